/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-block.h"
#include "hear-card-history.h"
#include "hear-card-pane.h"
#include "hear-card-review.h"
#include "hear-error.h"
#include "hear-quote-row.h"
#include "hear-store-amendments.h"
#include "hear-test-card.h"
#include "hear-test-input.h"

/* My card in a window of its own. */
typedef struct
{
  HearTestCard  card;
  HearCardPane *pane;
  GtkWindow    *window;
  HearQuote    *played;
  guint         n_asked;
} Fixture;

static void
play_cb (Fixture *self, HearQuote *quote)
{
  g_set_object (&self->played, quote);
}

static void
quote_cb (Fixture *self)
{
  self->n_asked++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hear_test_card_set_up (&self->card, data);
  self->pane = g_object_new (HEAR_TYPE_CARD_PANE, NULL);
  hear_card_pane_set_card (self->pane, self->card.card);
  g_signal_connect_swapped (self->pane, "play", G_CALLBACK (play_cb), self);
  g_signal_connect_swapped (self->pane, "quote", G_CALLBACK (quote_cb), self);
  self->window = hear_test_window_new (GTK_WIDGET (self->pane), 392, 700);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  HearCardPane *pane = g_object_ref (self->pane);

  hear_test_window_close (self->window);
  g_assert_finalize_object (pane);
  g_clear_object (&self->played);
  hear_test_card_tear_down (&self->card, data);
}

static void
test_keys_go_to_the_current_block (Fixture *self, gconstpointer data)
{
  hear_card_pane_choose (self->pane, 4);
  g_assert_cmpint (hear_rating_get_level (hear_test_card_rating (&self->card, "communication")), ==, 4);
  hear_card_pane_move (self->pane, 1);
  hear_card_pane_choose (self->pane, HEAR_RATING_NO_EVIDENCE);
  g_assert_cmpint (hear_rating_get_level (hear_test_card_rating (&self->card, "structure")), ==, HEAR_RATING_NO_EVIDENCE);
  hear_card_pane_move (self->pane, 99);
  g_assert_true (hear_card_pane_get_current (self->pane) == hear_test_card_rating (&self->card, "collaboration"));
  hear_card_pane_move (self->pane, -99);
  g_assert_true (hear_card_pane_get_current (self->pane) == hear_test_card_rating (&self->card, "communication"));
}

static void
test_a_note_is_saved (Fixture *self, gconstpointer data)
{
  g_autoptr(HearScorecard) stored = NULL;
  GtkWidget *block = hear_test_window_find (GTK_WIDGET (self->pane), HEAR_TYPE_CARD_BLOCK);
  GtkWidget *entry = hear_test_window_find (block, GTK_TYPE_ENTRY);

  hear_card_pane_grab_note (self->pane);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Names the cost");
  hear_test_until (g_strcmp0 (hear_rating_get_note (hear_test_card_rating (&self->card, "communication")), "Names the cost") == 0);
  stored = hear_test_card_stored (&self->card);
  g_assert_cmpstr (hear_rating_get_note (hear_scorecard_find_rating (stored, "communication")), ==, "Names the cost");
}

static void
test_quotes_play (Fixture *self, gconstpointer data)
{
  g_autoptr(HearQuote) quote = hear_test_card_quote (&self->card, "a race");
  GtkWidget *row;

  hear_my_card_add_quote (self->card.card, hear_test_card_rating (&self->card, "communication"), quote);
  row = hear_test_window_find (GTK_WIDGET (self->pane), HEAR_TYPE_QUOTE_ROW);
  g_assert_nonnull (row);
  g_signal_emit_by_name (hear_test_window_find (row, GTK_TYPE_BUTTON), "clicked");
  g_assert_true (self->played == quote);
}

static void
test_hand_in_leads_to_the_recommendation (Fixture *self, gconstpointer data)
{
  hear_card_pane_hand_in (self->pane);
  g_assert_true (hear_my_card_is_open (self->card.card));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_TYPE_DROP_DOWN));
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static GtkWidget *
open_review (Fixture *self)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (hear_test_window_find (GTK_WIDGET (self->pane), GTK_TYPE_DROP_DOWN)), HEAR_RECOMMENDATION_YES);
  hear_card_pane_hand_in (self->pane);
  g_assert_nonnull (find_dialog ());

  return hear_test_window_find (find_dialog (), HEAR_TYPE_CARD_REVIEW);
}

