/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-loader.h"

#include "hear-foreign-file.h"
#include "hear-transcript-spread.h"
#include "hear-voice-activity.h"

/* Both channels in one: where either is loud, somebody speaks. */
static GArray *
mix (HearPeaks *peaks)
{
  gsize        n = 0;
  GArray      *pairs = g_array_new (FALSE, FALSE, sizeof (gint8));
  const gint8 *first;

  if (hear_peaks_get_n_channels (peaks) == 0)
    return pairs;

  first = hear_peaks_get_pairs (peaks, 0, &n);
  g_array_append_vals (pairs, first, (guint) (2 * n));
  for (guint channel = 1; channel < hear_peaks_get_n_channels (peaks); channel++)
    {
      gsize        n_other = 0;
      const gint8 *other = hear_peaks_get_pairs (peaks, channel, &n_other);

      for (guint i = 0; i < 2 * MIN (n, n_other); i += 2)
        {
          gint8 *pair = &g_array_index (pairs, gint8, i);

          pair[0] = MIN (pair[0], other[i]);
          pair[1] = MAX (pair[1], other[i + 1]);
        }
    }

  return pairs;
}

/**
 * hear_transcript_loader_load:
 * @path: a transcript that somebody else made
 * @peaks: (nullable): the peaks of its recording, %NULL if it has none
 * @duration_ms: how long the recording is, 0 without one
 * @info: (out): what the file was
 * @error: where to put why it cannot be read
 *
 * Reads a transcript; one without times is spread over the voiced parts of
 * the recording. Blocks.
 *
 * Returns: (transfer full) (nullable): the transcript
 */
HearTranscript *
hear_transcript_loader_load (const char          *path,
                             HearPeaks           *peaks,
                             gint64               duration_ms,
                             HearTranscriptInfo **info,
                             GError             **error)
{
  g_autoptr(HearTranscript) transcript = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  bytes = hear_foreign_file_read (path, NULL, error);
  if (bytes == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  transcript = hear_transcript_read (bytes, name, info, error);
  if (transcript == NULL)
    return NULL;

  if (hear_transcript_get_times (transcript) == HEAR_TRANSCRIPT_TIMES_NONE && duration_ms > 0)
    {
      g_autoptr(GArray) pairs = peaks != NULL ? mix (peaks) : g_array_new (FALSE, FALSE, sizeof (gint8));
      g_autoptr(GArray) voiced = hear_voice_activity_find ((const gint8 *) pairs->data, pairs->len / 2);

      hear_transcript_spread (transcript, voiced, duration_ms);
    }

  return g_steal_pointer (&transcript);
}
