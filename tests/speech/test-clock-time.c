/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-clock-time.h"
#include "hear-cue.h"
#include "hear-test.h"

static void
test_reads (void)
{
  const struct
  {
    const char *text;
    gsize       length;
    gint64      ms;
  } cases[] = {
    { "1:02", 4, 62000 },
    { "0:01:02", 7, 62000 },
    { "00:01:02,345", 12, 62345 },
    { "00:01:02.5 rest", 10, 62500 },
    { "62:10", 5, 3730000 },
    { "00:00:01,2345", 13, 1234 },
    { "1:02.", 4, 62000 },
    { "99:99:99,999", 12, 362439999 },
    { "999999999:00:00", 15, HEAR_CUE_TIME_MAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 ms = -1;

      g_assert_cmpuint (hear_clock_time_parse (cases[i].text, &ms), ==, cases[i].length);
      g_assert_cmpint (ms, ==, cases[i].ms);
    }
}

static void
test_refuses (void)
{
  const char *cases[] = { "", "12", "x", "1:", "1:2:3:4", "1:234", "99999999999:00", ":12", "-1:00" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 ms;

      g_assert_cmpuint (hear_clock_time_parse (cases[i], &ms), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/clock-time/reads", test_reads);
  g_test_add_func ("/clock-time/refuses", test_refuses);

  return g_test_run ();
}
