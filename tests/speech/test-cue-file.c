/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue-file.h"
#include "hear-json.h"
#include "hear-test.h"

static void
add (HearCueFile *file,
     gint64       start_ms,
     gint64       end_ms,
     const char  *speaker,
     const char  *text)
{
  HearCue *cue = hear_cue_new (start_ms, end_ms, text);

  g_ptr_array_add (cue->utterances, hear_utterance_new (speaker, start_ms, end_ms, text));
  hear_cue_file_add (file, cue);
}

static void
test_sorts (void)
{
  g_autoptr(HearCueFile) file = hear_cue_file_new ("vtt");
  g_autoptr(HearTranscript) transcript = NULL;
  HearSegment *first;

  file->times = HEAR_TRANSCRIPT_TIMES_CUES;
  add (file, 5000, 6000, "Mary", "second");
  add (file, -200, -900, "John", "first");
  add (file, 7000, 6500, "Mary", "third");
  add (file, 8000, 9000, NULL, "  ");
  transcript = hear_cue_file_to_transcript (file);

  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 3);
  first = hear_transcript_get_segment (transcript, 0);
  g_assert_cmpstr (hear_segment_get_text (first), ==, "first");
  g_assert_cmpstr (hear_segment_get_speaker (first), ==, "s1");
  g_assert_cmpint (hear_segment_get_start_ms (first), ==, 0);
  g_assert_cmpint (hear_segment_get_end_ms (first), ==, 0);
  g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, 2)), ==, "Mary");
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (transcript, 2)), ==, 7000);
  g_assert_cmpuint (g_list_model_get_n_items (hear_transcript_get_speakers (transcript)), ==, 2);
}

static void
test_keeps_order_without_times (void)
{
  g_autoptr(HearCueFile) file = hear_cue_file_new ("txt");
  g_autoptr(HearTranscript) transcript = NULL;

  add (file, 60000, 60000, NULL, "stamped");
  add (file, 0, 0, NULL, "after it");
  transcript = hear_cue_file_to_transcript (file);
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (transcript, 0)), ==, "stamped");
}

static void
test_meta (void)
{
  const char *text = "{\"language\": \"de\", \"engine\": \"vosk\", \"verbatim\": \"yes\", \"times\": \"estimated\"}";
  g_autoptr(JsonNode) node = hear_json_parse (text, 77, NULL);
  g_autoptr(HearCueFile) file = hear_cue_file_new ("vtt");

  hear_cue_file_read_meta (file, json_node_get_object (node));
  g_assert_cmpstr (file->language, ==, "de");
  g_assert_cmpstr (file->engine, ==, "vosk");
  g_assert_cmpint (file->verbatim, ==, HEAR_VERBATIM_YES);
  g_assert_true (file->has_times);
  g_assert_cmpint (file->times, ==, HEAR_TRANSCRIPT_TIMES_ESTIMATED);
}

static void
test_warns_once (void)
{
  g_autoptr(HearCueFile) file = hear_cue_file_new ("vtt");

  hear_cue_file_warn (file, "a");
  hear_cue_file_warn (file, "a");
  g_assert_cmpuint (file->warnings->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/cue-file/sorts", test_sorts);
  g_test_add_func ("/cue-file/keeps-order-without-times", test_keeps_order_without_times);
  g_test_add_func ("/cue-file/meta", test_meta);
  g_test_add_func ("/cue-file/warns-once", test_warns_once);

  return g_test_run ();
}
