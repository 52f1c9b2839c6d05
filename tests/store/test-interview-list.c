/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-scorecards.h"
#include "hear-test-library.h"

static void
rate (HearTestLibrary *library,
      HearInterview   *interview,
      guint            n,
      gboolean         hand_in)
{
  static const char *const keys[] = { "communication", "structure", "engagement", "problem-solving", "collaboration" };
  g_autoptr(GError) error = NULL;
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      HearRating *rating = hear_scorecard_find_rating (card, keys[i]);

      hear_rating_set_level (rating, i == 0 ? HEAR_RATING_NO_EVIDENCE : 4);
      g_assert_true (hear_store_save_rating (library->store, hear_interview_get_id (interview), rating, &error));
    }
  if (hand_in)
    {
      hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
      g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
    }
}

static HearCardState
get_card (HearTestLibrary *library,
          HearInterview   *interview)
{
  const char *const id = hear_interview_get_id (interview);
  g_autoptr(GPtrArray) rows = hear_store_get_interviews (library->store, &id, 1, NULL);

  return hear_interview_get_card (g_ptr_array_index (rows, 0));
}

/* What the rows say of my card, and which filter finds it. */
static void
test_cards (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) fresh = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) begun = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autoptr(HearInterview) cleared = hear_test_library_add (library, "Cem", "Cook", 3);
  g_autoptr(HearInterview) done = hear_test_library_add (library, "Dee", "Cook", 4);
  g_autoptr(HearScorecard) card = NULL;
  g_autoptr(GPtrArray) open = NULL;
  g_autoptr(GPtrArray) submitted = NULL;
  HearInterviewFilter filter = { .state = "card-open" };

  rate (library, begun, 4, FALSE);
  rate (library, cleared, 1, FALSE);
  card = hear_store_load_scorecard (library->store, hear_interview_get_id (cleared), NULL);
  hear_rating_set_level (hear_scorecard_find_rating (card, "communication"), HEAR_RATING_OPEN);
  g_assert_true (hear_store_save_rating (library->store, hear_interview_get_id (cleared), hear_scorecard_find_rating (card, "communication"), NULL));
  rate (library, done, 5, TRUE);

  g_assert_cmpint (get_card (library, fresh).stage, ==, HEAR_CARD_NONE);
  g_assert_cmpuint (get_card (library, fresh).of, ==, 5);
  g_assert_cmpint (get_card (library, begun).stage, ==, HEAR_CARD_DRAFT);
  g_assert_cmpuint (get_card (library, begun).rated, ==, 4);
  g_assert_cmpuint (get_card (library, begun).of, ==, 5);
  g_assert_cmpint (get_card (library, cleared).stage, ==, HEAR_CARD_DRAFT);
  g_assert_cmpuint (get_card (library, cleared).rated, ==, 0);
  g_assert_cmpint (get_card (library, done).stage, ==, HEAR_CARD_SUBMITTED);
  g_assert_cmpuint (get_card (library, done).rated, ==, 5);

  open = hear_store_list_interview_ids (library->store, &filter, NULL);
  g_assert_cmpuint (open->len, ==, 3);
  filter.state = "card-submitted";
  submitted = hear_store_list_interview_ids (library->store, &filter, NULL);
  g_assert_cmpuint (submitted->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (submitted, 0), ==, hear_interview_get_id (done));
}

/* The filters find what the rows call heard. */
static void
test_heard (HearTestLibrary *library,
            gconstpointer    user_data)
{
  static const gint64 positions[] = { -1, 0, 1, 45000, 84999, 85000, 90000 };
  HearInterviewFilter filters[] = { { .state = "not-heard" }, { .state = "heard" } };

  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", i + 1);

      if (positions[i] >= 0)
        g_assert_true (hear_store_set_position (library->store, hear_interview_get_id (interview), positions[i], NULL));
    }
  for (guint heard = 0; heard < G_N_ELEMENTS (filters); heard++)
    {
      g_autoptr(GPtrArray) rows = hear_store_list_interviews (library->store, &filters[heard], NULL, 100, NULL, NULL);

      g_assert_cmpuint (rows->len, ==, heard ? 2 : 5);
      for (guint i = 0; i < rows->len; i++)
        g_assert_cmpint (hear_interview_is_heard (g_ptr_array_index (rows, i)), ==, heard);
    }
}

static void
test_filters (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) cook = hear_test_library_add (library, "Ána Lima", "Cook", 1);
  g_autoptr(HearInterview) baker = hear_test_library_add (library, "Bo Lima", "Baker", 2);
  g_autoptr(HearInterview) silent = hear_test_library_make ("Cem", "Baker", 3);
  g_autoptr(GError) error = NULL;

  hear_interview_set_transcript (silent, NULL);
  g_assert_true (hear_store_add_interview (library->store, silent, &error));
  g_assert_true (hear_store_set_position (library->store, hear_interview_get_id (baker), 90000, &error));

  const struct
  {
    HearInterviewFilter filter;
    guint               n;
  } cases[] = {
    { { NULL, NULL, NULL, NULL }, 3 },
    { { hear_interview_get_role_id (baker), NULL, NULL, NULL }, 2 },
    { { NULL, hear_interview_get_candidate_id (cook), NULL, NULL }, 1 },
    { { hear_interview_get_role_id (baker), hear_interview_get_candidate_id (cook), NULL, NULL }, 0 },
    { { NULL, NULL, "no-transcript", NULL }, 1 },
    { { NULL, NULL, "heard", NULL }, 1 },
    { { NULL, NULL, "not-heard", NULL }, 2 },
    { { NULL, NULL, NULL, "lIMa" }, 2 },
    { { NULL, NULL, NULL, "ák" }, 0 },
    { { NULL, NULL, NULL, "ÁN" }, 1 },
    { { NULL, NULL, NULL, "bake" }, 2 },
    { { NULL, NULL, "heard", "bake" }, 1 },
    { { NULL, NULL, NULL, "" }, 3 },
    { { NULL, NULL, NULL, "%" }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (library->store, &cases[i].filter, &error);

      g_assert_no_error (error);
      g_test_message ("case %u", i);
      g_assert_cmpuint (ids->len, ==, cases[i].n);
    }
}

static void
test_unknown_state (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  HearInterviewFilter filter = { .state = "shining" };
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_store_list_interview_ids (library->store, &filter, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/interview-list/filters", test_filters);
  hear_test_library_add_test ("/interview-list/cards", test_cards);
  hear_test_library_add_test ("/interview-list/heard", test_heard);
  hear_test_library_add_test ("/interview-list/unknown-state", test_unknown_state);

  return g_test_run ();
}
