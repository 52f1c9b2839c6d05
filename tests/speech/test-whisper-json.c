/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-whisper-json.h"
#include "speech-fixture.h"

static void
test_full (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("whisper-cpp-full.json", "whisper.cpp");
  GArray *words = hear_segment_get_words (hear_transcript_get_segment (transcript, 0));

  speech_fixture_assert (transcript, 0, NULL, "Good morning, Ada.");
  speech_fixture_assert_times (transcript, 0, 0, 2400);
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_WORDS);
  g_assert_cmpstr (hear_transcript_get_language (transcript), ==, "en");
  g_assert_cmpuint (words->len, ==, 3);
  g_assert_cmpint (hear_words_index (words, 1).start_ms, ==, 500);
  g_assert_cmpint (hear_words_index (words, 1).end_ms, ==, 1200);
  g_assert_cmpfloat_with_epsilon (hear_words_index (words, 1).confidence, 0.72, 1e-6);
  g_assert_cmpint (hear_words_index (words, 2).flags, ==, HEAR_WORD_NONE);
}

static void
test_short (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("whisper-cpp.json", "whisper.cpp");

  speech_fixture_assert (transcript, 0, "Speaker 0", "Guten Morgen.");
  speech_fixture_assert (transcript, 1, "Speaker 1", "Guten Tag.");
  speech_fixture_assert (transcript, 2, NULL, "Bitte.");
  g_assert_true (hear_segment_get_breaks (hear_transcript_get_segment (transcript, 1)));
  g_assert_false (hear_segment_get_breaks (hear_transcript_get_segment (transcript, 2)));
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_CUES);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/whisper-json/full", test_full);
  g_test_add_func ("/whisper-json/short", test_short);

  return g_test_run ();
}
