/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scorecard-rows-private.h"
#include "hear-store-quotes.h"
#include "hear-store-rubrics.h"
#include "hear-store-scorecards.h"
#include "hear-store-transcripts.h"
#include "hear-test-interview.h"

static void
test_quotes_go_stale (HearTestLibrary *library,
                      gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hear_test_interview_load_card (library, interview);
  g_autoptr(HearQuote) quote = hear_test_interview_find (interview, "race in the cache");
  g_autoptr(HearScorecard) after = NULL;
  g_autoptr(HearQuote) stored = NULL;
  HearTranscript *transcript = hear_interview_get_transcript (interview);
  HearSegment    *segment = hear_transcript_get_segment (transcript, 1);
  g_autoptr(GPtrArray) base = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) segments = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_save_quote (library->store, hear_interview_get_id (interview),
                                        hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure")), quote, &error));
  g_ptr_array_add (base, hear_segment_copy (segment));
  hear_segment_replace_text (segment, "It was a race in the queue.");
  g_ptr_array_add (segments, segment);
  g_assert_true (hear_store_save_segments (library->store, hear_transcript_get_id (transcript), base, segments, NULL, &error));
  g_assert_no_error (error);
  after = hear_test_interview_load_card (library, interview);
  stored = g_list_model_get_item (hear_rating_get_quotes (hear_scorecard_find_rating (after, "structure")), 0);
  g_assert_cmpint (hear_quote_get_state (stored), ==, HEAR_QUOTE_STATE_STALE);
  g_assert_cmpstr (hear_quote_get_text (stored), ==, "race in the cache.");
}

static void
test_stays_with_its_version (HearTestLibrary *library,
                             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) other = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autoptr(HearScorecard) card = hear_test_interview_load_card (library, interview);
  g_autoptr(HearScorecard) after = NULL;
  g_autoptr(HearScorecard) fresh = NULL;
  g_autoptr(HearRubric) rubric = hear_store_load_rubric (library->store, "general", NULL);
  HearRating *rating = hear_scorecard_find_rating (card, "structure");
  g_autoptr(GError) error = NULL;

  hear_rating_set_level (rating, 4);
  g_assert_true (hear_store_save_rating (library->store, hear_interview_get_id (interview), rating, &error));
  hear_competency_set_name (hear_rubric_find_competency (rubric, "structure"), "Order");
  g_assert_true (hear_store_save_rubric (library->store, rubric, NULL, &error));

  after = hear_test_interview_load_card (library, interview);
  fresh = hear_test_interview_load_card (library, other);
  g_assert_cmpuint (hear_rubric_get_version (hear_scorecard_get_rubric (after)), ==, 1);
  g_assert_cmpint (hear_rating_get_level (hear_scorecard_find_rating (after, "structure")), ==, 4);
  g_assert_cmpuint (hear_rubric_get_version (hear_scorecard_get_rubric (fresh)), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/scorecard-rows/quotes-go-stale", test_quotes_go_stale);
  hear_test_library_add_test ("/scorecard-rows/stays-with-its-version", test_stays_with_its_version);

  return g_test_run ();
}
