/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-scorecards.h"
#include "hear-test-library.h"

static HearScorecard *
load (HearTestLibrary *library,
      HearInterview   *interview)
{
  g_autoptr(GError) error = NULL;
  HearScorecard *card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), &error);

  g_assert_no_error (error);

  return card;
}

static void
test_empty (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = load (library, interview);
  g_autoptr(HearScorecard) none = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_scorecard_get_id (card));
  g_assert_cmpstr (hear_rubric_get_key (hear_scorecard_get_rubric (card)), ==, "general");
  g_assert_cmpstr (hear_scorecard_get_user_name (card), ==, "Rita Recruiter");
  g_assert_cmpuint (hear_scorecard_count_rated (card), ==, 0);
  none = hear_store_load_scorecard (library->store, "nobody", &error);
  g_assert_null (none);
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_round_trip (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = load (library, interview);
  g_autoptr(HearScorecard) stored = NULL;
  const char *id = hear_interview_get_id (interview);
  HearRating *rating = hear_scorecard_find_rating (card, "structure");
  g_autoptr(GError) error = NULL;

  hear_rating_set_level (rating, 4);
  hear_rating_set_note (rating, "Names the cost – “twice”");
  g_assert_true (hear_store_save_rating (library->store, id, rating, &error));
  rating = hear_scorecard_find_rating (card, "engagement");
  hear_rating_set_level (rating, HEAR_RATING_NO_EVIDENCE);
  g_assert_true (hear_store_save_rating (library->store, id, rating, &error));
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  hear_scorecard_set_feedback (card, "You named the cost.");
  g_assert_true (hear_store_save_scorecard (library->store, card, &error));

  stored = load (library, interview);
  g_assert_nonnull (hear_scorecard_get_id (stored));
  g_assert_cmpint (hear_scorecard_get_state (stored), ==, HEAR_SCORECARD_STATE_DRAFT);
  g_assert_cmpint (hear_scorecard_get_recommendation (stored), ==, HEAR_RECOMMENDATION_YES);
  g_assert_cmpstr (hear_scorecard_get_feedback (stored), ==, "You named the cost.");
  g_assert_cmpuint (hear_scorecard_count_rated (stored), ==, 2);
  rating = hear_scorecard_find_rating (stored, "structure");
  g_assert_cmpint (hear_rating_get_level (rating), ==, 4);
  g_assert_cmpstr (hear_rating_get_note (rating), ==, "Names the cost – “twice”");
  g_assert_cmpint (hear_rating_get_level (hear_scorecard_find_rating (stored, "engagement")), ==, HEAR_RATING_NO_EVIDENCE);
  g_assert_cmpint (hear_rating_get_level (hear_scorecard_find_rating (stored, "communication")), ==, HEAR_RATING_OPEN);
}

static void
test_taken_back (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = load (library, interview);
  g_autoptr(HearScorecard) stored = NULL;
  HearRating *rating = hear_scorecard_find_rating (card, "structure");
  g_autoptr(GError) error = NULL;

  hear_rating_set_level (rating, 2);
  g_assert_true (hear_store_save_rating (library->store, hear_interview_get_id (interview), rating, &error));
  hear_rating_set_level (rating, HEAR_RATING_OPEN);
  g_assert_true (hear_store_save_rating (library->store, hear_interview_get_id (interview), rating, &error));
  stored = load (library, interview);
  g_assert_cmpuint (hear_scorecard_count_rated (stored), ==, 0);
}

static void
test_handed_in (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = load (library, interview);
  g_autoptr(HearScorecard) stored = NULL;
  HearRating *rating = hear_scorecard_find_rating (card, "structure");
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_store_hand_in_scorecard (library->store, card, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_NO);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
  stored = load (library, interview);
  g_assert_cmpint (hear_scorecard_get_state (stored), ==, HEAR_SCORECARD_STATE_SUBMITTED);
  g_assert_cmpint (hear_scorecard_get_submitted_at (stored), ==, HEAR_TEST_NOW);

  hear_rating_set_level (rating, 5);
  g_assert_false (hear_store_save_rating (library->store, hear_interview_get_id (interview), rating, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FINAL);
  g_clear_error (&error);
  hear_scorecard_set_feedback (card, "later");
  g_assert_false (hear_store_save_scorecard (library->store, card, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FINAL);
  g_clear_error (&error);
  g_assert_false (hear_store_hand_in_scorecard (library->store, card, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FINAL);
}

static void
test_refused (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = load (library, interview);
  HearRating *rating = hear_scorecard_find_rating (card, "structure");
  const char *id = hear_interview_get_id (interview);
  const int   levels[] = { -2, 6, 1000 };
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      hear_rating_set_level (rating, levels[i]);
      g_assert_false (hear_store_save_rating (library->store, id, rating, &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
      g_clear_error (&error);
    }
  hear_rating_set_level (rating, 3);
  hear_rating_set_competency_id (rating, "nobody");
  g_assert_false (hear_store_save_rating (library->store, id, rating, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  const char *id = hear_interview_get_id (interview);
  g_autoptr(GAsyncResult) loaded = NULL;
  g_autoptr(GAsyncResult) rated = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GAsyncResult) done = NULL;
  g_autoptr(HearScorecard) card = NULL;
  g_autoptr(HearScorecard) stored = NULL;
  g_autoptr(GError) error = NULL;
  HearRating *rating;

  hear_store_load_scorecard_async (library->store, id, NULL, hear_test_result_ready, &loaded);
  card = hear_store_load_scorecard_finish (library->store, hear_test_await (&loaded), &error);
  g_assert_no_error (error);
  rating = hear_scorecard_find_rating (card, "structure");
  hear_rating_set_level (rating, 3);
  hear_store_save_rating_async (library->store, id, rating, NULL, hear_test_result_ready, &rated);
  hear_rating_set_level (rating, 5);
  g_assert_true (hear_store_save_rating_finish (library->store, hear_test_await (&rated), &error));
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  hear_store_save_scorecard_async (library->store, card, NULL, hear_test_result_ready, &saved);
  g_assert_true (hear_store_save_scorecard_finish (library->store, hear_test_await (&saved), &error));
  hear_store_hand_in_scorecard_async (library->store, card, NULL, hear_test_result_ready, &done);
  g_assert_true (hear_store_hand_in_scorecard_finish (library->store, hear_test_await (&done), &error));
  stored = load (library, interview);
  g_assert_cmpint (hear_rating_get_level (hear_scorecard_find_rating (stored, "structure")), ==, 3);
  g_assert_cmpint (hear_scorecard_get_state (stored), ==, HEAR_SCORECARD_STATE_SUBMITTED);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-scorecards/empty", test_empty);
  hear_test_library_add_test ("/store-scorecards/round-trip", test_round_trip);
  hear_test_library_add_test ("/store-scorecards/taken-back", test_taken_back);
  hear_test_library_add_test ("/store-scorecards/handed-in", test_handed_in);
  hear_test_library_add_test ("/store-scorecards/refused", test_refused);
  hear_test_library_add_test ("/store-scorecards/async", test_async);

  return g_test_run ();
}
