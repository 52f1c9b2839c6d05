/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media.h"
#include "hear-recorded-at.h"
#include "hear-test.h"

static void
test_read (void)
{
  const struct
  {
    const char *date;
    const char *found; /* NULL for none */
  } cases[] = {
    { "2026-11-21T10:15:00Z", "2026-11-21T10:15:00Z" },
    { "2026-11-21T10:15:00+0200", "2026-11-21T08:15:00Z" },
    { "2006", NULL },
    { "2006-04", NULL },
    { "1904-01-01T00:00:00Z", NULL },
    { "1970-01-01T00:00:00Z", NULL },
    { "2000-01-01T00:00:03Z", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GstDateTime) date = gst_date_time_new_from_iso8601_string (cases[i].date);
      g_autoptr(GstTagList) tags = gst_tag_list_new (GST_TAG_DATE_TIME, date, NULL);
      g_autoptr(GDateTime) found = cases[i].found != NULL ? g_date_time_new_from_iso8601 (cases[i].found, NULL) : NULL;

      g_assert_cmpint (hear_recorded_at_read (tags), ==, found != NULL ? g_date_time_to_unix (found) * 1000 : 0);
    }
  g_assert_cmpint (hear_recorded_at_read (NULL), ==, 0);
}

static void
test_day (void)
{
  g_autoptr(GstDateTime) date = gst_date_time_new_ymd (2026, 11, 21);
  g_autoptr(GstTagList) tags = gst_tag_list_new (GST_TAG_DATE_TIME, date, NULL);
  g_autoptr(GDateTime) found = g_date_time_new_from_unix_local (hear_recorded_at_read (tags) / 1000);

  g_assert_cmpint (g_date_time_get_year (found), ==, 2026);
  g_assert_cmpint (g_date_time_get_month (found), ==, 11);
  g_assert_cmpint (g_date_time_get_day_of_month (found), ==, 21);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_media_init ();
  g_test_add_func ("/recorded-at/read", test_read);
  g_test_add_func ("/recorded-at/day", test_day);

  return g_test_run ();
}
