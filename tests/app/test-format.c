/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-format.h"
#include "hear-test.h"

#define DAY_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

static gint64
at (int day, int hour)
{
  g_autoptr(GDateTime) time = g_date_time_new_local (2025, 11, day, hour, 30, 0);

  return g_date_time_to_unix (time) * 1000;
}

static void
test_day (void)
{
  const struct
  {
    int         day;
    int         hour;
    const char *text;
  } cases[] = {
    { 13, 1, "Today" },
    { 13, 23, "Today" },
    { 12, 23, "Yesterday" },
    { 12, 0, "Yesterday" },
    { 11, 12, "Tuesday" },
    { 7, 12, "Friday" },
    { 6, 23, "6 Nov" },
    { 1, 12, "1 Nov" },
    { 20, 12, "20 Nov" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hear_format_day (at (cases[i].day, cases[i].hour), at (13, 10));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_day_other_year (void)
{
  g_autofree char *text = hear_format_day (at (13, 10) - 400 * DAY_MS, at (13, 10));

  g_assert_cmpstr (text, ==, "9 Oct 2024");
}

static void
test_state (void)
{
  const struct
  {
    gint64      position;
    gint64      duration;
    const char *text;
  } cases[] = {
    { -1, 2700000, "Not heard" },
    { 0, 2700000, "Not heard" },
    { 751000, 2700000, "Heard to 12:31" },
    { 2694000, 2700000, "Heard to 44:54" },
    { 2695000, 2700000, "Heard" },
    { 2700000, 2700000, "Heard" },
    { 1000, 4000, "Heard to 0:01" },
    { 2500, 4000, "Heard to 0:02" },
    { 3599, 4000, "Heard to 0:03" },
    { 3600, 4000, "Heard" },
    { 2600, 5000, "Heard to 0:02" },
    { 26999, 30000, "Heard to 0:26" },
    { 27000, 30000, "Heard" },
    { 54999, 60000, "Heard to 0:54" },
    { 55000, 60000, "Heard" },
    { 0, 0, "Not heard" },
    { -1, -1, "Text only" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearInterview) interview = hear_interview_new ();
      g_autofree char *text = NULL;

      hear_interview_set_duration_ms (interview, cases[i].duration);
      hear_interview_set_position_ms (interview, cases[i].position);
      text = hear_format_state (interview);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_card_state (void)
{
  static const struct
  {
    HearCardState card;
    const char   *text;
  } cases[] = {
    { { HEAR_CARD_NONE, 0, 5 }, "Heard to 12:31" },
    { { HEAR_CARD_DRAFT, 0, 5 }, "Heard to 12:31" },
    { { HEAR_CARD_DRAFT, 4, 5 }, "4 of 5 rated" },
    { { HEAR_CARD_DRAFT, 1, 1 }, "1 of 1 rated" },
    { { HEAR_CARD_SUBMITTED, 4, 5 }, "Handed in" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearInterview) interview = hear_interview_new ();
      g_autofree char *text = NULL;

      hear_interview_set_duration_ms (interview, 2700000);
      hear_interview_set_position_ms (interview, 751000);
      hear_interview_set_card (interview, cases[i].card);
      text = hear_format_state (interview);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_about (void)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autofree char *empty = hear_format_about (interview, at (13, 10));
  g_autofree char *full = NULL;

  g_assert_cmpstr (empty, ==, "");
  hear_interview_set_role_title (interview, "Backend engineer");
  hear_interview_set_held_at (interview, at (3, 10));
  hear_interview_set_duration_ms (interview, 45 * 60 * 1000);
  full = hear_format_about (interview, at (13, 10));
  g_assert_cmpstr (full, ==, "Backend engineer · 3 Nov · 45 min");
}

static void
test_parse (void)
{
  const struct
  {
    const char *text;
    gint64      position;
  } cases[] = {
    { "12:31", 751000 },
    { " 12:31 ", 751000 },
    { "1:02:03", 3723000 },
    { "90", 90000 },
    { "0", 0 },
    { "0:07", 7000 },
    { "", -1 },
    { "12:61", -1 },
    { "1:2:3:4", -1 },
    { "abc", -1 },
    { "-5", -1 },
    { "12:", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 position = -1;

      g_assert_cmpint (hear_format_parse (cases[i].text, &position), ==, cases[i].position >= 0);
      g_assert_cmpint (position, ==, cases[i].position);
    }
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/format/day", test_day);
  g_test_add_func ("/format/day-other-year", test_day_other_year);
  g_test_add_func ("/format/state", test_state);
  g_test_add_func ("/format/card-state", test_card_state);
  g_test_add_func ("/format/about", test_about);
  g_test_add_func ("/format/parse", test_parse);

  return g_test_run ();
}
