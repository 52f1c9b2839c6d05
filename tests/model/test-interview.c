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

static void
test_heard (void)
{
  static const struct
  {
    gint64   position;
    gint64   duration;
    gboolean heard;
    gint64   rest;
  } cases[] = {
    { -1, 2700000, FALSE, 2700000 },
    { 0, 2700000, FALSE, 2700000 },
    { 751000, 2700000, FALSE, 1949000 },
    { 2694999, 2700000, FALSE, 5001 },
    { 2695000, 2700000, TRUE, 0 },
    { 2800000, 2700000, TRUE, 0 },
    { 3599, 4000, FALSE, 401 },
    { 3600, 4000, TRUE, 0 },
    { 26999, 30000, FALSE, 3001 },
    { 27000, 30000, TRUE, 0 },
    { 0, 0, FALSE, 0 },
    { -1, -1, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearInterview) interview = hear_interview_new ();

      hear_interview_set_duration_ms (interview, cases[i].duration);
      hear_interview_set_position_ms (interview, cases[i].position);
      g_assert_cmpint (hear_interview_is_heard (interview), ==, cases[i].heard);
      g_assert_cmpint (hear_interview_get_rest_ms (interview), ==, cases[i].rest);
    }
}

static void
test_card (void)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();

  g_assert_cmpint (hear_interview_get_card (interview).stage, ==, HEAR_CARD_NONE);
  hear_interview_set_card (interview, (HearCardState){ HEAR_CARD_DRAFT, 4, 5 });
  g_assert_cmpint (hear_interview_get_card (interview).stage, ==, HEAR_CARD_DRAFT);
  g_assert_cmpuint (hear_interview_get_card (interview).rated, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/interview/properties", test_properties);
  g_test_add_func ("/interview/parts", test_parts);
  g_test_add_func ("/interview/heard", test_heard);
  g_test_add_func ("/interview/card", test_card);

  return g_test_run ();
}
