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
test_speakers (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  HearParticipant *ana;

  add (transcript, "s1", 0, 1000, "one");
  add (transcript, "s9", 1000, 2000, "two");
  add (transcript, NULL, 2000, 3000, "three");
  ana = hear_transcript_add_speaker (transcript, "s1", "Ana Lima");
  g_assert_true (hear_transcript_add_speaker (transcript, "s1", "Somebody") == ana);
  g_assert_cmpuint (g_list_model_get_n_items (hear_transcript_get_speakers (transcript)), ==, 1);
  g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, 0)), ==, "Ana Lima");
  g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, 1)), ==, "s9");
  g_assert_null (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, 2)));
}

static void
test_move_speaker (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  GListModel      *speakers = hear_transcript_get_speakers (transcript);
  HearParticipant *second;
  g_autoptr(HearParticipant) first = NULL;

  hear_transcript_add_speaker (transcript, "s1", "Mara");
  second = hear_transcript_add_speaker (transcript, "s2", "Ana");
  hear_transcript_move_speaker (transcript, "s9", 0);
  hear_transcript_move_speaker (transcript, "s2", 0);
  first = g_list_model_get_item (speakers, 0);
  g_assert_true (first == second);
  g_assert_cmpuint (g_list_model_get_n_items (speakers), ==, 2);
}

static void
test_remove_speaker (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();

  hear_transcript_add_speaker (transcript, "s1", "Ana Lima");
  hear_transcript_add_speaker (transcript, "s2", "Mara Lindt");
  hear_transcript_remove_speaker (transcript, "s9");
  g_assert_cmpuint (g_list_model_get_n_items (hear_transcript_get_speakers (transcript)), ==, 2);
  hear_transcript_remove_speaker (transcript, "s1");
  g_assert_cmpuint (g_list_model_get_n_items (hear_transcript_get_speakers (transcript)), ==, 1);
  g_assert_null (hear_transcript_find_speaker (transcript, "s1"));
  g_assert_nonnull (hear_transcript_find_speaker (transcript, "s2"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/transcript/speakers", test_speakers);
  g_test_add_func ("/transcript/remove-speaker", test_remove_speaker);
  g_test_add_func ("/transcript/move-speaker", test_move_speaker);

  return g_test_run ();
}
