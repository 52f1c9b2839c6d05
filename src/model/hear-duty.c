/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-duty.h"

static gboolean
is_working_day (const GDate *day)
{
  return g_date_get_weekday (day) != G_DATE_SATURDAY && g_date_get_weekday (day) != G_DATE_SUNDAY;
}

/**
 * hear_duty_find_due:
 * @held: the day of an interview
 *
 * Counts Monday to Friday; no calendar of holidays is known.
 *
 * Returns: the day by whose end its card is due
 */
GDate
hear_duty_find_due (GDate held)
{
  guint days = 0;

  g_return_val_if_fail (g_date_valid (&held), held);

  while (days < HEAR_DUTY_CARD_DAYS)
    {
      g_date_add_days (&held, 1);
      days += is_working_day (&held);
    }

  return held;
}

/**
 * hear_duty_count_late:
 * @due: when something is due
 * @today: the present day
 *
 * Returns: how many days it is late, as who waits for it counts them: weekends
 *   included; 0 on the day itself, less than 0 before
 */
int
hear_duty_count_late (GDate due,
                      GDate today)
{
  g_return_val_if_fail (g_date_valid (&due) && g_date_valid (&today), 0);

  return g_date_days_between (&due, &today);
}

/**
 * hear_duty_count_minutes:
 * @interview: an interview with the state of my card
 *
 * What is left to hear, in begun minutes, and a minute for each competency that
 * is still open; handing in takes one, too, if nothing else is left. Of text
 * only the competencies count.
 *
 * Returns: how long its card will take
 */
guint
hear_duty_count_minutes (HearInterview *interview)
{
  gint64 minutes;

  g_return_val_if_fail (HEAR_IS_INTERVIEW (interview), 0);

  minutes = (hear_interview_get_rest_ms (interview) + HEAR_DUTY_MINUTE_MS - 1) / HEAR_DUTY_MINUTE_MS;
  minutes += hear_card_state_count_open (hear_interview_get_card (interview));

  return (guint) MAX (minutes, 1);
}
