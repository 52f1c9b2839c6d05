/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-scorecards.h"
#include "hear-test-card.h"

static int
get_stored_level (HearTestCard *self, const char *key)
{
  g_autoptr(HearScorecard) stored = hear_test_card_stored (self);

  return hear_rating_get_level (hear_scorecard_find_rating (stored, key));
}

static guint
count_stored_quotes (HearTestCard *self, const char *key)
{
  g_autoptr(HearScorecard) stored = hear_test_card_stored (self);

  return g_list_model_get_n_items (hear_rating_get_quotes (hear_scorecard_find_rating (stored, key)));
}

static void
test_saves (HearTestCard *self, gconstpointer data)
{
  HearRating *rating = hear_test_card_rating (self, "structure");
  g_autoptr(HearScorecard) stored = NULL;

  hear_my_card_set_level (self->card, rating, 2);
  hear_my_card_set_level (self->card, rating, 4);
  hear_my_card_set_note (self->card, rating, "Names the cost");
  hear_my_card_set_recommendation (self->card, HEAR_RECOMMENDATION_YES);
  hear_my_card_set_feedback (self->card, "You named the cost.");
  g_assert_cmpint (hear_rating_get_level (rating), ==, 4);
  stored = hear_test_card_stored (self);
  rating = hear_scorecard_find_rating (stored, "structure");
  g_assert_cmpint (hear_rating_get_level (rating), ==, 4);
  g_assert_cmpstr (hear_rating_get_note (rating), ==, "Names the cost");
  g_assert_cmpint (hear_scorecard_get_recommendation (stored), ==, HEAR_RECOMMENDATION_YES);
  g_assert_cmpstr (hear_scorecard_get_feedback (stored), ==, "You named the cost.");
}

static void
test_undo (HearTestCard *self, gconstpointer data)
{
  HearRating *rating = hear_test_card_rating (self, "structure");

  g_assert_false (hear_my_card_can_undo (self->card));
  hear_my_card_set_level (self->card, rating, 2);
  hear_my_card_set_level (self->card, rating, 5);
  hear_my_card_undo (self->card);
  g_assert_cmpint (hear_rating_get_level (rating), ==, 2);
  g_assert_cmpint (get_stored_level (self, "structure"), ==, 2);
  hear_my_card_undo (self->card);
  g_assert_cmpint (get_stored_level (self, "structure"), ==, HEAR_RATING_OPEN);
  g_assert_false (hear_my_card_can_undo (self->card));
  hear_my_card_redo (self->card);
  hear_my_card_redo (self->card);
  g_assert_false (hear_my_card_can_redo (self->card));
  g_assert_cmpint (get_stored_level (self, "structure"), ==, 5);
  hear_my_card_undo (self->card);
  hear_my_card_set_level (self->card, rating, 1);
  g_assert_false (hear_my_card_can_redo (self->card));
}

static void
test_typing_is_one_step (HearTestCard *self, gconstpointer data)
{
  HearRating *rating = hear_test_card_rating (self, "structure");

  hear_my_card_set_level (self->card, rating, 3);
  hear_my_card_set_note (self->card, rating, "Na");
  hear_my_card_set_note (self->card, rating, "Names");
  hear_my_card_set_note (self->card, rating, "Names the cost");
  hear_my_card_undo (self->card);
  g_assert_cmpstr (hear_rating_get_note (rating), ==, "");
  g_assert_cmpint (hear_rating_get_level (rating), ==, 3);
  hear_my_card_redo (self->card);
  g_assert_cmpstr (hear_rating_get_note (rating), ==, "Names the cost");
}

static void
test_quotes_come_and_go (HearTestCard *self, gconstpointer data)
{
  HearRating *rating = hear_test_card_rating (self, "structure");
  g_autoptr(HearQuote) quote = hear_test_card_quote (self, "a race");

  hear_my_card_add_quote (self->card, rating, quote);
  g_assert_cmpuint (count_stored_quotes (self, "structure"), ==, 1);
  hear_my_card_remove_quote (self->card, rating, quote);
  g_assert_cmpuint (count_stored_quotes (self, "structure"), ==, 0);
  hear_my_card_undo (self->card);
  g_assert_cmpuint (count_stored_quotes (self, "structure"), ==, 1);
  hear_my_card_undo (self->card);
  g_assert_cmpuint (count_stored_quotes (self, "structure"), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (hear_rating_get_quotes (rating)), ==, 0);
}

