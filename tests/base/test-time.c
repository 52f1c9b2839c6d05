/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test.h"
#include "hear-time.h"

static void
test_position (void)
{
  const struct
  {
    gint64      ms;
    const char *text;
  } cases[] = { { -5, "0:00" }, { 7999, "0:07" }, { 751000, "12:31" }, { 3723000, "1:02:03" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hear_time_format_position (cases[i].ms);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The end of a recording reads as its length. */
static void
test_progress (void)
{
  g_assert_cmpint (hear_time_round_progress (5998, 6000), ==, 5998);
  g_assert_cmpint (hear_time_round_progress (5999, 6000), ==, 6000);
  g_assert_cmpint (hear_time_round_progress (6000, 6000), ==, 6000);
  g_assert_cmpint (hear_time_round_progress (4000, -1), ==, 4000);
}

static void
test_duration (void)
{
  const struct
  {
    gint64      ms;
    const char *text;
  } cases[] = { { 0, "0 s" }, { 40400, "40 s" }, { 25600, "25 s" }, { 59600, "59 s" }, { 60000, "1 min" }, { 2700000, "45 min" }, { 3900000, "1 h 5 min" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hear_time_format_duration (cases[i].ms);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_instant (void)
{
  const char *cases[] = { "2026-11-21T14:02:03.045Z", "1970-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *back = NULL;
      gint64           ms = 0;

      g_assert_true (hear_time_parse_instant (cases[i], &ms, &error));
      g_assert_no_error (error);
      back = hear_time_format_instant (ms);
      g_assert_cmpstr (back, ==, cases[i]);
    }
}

static void
test_day (void)
{
  g_autoptr(GError) error = NULL;
  gint64 ms = 0;

  g_assert_true (hear_time_parse_instant ("1970-01-02", &ms, NULL));
  g_assert_cmpint (ms, ==, 86400000);
  g_assert_false (hear_time_parse_instant ("tomorrow", &ms, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/time/position", test_position);
  g_test_add_func ("/time/progress", test_progress);
  g_test_add_func ("/time/duration", test_duration);
  g_test_add_func ("/time/instant", test_instant);
  g_test_add_func ("/time/day", test_day);

  return g_test_run ();
}
