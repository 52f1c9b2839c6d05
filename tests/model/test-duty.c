/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-duty.h"
#include "hear-test.h"

static GDate
day (int n)
{
  GDate date;

  /* 1 November 2026 is a Sunday. */
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_NOVEMBER, 2026);
  if (n > 1)
    g_date_add_days (&date, (guint) n - 1);

  return date;
}

static void
test_due (void)
{
  static const struct
  {
    int held;
    int due;
  } cases[] = {
    { 1, 4 },   /* Sunday: Wednesday */
    { 2, 5 },   /* Monday: Thursday */
    { 3, 6 },   /* Tuesday: Friday */
    { 4, 9 },   /* Wednesday: Monday */
    { 5, 10 },  /* Thursday: Tuesday */
    { 6, 11 },  /* Friday: Wednesday */
    { 7, 11 },  /* Saturday: Wednesday */
    { 8, 11 },  /* Sunday */
    { 27, 32 }, /* Friday: Wednesday, over the end of the month */
    { 60, 65 }, /* Wednesday 30 December: Monday 4 January */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate due = hear_duty_find_due (day (cases[i].held));
      GDate wanted = day (cases[i].due);

      g_test_message ("case %u", i);
      g_assert_cmpint (g_date_compare (&due, &wanted), ==, 0);
    }
}

/* What was held later is never due earlier: the list sorts by the first. */
static void
test_order (void)
{
  for (int held = 1; held < 400; held++)
    {
      GDate one = hear_duty_find_due (day (held));
      GDate next = hear_duty_find_due (day (held + 1));

      g_assert_cmpint (g_date_compare (&one, &next), <=, 0);
      g_assert_cmpint (g_date_get_weekday (&one), <=, G_DATE_FRIDAY);
    }
}

static void
test_late (void)
{
  g_assert_cmpint (hear_duty_count_late (day (5), day (4)), ==, -1);
  g_assert_cmpint (hear_duty_count_late (day (5), day (5)), ==, 0);
  g_assert_cmpint (hear_duty_count_late (day (6), day (9)), ==, 3);
}

static void
test_minutes (void)
{
  static const struct
  {
    gint64        duration;
    gint64        position;
    HearCardState card;
    guint         minutes;
  } cases[] = {
    { 2700000, -1, { HEAR_CARD_NONE, 0, 5 }, 50 },
    { 2700000, 2100000, { HEAR_CARD_DRAFT, 4, 5 }, 11 },
    { 2700000, 2099999, { HEAR_CARD_DRAFT, 4, 5 }, 12 },
    { 2700000, 2700000, { HEAR_CARD_DRAFT, 4, 5 }, 1 },
    { 2700000, 2696000, { HEAR_CARD_DRAFT, 5, 5 }, 1 },
    { -1, -1, { HEAR_CARD_NONE, 0, 5 }, 5 },
    { 0, 0, { HEAR_CARD_NONE, 0, 0 }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearInterview) interview = hear_interview_new ();

      hear_interview_set_duration_ms (interview, cases[i].duration);
      hear_interview_set_position_ms (interview, cases[i].position);
      hear_interview_set_card (interview, cases[i].card);
      g_assert_cmpuint (hear_duty_count_minutes (interview), ==, cases[i].minutes);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/duty/due", test_due);
  g_test_add_func ("/duty/order", test_order);
  g_test_add_func ("/duty/late", test_late);
  g_test_add_func ("/duty/minutes", test_minutes);

  return g_test_run ();
}
