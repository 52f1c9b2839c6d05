/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-clock-time.h"

#include "hear-cue.h"

/* No part of a time has more digits; more are no time. */
#define MAX_DIGITS 9

static gsize
read_digits (const char *text,
             gint64     *value)
{
  gsize n = 0;

  *value = 0;
  for (; n <= MAX_DIGITS && g_ascii_isdigit (text[n]); n++)
    *value = *value * 10 + (text[n] - '0');

  return n <= MAX_DIGITS ? n : 0;
}

static gsize
read_fraction (const char *text,
               gint64     *ms)
{
  gint64 scale = 100;
  gsize  n = 1;

  *ms = 0;
  if ((*text != '.' && *text != ',') || !g_ascii_isdigit (text[1]))
    return 0;
  for (; g_ascii_isdigit (text[n]); n++, scale /= 10)
    *ms += (text[n] - '0') * scale;

  return n;
}

/**
 * hear_clock_time_parse:
 * @text: where a time may stand
 * @ms: (out): the time
 *
 * Reads a time as people and programs write it: `1:02`, `0:01:02`,
 * `00:01:02,345`, `62:10.5`. Minutes and seconds beyond 59 are taken as they
 * are; absurd times are clamped.
 *
 * Returns: how many bytes it takes, 0 if there is none
 */
gsize
hear_clock_time_parse (const char *text,
                       gint64     *ms)
{
  gint64 parts[3] = { 0 };
  gint64 thousandths = 0;
  gint64 seconds = 0;
  gsize  at = 0;
  guint  n = 0;

  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (ms != NULL, 0);

  while (n < G_N_ELEMENTS (parts))
    {
      gsize length = read_digits (text + at, &parts[n]);

      if (length == 0 || (n > 0 && length > 2))
        return 0;
      at += length;
      n++;
      if (text[at] != ':' || n == G_N_ELEMENTS (parts))
        break;
      at++;
    }
  if (n < 2 || text[at] == ':')
    return 0;
  for (guint i = 0; i < n; i++)
    seconds = seconds * 60 + parts[i];
  at += read_fraction (text + at, &thousandths);
  *ms = hear_cue_clamp_time (seconds * 1000 + thousandths);

  return at;
}
