/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-transcript.h"

static void
add (HearTranscript *transcript,
     const char     *speaker,
     gint64          start_ms,
     gint64          end_ms,
     const char     *text)
{
  g_autoptr(HearSegment) segment = hear_segment_new (start_ms, end_ms, speaker, text);

  hear_transcript_append_segment (transcript, segment);
}

static void
test_turns (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(GArray) turns = NULL;

  add (transcript, "a", 0, 1000, "one");
  add (transcript, "a", 1000, 2000, "two");
  add (transcript, "b", 2000, 3000, "three");
  add (transcript, "b", 3000, 4000, "four");
  hear_segment_set_breaks (hear_transcript_get_segment (transcript, 3), TRUE);
  turns = hear_transcript_list_turns (transcript);
  g_assert_cmpuint (turns->len, ==, 3);
  g_assert_cmpuint (g_array_index (turns, HearTurn, 0).n_segments, ==, 2);
  g_assert_cmpuint (g_array_index (turns, HearTurn, 2).first, ==, 3);
  g_assert_cmpuint (hear_transcript_count_words (transcript), ==, 4);
}

static void
test_turns_by_pause (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(GArray) turns = NULL;

  add (transcript, NULL, 0, 1000, "one");
  add (transcript, NULL, 1500, 2000, "two");
  add (transcript, NULL, 4000, 5000, "three");
  turns = hear_transcript_list_turns (transcript);
  g_assert_cmpuint (turns->len, ==, 2);
}

static void
test_no_segments (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(GArray) turns = hear_transcript_list_turns (transcript);

  g_assert_cmpuint (turns->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/transcript-turns/by-speaker", test_turns);
  g_test_add_func ("/transcript-turns/by-pause", test_turns_by_pause);
  g_test_add_func ("/transcript-turns/no-segments", test_no_segments);

  return g_test_run ();
}
