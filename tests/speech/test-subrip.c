/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-subrip.h"
#include "hear-test.h"

static HearUtterance *
get (HearCueFile *file,
     guint        cue,
     guint        utterance)
{
  return g_ptr_array_index (((HearCue *) g_ptr_array_index (file->cues, cue))->utterances, utterance);
}

static void
test_reads (void)
{
  g_autoptr(HearCueFile) file = hear_subrip_read ("1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<i>Hello</i> <font color=\"red\">there</font>\r\nyou\r\n\r\n"
                                                   "7\r\n00:00:03.000 --> 00:00:04.000 X1:10\r\na < b <unknown> c\r\n");
  HearCue *cue = g_ptr_array_index (file->cues, 0);

  g_assert_cmpuint (file->cues->len, ==, 2);
  g_assert_cmpstr (cue->id, ==, "1");
  g_assert_cmpint (cue->start_ms, ==, 1000);
  g_assert_cmpint (cue->end_ms, ==, 2500);
  g_assert_cmpstr (get (file, 0, 0)->text, ==, "Hello there you");
  g_assert_cmpstr (get (file, 1, 0)->text, ==, "a < b <unknown> c");
}

static void
test_without_blank_lines (void)
{
  g_autoptr(HearCueFile) file = hear_subrip_read ("1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:02,000 --> 00:00:03,000\ntwo\n00:00:03,000 --> 00:00:04,000\nthree");

  g_assert_cmpuint (file->cues->len, ==, 3);
  g_assert_cmpstr (get (file, 0, 0)->text, ==, "one");
  g_assert_cmpstr (get (file, 1, 0)->text, ==, "two");
  g_assert_cmpstr (get (file, 2, 0)->text, ==, "three");
}

static void
test_dialogue (void)
{
  g_autoptr(HearCueFile) file = hear_subrip_read ("1\n00:00:01,000 --> 00:00:03,000\n- Really?\n- Yes.\n");

  g_assert_cmpstr (get (file, 0, 0)->text, ==, "Really?");
  g_assert_cmpstr (get (file, 0, 1)->text, ==, "Yes.");
  g_assert_cmpint (get (file, 0, 1)->start_ms, ==, 2000);
  g_assert_true (get (file, 0, 1)->breaks);
}

static void
test_names (void)
{
  g_autoptr(HearCueFile) file = hear_subrip_read ("1\n00:00:01,000 --> 00:00:02,000\nMary: one\n\n2\n00:00:02,000 --> 00:00:03,000\nJohn: two\n\n");

  g_assert_cmpstr (get (file, 0, 0)->speaker, ==, "Mary");
  g_assert_cmpstr (get (file, 1, 0)->speaker, ==, "John");
}

static void
test_long_line (void)
{
  g_autofree char *line = g_strnfill (5000000, '<');
  g_autofree char *text = g_strconcat ("1\n99:99:99,999 --> 00:00:00,000\n", line, NULL);
  g_autoptr(HearCueFile) file = hear_subrip_read (text);

  g_assert_cmpuint (file->cues->len, ==, 1);
}

static void
test_open_tags (void)
{
  g_autoptr(GString) text = g_string_new ("1\n00:00:01,000 --> 00:00:02,000\n");
  g_autoptr(HearCueFile) file = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, "{\\");
  file = hear_subrip_read (text->str);
  g_assert_cmpuint (strlen (get (file, 0, 0)->text), ==, 2000000);
}

static void
test_likely (void)
{
  g_assert_true (hear_subrip_is_likely ("\n\n1\n0:00:01,000-->0:00:02,000\n"));
  g_assert_false (hear_subrip_is_likely ("WEBVTT"));
  g_assert_false (hear_subrip_is_likely ("look --> here"));
}

static void
test_writes (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (3661001, 3662002, "s1", "Yes.");
  g_autofree char *text = NULL;

  hear_transcript_add_speaker (transcript, "s1", "Mary");
  hear_transcript_append_segment (transcript, segment);
  text = hear_subrip_write (transcript);
  g_assert_cmpstr (text, ==, "1\n01:01:01,001 --> 01:01:02,002\nMary: Yes.\n\n");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/subrip/reads", test_reads);
  g_test_add_func ("/subrip/without-blank-lines", test_without_blank_lines);
  g_test_add_func ("/subrip/dialogue", test_dialogue);
  g_test_add_func ("/subrip/names", test_names);
  g_test_add_func ("/subrip/long-line", test_long_line);
  g_test_add_func ("/subrip/open-tags", test_open_tags);
  g_test_add_func ("/subrip/likely", test_likely);
  g_test_add_func ("/subrip/writes", test_writes);

  return g_test_run ();
}
