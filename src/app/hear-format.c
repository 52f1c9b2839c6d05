/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-format.h"

#include "hear-duty.h"
#include "hear-time.h"

#include <glib/gi18n-lib.h>

static int
count_days (GDateTime *day, GDateTime *now)
{
  g_autoptr(GDateTime) a = g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day), 12, 0, 0);
  g_autoptr(GDateTime) b = g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now), 12, 0, 0);
  GTimeSpan span = g_date_time_difference (b, a);

  /* Days with a change of the clock have 23 or 25 hours. */
  return (int) ((span + (span >= 0 ? 1 : -1) * G_TIME_SPAN_HOUR * 2) / G_TIME_SPAN_DAY);
}

static char *
write_date (GDateTime *day, GDateTime *now)
{
  if (g_date_time_get_year (day) == g_date_time_get_year (now))
    /* Translators: a day of this year, as for strftime: “12 Nov” */
    return g_date_time_format (day, _ ("%-d %b"));

  /* Translators: a day of another year, as for strftime: “12 Nov 2024” */
  return g_date_time_format (day, _ ("%-d %b %Y"));
}

/**
 * hear_format_day:
 * @unix_ms: an instant
 * @now_ms: the present
 *
 * Returns: (transfer full): its day as people say it: relative under a week,
 *   a date otherwise
 */
char *
hear_format_day (gint64 unix_ms, gint64 now_ms)
{
  g_autoptr(GDateTime) day = g_date_time_new_from_unix_local (unix_ms / 1000);
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_local (now_ms / 1000);
  int days;

  if (day == NULL || now == NULL)
    return g_strdup ("");

  days = count_days (day, now);
  if (days == 0)
    return g_strdup (_ ("Today"));
  if (days == 1)
    return g_strdup (_ ("Yesterday"));
  if (days > 1 && days < 7)
    return g_date_time_format (day, "%A");

  return write_date (day, now);
}

/**
 * hear_format_moment:
 * @unix_ms: an instant
 * @now_ms: the present
 *
 * Returns: (transfer full): its day as people say it, and the time
 */
char *
hear_format_moment (gint64 unix_ms, gint64 now_ms)
{
  g_autoptr(GDateTime) instant = g_date_time_new_from_unix_local (unix_ms / 1000);
  g_autofree char *day = hear_format_day (unix_ms, now_ms);
  g_autofree char *time = instant != NULL ? g_date_time_format (instant, "%H:%M") : g_strdup ("");

  /* Translators: a day and a time, like “Today, 14:05” */
  return g_strdup_printf (_ ("%s, %s"), day, time);
}

/**
 * hear_format_weekday:
 * @unix_ms: an instant
 *
 * Returns: (transfer full): its day in full: “Friday 13 November”
 */
char *
hear_format_weekday (gint64 unix_ms)
{
  g_autoptr(GDateTime) day = g_date_time_new_from_unix_local (unix_ms / 1000);

  /* Translators: a day, as for strftime: “Friday 13 November” */
  return day != NULL ? g_date_time_format (day, _ ("%A %-d %B")) : g_strdup ("");
}

static GDate
get_date (GDateTime *day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (day), (GDateMonth) g_date_time_get_month (day), (GDateYear) g_date_time_get_year (day));

  return date;
}

/**
 * hear_format_due:
 * @held_at: when an interview took place
 * @now_ms: the present
 * @late: (out): whether its card is late
 *
 * Returns: (transfer full): when its card is due, as people say it
 */
char *
hear_format_due (gint64 held_at, gint64 now_ms, gboolean *late)
{
  g_autoptr(GDateTime) held = g_date_time_new_from_unix_local (held_at / 1000);
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_local (now_ms / 1000);
  g_autoptr(GDateTime) day = NULL;
  GDate due;
  int   days;

  g_return_val_if_fail (late != NULL, NULL);
  *late = FALSE;
  if (held == NULL || now == NULL)
    return g_strdup ("");

  due = hear_duty_find_due (get_date (held));
  days = hear_duty_count_late (due, get_date (now));
  *late = days > 0;
  if (days > 0)
    /* Translators: how long something that is owed is late */
    return g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);
  if (days == 0)
    /* Translators: by when something that is owed is due */
    return g_strdup (C_ ("due", "today"));
  if (days == -1)
    /* Translators: by when something that is owed is due */
    return g_strdup (C_ ("due", "tomorrow"));

  day = g_date_time_new_local (g_date_get_year (&due), (int) g_date_get_month (&due), g_date_get_day (&due), 12, 0, 0);

  return days > -7 ? g_date_time_format (day, "%A") : write_date (day, now);
}

/**
 * hear_format_state:
 * @interview: an interview
 *
 * Returns: (transfer full): how far I have come with it: with my card, once
 *   it is begun, else with hearing it
 */
char *
hear_format_state (HearInterview *interview)
{
  g_autofree char *at = NULL;
  HearCardState    card;

  g_return_val_if_fail (HEAR_IS_INTERVIEW (interview), NULL);

  card = hear_interview_get_card (interview);
  if (card.stage == HEAR_CARD_SUBMITTED)
    /* Translators: the state of an interview: my card is handed in */
    return g_strdup (_ ("Handed in"));
  if (card.rated > 0)
    /* Translators: how many of a card’s competencies are rated: “4 of 5 rated” */
    return g_strdup_printf (_ ("%u of %u rated"), card.rated, card.of);
  if (hear_interview_get_duration_ms (interview) < 0)
    return g_strdup (_ ("Text only"));
  if (hear_interview_is_heard (interview))
    return g_strdup (_ ("Heard"));
  if (hear_interview_get_position_ms (interview) <= 0)
    return g_strdup (_ ("Not heard"));

  at = hear_time_format_position (hear_interview_get_position_ms (interview));

  /* Translators: the interview was played up to this time, like “12:31” */
  return g_strdup_printf (_ ("Heard to %s"), at);
}

/**
 * hear_format_about:
 * @interview: an interview
 * @now_ms: the present
 *
 * Returns: (transfer full): role, day and length in a line
 */
char *
hear_format_about (HearInterview *interview, gint64 now_ms)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *role;

  g_return_val_if_fail (HEAR_IS_INTERVIEW (interview), NULL);

  role = hear_interview_get_role_title (interview);
  if (role != NULL && *role != '\0')
    g_ptr_array_add (parts, g_strdup (role));
  if (hear_interview_get_held_at (interview) > 0)
    g_ptr_array_add (parts, hear_format_day (hear_interview_get_held_at (interview), now_ms));
  if (hear_interview_get_duration_ms (interview) >= 0)
    g_ptr_array_add (parts, hear_time_format_duration (hear_interview_get_duration_ms (interview)));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * hear_format_parse:
 * @text: a time as people type it: "12:31", "1:02:03" or seconds
 * @position_ms: (out): the time
 *
 * Returns: whether @text is one
 */
gboolean
hear_format_parse (const char *text, gint64 *position_ms)
{
  g_auto(GStrv) parts = NULL;
  g_autofree char *clean = NULL;
  gint64           seconds = 0;
  guint            n;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (position_ms != NULL, FALSE);

  clean = g_strstrip (g_strdup (text));
  parts = g_strsplit (clean, ":", -1);
  n = g_strv_length (parts);
  if (n < 1 || n > 3)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint64 value;

      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, i > 0 ? 59 : 359999, &value, NULL))
        return FALSE;
      seconds = seconds * 60 + (gint64) value;
    }
  *position_ms = seconds * 1000;

  return TRUE;
}
