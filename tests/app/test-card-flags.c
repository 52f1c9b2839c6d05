/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-flags.h"
#include "hear-card-pane.h"
#include "hear-card-review.h"
#include "hear-card-ticks.h"
#include "hear-flag-ask.h"
#include "hear-flag-row.h"
#include "hear-store-flags.h"
#include "hear-store-state.h"
#include "hear-test-card.h"

/* What my card says of the interview itself, in a window of its own. */
typedef struct
{
  HearTestCard  card;
  HearCardPane *pane;
  GtkWindow    *window;
  gint64        sought_ms;
  gboolean      cleared_first;
} Fixture;

static void
seek_cb (Fixture *self, gint64 at_ms)
{
  self->sought_ms = at_ms;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hear_test_card_set_up (&self->card, data);
  self->pane = g_object_new (HEAR_TYPE_CARD_PANE, NULL);
  hear_card_pane_set_card (self->pane, self->card.card);
  g_signal_connect_swapped (self->pane, "seek", G_CALLBACK (seek_cb), self);
  self->window = hear_test_window_new (GTK_WIDGET (self->pane), 392, 1600);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  HearCardPane *pane = g_object_ref (self->pane);

  hear_test_window_close (self->window);
  g_assert_finalize_object (pane);
  hear_test_card_tear_down (&self->card, data);
}

static GListModel *
get_flags (Fixture *self)
{
  return G_LIST_MODEL (hear_scorecard_get_flags (hear_my_card_get_scorecard (self->card.card)));
}

static const HearFlagFacts *
get_facts (Fixture *self, guint i)
{
  g_autoptr(HearFlag) flag = g_list_model_get_item (get_flags (self), i);

  return hear_flag_get_facts (flag); /* the card has it */
}

static guint
count_stored (Fixture *self)
{
  g_autoptr(HearScorecard) stored = hear_test_card_stored (&self->card);

  return g_list_model_get_n_items (G_LIST_MODEL (hear_scorecard_get_flags (stored)));
}

static GtkWidget *
find_row (Fixture *self)
{
  return hear_test_window_find (GTK_WIDGET (self->pane), HEAR_TYPE_FLAG_ROW);
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

/* Answers the dialog that asks: about the moment, or the first competency. */
static void
answer (guint about, const char *reason)
{
  GtkWidget *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (hear_test_window_find (dialog, GTK_TYPE_DROP_DOWN)), about);
  gtk_editable_set_text (GTK_EDITABLE (hear_test_window_find (dialog, GTK_TYPE_ENTRY)), reason);
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
toggle (GtkWidget *ticks, const char *id)
{
  GtkCheckButton *button = GTK_CHECK_BUTTON (gtk_widget_get_template_child (ticks, HEAR_TYPE_CARD_TICKS, id));

  gtk_check_button_set_active (button, !gtk_check_button_get_active (button));
}

static void
test_ticks (Fixture *self, gconstpointer data)
{
  GtkWidget *ticks = hear_test_window_find (GTK_WIDGET (self->pane), HEAR_TYPE_CARD_TICKS);
  GtkWidget *audio = GTK_WIDGET (gtk_widget_get_template_child (ticks, HEAR_TYPE_CARD_TICKS, "audio"));
  g_autoptr(HearScorecard) stored = NULL;

  toggle (ticks, "structure");
  toggle (ticks, "audio");
  stored = hear_test_card_stored (&self->card);
  g_assert_cmpint (hear_scorecard_get_quality (stored), ==, HEAR_QUALITY_STRUCTURE | HEAR_QUALITY_AUDIO);
  hear_my_card_undo (self->card.card);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (audio)));
  hear_my_card_redo (self->card.card);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (audio)));
}

