/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-clock.h"
#include "hear-test.h"

static void
test_fixed (void)
{
  g_autoptr(HearClock) clock = hear_clock_new_fixed (1000);

  g_assert_cmpint (hear_clock_now (clock), ==, 1000);
  hear_clock_advance (clock, 500);
  g_assert_cmpint (hear_clock_now (clock), ==, 1500);
}

static void
test_real (void)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  gint64 before = g_get_real_time () / 1000;
  gint64 now = hear_clock_now (clock);

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time () / 1000);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/clock/fixed", test_fixed);
  g_test_add_func ("/clock/real", test_real);

  return g_test_run ();
}
