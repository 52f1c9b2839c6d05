/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-probe.h"

#include <glib/gi18n-lib.h>

#include "hear-digest.h"
#include "hear-error.h"
#include "hear-import-media.h"
#include "hear-import-names.h"
#include "hear-import-speakers.h"
#include "hear-media-folder.h"
#include "hear-media-info.h"
#include "hear-store-interviews.h"
#include "hear-store-removed.h"
#include "hear-time.h"
#include "hear-transcript-loader.h"
#include "hear-work.h"

#define BLOCK (256 * 1024)

/**
 * hear_import_probe_is_transcript:
 * @path: a file
 *
 * Returns: whether its name says that it is a transcript
 */
gboolean
hear_import_probe_is_transcript (const char *path)
{
  static const char *const endings[] = { ".vtt", ".srt", ".json", ".txt", ".csv" };
  g_autofree char         *lower = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return TRUE;
    }

  return FALSE;
}

void
hear_import_probe_free (HearImportProbe *self)
{
  if (self == NULL)
    return;

  g_free (self->about);
  g_free (self->transcript_path);
  g_free (self->sha256);
  g_free (self->twin_id);
  g_free (self->twin);
  g_free (self->removed_on);
  g_free (self);
}

static char *
hash (GFile        *file,
      GCancellable *cancellable)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  g_autoptr(HearDigest) digest = hear_digest_new ();
  g_autofree char *block = g_malloc (BLOCK);
  gssize           n = stream != NULL ? 0 : -1;

  while (stream != NULL && (n = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK, cancellable, NULL)) > 0)
    hear_digest_update (digest, block, (gsize) n);

  return n == 0 ? hear_digest_finish (digest) : NULL;
}

static char *
format_day (gint64 unix_ms)
{
  g_autoptr(GDateTime) local = g_date_time_new_from_unix_local (unix_ms / 1000);

  /* Translators: a day and a short month, for g_date_time_format() */
  return local != NULL ? g_date_time_format (local, _ ("%-d %b")) : g_strdup ("");
}

static void
set_twin (HearImportProbe *self,
          const char      *id,
          const char      *name,
          gint64           held_at)
{
  g_autofree char *day = format_day (held_at);

  self->twin_id = g_strdup (id);
  /* Translators: a candidate and a day */
  self->twin = g_strdup_printf (_ ("%s, %s"), name, day);
}

static void
find_removed (HearImportProbe *self,
              HearStore       *store,
              const char      *sha256)
{
  g_autoptr(HearRemoved) removed = hear_store_find_removed_of_blob (store, sha256, NULL);
  g_autofree char *medium = hear_store_get_blob_path (store, sha256);

  if (removed == NULL)
    return;

  self->is_swept = !g_file_test (medium, G_FILE_TEST_EXISTS);
  set_twin (self, removed->id, removed->title, removed->held_at);
  self->removed_on = format_day (removed->removed_at);
}

static void
find_twin (HearImportProbe *self,
           HearStore       *store,
           GFile           *file,
           GCancellable    *cancellable)
{
  g_autofree char *sha256 = hash (file, cancellable);
  g_autoptr(GPtrArray) ids = sha256 != NULL ? hear_store_find_interviews_of_blob (store, sha256, NULL) : NULL;
  g_autoptr(HearInterview) twin = NULL;

  if (ids != NULL && ids->len > 0)
    twin = hear_store_load_interview (store, g_ptr_array_index (ids, 0), NULL);
  if (twin != NULL)
    set_twin (self, hear_interview_get_id (twin), hear_interview_get_candidate_name (twin), hear_interview_get_held_at (twin));
  else if (sha256 != NULL)
    find_removed (self, store, sha256);
  if (self->twin_id != NULL)
    self->sha256 = g_steal_pointer (&sha256);
}

static gboolean
look_into_media (HearImportProbe *self,
                 const char      *path,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr(HearMediaInfo) info = hear_media_info_read (path, cancellable, error);
  g_autofree char *size = g_steal_pointer (&self->about);
  g_autofree char *duration = NULL;

  if (info == NULL)
    return FALSE;

  self->channels = hear_media_info_get_channels (info);
  self->held_at = hear_import_media_choose_date (hear_media_info_get_recorded_at (info), self->held_at);
  if (hear_media_info_get_duration_ms (info) >= 0)
    duration = hear_time_format_position (hear_media_info_get_duration_ms (info));
  self->about = duration != NULL ? g_strdup_printf ("%s · %s", duration, size) : g_steal_pointer (&size);
  self->transcript_path = hear_import_find_transcript (path);

  return TRUE;
}