/* The review before the card is handed in has them, too. */
static void
test_ticks_in_the_review (Fixture *self, gconstpointer data)
{
  GtkWidget *ticks;

  hear_my_card_set_recommendation (self->card.card, HEAR_RECOMMENDATION_YES);
  hear_card_pane_hand_in (self->pane);
  ticks = hear_test_window_find (find_dialog (), HEAR_TYPE_CARD_TICKS);
  g_assert_nonnull (ticks);
  toggle (ticks, "chance");
  g_assert_cmpint (hear_scorecard_get_quality (hear_my_card_get_scorecard (self->card.card)), ==, HEAR_QUALITY_CHANCE);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "accept");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  hear_test_until (!hear_my_card_is_open (self->card.card));
  g_assert_false (gtk_widget_get_sensitive (hear_test_window_find (GTK_WIDGET (self->pane), HEAR_TYPE_CARD_TICKS)));
}

static void
test_trouble (Fixture *self, gconstpointer data)
{
  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 4000);
  answer (0, "  The line broke ");
  g_assert_cmpuint (g_list_model_get_n_items (get_flags (self)), ==, 1);
  g_assert_cmpint (get_facts (self, 0)->kind, ==, HEAR_FLAG_TROUBLE);
  g_assert_cmpint (get_facts (self, 0)->at_ms, ==, 4000);
  g_assert_cmpstr (get_facts (self, 0)->reason, ==, "The line broke");
  g_assert_cmpuint (count_stored (self), ==, 1);
  g_assert_nonnull (find_row (self));
  hear_test_window_draw (self->window);
  hear_test_window_save (self->window, "card-flags");
  g_signal_emit_by_name (gtk_widget_get_template_child (find_row (self), HEAR_TYPE_FLAG_ROW, "time_button"), "clicked");
  g_assert_cmpint (self->sought_ms, ==, 4000);
}

static void
test_biased (Fixture *self, gconstpointer data)
{
  hear_card_pane_flag (self->pane, HEAR_FLAG_BIAS, HEAR_FLAG_NOWHERE);
  answer (0, "Asked of women alone");
  hear_card_pane_flag (self->pane, HEAR_FLAG_BIAS, 4000);
  answer (1, "Counts accents");
  g_assert_null (get_facts (self, 0)->competency_id);
  g_assert_cmpstr (get_facts (self, 1)->competency_id, ==, hear_rating_get_competency_id (hear_test_card_rating (&self->card, "communication")));
  g_assert_cmpint (get_facts (self, 1)->at_ms, ==, HEAR_FLAG_NOWHERE);
  g_assert_cmpuint (count_stored (self), ==, 2);
}

static char *
get_draft (Fixture *self)
{
  g_autofree char *key = g_strconcat ("flag-draft:t:", self->card.interview_id, NULL);

  return hear_store_get_state (self->card.store, key, NULL);
}

static gboolean
has_draft (gpointer user_data)
{
  g_autofree char *draft = get_draft (user_data);

  return g_strcmp0 (draft, "- 4000\nThe line ") == 0;
}

/* What was typed when the program ended is there when one asks again. */
static void
test_reason_survives (Fixture *self, gconstpointer data)
{
  GtkWidget       *dialog;
  GtkWidget       *entry;
  g_autofree char *draft = NULL;

  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 4000);
  gtk_editable_set_text (GTK_EDITABLE (hear_test_window_find (find_dialog (), GTK_TYPE_ENTRY)), "The line ");
  g_assert_true (hear_test_wait (has_draft, self));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (self->card.session)));
  g_assert_true (has_draft (self));

  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 9000);
  dialog = find_dialog ();
  entry = hear_test_window_find (dialog, GTK_TYPE_ENTRY);
  hear_test_until (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0');
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "The line ");
  g_assert_nonnull (strstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), "0:04"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpint (get_facts (self, 0)->at_ms, ==, 4000);
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (self->card.session)));
  draft = get_draft (self);
  g_assert_null (draft);
}

static void
type (const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (hear_test_window_find (find_dialog (), GTK_TYPE_ENTRY)), text);
}

static void
wait_until_idle (Fixture *self)
{
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (self->card.session)));
}

