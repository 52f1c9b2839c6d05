/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-segments-json.h"
#include "hear-test.h"
#include "speech-fixture.h"

static GArray *
get_words (HearTranscript *transcript,
           guint           index)
{
  return hear_segment_get_words (hear_transcript_get_segment (transcript, index));
}

static void
test_verbose (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("openai-verbose.json", "openai");
  GArray *words = get_words (transcript, 0);

  g_assert_cmpstr (hear_transcript_get_language (transcript), ==, "en");
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_WORDS);
  speech_fixture_assert (transcript, 0, NULL, "Good morning, Ada.");
  speech_fixture_assert (transcript, 1, NULL, "It works.");
  g_assert_cmpuint (words->len, ==, 3);
  g_assert_cmpint (hear_words_index (words, 1).start_ms, ==, 500);
  g_assert_cmpuint (hear_words_index (words, 1).end, ==, 13);
  g_assert_cmpuint (get_words (transcript, 1)->len, ==, 2);
  g_assert_cmpint (hear_words_index (get_words (transcript, 1), 1).end_ms, ==, 4000);
}

static void
test_program (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("openai-whisper.json", "openai");
  GArray *words = get_words (transcript, 0);

  speech_fixture_assert (transcript, 0, NULL, "Jane? It's me.");
  speech_fixture_assert_times (transcript, 0, 660, 3000);
  g_assert_cmpuint (words->len, ==, 3);
  g_assert_cmpint (hear_words_index (words, 0).end_ms, ==, 1140);
  g_assert_cmpfloat_with_epsilon (hear_words_index (words, 0).confidence, 0.618, 1e-6);
}

static void
test_aligned (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("whisperx.json", "whisperx");
  GArray *words = get_words (transcript, 0);

  speech_fixture_assert (transcript, 0, "SPEAKER_00", "In 2019 I left.");
  speech_fixture_assert (transcript, 1, "SPEAKER_01", "Why?");
  g_assert_cmpuint (words->len, ==, 4);
  g_assert_cmpint (hear_words_index (words, 1).start_ms, ==, 1400);
  g_assert_cmpint (hear_words_index (words, 1).end_ms, ==, 3400);
  g_assert_cmpint (hear_words_index (words, 1).flags, ==, HEAR_WORD_ESTIMATED);
  g_assert_cmpint (hear_words_index (words, 2).flags, ==, HEAR_WORD_NONE);
}

static void
test_text_alone (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("{\"text\": \"Hello there.\"}", "a.json");

  speech_fixture_assert (transcript, 0, NULL, "Hello there.");
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_NONE);
}

static void
test_array (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read (" [ {\"start\": \"1.5\", \"end\": 2, \"text\": \"One\"}, 3, {\"end\": 9} ]", "a.json");

  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 1);
  speech_fixture_assert_times (transcript, 0, 1500, 2000);
}

static void
test_absurd (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("{\"segments\":[{\"start\":-5,\"end\":-9,\"text\":\"x\"},{\"start\":1e300,\"end\":1,\"text\":\"y\"}]}", "a.json");

  speech_fixture_assert_times (transcript, 0, 0, 0);
  speech_fixture_assert_times (transcript, 1, HEAR_CUE_TIME_MAX, HEAR_CUE_TIME_MAX);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/segments-json/verbose", test_verbose);
  g_test_add_func ("/segments-json/program", test_program);
  g_test_add_func ("/segments-json/aligned", test_aligned);
  g_test_add_func ("/segments-json/text-alone", test_text_alone);
  g_test_add_func ("/segments-json/array", test_array);
  g_test_add_func ("/segments-json/absurd", test_absurd);

  return g_test_run ();
}
