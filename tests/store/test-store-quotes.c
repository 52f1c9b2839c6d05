/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-quotes.h"
#include "hear-store-scorecards.h"
#include "hear-test-interview.h"

static guint
count (HearTestLibrary *library,
       HearInterview   *interview,
       const char      *key)
{
  g_autoptr(HearScorecard) card = hear_test_interview_load_card (library, interview);

  return g_list_model_get_n_items (hear_rating_get_quotes (hear_scorecard_find_rating (card, key)));
}

static void
test_round_trip (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hear_test_interview_load_card (library, interview);
  g_autoptr(HearQuote) quote = hear_test_interview_find (interview, "a race in the cache. How");
  g_autoptr(HearQuote) stored = NULL;
  g_autoptr(HearScorecard) after = NULL;
  HearRating *rating = hear_scorecard_find_rating (card, "problem-solving");
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_save_quote (library->store, hear_interview_get_id (interview), hear_rating_get_competency_id (rating), quote, &error));
  g_assert_nonnull (hear_quote_get_id (quote));
  after = hear_test_interview_load_card (library, interview);
  rating = hear_scorecard_find_rating (after, "problem-solving");
  g_assert_cmpint (hear_rating_get_level (rating), ==, HEAR_RATING_OPEN);
  stored = g_list_model_get_item (hear_rating_get_quotes (rating), 0);
  g_assert_cmpstr (hear_quote_get_id (stored), ==, hear_quote_get_id (quote));
  g_assert_cmpstr (hear_quote_get_text (stored), ==, "a race in the cache. How");
  g_assert_cmpint (hear_quote_get_start_ms (stored), ==, hear_quote_get_start_ms (quote));
  g_assert_cmpint (hear_quote_get_end_ms (stored), ==, hear_quote_get_end_ms (quote));
  g_assert_cmpstr (hear_quote_get_end_segment_id (stored), ==, hear_quote_get_end_segment_id (quote));
  g_assert_cmpint (hear_quote_get_state (stored), ==, HEAR_QUOTE_STATE_EXACT);
}

static void
test_removed_and_back (HearTestLibrary *library,
                       gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hear_test_interview_load_card (library, interview);
  g_autoptr(HearQuote) quote = hear_test_interview_find (interview, "a race");
  const char *competency = hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure"));
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_save_quote (library->store, hear_interview_get_id (interview), competency, quote, &error));
  g_assert_true (hear_store_remove_quote (library->store, hear_quote_get_id (quote), &error));
  g_assert_cmpuint (count (library, interview, "structure"), ==, 0);
  g_assert_true (hear_store_restore_quote (library->store, hear_quote_get_id (quote), &error));
  g_assert_cmpuint (count (library, interview, "structure"), ==, 1);
  g_assert_false (hear_store_remove_quote (library->store, "nobody", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_stay_once_handed_in (HearTestLibrary *library,
                          gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hear_test_interview_load_card (library, interview);
  g_autoptr(HearQuote) quote = hear_test_interview_find (interview, "a race");
  const char *competency = hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure"));
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_save_quote (library->store, hear_interview_get_id (interview), competency, quote, &error));
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
  g_assert_false (hear_store_remove_quote (library->store, hear_quote_get_id (quote), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FINAL);
  g_assert_cmpuint (count (library, interview, "structure"), ==, 1);
}

static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hear_test_interview_load_card (library, interview);
  g_autoptr(HearQuote) quote = hear_test_interview_find (interview, "the cache");
  const char *competency = hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure"));
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GAsyncResult) removed = NULL;
  g_autoptr(GAsyncResult) restored = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_save_quote_async (library->store, hear_interview_get_id (interview), competency, quote, NULL, hear_test_result_ready, &saved);
  g_assert_true (hear_store_save_quote_finish (library->store, hear_test_await (&saved), &error));
  hear_store_remove_quote_async (library->store, hear_quote_get_id (quote), NULL, hear_test_result_ready, &removed);
  g_assert_true (hear_store_remove_quote_finish (library->store, hear_test_await (&removed), &error));
  hear_store_restore_quote_async (library->store, hear_quote_get_id (quote), NULL, hear_test_result_ready, &restored);
  g_assert_true (hear_store_restore_quote_finish (library->store, hear_test_await (&restored), &error));
  g_assert_cmpuint (count (library, interview, "structure"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-quotes/round-trip", test_round_trip);
  hear_test_library_add_test ("/store-quotes/removed-and-back", test_removed_and_back);
  hear_test_library_add_test ("/store-quotes/stay-once-handed-in", test_stay_once_handed_in);
  hear_test_library_add_test ("/store-quotes/async", test_async);

  return g_test_run ();
}
