/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-webvtt-time.h"

static void
test_parses (void)
{
  const struct
  {
    const char *text;
    gint64      ms;
  } cases[] = {
    { "00:01.500", 1500 },
    { "60:00:01.000", 216001000 },
    { "100:00:00.000", 360000000 },
    { "1:00:00.000", 3600000 },
    { "00:60.000", -1 },
    { "0:01.000", -1 },
    { "00:01.00", -1 },
    { "00:01,000", -1 },
    { "00:01.0000", -1 },
    { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *p = cases[i].text;
      gint64      ms = 0;
      gboolean    found = hear_webvtt_time_parse (&p, &ms);

      g_assert_cmpint (found, ==, cases[i].ms >= 0);
      if (found)
        g_assert_cmpint (ms, ==, cases[i].ms);
    }
}

static void
test_formats (void)
{
  g_autofree char *dot = hear_webvtt_time_format (360000500, '.');
  g_autofree char *comma = hear_webvtt_time_format (-1, ',');

  g_assert_cmpstr (dot, ==, "100:00:00.500");
  g_assert_cmpstr (comma, ==, "00:00:00,000");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/webvtt-time/parses", test_parses);
  g_test_add_func ("/webvtt-time/formats", test_formats);

  return g_test_run ();
}
