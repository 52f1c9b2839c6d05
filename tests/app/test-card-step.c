/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-step.h"
#include "hear-test.h"

static HearScorecard *
make_card (const char *version_id)
{
  g_autoptr(HearRubric) rubric = hear_rubric_new ();
  g_autoptr(HearCompetency) competency = hear_competency_new ();
  HearScorecard *card = hear_scorecard_new ();

  hear_competency_set_id (competency, "item-1");
  hear_competency_set_key (competency, "structure");
  hear_rubric_set_version_id (rubric, version_id);
  hear_rubric_add_competency (rubric, competency);
  hear_scorecard_set_interview_id (card, "interview-1");
  hear_scorecard_set_rubric (card, rubric);

  return card;
}

static HearRating *
get_rating (HearScorecard *card)
{
  return hear_scorecard_find_rating (card, "structure");
}

static HearQuote *
make_quote (const char *id, gint64 start_ms)
{
  HearQuote *quote = hear_quote_new ();

  hear_quote_set_id (quote, id);
  hear_quote_set_segment_id (quote, "segment-1");
  hear_quote_set_start_ms (quote, start_ms);
  hear_quote_set_text (quote, "a race");

  return quote;
}

static void
test_there_and_back (void)
{
  g_autoptr(HearScorecard) card = make_card ("version-1");
  HearRating *rating = get_rating (card);
  g_autoptr(HearQuote) quote = make_quote ("quote-1", 1000);
  HearCardStep *steps[] = {
    hear_card_step_new_level (rating, 4),
    hear_card_step_new_note (rating, "Names the cost"),
    hear_card_step_new_quote (rating, quote, TRUE),
    hear_card_step_new_recommendation (card, HEAR_RECOMMENDATION_YES),
    hear_card_step_new_feedback (card, "You named the cost"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    hear_card_step_apply (steps[i], card, FALSE);
  g_assert_cmpint (hear_rating_get_level (rating), ==, 4);
  g_assert_cmpstr (hear_rating_get_note (rating), ==, "Names the cost");
  g_assert_true (hear_rating_has_quote (rating, quote));
  g_assert_cmpint (hear_scorecard_get_recommendation (card), ==, HEAR_RECOMMENDATION_YES);
  g_assert_cmpstr (hear_scorecard_get_feedback (card), ==, "You named the cost");
  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    {
      hear_card_step_apply (steps[i - 1], card, TRUE);
      hear_card_step_free (steps[i - 1]);
    }
  g_assert_cmpint (hear_rating_get_level (rating), ==, HEAR_RATING_OPEN);
  g_assert_cmpstr (hear_rating_get_note (rating), ==, "");
  g_assert_false (hear_rating_has_quote (rating, quote));
  g_assert_cmpint (hear_scorecard_get_recommendation (card), ==, HEAR_RECOMMENDATION_OPEN);
  g_assert_cmpstr (hear_scorecard_get_feedback (card), ==, "");
}

static void
test_only_typing_joins (void)
{
  g_autoptr(HearScorecard) card = make_card ("version-1");
  HearRating *rating = get_rating (card);
  g_autoptr(HearCardStep) first = hear_card_step_new_note (rating, "Na");
  g_autoptr(HearCardStep) next = hear_card_step_new_note (rating, "Names");
  g_autoptr(HearCardStep) late = hear_card_step_new_note (rating, "Names it");
  g_autoptr(HearCardStep) level = hear_card_step_new_level (rating, 1);
  g_autoptr(HearCardStep) other_level = hear_card_step_new_level (rating, 2);
  g_autoptr(HearCardStep) feedback = hear_card_step_new_feedback (card, "Na");

  late->at = first->at + 10 * G_USEC_PER_SEC;
  g_assert_true (hear_card_step_join (first, next));
  g_assert_cmpstr (first->new_text, ==, "Names");
  g_assert_cmpstr (first->old_text, ==, "");
  g_assert_false (hear_card_step_join (first, late));
  g_assert_false (hear_card_step_join (first, feedback));
  g_assert_false (hear_card_step_join (level, other_level));
}

static void
test_takes_over (void)
{
  g_autoptr(HearScorecard) card = make_card ("version-1");
  g_autoptr(HearScorecard) stored = make_card ("version-1");
  g_autoptr(HearQuote) moved = make_quote ("quote-1", 1000);
  g_autoptr(HearQuote) gone = make_quote ("quote-2", 2000);
  g_autoptr(HearQuote) same = make_quote ("quote-1", 1500);
  g_autoptr(HearQuote) added = make_quote ("quote-3", 3000);
  HearRating *rating = get_rating (card);

  hear_rating_add_quote (rating, moved);
  hear_rating_add_quote (rating, gone);
  hear_quote_set_segment_id (same, "segment-2");
  hear_quote_set_state (same, HEAR_QUOTE_STATE_STALE);
  hear_rating_add_quote (get_rating (stored), same);
  hear_rating_add_quote (get_rating (stored), added);
  hear_rating_set_level (get_rating (stored), 2);
  hear_scorecard_set_feedback (stored, "You named the cost");
  g_assert_true (hear_card_step_take_over (card, stored));
  g_assert_true (get_rating (card) == rating);
  g_assert_cmpint (hear_rating_get_level (rating), ==, 2);
  g_assert_cmpstr (hear_scorecard_get_feedback (card), ==, "You named the cost");
  g_assert_true (hear_rating_has_quote (rating, moved));
  g_assert_false (hear_rating_has_quote (rating, gone));
  g_assert_true (hear_rating_has_quote (rating, added));
  g_assert_cmpint (hear_quote_get_start_ms (moved), ==, 1500);
  g_assert_cmpstr (hear_quote_get_segment_id (moved), ==, "segment-2");
  g_assert_cmpint (hear_quote_get_state (moved), ==, HEAR_QUOTE_STATE_STALE);
}

static void
test_another_card_is_not_taken_over (void)
{
  g_autoptr(HearScorecard) card = make_card ("version-1");
  g_autoptr(HearScorecard) stored = make_card ("version-2");

  hear_rating_set_level (get_rating (stored), 2);
  g_assert_false (hear_card_step_take_over (card, stored));
  g_assert_cmpint (hear_rating_get_level (get_rating (card)), ==, HEAR_RATING_OPEN);
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/card-step/there-and-back", test_there_and_back);
  g_test_add_func ("/card-step/only-typing-joins", test_only_typing_joins);
  g_test_add_func ("/card-step/takes-over", test_takes_over);
  g_test_add_func ("/card-step/another-card-is-not-taken-over", test_another_card_is_not_taken_over);

  return g_test_run ();
}