static gint64
get_modified_at (GFileInfo *info)
{
  g_autoptr(GDateTime) time = g_file_info_get_modification_date_time (info);

  return time != NULL ? g_date_time_to_unix (time) * 1000 + g_date_time_get_microsecond (time) / 1000 : 0;
}

static gboolean
check_kind (GFileInfo  *info,
            const char *path,
            GError    **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” is a folder: choose the recordings in it"), name);
      return FALSE;
    }
  if (g_file_info_get_size (info) == 0)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” is empty: copy it again from its source"), name);
      return FALSE;
    }

  return TRUE;
}

/**
 * hear_import_probe_run:
 * @store: the library
 * @path: a file
 * @cancellable: (nullable): gives up
 * @error: where to put why it cannot be imported
 *
 * Looks into a file. Blocks: for threads and tests.
 *
 * Returns: (transfer full) (nullable): what can be said about it
 */
HearImportProbe *
hear_import_probe_run (HearStore    *store,
                       const char   *path,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr(HearImportProbe) self = g_new0 (HearImportProbe, 1);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFileInfo) info = NULL;
  goffset size;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL || !check_kind (info, path, error))
    return NULL;

  size = g_file_info_get_size (info);
  self->about = g_format_size ((guint64) size);
  self->held_at = get_modified_at (info);
  if (hear_import_probe_is_transcript (path))
    return g_steal_pointer (&self);

  if (!look_into_media (self, path, cancellable, error))
    return NULL;
  /* Reading all of a large file is worth it only then. */
  if (hear_store_knows_size (store, (guint64) size))
    find_twin (self, store, file, cancellable);

  return g_steal_pointer (&self);
}

static gpointer
probe_in_thread (gpointer      object,
                 gpointer      data,
                 GCancellable *cancellable,
                 GError      **error)
{
  return hear_import_probe_run (object, data, cancellable, error);
}

/**
 * hear_import_probe_async:
 * @store: the library
 * @path: a file
 * @cancellable: (nullable): gives up
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * [func@import_probe_run] in a thread.
 */
void
hear_import_probe_async (HearStore          *store,
                         const char         *path,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  HearWork work = { probe_in_thread, g_strdup (path), g_free, (GDestroyNotify) hear_import_probe_free };

  g_return_if_fail (HEAR_IS_STORE (store));

  hear_work_async (store, work, cancellable, callback, user_data);
}

/**
 * hear_import_probe_finish:
 * @store: the library
 * @result: as the callback got it
 * @error: where to put why it cannot be imported
 *
 * Returns: (transfer full) (nullable): what can be said about the file
 */
HearImportProbe *
hear_import_probe_finish (HearStore    *store,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);

  return hear_work_finish (store, result, error);
}

static gpointer
read_speakers_in_thread (gpointer      object,
                         gpointer      data,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(HearTranscript) transcript = hear_transcript_loader_load (data, NULL, 0, &info, error);

  return transcript != NULL ? hear_import_speakers_list (transcript) : NULL;
}

/**
 * hear_import_probe_speakers_async:
 * @store: the library
 * @path: a transcript
 * @cancellable: (nullable): drops the answer
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Looks who speaks in a transcript.
 */
void
hear_import_probe_speakers_async (HearStore          *store,
                                  const char         *path,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  HearWork work = { read_speakers_in_thread, g_strdup (path), g_free, (GDestroyNotify) g_strfreev };

  g_return_if_fail (HEAR_IS_STORE (store));

  hear_work_async (store, work, cancellable, callback, user_data);
}

/**
 * hear_import_probe_speakers_finish:
 * @store: the library
 * @result: as the callback got it
 * @error: where to put why it cannot be read
 *
 * Returns: (transfer full) (nullable): their names
 */
char **
hear_import_probe_speakers_finish (HearStore    *store,
                                   GAsyncResult *result,
                                   GError      **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);

  return hear_work_finish (store, result, error);
}
