/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-finder.h"
#include "hear-store-quotes.h"
#include "hear-store-scorecards.h"
#include "hear-test-search.h"

static const HearSearchFacts *
get (HearSearchResult *result,
     guint             index)
{
  g_assert_cmpuint (index, <, result->hits->len);

  return hear_search_hit_get_facts (g_ptr_array_index (result->hits, index));
}

static HearSearchResult *
search (HearTestLibrary *library,
        const char      *text)
{
  g_autoptr(GError) error = NULL;
  HearSearchRequest request = { .text = text };
  HearSearchResult *result = hear_store_search (library->store, &request, NULL, 10, &error);

  g_assert_no_error (error);

  return result;
}

/* A hit plays its moment: that of the word, not of the whole segment. */
static void
test_moment (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", HEAR_TEST_NOW);
  HearSegment *segment = hear_transcript_get_segment (hear_interview_get_transcript (interview), 1);
  g_autoptr(GArray) words = hear_words_spread (hear_segment_get_text (segment), 1000, 8000);
  g_autoptr(HearSearchResult) result = NULL;
  const HearSearchFacts *facts;

  hear_segment_set_words (segment, words);
  g_assert_true (hear_store_add_interview (library->store, interview, NULL));
  result = search (library, "cache");
  facts = get (result, 0);
  g_assert_cmpint (facts->start_ms, ==, hear_words_index (words, 6).start_ms);
  g_assert_cmpstr (facts->interview_id, ==, hear_interview_get_id (interview));
  g_assert_cmpstr (facts->segment_id, ==, hear_segment_get_id (segment));
  g_assert_cmpstr (facts->id, ==, facts->segment_id);
  g_assert_cmpstr (facts->candidate, ==, "Ana");
  g_assert_cmpstr (facts->role, ==, "Cook");
  g_assert_cmpint (facts->held_at, ==, HEAR_TEST_NOW);
}

static void
test_note (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "One");
  g_autoptr(HearNote) note = hear_test_search_note (library, interview, "Two\nlines");
  g_autoptr(HearSearchResult) result = search (library, "lines");
  const HearSearchFacts *facts = get (result, 0);

  g_assert_cmpint (facts->kind, ==, HEAR_SEARCH_NOTE);
  g_assert_cmpint (facts->start_ms, ==, 4000);
  g_assert_cmpstr (facts->id, ==, hear_note_get_id (note));
  g_assert_null (facts->segment_id);
  g_assert_cmpstr (facts->speaker, ==, "Rita Recruiter");
  g_assert_cmpstr (facts->snippet, ==, "Two lines");
}

static void
test_quote (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "?What?|A race in the cache");
  const char *id = hear_interview_get_id (interview);
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (library->store, id, NULL);
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (hear_interview_get_transcript (interview));
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, "race in");
  g_autoptr(HearSearchResult) result = NULL;
  const HearSearchFacts *facts;

  g_assert_true (hear_store_save_quote (library->store, id, hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure")), quote, NULL));
  hear_test_search_assert (library, "race", "Ana: A [race] in the cache|Ana: [race] in|");
  result = search (library, "race");
  facts = get (result, 1);
  g_assert_cmpint (facts->kind, ==, HEAR_SEARCH_QUOTE);
  g_assert_cmpstr (facts->id, ==, hear_quote_get_id (quote));
  g_assert_cmpstr (facts->segment_id, ==, hear_quote_get_segment_id (quote));
  g_assert_true (hear_store_remove_quote (library->store, hear_quote_get_id (quote), NULL));
  hear_test_search_assert (library, "race", "Ana: A [race] in the cache|");
  g_assert_true (hear_store_restore_quote (library->store, hear_quote_get_id (quote), NULL));
  hear_test_search_assert (library, "race", "Ana: A [race] in the cache|Ana: [race] in|");
  /* What others quote shows what they think. */
  hear_test_library_run (library, "INSERT INTO user (id, display_name, author) VALUES ('u', 'Otto', 'u');"
                                  "UPDATE scorecard SET user_id = 'u'; UPDATE quote SET start_ms = start_ms + 1");
  hear_test_search_assert (library, "race", "Ana: A [race] in the cache|");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/search-rows/moment", test_moment);
  hear_test_library_add_test ("/search-rows/note", test_note);
  hear_test_library_add_test ("/search-rows/quote", test_quote);

  return g_test_run ();
}
