/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-webvtt-time.h"

/* Enough for any recording; more digits say nothing. */
#define MAX_VALUE G_GINT64_CONSTANT (1000000)

static guint
read_digits (const char **p,
             gint64      *value)
{
  guint n = 0;

  *value = 0;
  while (g_ascii_isdigit (**p))
    {
      *value = MIN (*value * 10 + (**p - '0'), MAX_VALUE);
      (*p)++;
      n++;
    }

  return n;
}

static gboolean
skip (const char **p,
      char         c)
{
  if (**p != c)
    return FALSE;
  (*p)++;

  return TRUE;
}

/**
 * hear_webvtt_time_parse:
 * @text: (inout): where to read; stands behind the time afterwards
 * @ms: (out): the time
 *
 * Reads a WebVTT timestamp by the W3C's algorithm: hours may be missing and
 * may have more than two digits.
 *
 * Returns: whether there is one
 */
gboolean
hear_webvtt_time_parse (const char **text,
                        gint64      *ms)
{
  const char *p;
  gint64      hours;
  gint64      minutes;
  gint64      seconds;
  gint64      thousandths;
  guint       n_digits;
  gboolean    with_hours;

  g_return_val_if_fail (text != NULL && *text != NULL, FALSE);
  g_return_val_if_fail (ms != NULL, FALSE);

  p = *text;
  n_digits = read_digits (&p, &hours);
  if (n_digits == 0)
    return FALSE;
  with_hours = n_digits != 2 || hours > 59;
  if (!skip (&p, ':') || read_digits (&p, &minutes) != 2)
    return FALSE;
  if (with_hours || *p == ':')
    {
      if (!skip (&p, ':') || read_digits (&p, &seconds) != 2)
        return FALSE;
    }
  else
    {
      seconds = minutes;
      minutes = hours;
      hours = 0;
    }
  if (!skip (&p, '.') || read_digits (&p, &thousandths) != 3 || minutes > 59 || seconds > 59)
    return FALSE;

  *ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
  *text = p;

  return TRUE;
}

/**
 * hear_webvtt_time_format:
 * @ms: a time
 * @separator: what stands before the thousandths
 *
 * Returns: (transfer full): the time with hours
 */
char *
hear_webvtt_time_format (gint64 ms,
                         char   separator)
{
  ms = MAX (ms, 0);

  return g_strdup_printf ("%02" G_GINT64_FORMAT ":%02d:%02d%c%03d", ms / 3600000,
                          (int) (ms / 60000 % 60), (int) (ms / 1000 % 60), separator, (int) (ms % 1000));
}
