/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-error.h"
#include "hear-test.h"
#include "hear-transcript-reader.h"
#include "speech-fixture.h"

static void
test_reads (void)
{
  const char *text = "WEBVTT\n\n00:02.000 --> 00:03.000\n<v Mary>Two\n\n00:01.000 --> 00:01.500\n<v John>One";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(HearTranscript) transcript = hear_transcript_read (bytes, "a.vtt", &info, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (info->format, ==, "vtt");
  g_assert_cmpstr (info->encoding, ==, "UTF-8");
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_CUES);
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (transcript, 0)), ==, "One");
  g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, 0)), ==, "John");
}

static void
test_rolling_captions (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("youtube.vtt", "vtt");
  GArray *words;

  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 3);
  speech_fixture_assert (transcript, 0, NULL, "good morning ada");
  speech_fixture_assert (transcript, 1, NULL, "how are you");
  speech_fixture_assert (transcript, 2, NULL, "fine thanks");
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_WORDS);
  words = hear_segment_get_words (hear_transcript_get_segment (transcript, 1));
  g_assert_cmpint (hear_words_index (words, 1).start_ms, ==, 2500);
}

static void
test_refuses_empty_webvtt (void)
{
  const char *cases[] = { "", "no signature", "WEBVTT\n", "WEBVTT\n\nNOTE nothing\n" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i], strlen (cases[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (hear_transcript_read (bytes, "a.vtt", NULL, &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/transcript-reader/reads", test_reads);
  g_test_add_func ("/transcript-reader/rolling-captions", test_rolling_captions);
  g_test_add_func ("/transcript-reader/refuses-empty-webvtt", test_refuses_empty_webvtt);

  return g_test_run ();
}
