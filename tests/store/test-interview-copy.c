/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-copy-private.h"
#include "hear-test-library.h"

static void
test_interview (void)
{
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 5);
  g_autoptr(HearInterview) copy = hear_interview_copy (interview);
  HearTranscript *transcript = hear_interview_get_transcript (copy);

  g_assert_cmpstr (hear_interview_get_candidate_name (copy), ==, "Ana");
  g_assert_true (transcript != hear_interview_get_transcript (interview));
  g_assert_true (hear_interview_get_recording (copy) != hear_interview_get_recording (interview));
  g_assert_cmpint (hear_recording_get_bytes (hear_interview_get_recording (copy)), ==, 12345);
  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 3);
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_CUES);
  g_assert_cmpint (hear_participant_get_part (hear_transcript_find_speaker (transcript, "a")), ==, HEAR_PARTICIPANT_PART_CANDIDATE);
  hear_segment_replace_text (hear_transcript_get_segment (transcript, 0), "Other.");
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (hear_interview_get_transcript (interview), 0)), ==, "Tell me about a hard bug.");
}

static void
test_without_parts (void)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autoptr(HearInterview) copy = hear_interview_copy (interview);

  g_assert_null (hear_interview_get_recording (copy));
  g_assert_null (hear_interview_get_transcript (copy));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/interview-copy/interview", test_interview);
  g_test_add_func ("/interview-copy/without-parts", test_without_parts);

  return g_test_run ();
}