/* A window that goes takes no word with it that its saver did not get yet. */
static void
test_reason_survives_the_window (Fixture *self, gconstpointer data)
{
  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 4000);
  type ("The line ");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  wait_until_idle (self);
  g_assert_true (has_draft (self));
}

/* Before a window goes, its pages are asked to save. */
static void
test_reason_is_saved_with_the_card (Fixture *self, gconstpointer data)
{
  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 4000);
  type ("The line ");
  hear_card_pane_commit (self->pane);
  g_assert_false (hear_saver_is_idle (hear_session_get_saver (self->card.session)));
  wait_until_idle (self);
  g_assert_true (has_draft (self));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "cancel");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  wait_until_idle (self);
  g_assert_false (has_draft (self));
}

static void
said_cb (char **said, AdwToast *toast)
{
  g_free (*said);
  *said = g_strdup (adw_toast_get_title (toast));
}

/* What cannot be flagged any more is kept, and said. */
static void
test_reason_outlives_the_card (Fixture *self, gconstpointer data)
{
  g_autofree char *said = NULL;

  g_signal_connect_swapped (self->card.session, "toast", G_CALLBACK (said_cb), &said);
  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 4000);
  type ("The line ");
  hear_my_card_set_interview (self->card.card, NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "accept");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  g_assert_nonnull (said);
  wait_until_idle (self);
  g_assert_true (has_draft (self));
}

static void
look_at_draft_cb (Fixture *self)
{
  g_autofree char *key = g_strconcat ("flag-draft:t:", self->card.interview_id, NULL);

  self->cleared_first = hear_saver_find (hear_session_get_saver (self->card.session), key) != NULL;
}

/* The flag is on its way before the draft is forgotten: one of them is there
 * whenever the power goes. */
static void
test_flag_before_draft (Fixture *self, gconstpointer data)
{
  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 4000);
  type ("The line ");
  g_assert_true (hear_test_wait (has_draft, self));
  wait_until_idle (self);
  self->cleared_first = TRUE;
  g_signal_connect_swapped (self->card.card, "changed", G_CALLBACK (look_at_draft_cb), self);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "accept");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  g_signal_handlers_disconnect_by_func (self->card.card, look_at_draft_cb, self);
  g_assert_false (self->cleared_first);
  wait_until_idle (self);
  g_assert_cmpuint (count_stored (self), ==, 1);
  g_assert_false (has_draft (self));
}

/* Asks with what was typed about this competency, and says what is chosen. */
static guint
choice_for (Fixture *self, const char *competency_id)
{
  g_autofree char *key = g_strconcat ("flag-draft:b:", self->card.interview_id, NULL);
  g_autofree char *value = g_strdup_printf ("%s 4000\nAsked ", competency_id);
  GtkWidget       *entry;
  guint            choice;

  g_assert_true (hear_store_set_state (self->card.store, key, value, NULL));
  hear_card_pane_flag (self->pane, HEAR_FLAG_BIAS, 9000);
  entry = hear_test_window_find (find_dialog (), GTK_TYPE_ENTRY);
  hear_test_until (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0');
  choice = gtk_drop_down_get_selected (GTK_DROP_DOWN (hear_test_window_find (find_dialog (), GTK_TYPE_DROP_DOWN)));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  wait_until_idle (self);

  return choice;
}

/* Another version of the rubric may list the competencies otherwise. */
static void
test_draft_names_its_competency (Fixture *self, gconstpointer data)
{
  GListModel *ratings = hear_scorecard_get_ratings (hear_my_card_get_scorecard (self->card.card));
  g_autoptr(HearRating) rating = g_list_model_get_item (ratings, 1);
  const char      *id = hear_rating_get_competency_id (rating);
  g_autofree char *key = g_strconcat ("flag-draft:b:", self->card.interview_id, NULL);
  g_autofree char *expected = g_strdup_printf ("%s 4000\nAsked ", id);
  g_autofree char *draft = NULL;

  g_assert_cmpuint (choice_for (self, "2"), ==, 0);
  g_assert_cmpuint (choice_for (self, "-"), ==, 0);
  g_assert_cmpuint (choice_for (self, id), ==, 2);
  draft = hear_store_get_state (self->card.store, key, NULL);
  g_assert_cmpstr (draft, ==, expected);
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 4000);
  answer (0, "The line broke");
  hear_my_card_undo (self->card.card);
  g_assert_null (find_row (self));
  g_assert_cmpuint (count_stored (self), ==, 0);
  hear_my_card_redo (self->card.card);
  g_assert_cmpuint (count_stored (self), ==, 1);

  g_signal_emit_by_name (gtk_widget_get_template_child (find_row (self), HEAR_TYPE_FLAG_ROW, "remove_button"), "clicked");
  g_assert_null (find_row (self));
  g_assert_cmpuint (count_stored (self), ==, 0);
  g_assert_true (hear_session_undo (self->card.session));
  g_assert_nonnull (find_row (self));
  g_assert_cmpuint (count_stored (self), ==, 1);
}

