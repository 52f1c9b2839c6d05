/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-recording.h"
#include "hear-test.h"

static void
test_codecs (void)
{
  g_autoptr(HearRecording) recording = hear_recording_new ();

  hear_recording_set_container (recording, "webm");
  hear_recording_set_video_codec (recording, "VP8");
  hear_recording_set_audio_codec (recording, "Opus");
  g_assert_cmpstr (hear_recording_get_container (recording), ==, "webm");
  g_assert_cmpstr (hear_recording_get_video_codec (recording), ==, "VP8");
  g_assert_cmpstr (hear_recording_get_audio_codec (recording), ==, "Opus");
  hear_recording_set_video_codec (recording, NULL);
  g_assert_null (hear_recording_get_video_codec (recording));
}

static void
test_source_name (void)
{
  g_autoptr(HearRecording) recording = hear_recording_new ();

  g_assert_null (hear_recording_get_source_name (recording));
  hear_recording_set_source_name (recording, "ana.webm");
  g_assert_cmpstr (hear_recording_get_source_name (recording), ==, "ana.webm");
}

static void
test_measures (void)
{
  g_autoptr(HearRecording) recording = hear_recording_new ();

  hear_recording_set_width (recording, 1280);
  hear_recording_set_height (recording, 720);
  hear_recording_set_channels (recording, 2);
  hear_recording_set_channel_map (recording, "s1,s2");
  g_assert_cmpuint (hear_recording_get_width (recording), ==, 1280);
  g_assert_cmpuint (hear_recording_get_height (recording), ==, 720);
  g_assert_cmpuint (hear_recording_get_channels (recording), ==, 2);
  g_assert_cmpstr (hear_recording_get_channel_map (recording), ==, "s1,s2");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/recording-format/codecs", test_codecs);
  g_test_add_func ("/recording-format/source-name", test_source_name);
  g_test_add_func ("/recording-format/measures", test_measures);

  return g_test_run ();
}
