/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-service-json.h"
#include "hear-test.h"
#include "speech-fixture.h"

static void
test_deepgram (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("deepgram.json", "deepgram");

  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 3);
  speech_fixture_assert (transcript, 0, "Speaker 0", "How are you today?");
  speech_fixture_assert (transcript, 1, "Speaker 1", "I'm good.");
  speech_fixture_assert (transcript, 2, "Speaker 1", "Thank you.");
  speech_fixture_assert_times (transcript, 2, 4600, 5100);
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_WORDS);
  g_assert_cmpstr (hear_transcript_get_engine (transcript), ==, "deepgram");
}

static void
test_channels (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("{\"results\":{\"channels\":["
                                                               "{\"alternatives\":[{\"words\":[{\"word\":\"two\",\"start\":2,\"end\":3}]}]},"
                                                               "{\"alternatives\":[{\"words\":[{\"word\":\"one\",\"start\":1,\"end\":2}]}]}]}}",
                                                               "a.json");

  speech_fixture_assert (transcript, 0, "Channel 2", "one");
  speech_fixture_assert (transcript, 1, "Channel 1", "two");
}

static void
test_deepgram_utterances (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("{\"results\":{\"utterances\":[{\"speaker\":3,\"words\":[{\"word\":\"one\",\"start\":1,\"end\":2}]}]}}", "a.json");

  speech_fixture_assert (transcript, 0, "Speaker 3", "one");
}

static void
test_assemblyai (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("assemblyai.json", "assemblyai");

  speech_fixture_assert (transcript, 0, "Speaker A", "This is it.");
  speech_fixture_assert (transcript, 1, "Speaker B", "Yes.");
  speech_fixture_assert_times (transcript, 1, 4001000, 4001400);
  g_assert_cmpstr (hear_transcript_get_language (transcript), ==, "en-us");
}

static void
test_without_speakers (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("{\"audio_duration\":5,\"utterances\":null,\"words\":[{\"text\":\"This\",\"start\":1437,\"end\":1597,\"confidence\":1,\"speaker\":null}]}", "a.json");

  speech_fixture_assert (transcript, 0, NULL, "This");
  speech_fixture_assert_times (transcript, 0, 1437, 1597);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/service-json/deepgram", test_deepgram);
  g_test_add_func ("/service-json/channels", test_channels);
  g_test_add_func ("/service-json/deepgram-utterances", test_deepgram_utterances);
  g_test_add_func ("/service-json/assemblyai", test_assemblyai);
  g_test_add_func ("/service-json/without-speakers", test_without_speakers);

  return g_test_run ();
}
