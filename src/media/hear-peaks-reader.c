/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks-reader.h"

#include "hear-error.h"
#include "hear-media-info.h"
#include "hear-peaks-decoder.h"

#include <glib/gi18n-lib.h>

#define PATIENCE_MS 10000
/* One time in a thousand a pipeline of 1.22 never starts; built again it does. */
#define START_US 2500000
#define PROGRESS_US 100000

/* One decode from start to end, with patience. Belongs to the thread that runs
 * it. */
typedef struct
{
  const char       *path;
  gint64            patience_us;
  GCancellable     *cancellable;
  HearPeaksProgress progress;
  gpointer          progress_data;
  GTask            *task; /* borrowed: it owns this */
  gint              told; /* whether a progress call is under way */

  gboolean          again; /* whether this is the second try */
  HearMediaInfo    *info;
  HearPeaksDecoder *decoder;
} Reader;

typedef struct
{
  GTask     *task;
  HearPeaks *peaks;
  double     fraction;
} Progress;

static void
progress_free (Progress *call)
{
  g_clear_object (&call->peaks);
  g_clear_object (&call->task);
  g_free (call);
}

static gboolean
progress_cb (gpointer user_data)
{
  Progress *call = user_data;
  Reader   *self = g_task_get_task_data (call->task);

  g_atomic_int_set (&self->told, FALSE);
  if (!g_cancellable_is_cancelled (self->cancellable))
    self->progress (call->peaks, call->fraction, self->progress_data);

  return G_SOURCE_REMOVE;
}

static void
tell_progress (Reader *self)
{
  Progress *call;
  gint64    duration_ms = hear_media_info_get_duration_ms (self->info);
  g_autoptr(HearPeaks) peaks = NULL;
  g_autoptr(GSource) source = NULL;

  if (self->progress == NULL || g_atomic_int_get (&self->told))
    return;

  peaks = hear_peaks_decoder_build_so_far (self->decoder);
  if (peaks == NULL)
    return;

  g_atomic_int_set (&self->told, TRUE);
  call = g_new0 (Progress, 1);
  call->task = g_object_ref (self->task);
  call->fraction = duration_ms > 0 ? MIN ((double) hear_peaks_get_duration_ms (peaks) / (double) duration_ms, 1) : -1;
  call->peaks = g_steal_pointer (&peaks);
  source = g_idle_source_new ();
  g_source_set_priority (source, g_task_get_priority (self->task));
  g_source_set_callback (source, progress_cb, call, (GDestroyNotify) progress_free);
  g_source_attach (source, g_task_get_context (self->task));
}

static gboolean
check_alive (Reader  *self,
             GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (hear_peaks_decoder_get_idle_us (self->decoder, NULL) < self->patience_us)
    return TRUE;

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_TIMED_OUT,
                       _ ("The recording could not be read in time. Check the disk it is on and try again."));

  return FALSE;
}

static gboolean
is_stuck (Reader *self)
{
  gboolean has_begun;
  gint64   idle_us = hear_peaks_decoder_get_idle_us (self->decoder, &has_begun);

  return !self->again && !has_begun && idle_us > START_US;
}

/* If the quick road gets stuck, the second try takes the older one. */
static gboolean
decode (Reader  *self,
        GError **error)
{
  gboolean ended = FALSE;
  gboolean alive = TRUE;
  gboolean read;

  if (!hear_peaks_decoder_start (self->decoder, !self->again, error))
    return FALSE;

  while (!ended && alive && !is_stuck (self))
    {
      ended = hear_peaks_decoder_wait (self->decoder, PROGRESS_US);
      if (!ended)
        {
          tell_progress (self);
          alive = check_alive (self, error);
        }
    }
  read = hear_peaks_decoder_stop (self->decoder, alive ? error : NULL);
  if (!ended && alive)
    {
      self->again = TRUE;
      return decode (self, error);
    }

  return alive && read;
}

static HearPeaks *
run (Reader  *self,
     GError **error)
{
  self->info = hear_media_info_read (self->path, self->cancellable, error);
  if (self->info == NULL)
    return NULL;
  if (!hear_media_info_has_sound (self->info))
    return hear_peaks_new_with_duration (0, NULL, hear_media_info_get_duration_ms (self->info));

  self->decoder = hear_peaks_decoder_new (self->path, self->info);

  return decode (self, error) ? hear_peaks_decoder_build (self->decoder) : NULL;
}

static void
reader_free (Reader *self)
{
  g_clear_object (&self->info);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->decoder, hear_peaks_decoder_free);
  g_free ((char *) self->path);
  g_free (self);
}

static Reader *
reader_new (const char   *path,
            guint         patience_ms,
            GCancellable *cancellable)
{
  Reader *self = g_new0 (Reader, 1);

  self->path = g_strdup (path);
  self->patience_us = (gint64) patience_ms * 1000;
  g_set_object (&self->cancellable, cancellable);

  return self;
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Reader    *self = task_data;
  GError    *error = NULL;
  HearPeaks *peaks = run (self, &error);

  if (peaks != NULL)
    g_task_return_pointer (task, peaks, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * hear_peaks_read_patiently:
 * @path: a media file
 * @patience_ms: how long nothing may come
 * @cancellable: (nullable): stops it
 * @error: where to say why not
 *
 * Like [func@peaks_read], with another patience.
 *
 * Returns: (transfer full) (nullable): the peaks
 */
HearPeaks *
hear_peaks_read_patiently (const char   *path,
                           guint         patience_ms,
                           GCancellable *cancellable,
                           GError      **error)
{
  Reader    *self;
  HearPeaks *peaks;

  g_return_val_if_fail (path != NULL, NULL);

  self = reader_new (path, patience_ms, cancellable);
  peaks = run (self, error);
  reader_free (self);

  return peaks;
}

/**
 * hear_peaks_read:
 * @path: a media file
 * @cancellable: (nullable): stops it
 * @error: where to say why not
 *
 * Decodes a recording's sound once and outlines it. Blocks: not for the main
 * thread. A recording without sound gives peaks without channels.
 *
 * Expected errors: those of [func@media_info_read]; %HEAR_ERROR_TIMED_OUT if
 * nothing came for ten seconds.
 *
 * Returns: (transfer full) (nullable): the peaks
 */
HearPeaks *
hear_peaks_read (const char   *path,
                 GCancellable *cancellable,
                 GError      **error)
{
  return hear_peaks_read_patiently (path, PATIENCE_MS, cancellable, error);
}

/**
 * hear_peaks_read_async:
 * @path: a media file
 * @progress: (nullable) (scope async): told ten times a second what is known by
 *   then, in the caller's main context, and never after @callback
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback and @progress
 *
 * As [func@peaks_read] in a thread of its own.
 */
void
hear_peaks_read_async (const char         *path,
                       HearPeaksProgress   progress,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Reader *self;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, hear_peaks_read_async);
  self = reader_new (path, PATIENCE_MS, cancellable);
  self->task = task;
  self->progress = progress;
  self->progress_data = user_data;
  g_task_set_task_data (task, self, (GDestroyNotify) reader_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * hear_peaks_read_finish:
 * @result: given to the callback
 * @error: where to say why not
 *
 * Returns: (transfer full) (nullable): the peaks
 */
HearPeaks *
hear_peaks_read_finish (GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
