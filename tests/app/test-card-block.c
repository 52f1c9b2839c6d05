/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-block.h"
#include "hear-level-strip.h"
#include "hear-quote-row.h"
#include "hear-test-card.h"

/* The second competency of a card in a window of its own. */
typedef struct
{
  HearTestCard   card;
  HearCardBlock *block;
  GtkWindow     *window;
  guint          n_asked;
} Fixture;

static void
quote_cb (Fixture *self)
{
  self->n_asked++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hear_test_card_set_up (&self->card, data);
  self->block = HEAR_CARD_BLOCK (hear_card_block_new (self->card.card, 1));
  g_signal_connect_swapped (self->block, "quote", G_CALLBACK (quote_cb), self);
  self->window = hear_test_window_new (GTK_WIDGET (self->block), 392, 400);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->window != NULL)
    {
      HearCardBlock *block = g_object_ref (self->block);

      hear_test_window_close (self->window);
      g_assert_finalize_object (block);
    }
  hear_test_card_tear_down (&self->card, data);
}

static HearRating *
get_rating (Fixture *self)
{
  return hear_card_block_get_rating (self->block);
}

static GtkWidget *
find (Fixture *self, GType type)
{
  return hear_test_window_find (GTK_WIDGET (self->block), type);
}

static GtkToggleButton *
find_toggle (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "No Evidence") == 0)
    return GTK_TOGGLE_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (find_toggle (child) != NULL)
      return find_toggle (child);

  return NULL;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static void
test_shows_its_rating (Fixture *self, gconstpointer data)
{
  HearLevelStrip *strip = HEAR_LEVEL_STRIP (find (self, HEAR_TYPE_LEVEL_STRIP));

  g_assert_true (get_rating (self) == hear_test_card_rating (&self->card, "structure"));
  g_assert_true (says (GTK_WIDGET (self->block), "not rated"));
  hear_rating_set_level (get_rating (self), 4);
  g_assert_cmpint (hear_level_strip_get_level (strip), ==, 4);
  g_assert_false (says (GTK_WIDGET (self->block), "not rated"));
  hear_rating_set_level (get_rating (self), HEAR_RATING_NO_EVIDENCE);
  g_assert_true (says (GTK_WIDGET (self->block), "no evidence"));
  g_assert_true (gtk_toggle_button_get_active (find_toggle (GTK_WIDGET (self->block))));
}

/* Showing a rating is no choice of somebody's. */
static void
test_showing_makes_no_step (Fixture *self, gconstpointer data)
{
  hear_rating_set_level (get_rating (self), HEAR_RATING_NO_EVIDENCE);
  hear_rating_set_note (get_rating (self), "Asked for it twice");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (self, GTK_TYPE_ENTRY))), ==, "Asked for it twice");
  hear_card_block_commit (self->block);
  g_assert_false (hear_my_card_can_undo (self->card.card));
}

static void
test_no_evidence_is_taken_back (Fixture *self, gconstpointer data)
{
  GtkToggleButton *toggle = find_toggle (GTK_WIDGET (self->block));

  gtk_toggle_button_set_active (toggle, TRUE);
  g_assert_cmpint (hear_rating_get_level (get_rating (self)), ==, HEAR_RATING_NO_EVIDENCE);
  gtk_toggle_button_set_active (toggle, FALSE);
  g_assert_cmpint (hear_rating_get_level (get_rating (self)), ==, HEAR_RATING_OPEN);
  hear_card_block_choose (self->block, 5);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (toggle)));
}

static void
test_removed_quote_leaves_the_focus (Fixture *self, gconstpointer data)
{
  g_autoptr(HearQuote) quote = hear_test_card_quote (&self->card, "a race");

  hear_my_card_add_quote (self->card.card, get_rating (self), quote);
  g_assert_true (says (GTK_WIDGET (self->block), "1 quote"));
  gtk_widget_grab_focus (find (self, HEAR_TYPE_QUOTE_ROW));
  g_signal_emit_by_name (find (self, HEAR_TYPE_QUOTE_ROW), "remove");
  g_assert_null (find (self, HEAR_TYPE_QUOTE_ROW));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (self->window)));
  g_assert_cmpuint (self->n_asked, ==, 0);
}

/* What was typed is not lost when the block goes before the pause. */
static void
test_typing_survives_the_block (Fixture *self, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (find (self, GTK_TYPE_ENTRY)), "Names the cost");
  hear_test_window_close (g_steal_pointer (&self->window));
  g_assert_cmpstr (hear_rating_get_note (hear_test_card_rating (&self->card, "structure")), ==, "Names the cost");
}

static void
test_handed_in_stays (Fixture *self, gconstpointer data)
{
  hear_card_block_choose (self->block, 3);
  hear_my_card_set_recommendation (self->card.card, HEAR_RECOMMENDATION_YES);
  hear_my_card_hand_in (self->card.card);
  hear_test_until (!hear_my_card_is_open (self->card.card));
  hear_card_block_choose (self->block, 1);
  g_assert_cmpint (hear_rating_get_level (get_rating (self)), ==, 3);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (find (self, GTK_TYPE_ENTRY))));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/card-block/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("shows-its-rating", test_shows_its_rating);
  ADD ("showing-makes-no-step", test_showing_makes_no_step);
  ADD ("no-evidence-is-taken-back", test_no_evidence_is_taken_back);
  ADD ("removed-quote-leaves-the-focus", test_removed_quote_leaves_the_focus);
  ADD ("typing-survives-the-block", test_typing_survives_the_block);
  ADD ("handed-in-stays", test_handed_in_stays);

  return g_test_run ();
}
