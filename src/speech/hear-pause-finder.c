/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-pause-finder.h"

#include "hear-voice-activity.h"

/* Both speakers' sides in one: as far as the louder of them swings. */
static gint8 *
join_channels (HearPeaks *peaks,
               gsize     *n_pairs)
{
  const gint8 *first = hear_peaks_get_pairs (peaks, 0, n_pairs);
  gint8       *pairs = g_memdup2 (first, 2 * *n_pairs);

  for (guint i = 1; i < hear_peaks_get_n_channels (peaks); i++)
    {
      gsize        n;
      const gint8 *more = hear_peaks_get_pairs (peaks, i, &n);

      for (gsize j = 0; j < MIN (n, *n_pairs); j++)
        {
          pairs[2 * j] = MIN (pairs[2 * j], more[2 * j]);
          pairs[2 * j + 1] = MAX (pairs[2 * j + 1], more[2 * j + 1]);
        }
    }

  return pairs;
}

static void
add_pause (GArray *pauses,
           gint64  start_ms,
           gint64  end_ms,
           gint64  least_ms)
{
  HearSpan span = { start_ms, end_ms };

  if (end_ms - start_ms >= least_ms)
    g_array_append_val (pauses, span);
}

/**
 * hear_pause_finder_find:
 * @peaks: a recording's sound
 * @least_ms: how long a pause is at least
 *
 * Finds where nobody speaks, before the first word and after the last as well.
 * Takes some milliseconds an hour: nothing for the main thread.
 *
 * Returns: (transfer full) (element-type HearSpan): the pauses in order
 */
GArray *
hear_pause_finder_find (HearPeaks *peaks,
                        gint64     least_ms)
{
  GArray *pauses = g_array_new (FALSE, FALSE, sizeof (HearSpan));
  g_autoptr(GArray) voices = NULL;
  g_autofree gint8 *pairs = NULL;
  gsize             n_pairs = 0;
  gint64            end_ms = 0;

  g_return_val_if_fail (HEAR_IS_PEAKS (peaks), pauses);

  if (hear_peaks_get_n_channels (peaks) == 0)
    return pauses;
  pairs = join_channels (peaks, &n_pairs);
  voices = hear_voice_activity_find (pairs, n_pairs);
  for (guint i = 0; i < voices->len; i++)
    {
      HearSpan voice = g_array_index (voices, HearSpan, i);

      add_pause (pauses, end_ms, voice.start_ms, least_ms);
      end_ms = voice.end_ms;
    }
  add_pause (pauses, end_ms, (gint64) n_pairs * HEAR_PEAKS_MS, least_ms);

  return pauses;
}
