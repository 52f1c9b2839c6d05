/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "hear-cue.h"
#include "hear-test.h"

static void
test_new (void)
{
  g_autoptr(HearCue) cue = hear_cue_new (10, 20, "text");

  g_assert_cmpstr (cue->id, ==, "");
  g_assert_cmpuint (cue->utterances->len, ==, 0);
  g_assert_cmpstr (cue->settings.align, ==, "center");
}

static void
test_times (void)
{
  g_assert_cmpint (hear_cue_clamp_time (-5), ==, 0);
  g_assert_cmpint (hear_cue_clamp_time (G_MAXINT64), ==, HEAR_CUE_TIME_MAX);
  g_assert_cmpint (hear_cue_from_seconds (1.2345), ==, 1235);
  g_assert_cmpint (hear_cue_from_seconds (-3), ==, 0);
  g_assert_cmpint (hear_cue_from_seconds (NAN), ==, 0);
  g_assert_cmpint (hear_cue_from_seconds (1e300), ==, HEAR_CUE_TIME_MAX);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/cue/new", test_new);
  g_test_add_func ("/cue/times", test_times);

  return g_test_run ();
}