/* What somebody flags by the command line meanwhile is there as well. */
static void
test_from_elsewhere (Fixture *self, gconstpointer data)
{
  g_autoptr(HearFlag) flag = hear_flag_new (&(HearFlagFacts){ .id = "a", .reason = "The line broke" });

  hear_my_card_set_recommendation (self->card.card, HEAR_RECOMMENDATION_YES);
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (self->card.session)));
  g_assert_true (hear_store_save_flag (self->card.store, self->card.interview_id, flag, NULL));
  hear_test_until (find_row (self) != NULL);
  g_assert_true (hear_store_bury_flag (self->card.store, "a", TRUE, NULL));
  hear_test_until (find_row (self) == NULL);
}

/* The buttons stand one above the other and their words wrap: large text and
 * languages with long words make the pane no wider. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  GtkWidget *flags = hear_test_window_find (GTK_WIDGET (self->pane), HEAR_TYPE_CARD_FLAGS);
  int        least;
  int        natural;

  gtk_widget_measure (flags, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, <, 110);
  g_assert_cmpint (natural, <, 180);
}

/* Handed in, nothing can be flagged or removed any more. */
static void
test_handed_in (Fixture *self, gconstpointer data)
{
  GtkWidget *flags = hear_test_window_find (GTK_WIDGET (self->pane), HEAR_TYPE_CARD_FLAGS);

  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 4000);
  answer (0, "The line broke");
  hear_my_card_set_recommendation (self->card.card, HEAR_RECOMMENDATION_YES);
  hear_my_card_hand_in (self->card.card);
  hear_test_until (!hear_my_card_is_open (self->card.card));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (flags, HEAR_TYPE_CARD_FLAGS, "tools"))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (find_row (self), HEAR_TYPE_FLAG_ROW, "remove_button"))));
  hear_card_pane_flag (self->pane, HEAR_FLAG_TROUBLE, 4000);
  g_assert_null (find_dialog ());
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/card-flags/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("ticks", test_ticks);
  ADD ("ticks-in-the-review", test_ticks_in_the_review);
  ADD ("trouble", test_trouble);
  ADD ("biased", test_biased);
  ADD ("reason-survives", test_reason_survives);
  ADD ("reason-survives-the-window", test_reason_survives_the_window);
  ADD ("reason-is-saved-with-the-card", test_reason_is_saved_with_the_card);
  ADD ("reason-outlives-the-card", test_reason_outlives_the_card);
  ADD ("flag-before-draft", test_flag_before_draft);
  ADD ("draft-names-its-competency", test_draft_names_its_competency);
  ADD ("undo", test_undo);
  ADD ("from-elsewhere", test_from_elsewhere);
  ADD ("narrow", test_narrow);
  ADD ("handed-in", test_handed_in);

  return g_test_run ();
}