/* The toast brings back what it tells of, the key what was done last. */
static void
test_removed_quote_comes_back (HearTestCard *self, gconstpointer data)
{
  HearRating *rating = hear_test_card_rating (self, "structure");
  g_autoptr(HearQuote) quote = hear_test_card_quote (self, "a race");

  hear_my_card_add_quote (self->card, rating, quote);
  hear_my_card_remove_quote (self->card, rating, quote);
  g_assert_true (hear_session_undo (self->session));
  g_assert_true (hear_rating_has_quote (rating, quote));
  g_assert_true (hear_my_card_can_redo (self->card));
  hear_my_card_remove_quote (self->card, rating, quote);
  hear_my_card_set_level (self->card, rating, 2);
  g_assert_false (hear_session_undo (self->session));
  hear_my_card_restore_quote (self->card, rating, quote);
  g_assert_true (hear_rating_has_quote (rating, quote));
  g_assert_cmpint (hear_rating_get_level (rating), ==, 2);
  g_assert_cmpuint (count_stored_quotes (self, "structure"), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (hear_my_card_get_quotes (self->card)), ==, 1);
}

static void
test_follows_another_window (HearTestCard *self, gconstpointer data)
{
  HearRating    *rating = hear_test_card_rating (self, "structure");
  HearScorecard *shown = hear_my_card_get_scorecard (self->card);
  g_autoptr(HearScorecard) other = hear_test_card_stored (self);
  g_autoptr(GError) error = NULL;

  hear_rating_set_level (hear_scorecard_find_rating (other, "structure"), 3);
  g_assert_true (hear_store_save_rating (self->store, self->interview_id, hear_scorecard_find_rating (other, "structure"), &error));
  hear_test_until (hear_rating_get_level (rating) == 3);
  g_assert_true (hear_my_card_get_scorecard (self->card) == shown);
}

static void
check_mine (HearTestCard *self)
{
  g_assert_cmpint (hear_rating_get_level (hear_test_card_rating (self, "communication")), ==, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self->card), "mine")));
}

/* What was read before a step never takes it back, not even for a moment. */
static void
test_never_goes_back (HearTestCard *self, gconstpointer data)
{
  HearRating *mine = hear_test_card_rating (self, "communication");
  HearRating *theirs = hear_test_card_rating (self, "structure");

  for (int i = 0; i < 60; i++)
    {
      g_autoptr(HearScorecard) other = hear_test_card_stored (self);
      g_autoptr(GError) error = NULL;
      int level = 1 + i % 5;

      hear_rating_set_level (hear_scorecard_find_rating (other, "structure"), level);
      hear_store_save_rating (self->store, self->interview_id, hear_scorecard_find_rating (other, "structure"), &error);
      g_assert_no_error (error);
      for (int j = 0; j < i; j++)
        g_main_context_iteration (NULL, FALSE);
      g_object_set_data (G_OBJECT (self->card), "mine", GINT_TO_POINTER (5 - i % 5));
      hear_my_card_set_level (self->card, mine, 5 - i % 5);
      if (i == 0)
        g_signal_connect_swapped (self->card, "changed", G_CALLBACK (check_mine), self);
      hear_test_until (hear_rating_get_level (theirs) == level && hear_saver_is_idle (hear_session_get_saver (self->session)));
    }
  g_signal_handlers_disconnect_by_func (self->card, check_mine, self);
}

static void
test_hand_in (HearTestCard *self, gconstpointer data)
{
  g_autoptr(HearScorecard) stored = NULL;

  hear_my_card_set_level (self->card, hear_test_card_rating (self, "structure"), 3);
  hear_my_card_set_recommendation (self->card, HEAR_RECOMMENDATION_NO);
  hear_my_card_hand_in (self->card);
  hear_test_until (!hear_my_card_is_open (self->card));
  g_assert_false (hear_my_card_can_undo (self->card));
  stored = hear_test_card_stored (self);
  g_assert_cmpint (hear_scorecard_get_state (stored), ==, HEAR_SCORECARD_STATE_SUBMITTED);
  g_assert_cmpint (hear_rating_get_level (hear_scorecard_find_rating (stored, "structure")), ==, 3);
}

/* What comes after somebody else handed the card in holds nothing up. */
static void
test_too_late (HearTestCard *self, gconstpointer data)
{
  g_autoptr(HearScorecard) other = hear_test_card_stored (self);
  g_autoptr(GError) error = NULL;

  hear_scorecard_set_recommendation (other, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (self->store, other, &error));
  hear_my_card_set_level (self->card, hear_test_card_rating (self, "structure"), 5);
  hear_test_until (!hear_my_card_is_open (self->card));
  g_assert_cmpint (get_stored_level (self, "structure"), ==, HEAR_RATING_OPEN);
  hear_test_until (hear_rating_get_level (hear_test_card_rating (self, "structure")) == HEAR_RATING_OPEN);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/my-card/" name, HearTestCard, NULL, hear_test_card_set_up, func, hear_test_card_tear_down)
  ADD ("saves", test_saves);
  ADD ("undo", test_undo);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("quotes-come-and-go", test_quotes_come_and_go);
  ADD ("removed-quote-comes-back", test_removed_quote_comes_back);
  ADD ("follows-another-window", test_follows_another_window);
  ADD ("never-goes-back", test_never_goes_back);
  ADD ("hand-in", test_hand_in);
  ADD ("too-late", test_too_late);

  return g_test_run ();
}
