/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks-cache.h"

#include "hear-media-folder.h"
#include "hear-peaks-reader.h"

/*
 * The peaks of each recording are decoded once and kept in the library's
 * folder for what can be made again, under the recording's hash.
 */

#define KIND "peaks"

typedef struct
{
  char      *sha256;
  HearPeaks *peaks;
} Order;

static Order *
order_new (const char *sha256,
           HearPeaks  *peaks)
{
  Order *order = g_new0 (Order, 1);

  order->sha256 = g_strdup (sha256);
  order->peaks = peaks != NULL ? g_object_ref (peaks) : NULL;

  return order;
}

static void
order_free (Order *order)
{
  g_free (order->sha256);
  g_clear_object (&order->peaks);
  g_free (order);
}

static void
load_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Order     *order = task_data;
  GError    *error = NULL;
  HearPeaks *peaks = hear_peaks_cache_load (source, order->sha256, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, peaks, g_object_unref);
}

static void
save_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Order  *order = task_data;
  GError *error = NULL;

  if (hear_peaks_cache_save (source, order->sha256, order->peaks, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * hear_peaks_cache_load:
 * @store: the library
 * @sha256: a recording's hash
 * @error: where to put why they cannot be read
 *
 * Looks for peaks that were decoded before. Damaged ones count as missing:
 * they are decoded again. Blocks.
 *
 * Returns: (transfer full) (nullable): the peaks; %NULL without an error if
 *   there are none
 */
HearPeaks *
hear_peaks_cache_load (HearStore  *store,
                       const char *sha256,
                       GError    **error)
{
  g_autofree char *path = NULL;
  g_autofree char *data = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) local = NULL;
  gsize length = 0;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  path = hear_store_get_derived_path (store, sha256, KIND);
  if (!g_file_get_contents (path, &data, &length, &local))
    {
      if (!g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&data), length);

  return hear_peaks_new_from_bytes (bytes, NULL);
}

/**
 * hear_peaks_cache_load_async:
 * @store: the library
 * @sha256: a recording's hash
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Like [func@peaks_cache_load] in a thread.
 */
void
hear_peaks_cache_load_async (HearStore          *store,
                             const char         *sha256,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (HEAR_IS_STORE (store));
  g_return_if_fail (sha256 != NULL);

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, hear_peaks_cache_load_async);
  g_task_set_task_data (task, order_new (sha256, NULL), (GDestroyNotify) order_free);
  g_task_run_in_thread (task, load_worker);
}

/**
 * hear_peaks_cache_load_finish:
 * @store: the library
 * @result: what the callback got
 * @error: where to put why they cannot be read
 *
 * Returns: (transfer full) (nullable): the peaks; %NULL without an error if
 *   there are none
 */
HearPeaks *
hear_peaks_cache_load_finish (HearStore    *store,
                              GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hear_peaks_cache_save:
 * @store: the library
 * @sha256: a recording's hash
 * @peaks: its peaks, complete
 * @error: where to put why they cannot be written
 *
 * Keeps peaks for the next time. Blocks.
 *
 * Returns: whether they are kept
 */
gboolean
hear_peaks_cache_save (HearStore  *store,
                       const char *sha256,
                       HearPeaks  *peaks,
                       GError    **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GFile) directory = NULL;
  g_autoptr(GError) local = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), FALSE);
  g_return_val_if_fail (sha256 != NULL, FALSE);
  g_return_val_if_fail (HEAR_IS_PEAKS (peaks), FALSE);

  path = hear_store_get_derived_path (store, sha256, KIND);
  folder = g_path_get_dirname (path);
  directory = g_file_new_for_path (folder);
  if (!g_file_make_directory_with_parents (directory, NULL, &local) &&
      !g_error_matches (local, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  bytes = hear_peaks_to_bytes (peaks);

  return g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/**
 * hear_peaks_cache_save_async:
 * @store: the library
 * @sha256: a recording's hash
 * @peaks: its peaks, complete
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Like [func@peaks_cache_save] in a thread.
 */
void
hear_peaks_cache_save_async (HearStore          *store,
                             const char         *sha256,
                             HearPeaks          *peaks,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (HEAR_IS_STORE (store));
  g_return_if_fail (sha256 != NULL);
  g_return_if_fail (HEAR_IS_PEAKS (peaks));

  task = g_task_new (store, NULL, callback, user_data);
  g_task_set_source_tag (task, hear_peaks_cache_save_async);
  g_task_set_task_data (task, order_new (sha256, peaks), (GDestroyNotify) order_free);
  g_task_run_in_thread (task, save_worker);
}

/**
 * hear_peaks_cache_save_finish:
 * @store: the library
 * @result: what the callback got
 * @error: where to put why they cannot be written
 *
 * Returns: whether they are kept
 */
gboolean
hear_peaks_cache_save_finish (HearStore    *store,
                              GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hear_peaks_cache_ensure:
 * @store: the library
 * @sha256: a recording's hash
 * @cancellable: (nullable): a cancellable
 * @error: where to put why the recording cannot be decoded
 *
 * Gives peaks in any case: the kept ones, else decoded now and kept. Blocks.
 *
 * Returns: (transfer full) (nullable): the peaks
 */
HearPeaks *
hear_peaks_cache_ensure (HearStore    *store,
                         const char   *sha256,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autoptr(HearPeaks) peaks = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  peaks = hear_peaks_cache_load (store, sha256, NULL);
  if (peaks != NULL)
    return g_steal_pointer (&peaks);

  path = hear_store_get_blob_path (store, sha256);
  peaks = hear_peaks_read (path, cancellable, error);
  if (peaks == NULL || (!hear_store_is_read_only (store) && !hear_peaks_cache_save (store, sha256, peaks, error)))
    return NULL;

  return g_steal_pointer (&peaks);
}