/* Whether some label there is visible and says so. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* The line of feedback can be written there; it stays when one goes back. */
static void
test_review (Fixture *self, gconstpointer data)
{
  g_autoptr(HearQuote) quote = hear_test_card_quote (&self->card, "a race");
  GtkWidget *review;
  GtkWidget *entry;

  hear_my_card_add_quote (self->card.card, hear_test_card_rating (&self->card, "communication"), quote);
  hear_card_pane_choose (self->pane, 4);
  review = open_review (self);
  hear_test_window_draw (GTK_WINDOW (find_dialog ()));
  g_assert_true (says (review, "1 quote"));
  g_assert_true (says (review, "Feedback line still to write"));
  entry = hear_test_window_find (review, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Great job!");
  hear_test_window_draw (GTK_WINDOW (find_dialog ()));
  hear_test_window_save (GTK_WINDOW (find_dialog ()), "card-review");
  g_assert_true (says (review, "anybody"));
  g_assert_false (says (review, "Feedback line still to write"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "You explained the rollback steps clearly");
  g_assert_false (says (review, "anybody"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "cancel");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  g_assert_true (hear_my_card_is_open (self->card.card));
  g_assert_cmpstr (hear_scorecard_get_feedback (hear_my_card_get_scorecard (self->card.card)), ==, "You explained the rollback steps clearly");
}

static void
test_key_hands_in (Fixture *self, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  open_review (self);
  hear_test_window_draw (GTK_WINDOW (find_dialog ()));
  hear_test_input_key (GDK_KEY_Return, GDK_CONTROL_MASK);
  hear_test_until (!hear_my_card_is_open (self->card.card));
  g_assert_null (find_dialog ());
}

static void
test_hand_in (Fixture *self, gconstpointer data)
{
  GtkWidget *entry = hear_test_window_find (GTK_WIDGET (self->pane), GTK_TYPE_ENTRY);
  GtkWidget *dialog;

  hear_card_pane_choose (self->pane, 5);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (hear_test_window_find (GTK_WIDGET (self->pane), GTK_TYPE_DROP_DOWN)), HEAR_RECOMMENDATION_YES);
  hear_card_pane_hand_in (self->pane);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  hear_test_window_draw (GTK_WINDOW (dialog));
  g_assert_true (says (dialog, "4 competencies not rated"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  gtk_window_destroy (GTK_WINDOW (dialog));
  hear_test_until (!hear_my_card_is_open (self->card.card));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  hear_card_pane_choose (self->pane, 1);
  g_assert_cmpint (hear_rating_get_level (hear_test_card_rating (&self->card, "communication")), ==, 5);
}

static void
test_shows_all_anchors (Fixture *self, gconstpointer data)
{
  GtkWidget *block = hear_test_window_find (GTK_WIDGET (self->pane), HEAR_TYPE_CARD_BLOCK);
  int        before;
  int        after;

  gtk_widget_measure (block, GTK_ORIENTATION_VERTICAL, 360, &before, NULL, NULL, NULL);
  hear_card_pane_show_anchors (self->pane, TRUE);
  gtk_widget_measure (block, GTK_ORIENTATION_VERTICAL, 360, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, >, before);
  hear_card_pane_show_anchors (self->pane, FALSE);
  gtk_widget_measure (block, GTK_ORIENTATION_VERTICAL, 360, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, ==, before);
}

static void
find_all (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_all (child, type, found);
}

static GPtrArray *
list_amendments (Fixture *self)
{
  GPtrArray *amendments = hear_store_list_amendments (self->card.store, self->card.interview_id, NULL);

  g_assert_nonnull (amendments);

  return amendments;
}

static guint
count_amendments (Fixture *self)
{
  g_autoptr(GPtrArray) amendments = list_amendments (self);

  return amendments->len;
}

/* Amends the card in the dialog that asks. */
static void
amend (Fixture *self)
{
  g_autoptr(GPtrArray) drop_downs = g_ptr_array_new ();
  g_autoptr(GPtrArray) entries = g_ptr_array_new ();
  GtkWidget *dialog;

  hear_card_pane_amend (self->pane);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept"));
  find_all (dialog, GTK_TYPE_DROP_DOWN, drop_downs);
  find_all (dialog, GTK_TYPE_ENTRY, entries);
  gtk_drop_down_set_selected (g_ptr_array_index (drop_downs, 0), 2);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept"));
  gtk_editable_set_text (g_ptr_array_index (entries, 1), "Heard the answer again");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  gtk_window_close (GTK_WINDOW (dialog));
}

/* A card that is handed in is amended with a reason; the history tells it, and
 * the toast takes it back. */
static void
test_amend (Fixture *self, gconstpointer data)
{
  GtkWidget *history = hear_test_window_find (GTK_WIDGET (self->pane), HEAR_TYPE_CARD_HISTORY);
  g_autoptr(GPtrArray) amendments = NULL;

  hear_card_pane_choose (self->pane, 4);
  hear_my_card_set_recommendation (self->card.card, HEAR_RECOMMENDATION_YES);
  hear_my_card_hand_in (self->card.card);
  hear_test_until (!hear_my_card_is_open (self->card.card) && hear_saver_is_idle (hear_session_get_saver (self->card.session)));
  g_assert_false (gtk_widget_get_visible (history));

  amend (self);
  hear_test_until (gtk_widget_get_visible (history));
  amendments = list_amendments (self);
  g_assert_cmpuint (amendments->len, ==, 1);
  g_assert_cmpstr (hear_amendment_get_facts (amendments->pdata[0])->before, ==, "4");
  g_assert_cmpstr (hear_amendment_get_facts (amendments->pdata[0])->after, ==, "2");
  g_assert_cmpint (hear_rating_get_level (hear_test_card_rating (&self->card, "communication")), ==, 4);

  hear_test_until (hear_session_undo (self->card.session));
  hear_test_until (!gtk_widget_get_visible (history));
  g_assert_cmpuint (count_amendments (self), ==, 0);

  /* An offer that nobody takes keeps nothing alive. */
  amend (self);
  hear_test_until (gtk_widget_get_visible (history));
}

static int disk_is_full;

static gpointer
write_cb (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  if (g_atomic_int_get (&disk_is_full))
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL, "The disk is full");

  return NULL;
}

/* Note and reason wait until there is room. */
static void
test_amend_on_a_full_disk (Fixture *self, gconstpointer data)
{
  HearSaver *saver = hear_session_get_saver (self->card.session);

  hear_card_pane_choose (self->pane, 4);
  hear_my_card_set_recommendation (self->card.card, HEAR_RECOMMENDATION_YES);
  hear_my_card_hand_in (self->card.card);
  hear_test_until (!hear_my_card_is_open (self->card.card) && hear_saver_is_idle (saver));
  g_atomic_int_set (&disk_is_full, TRUE);
  hear_saver_push (saver, NULL, (HearWork){ .run = write_cb });
  amend (self);
  hear_test_until (hear_saver_get_error (saver) != NULL);
  g_assert_cmpuint (hear_saver_count (saver), ==, 2);
  g_atomic_int_set (&disk_is_full, FALSE);
  hear_saver_retry (saver);
  hear_test_until (count_amendments (self) == 1);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/card-pane/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("keys-go-to-the-current-block", test_keys_go_to_the_current_block);
  ADD ("a-note-is-saved", test_a_note_is_saved);
  ADD ("quotes-play", test_quotes_play);
  ADD ("hand-in-leads-to-the-recommendation", test_hand_in_leads_to_the_recommendation);
  ADD ("review", test_review);
  ADD ("key-hands-in", test_key_hands_in);
  ADD ("hand-in", test_hand_in);
  ADD ("shows-all-anchors", test_shows_all_anchors);
  ADD ("amend", test_amend);
  ADD ("amend-on-a-full-disk", test_amend_on_a_full_disk);

  return g_test_run ();
}
