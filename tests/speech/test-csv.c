/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-csv.h"
#include "hear-test.h"
#include "speech-fixture.h"

static void
test_reads (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("Start;End;Speaker;Text\n00:00:01.500;00:00:02,5;Mary;\"One; \"\"two\"\"\nthree\"\n0:03;0:04;;Four\n", "a.csv");

  speech_fixture_assert (transcript, 0, "Mary", "One; \"two\" three");
  speech_fixture_assert_times (transcript, 0, 1500, 2500);
  speech_fixture_assert (transcript, 1, NULL, "Four");
}

static void
test_whisper (void)
{
  g_autoptr(HearTranscript) numbers = speech_fixture_read ("start,end,text\n0,2400,\" One\"\n2400,3000,\" Two\"\n", "a.csv");
  g_autoptr(HearTranscript) tabs = speech_fixture_read ("start\tend\ttext\n100\t200\tOne\n", "a.tsv");
  g_autoptr(HearTranscript) seconds = speech_fixture_read ("start,end,text\n0,1.5,One\n2,3,Two\n", "a.csv");

  speech_fixture_assert_times (numbers, 1, 2400, 3000);
  speech_fixture_assert_times (tabs, 0, 100, 200);
  speech_fixture_assert_times (seconds, 1, 2000, 3000);
}

static void
test_likely (void)
{
  g_assert_true (hear_csv_is_likely ("speaker,text\n"));
  g_assert_false (hear_csv_is_likely ("text\n"));
  g_assert_false (hear_csv_is_likely ("He said, the text\n"));
}

static void
test_formulas (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 1000, "s1", "=1+1 \"x\"");
  g_autofree char *text = NULL;
  g_autoptr(HearTranscript) again = NULL;

  hear_transcript_add_speaker (transcript, "s1", "@Mary");
  hear_transcript_append_segment (transcript, segment);
  text = hear_csv_write (transcript);
  g_assert_cmpstr (text, ==, "start,end,speaker,text\r\n00:00:00.000,00:00:01.000,\"'@Mary\",\"'=1+1 \"\"x\"\"\"\r\n");
  again = speech_fixture_read (text, "a.csv");
  speech_fixture_assert (again, 0, "@Mary", "=1+1 \"x\"");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/csv/reads", test_reads);
  g_test_add_func ("/csv/whisper", test_whisper);
  g_test_add_func ("/csv/likely", test_likely);
  g_test_add_func ("/csv/formulas", test_formulas);

  return g_test_run ();
}
