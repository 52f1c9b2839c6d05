/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-test.h"
#include "hear-webvtt-writer.h"
#include "speech-fixture.h"

static void
test_round (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_make ();
  g_autofree char *text = hear_webvtt_writer_write (transcript);
  g_autoptr(HearTranscript) again = speech_fixture_read (text, "a.vtt");

  speech_fixture_assert_same (transcript, again, FALSE);
}

static void
test_looks (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (1000, 2000, "s1", "Yes & no");
  g_autofree char *text = NULL;

  hear_transcript_add_speaker (transcript, "s1", "Mary");
  hear_transcript_append_segment (transcript, segment);
  text = hear_webvtt_writer_write (transcript);
  g_assert_true (g_str_has_prefix (text, "WEBVTT\n\nNOTE hearback {"));
  g_assert_true (g_str_has_suffix (text, "}\n\n00:00:01.000 --> 00:00:02.000\n<v Mary>Yes &amp; no\n"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/webvtt-writer/round", test_round);
  g_test_add_func ("/webvtt-writer/looks", test_looks);

  return g_test_run ();
}
