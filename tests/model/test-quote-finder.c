/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-finder.h"
#include "hear-test.h"

static void
add_segment (HearTranscript *transcript,
             const char     *id,
             gint64          start_ms,
             const char     *text)
{
  g_autoptr(HearSegment) segment = hear_segment_new (start_ms, start_ms + 4000, "a", text);

  hear_segment_set_id (segment, id);
  hear_transcript_append_segment (transcript, segment);
}

static HearTranscript *
make_transcript (void)
{
  HearTranscript *transcript = hear_transcript_new ();

  add_segment (transcript, "s1", 0, "So we had two choices, and");
  add_segment (transcript, "s2", 4000, "I wrote them down – each with what it would cost.");
  add_segment (transcript, "s3", 60000, "Then we rolled back; I wrote them an e-mail.");

  return transcript;
}

static void
test_finds (void)
{
  const struct
  {
    const char *asked;
    const char *found;
  } cases[] = {
    { "two choices", "two choices," },
    { "TWO CHOICES!", "two choices," },
    { "“two choices”", "two choices," },
    { "and I wrote them down", "and I wrote them down" },
    { "down each with", "down – each with" },
    { "rolled   back", "rolled back;" },
    { "an email", "an e-mail." },
    { "So we had two choices, and I wrote them down – each with what it would cost. Then", "So we had two choices, and I wrote them down – each with what it would cost. Then" },
    { "two choice", NULL },
    { "wrote it down", NULL },
    { "e-mail. And", NULL },
    { "…", NULL },
    { "", NULL },
  };
  g_autoptr(HearTranscript) transcript = make_transcript ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, cases[i].asked);

      g_assert_cmpstr (quote != NULL ? hear_quote_get_text (quote) : NULL, ==, cases[i].found);
    }
}

static void
test_anchors (void)
{
  g_autoptr(HearTranscript) transcript = make_transcript ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);
  g_autoptr(HearQuote) quote = hear_quote_finder_make (finder, 5, 8);

  g_assert_cmpuint (hear_quote_finder_count_words (finder), ==, 26);
  g_assert_cmpstr (hear_quote_get_text (quote), ==, "and I wrote them");
  g_assert_cmpstr (hear_quote_get_segment_id (quote), ==, "s1");
  g_assert_cmpuint (hear_quote_get_start (quote), ==, 23);
  g_assert_cmpstr (hear_quote_get_end_segment_id (quote), ==, "s2");
  g_assert_cmpuint (hear_quote_get_end (quote), ==, 12);
  g_assert_cmpint (hear_quote_get_start_ms (quote), <, 4000);
  g_assert_cmpint (hear_quote_get_end_ms (quote), >, 4000);
  g_assert_cmpint (hear_quote_get_state (quote), ==, HEAR_QUOTE_STATE_EXACT);
}

static void
replace (HearTranscript *transcript,
         guint           index,
         const char     *text)
{
  hear_segment_replace_text (hear_transcript_get_segment (transcript, index), text);
}

static void
check (HearTranscript *transcript,
       HearQuote      *quote,
       HearQuoteState  state)
{
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);

  hear_quote_finder_check (finder, quote);
  g_assert_cmpint (hear_quote_get_state (quote), ==, state);
}

static void
test_goes_stale (void)
{
  g_autoptr(HearTranscript) transcript = make_transcript ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, "wrote them down");

  check (transcript, quote, HEAR_QUOTE_STATE_EXACT);
  replace (transcript, 1, "I quoted them down – each with what it would cost.");
  check (transcript, quote, HEAR_QUOTE_STATE_STALE);
  g_assert_cmpstr (hear_quote_get_text (quote), ==, "wrote them down");
  replace (transcript, 1, "I wrote them down – each with what it would cost.");
  check (transcript, quote, HEAR_QUOTE_STATE_EXACT);
}

static void
test_moves_along (void)
{
  g_autoptr(HearTranscript) transcript = make_transcript ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, "each with");

  replace (transcript, 1, "Well, I wrote them down, each with what it would cost.");
  check (transcript, quote, HEAR_QUOTE_STATE_EXACT);
  g_assert_cmpuint (hear_quote_get_start (quote), ==, 25);
}

/* The same words said much later are another moment. */
static void
test_stays_in_its_place (void)
{
  g_autoptr(HearTranscript) transcript = make_transcript ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, "I wrote them");

  replace (transcript, 1, "I quoted them down – each with what it would cost.");
  check (transcript, quote, HEAR_QUOTE_STATE_STALE);
  g_assert_cmpint (hear_quote_get_start_ms (quote), ==, 4000);
}

static void
test_survives_a_split (void)
{
  g_autoptr(HearTranscript) transcript = make_transcript ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, "them down each");
  g_autoptr(HearSegment) rest = hear_segment_split (hear_transcript_get_segment (transcript, 1), 3);

  hear_segment_set_id (rest, "s2b");
  hear_transcript_insert_segment (transcript, 2, rest);
  check (transcript, quote, HEAR_QUOTE_STATE_EXACT);
  g_assert_cmpstr (hear_quote_get_segment_id (quote), ==, "s2");
  g_assert_cmpstr (hear_quote_get_end_segment_id (quote), ==, "s2b");
}

static void
test_empty_transcript (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, "anything");

  g_assert_null (quote);
  g_assert_cmpuint (hear_quote_finder_count_words (finder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/quote-finder/finds", test_finds);
  g_test_add_func ("/quote-finder/anchors", test_anchors);
  g_test_add_func ("/quote-finder/goes-stale", test_goes_stale);
  g_test_add_func ("/quote-finder/moves-along", test_moves_along);
  g_test_add_func ("/quote-finder/stays-in-its-place", test_stays_in_its_place);
  g_test_add_func ("/quote-finder/survives-a-split", test_survives_a_split);
  g_test_add_func ("/quote-finder/empty-transcript", test_empty_transcript);

  return g_test_run ();
}
