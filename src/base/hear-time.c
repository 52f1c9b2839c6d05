/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-time.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hear-error.h"

/**
 * hear_time_format_position:
 * @position_ms: a place in a recording, in milliseconds from its start
 *
 * Writes a place the way players do: "0:07", "12:31", "1:02:03". Cut down to
 * whole seconds.
 *
 * Returns: (transfer full): the text
 */
char *
hear_time_format_position (gint64 position_ms)
{
  gint64 seconds = MAX (position_ms, 0) / 1000;
  int    hours = (int) (seconds / 3600);
  int    minutes = (int) (seconds / 60 % 60);
  int    rest = (int) (seconds % 60);

  if (hours > 0)
    return g_strdup_printf ("%d:%02d:%02d", hours, minutes, rest);

  return g_strdup_printf ("%d:%02d", minutes, rest);
}

/**
 * hear_time_round_progress:
 * @position_ms: a place in a recording
 * @duration_ms: its length, 0 or less if it is not known
 *
 * Whoever goes to the end of a recording stands a moment before it, and is to
 * read its length.
 *
 * Returns: the place to write
 */
gint64
hear_time_round_progress (gint64 position_ms, gint64 duration_ms)
{
  return position_ms + 1 == duration_ms ? duration_ms : position_ms;
}

/**
 * hear_time_format_duration:
 * @duration_ms: a length of time, in milliseconds
 *
 * Writes a length in words, rounded as people say it: "40 s", "45 min",
 * "1 h 5 min".
 *
 * Returns: (transfer full): the text, in the user's language
 */
char *
hear_time_format_duration (gint64 duration_ms)
{
  /* Seconds as the position says them that stands beside it. */
  gint64 seconds = MAX (duration_ms, 0) / 1000;
  gint64 minutes = (seconds + 30) / 60;

  if (seconds < 60)
    /* Translators: a length of time in seconds */
    return g_strdup_printf (_ ("%d s"), (int) seconds);
  if (minutes < 60)
    /* Translators: a length of time in minutes */
    return g_strdup_printf (_ ("%d min"), (int) minutes);

  /* Translators: a length of time in hours and minutes */
  return g_strdup_printf (_ ("%d h %d min"), (int) (minutes / 60), (int) (minutes % 60));
}

/**
 * hear_time_format_instant:
 * @unix_ms: milliseconds since 1970 UTC
 *
 * Returns: (transfer full): the instant as RFC 3339 in UTC, with milliseconds
 */
char *
hear_time_format_instant (gint64 unix_ms)
{
  gint64 seconds = unix_ms >= 0 ? unix_ms / 1000 : (unix_ms - 999) / 1000;
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *text = NULL;

  if (time == NULL)
    return g_strdup ("");

  text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", text, (int) (unix_ms - seconds * 1000));
}

/**
 * hear_time_parse_instant:
 * @text: an instant as RFC 3339, or a day as YYYY-MM-DD (its start in UTC)
 * @unix_ms: (out): milliseconds since 1970 UTC
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Returns: whether @text could be read
 */
gboolean
hear_time_parse_instant (const char *text,
                         gint64     *unix_ms,
                         GError    **error)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) time = NULL;
  g_autofree char *full = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (unix_ms != NULL, FALSE);

  full = strchr (text, 'T') != NULL || strchr (text, ' ') != NULL ? g_strdup (text) : g_strconcat (text, "T00:00:00", NULL);
  time = g_date_time_new_from_iso8601 (full, utc);
  if (time == NULL)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                   _ ("“%s” is not a date or time: write it as 2026-11-21 or 2026-11-21T14:00:00Z"), text);
      return FALSE;
    }

  *unix_ms = g_date_time_to_unix (time) * 1000 + g_date_time_get_microsecond (time) / 1000;

  return TRUE;
}
