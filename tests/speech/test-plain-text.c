/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-plain-text.h"
#include "hear-test.h"
#include "speech-fixture.h"

static void
test_names (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("Interviewer: How are you?\nInterviewee: Fine.\nAnd you?\n\nInterviewer: Note: this is recorded.\n", "a.txt");

  speech_fixture_assert (transcript, 0, "Interviewer", "How are you?");
  speech_fixture_assert (transcript, 1, "Interviewee", "Fine.");
  speech_fixture_assert (transcript, 2, "Interviewee", "And you?");
  speech_fixture_assert (transcript, 3, "Interviewer", "Note: this is recorded.");
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_NONE);
}

static void
test_bold_names (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("**Mary:** One\n\n**Ada:** Two\n", "a.md");

  speech_fixture_assert (transcript, 0, "Mary", "One");
  speech_fixture_assert (transcript, 1, "Ada", "Two");
}

static void
test_stamps (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("[0:05] Mary: One\n(0:12:31) Ada: Two words\n", "a.txt");

  speech_fixture_assert (transcript, 0, "Mary", "One");
  speech_fixture_assert (transcript, 1, "Ada", "Two words");
  speech_fixture_assert_times (transcript, 0, 5000, 751000);
  speech_fixture_assert_times (transcript, 1, 751000, 752200);
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_CUES);
}

static void
test_otter (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("otter.txt", "txt");

  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 3);
  speech_fixture_assert (transcript, 0, "Mary Smith", "Good morning, and thanks for coming.");
  speech_fixture_assert (transcript, 2, "Ada King", "I am glad to be here.");
  g_assert_cmpint (hear_segment_get_start_ms (hear_transcript_get_segment (transcript, 1)), ==, 7000);
}

static void
test_meet (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("meet.txt", "txt");

  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 4);
  speech_fixture_assert (transcript, 0, "Mary Smith", "Good morning.");
  speech_fixture_assert (transcript, 2, "Mary Smith", "Where were we?");
  g_assert_cmpint (hear_segment_get_start_ms (hear_transcript_get_segment (transcript, 2)), ==, 300000);
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_NONE);
}

static void
test_zoom (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("zoom.txt", "txt");
  g_autoptr(HearTranscript) captions = speech_fixture_load ("zoom.vtt", "vtt");

  speech_fixture_assert (transcript, 1, "Ada King", "Hello there.");
  speech_fixture_assert_times (transcript, 1, 8000, 8800);
  speech_fixture_assert (captions, 1, "Ada King", "Hello.");
}

static void
test_name_on_its_own_line (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("[0:05] Mary:\nOne\n[0:09] Ada:\nTwo\n[0:12] Mary:\nThree\n", "a.txt");

  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 3);
  speech_fixture_assert (transcript, 0, "Mary", "One");
  speech_fixture_assert (transcript, 1, "Ada", "Two");
  speech_fixture_assert_times (transcript, 0, 5000, 9000);
}

static void
test_sentence_with_time (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_read ("We met at 12:30\nThen we left.\n", "a.txt");

  speech_fixture_assert (transcript, 0, NULL, "We met at 12:30");
}

static void
test_nothing_but_words (void)
{
  const char *names[] = { "ami", "jfk", "mfa_cold_corpus", "librivox_0870" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strdup_printf ("speech/%s.txt", names[i]);
      g_autofree char *path = hear_test_find_shared (name);
      g_autofree char *text = NULL;
      g_autoptr(HearTranscript) transcript = NULL;
      g_auto(GStrv) words = NULL;

      if (path == NULL)
        {
          g_test_skip ("the recordings are not here");
          return;
        }
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      transcript = speech_fixture_read (text, path);
      words = g_strsplit_set (g_strstrip (text), " \n", -1);
      g_assert_cmpuint (hear_transcript_count_words (transcript), ==, g_strv_length (words));
      g_assert_cmpuint (g_list_model_get_n_items (hear_transcript_get_speakers (transcript)), ==, 0);
    }
}

static void
test_writes (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_load ("teams.vtt", "vtt");
  g_autofree char *text = hear_plain_text_write (transcript);
  g_autofree char *markdown = hear_plain_text_write_markdown (transcript);

  g_assert_cmpstr (text, ==, "[0:01] Mary Smith: Good morning. How are you?\n[0:03] Ada King: Fine.\n");
  g_assert_cmpstr (markdown, ==, "**Mary Smith** `0:01`\n\nGood morning. How are you?\n\n**Ada King** `0:03`\n\nFine.\n");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/plain-text/names", test_names);
  g_test_add_func ("/plain-text/bold-names", test_bold_names);
  g_test_add_func ("/plain-text/stamps", test_stamps);
  g_test_add_func ("/plain-text/otter", test_otter);
  g_test_add_func ("/plain-text/meet", test_meet);
  g_test_add_func ("/plain-text/zoom", test_zoom);
  g_test_add_func ("/plain-text/name-on-its-own-line", test_name_on_its_own_line);
  g_test_add_func ("/plain-text/sentence-with-time", test_sentence_with_time);
  g_test_add_func ("/plain-text/nothing-but-words", test_nothing_but_words);
  g_test_add_func ("/plain-text/writes", test_writes);

  return g_test_run ();
}
