/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-thumbs.h"

#include <stdlib.h>

#include "hear-peaks-cache.h"
#include "hear-waveform-thumb.h"

#define N_PIECES 16

/* One bar in so many may be louder than what is shown at full height. */
#define FEW 10

/* The small waveforms of the list, by recording: made from the stored peaks in
 * a thread and kept, 70 bytes each. Lives on the main thread. */
struct _HearThumbs
{
  GObject parent_instance;

  HearStore  *store;
  GHashTable *bars; /* sha256 to GBytes */
};

G_DEFINE_FINAL_TYPE (HearThumbs, hear_thumbs, G_TYPE_OBJECT)

typedef struct
{
  HearStore *store;
  char      *sha256;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->store);
  g_free (load->sha256);
  g_free (load);
}

static void
load_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Load *load = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = hear_peaks_cache_load (load->store, load->sha256, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (peaks == NULL)
    g_task_return_pointer (task, NULL, NULL);
  else
    g_task_return_pointer (task, hear_thumbs_draw (peaks, HEAR_WAVEFORM_THUMB_BARS), (GDestroyNotify) g_bytes_unref);
}

static void
hear_thumbs_finalize (GObject *object)
{
  HearThumbs *self = HEAR_THUMBS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->bars, g_hash_table_unref);

  G_OBJECT_CLASS (hear_thumbs_parent_class)->finalize (object);
}

static void
hear_thumbs_class_init (HearThumbsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_thumbs_finalize;
}

static void
hear_thumbs_init (HearThumbs *self)
{
  self->bars = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

HearThumbs *
hear_thumbs_new (HearStore *store)
{
  HearThumbs *self;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);

  self = g_object_new (HEAR_TYPE_THUMBS, NULL);
  self->store = g_object_ref (store);

  return self;
}

/**
 * hear_thumbs_peek:
 * @self: thumbs
 * @sha256: a recording
 *
 * Returns: (transfer none) (nullable): its bars, if they are known already
 */
GBytes *
hear_thumbs_peek (HearThumbs *self, const char *sha256)
{
  g_return_val_if_fail (HEAR_IS_THUMBS (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  return g_hash_table_lookup (self->bars, sha256);
}

void
hear_thumbs_load_async (HearThumbs *self, const char *sha256, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = NULL;
  Load *load;

  g_return_if_fail (HEAR_IS_THUMBS (self));
  g_return_if_fail (sha256 != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hear_thumbs_load_async);
  load = g_new0 (Load, 1);
  load->store = g_object_ref (self->store);
  load->sha256 = g_strdup (sha256);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * hear_thumbs_load_finish:
 *
 * Returns: (transfer full) (nullable): the bars; %NULL without an error if
 *   nobody has read the recording yet
 */
GBytes *
hear_thumbs_load_finish (HearThumbs *self, GAsyncResult *result, GError **error)
{
  GBytes *bars;

  g_return_val_if_fail (HEAR_IS_THUMBS (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  bars = g_task_propagate_pointer (G_TASK (result), error);
  if (bars != NULL)
    {
      Load *load = g_task_get_task_data (G_TASK (result));

      g_hash_table_insert (self->bars, g_strdup (load->sha256), g_bytes_ref (bars));
    }

  return bars;
}

/* Every second or two of speech has one loud syllable: the greatest of each
 * would be a wall. The mean of short pieces tells talking from thinking. */
static double
measure_level (HearPeaks *peaks, double start_ms, double end_ms)
{
  double piece = (end_ms - start_ms) / N_PIECES;
  double sum = 0;

  for (guint i = 0; i < N_PIECES; i++)
    {
      HearPeaksRange range = hear_peaks_get_range (peaks, -1, start_ms + i * piece, start_ms + (i + 1) * piece);

      sum += range.max - range.min;
    }

  return sum / N_PIECES;
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return (one > two) - (one < two);
}

/* What all but a few bars stay below: a bang or a cough must not make a whisper
 * of the rest. */
static double
find_loud (const double *levels, guint n)
{
  g_autofree double *sorted = g_memdup2 (levels, n * sizeof *levels);

  qsort (sorted, n, sizeof *sorted, compare_levels);

  return n > 0 ? MAX (sorted[n - 1 - n / FEW], 1) : 1;
}

/**
 * hear_thumbs_draw:
 * @peaks: a recording's
 * @n_bars: how many bars
 *
 * Returns: (transfer full): their heights from 0 to 255, the loudest ones 255
 */
GBytes *
hear_thumbs_draw (HearPeaks *peaks, guint n_bars)
{
  g_autofree guint8 *heights = NULL;
  g_autofree double *levels = NULL;
  double             step;
  double             loud;

  g_return_val_if_fail (peaks != NULL, NULL);

  heights = g_new0 (guint8, n_bars);
  levels = g_new0 (double, n_bars);
  step = (double) hear_peaks_get_duration_ms (peaks) / n_bars;
  for (guint i = 0; i < n_bars; i++)
    levels[i] = measure_level (peaks, i * step, (i + 1) * step);
  loud = find_loud (levels, n_bars);
  for (guint i = 0; i < n_bars; i++)
    heights[i] = (guint8) (255 * MIN (1, (levels[i] / loud) * (levels[i] / loud)));

  return g_bytes_new (heights, n_bars);
}
