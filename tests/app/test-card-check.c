/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-check.h"
#include "hear-test.h"

static HearScorecard *
make_card (void)
{
  HearScorecard *card = hear_scorecard_new ();
  g_autoptr(HearRubric) rubric = hear_rubric_new ();
  const char *const keys[] = { "one", "two" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr(HearCompetency) competency = hear_competency_new ();

      hear_competency_set_id (competency, keys[i]);
      hear_competency_set_key (competency, keys[i]);
      hear_rubric_add_competency (rubric, competency);
    }
  hear_scorecard_set_rubric (card, rubric);

  return card;
}

static char *
describe (HearScorecard *card)
{
  g_autoptr(GPtrArray) missing = hear_card_check_list (card);

  g_ptr_array_add (missing, NULL);

  return g_strjoinv ("; ", (GStrv) missing->pdata);
}

static void
check (HearScorecard *card,
       const char    *expected)
{
  g_autofree char *missing = describe (card);

  g_assert_cmpstr (missing, ==, expected);
}

static void
test_says_what_is_missing (void)
{
  g_autoptr(HearScorecard) card = make_card ();
  g_autoptr(HearQuote) quote = hear_quote_new ();
  HearRating *one = hear_scorecard_find_rating (card, "one");
  HearRating *two = hear_scorecard_find_rating (card, "two");

  check (card, "Recommendation still to choose; 2 competencies not rated; Feedback line still to write");
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  hear_scorecard_set_feedback (card, "You named the cost.");
  hear_rating_set_level (one, 3);
  check (card, "1 competency not rated; 1 level without a quote or a note");
  hear_rating_set_level (two, HEAR_RATING_NO_EVIDENCE);
  hear_rating_set_note (one, "Why");
  check (card, "");
  hear_rating_set_note (one, "");
  hear_rating_add_quote (one, quote);
  check (card, "");
  hear_rating_set_level (one, 5);
  check (card, "1 level at the end of the scale without a note");
  hear_quote_set_state (quote, HEAR_QUOTE_STATE_STALE);
  hear_rating_set_note (one, "Why");
  check (card, "1 quote to check again");
}

static void
test_progress (void)
{
  g_autoptr(HearScorecard) card = make_card ();
  g_autofree char *progress = NULL;

  hear_rating_set_level (hear_scorecard_find_rating (card, "two"), 2);
  progress = hear_card_check_progress (card);
  g_assert_cmpstr (progress, ==, "1 of 2 rated");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/card-check/says-what-is-missing", test_says_what_is_missing);
  g_test_add_func ("/card-check/progress", test_progress);

  return g_test_run ();
}
