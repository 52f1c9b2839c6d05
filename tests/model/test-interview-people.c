/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview.h"
#include "hear-test.h"

static void
count_cb (HearInterview *interview,
          GParamSpec    *pspec,
          gpointer       user_data)
{
  ++*(guint *) user_data;
}

static void
test_candidate (void)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  guint n = 0;

  g_signal_connect (interview, "notify::candidate-name", G_CALLBACK (count_cb), &n);
  hear_interview_set_candidate_id (interview, "c1");
  hear_interview_set_candidate_name (interview, "Ana Lima");
  hear_interview_set_candidate_name (interview, "Ana Lima");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (hear_interview_get_candidate_id (interview), ==, "c1");
  g_assert_cmpstr (hear_interview_get_candidate_name (interview), ==, "Ana Lima");
  hear_interview_set_candidate_name (interview, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (hear_interview_get_candidate_name (interview));
}

static void
test_role (void)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();

  hear_interview_set_role_id (interview, "r1");
  hear_interview_set_role_title (interview, "Engineer");
  g_assert_cmpstr (hear_interview_get_role_id (interview), ==, "r1");
  g_assert_cmpstr (hear_interview_get_role_title (interview), ==, "Engineer");
}

static void
test_terms (void)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  guint n = 0;

  g_assert_null (hear_interview_get_consent_text (interview));
  g_assert_false (hear_interview_get_assessment_allowed (interview));
  g_signal_connect (interview, "notify::assessment-allowed", G_CALLBACK (count_cb), &n);
  hear_interview_set_consent_text (interview, "By mail, 20 November");
  hear_interview_set_assessment_allowed (interview, 7);
  hear_interview_set_assessment_allowed (interview, TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (hear_interview_get_consent_text (interview), ==, "By mail, 20 November");
  g_assert_cmpint (hear_interview_get_assessment_allowed (interview), ==, TRUE);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/interview-people/candidate", test_candidate);
  g_test_add_func ("/interview-people/role", test_role);
  g_test_add_func ("/interview-people/terms", test_terms);

  return g_test_run ();
}
