/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-voice-activity.h"

/* A breath between words is no silence, and a click is no speech. */
#define MIN_SILENCE_MS 300
#define MIN_VOICE_MS 80
#define PADDING_MS 40

/* Peaks are averaged over this many steps to each side. */
#define SMOOTH 3

/* Below this there is nothing but noise of the converter. */
#define MIN_LOUDNESS 3

static GArray *
measure_loudness (const gint8 *pairs,
                  gsize        n_pairs)
{
  GArray *loudness = g_array_sized_new (FALSE, TRUE, 1, (guint) n_pairs);
  guint   sum = 0;

  g_array_set_size (loudness, (guint) n_pairs);
  for (gsize i = 0; i < n_pairs + SMOOTH; i++)
    {
      if (i < n_pairs)
        sum += (guint) MAX (ABS ((int) pairs[2 * i]), ABS ((int) pairs[2 * i + 1]));
      if (i >= 2 * SMOOTH + 1)
        {
          gsize gone = i - 2 * SMOOTH - 1;

          sum -= (guint) MAX (ABS ((int) pairs[2 * gone]), ABS ((int) pairs[2 * gone + 1]));
        }
      if (i >= SMOOTH)
        g_array_index (loudness, guint8, i - SMOOTH) = (guint8) (sum / (2 * SMOOTH + 1));
    }

  return loudness;
}

static guint
find_percentile (const guint *histogram,
                 gsize        total,
                 guint        percent)
{
  gsize sum = 0;

  for (guint i = 0; i < 256; i++)
    {
      sum += histogram[i];
      if (sum * 100 >= total * percent)
        return i;
    }

  return 255;
}

/* Between how quiet and how loud this recording is, nearer to quiet. */
static guint
find_threshold (GArray *loudness)
{
  guint histogram[256] = { 0 };
  guint quiet;
  guint loud;

  for (guint i = 0; i < loudness->len; i++)
    histogram[g_array_index (loudness, guint8, i)]++;
  quiet = find_percentile (histogram, loudness->len, 5);
  loud = find_percentile (histogram, loudness->len, 95);
  /* Where nobody ever pauses, quiet is not silence. */
  quiet = MIN (quiet, loud / 4);

  return MAX (quiet + (loud - quiet) / 8 + 1, MIN_LOUDNESS);
}

static void
add_span (GArray *spans,
          gint64  start_ms,
          gint64  end_ms,
          gint64  duration_ms)
{
  HearSpan span = { MAX (0, start_ms - PADDING_MS), MIN (duration_ms, end_ms + PADDING_MS) };

  if (end_ms - start_ms < MIN_VOICE_MS)
    return;
  if (spans->len > 0 && span.start_ms - g_array_index (spans, HearSpan, spans->len - 1).end_ms < MIN_SILENCE_MS - 2 * PADDING_MS)
    g_array_index (spans, HearSpan, spans->len - 1).end_ms = span.end_ms;
  else
    g_array_append_val (spans, span);
}

/**
 * hear_voice_activity_find:
 * @pairs: the lowest and the highest sample of each 10 ms
 * @n_pairs: how many pairs there are
 *
 * Finds where somebody speaks: where it is louder than a recording's own
 * quiet. Short pauses within speech belong to it.
 *
 * Returns: (transfer full) (element-type HearSpan): the voiced spans in order
 */
GArray *
hear_voice_activity_find (const gint8 *pairs,
                          gsize        n_pairs)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (HearSpan));
  g_autoptr(GArray) loudness = NULL;
  gint64 duration_ms;
  guint  threshold;
  gint64 start_ms = -1;

  g_return_val_if_fail (pairs != NULL || n_pairs == 0, spans);
  g_return_val_if_fail (n_pairs < G_MAXUINT / 2, spans);

  if (n_pairs == 0)
    return spans;
  loudness = measure_loudness (pairs, n_pairs);
  threshold = find_threshold (loudness);
  duration_ms = (gint64) n_pairs * HEAR_VOICE_ACTIVITY_STEP_MS;
  for (guint i = 0; i <= loudness->len; i++)
    {
      gboolean voiced = i < loudness->len && g_array_index (loudness, guint8, i) >= threshold;
      gint64   ms = (gint64) i * HEAR_VOICE_ACTIVITY_STEP_MS;

      if (voiced && start_ms < 0)
        start_ms = ms;
      if (!voiced && start_ms >= 0)
        {
          add_span (spans, start_ms, ms, duration_ms);
          start_ms = -1;
        }
    }

  return spans;
}
