/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-save.h"
#include "hear-test-card.h"

static HearSaver *
get_saver (HearTestCard *self)
{
  return hear_session_get_saver (self->session);
}

static void
save (HearTestCard *self, HearCardStep *step, gboolean back)
{
  HearScorecard *card = hear_my_card_get_scorecard (self->card);

  hear_card_step_apply (step, card, back);
  hear_card_save_step (get_saver (self), card, step, back);
}

/* A later save of the same thing takes the place of one that waits. */
static void
test_the_last_one_counts (HearTestCard *self, gconstpointer data)
{
  HearRating *rating = hear_test_card_rating (self, "structure");
  g_autoptr(HearScorecard) stored = NULL;

  for (int level = HEAR_LEVEL_MIN; level <= HEAR_LEVEL_MAX; level++)
    {
      g_autoptr(HearCardStep) step = hear_card_step_new_level (rating, level);

      save (self, step, FALSE);
    }
  stored = hear_test_card_stored (self);
  g_assert_cmpint (hear_rating_get_level (hear_scorecard_find_rating (stored, "structure")), ==, HEAR_LEVEL_MAX);
}

static void
test_quote_there_and_back (HearTestCard *self, gconstpointer data)
{
  HearRating *rating = hear_test_card_rating (self, "structure");
  g_autoptr(HearQuote) quote = hear_test_card_quote (self, "a race");
  g_autoptr(HearCardStep) step = NULL;

  hear_quote_set_id (quote, "0199aaaa-0000-7000-8000-000000000001");
  step = hear_card_step_new_quote (rating, quote, TRUE);
  for (int i = 0; i < 4; i++)
    {
      gboolean back = i % 2 == 1;
      g_autoptr(HearScorecard) stored = NULL;

      save (self, step, back);
      stored = hear_test_card_stored (self);
      g_assert_cmpuint (g_list_model_get_n_items (hear_rating_get_quotes (hear_scorecard_find_rating (stored, "structure"))), ==, back ? 0 : 1);
    }
}

static void
test_recommendation_and_feedback (HearTestCard *self, gconstpointer data)
{
  HearScorecard *card = hear_my_card_get_scorecard (self->card);
  g_autoptr(HearCardStep) recommendation = hear_card_step_new_recommendation (card, HEAR_RECOMMENDATION_NO);
  g_autoptr(HearCardStep) feedback = hear_card_step_new_feedback (card, "You named the cost");
  g_autoptr(HearScorecard) stored = NULL;

  save (self, recommendation, FALSE);
  save (self, feedback, FALSE);
  stored = hear_test_card_stored (self);
  g_assert_cmpint (hear_scorecard_get_recommendation (stored), ==, HEAR_RECOMMENDATION_NO);
  g_assert_cmpstr (hear_scorecard_get_feedback (stored), ==, "You named the cost");
}

/* What was changed before is stored first, what comes after holds nothing up. */
static void
test_hand_in_closes (HearTestCard *self, gconstpointer data)
{
  HearScorecard *card = hear_my_card_get_scorecard (self->card);
  HearRating    *rating = hear_test_card_rating (self, "structure");
  g_autoptr(HearCardStep) before = hear_card_step_new_level (rating, 2);
  g_autoptr(HearCardStep) recommendation = hear_card_step_new_recommendation (card, HEAR_RECOMMENDATION_NO);
  g_autoptr(HearScorecard) stored = NULL;

  save (self, before, FALSE);
  save (self, recommendation, FALSE);
  hear_card_save_hand_in (get_saver (self), card);
  {
    g_autoptr(HearCardStep) late = hear_card_step_new_level (rating, 5);

    save (self, late, FALSE);
  }
  stored = hear_test_card_stored (self);
  g_assert_cmpint (hear_scorecard_get_state (stored), ==, HEAR_SCORECARD_STATE_SUBMITTED);
  g_assert_cmpint (hear_rating_get_level (hear_scorecard_find_rating (stored, "structure")), ==, 2);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/card-save/" name, HearTestCard, NULL, hear_test_card_set_up, func, hear_test_card_tear_down)
  ADD ("the-last-one-counts", test_the_last_one_counts);
  ADD ("quote-there-and-back", test_quote_there_and_back);
  ADD ("recommendation-and-feedback", test_recommendation_and_feedback);
  ADD ("hand-in-closes", test_hand_in_closes);

  return g_test_run ();
}
