/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview.h"
#include "hear-test-properties.h"
#include "hear-test.h"

static void
test_properties (void)
{
  hear_test_properties (G_OBJECT (hear_interview_new ()));
}

static void
test_parts (void)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autoptr(HearRecording) recording = hear_recording_new ();
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();

  g_assert_null (hear_interview_get_recording (interview));
  g_assert_null (hear_interview_get_transcript (interview));
  hear_interview_set_recording (interview, recording);
  hear_interview_set_transcript (interview, transcript);
  g_assert_true (hear_interview_get_recording (interview) == recording);
  g_assert_true (hear_interview_get_transcript (interview) == transcript);
  g_assert_cmpint (hear_recording_get_duration_ms (recording), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/interview/properties", test_properties);
  g_test_add_func ("/interview/parts", test_parts);

  return g_test_run ();
}
