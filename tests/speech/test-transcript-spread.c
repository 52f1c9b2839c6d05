/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-transcript-spread.h"

static void
append (HearTranscript *transcript,
        gint64          stamp_ms,
        const char     *text)
{
  g_autoptr(HearSegment) segment = hear_segment_new (stamp_ms, stamp_ms, NULL, text);

  hear_transcript_append_segment (transcript, segment);
}

static void
assert_sane (HearTranscript *transcript,
             gint64          duration_ms)
{
  gint64 last_ms = 0;

  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_ESTIMATED);
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      GArray *words = hear_segment_get_words (hear_transcript_get_segment (transcript, i));

      for (guint j = 0; j < words->len; j++)
        {
          g_assert_cmpint (hear_words_index (words, j).start_ms, >=, last_ms);
          g_assert_cmpint (hear_words_index (words, j).end_ms, >=, hear_words_index (words, j).start_ms);
          g_assert_cmpint (hear_words_index (words, j).flags, ==, HEAR_WORD_ESTIMATED);
          last_ms = hear_words_index (words, j).end_ms;
        }
    }
  g_assert_cmpint (last_ms, <=, duration_ms);
}

static void
test_over_voice (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(GArray) voiced = g_array_new (FALSE, FALSE, sizeof (HearSpan));
  HearSpan spans[] = { { 1000, 2000 }, { 8000, 9000 } };

  g_array_append_vals (voiced, spans, 2);
  append (transcript, 0, "aaaa bbbb");
  append (transcript, 0, "cccc dddd");
  hear_transcript_spread (transcript, voiced, 10000);
  assert_sane (transcript, 10000);
  g_assert_cmpint (hear_segment_get_start_ms (hear_transcript_get_segment (transcript, 0)), ==, 1000);
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (transcript, 0)), ==, 2000);
  g_assert_cmpint (hear_segment_get_start_ms (hear_transcript_get_segment (transcript, 1)), ==, 8000);
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (transcript, 1)), ==, 9000);
}

static void
test_without_voice (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();

  append (transcript, 0, "one two three four, five. six");
  hear_transcript_spread (transcript, NULL, 5000);
  assert_sane (transcript, 5000);
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (transcript, 0)), ==, 5000);
}

static void
test_stamps (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();

  append (transcript, 0, "before it");
  append (transcript, 6000, "stamped");
  append (transcript, 0, "after it");
  append (transcript, 2000, "goes back");
  append (transcript, 99000, "beyond the end");
  hear_transcript_spread (transcript, NULL, 10000);
  assert_sane (transcript, 10000);
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (transcript, 0)), ==, 6000);
  g_assert_cmpint (hear_segment_get_start_ms (hear_transcript_get_segment (transcript, 1)), ==, 6000);
}

static void
test_degenerate (void)
{
  g_autoptr(HearTranscript) empty = hear_transcript_new ();
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();

  hear_transcript_spread (empty, NULL, 0);
  append (transcript, 0, "words");
  append (transcript, 0, "");
  hear_transcript_spread (transcript, NULL, 0);
  assert_sane (transcript, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/transcript-spread/over-voice", test_over_voice);
  g_test_add_func ("/transcript-spread/without-voice", test_without_voice);
  g_test_add_func ("/transcript-spread/stamps", test_stamps);
  g_test_add_func ("/transcript-spread/degenerate", test_degenerate);

  return g_test_run ();
}
