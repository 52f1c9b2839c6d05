/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-media.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "hear-foreign-file.h"
#include "hear-json.h"
#include "hear-media-folder.h"
#include "hear-media-info.h"
#include "hear-peaks-cache.h"
#include "hear-peaks-reader.h"
#include "hear-seekable-copy.h"
#include "hear-store-interviews.h"
#include "hear-time.h"
#include "hear-wave-file.h"

/* What a container says and what can be heard may differ that much. */
#define TOLERANCE_MS 1000

/* Clocks of cameras and computers differ that much, time zones included. */
#define DAY_MS (24 * 3600 * G_GINT64_CONSTANT (1000))

/* A decoding on its way: driven here, so that progress arrives in the thread
 * that imports. */
typedef struct
{
  const HearImportRequest *request;
  GAsyncResult            *result;
} Decoding;

static void
progress_cb (HearPeaks *so_far,
             double     fraction,
             gpointer   user_data)
{
  Decoding *self = user_data;

  if (self->request->progress != NULL)
    self->request->progress (_ ("Reading the recording"), fraction < 1 ? fraction : -1, self->request->progress_data);
}

static void
decoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Decoding *self = user_data;

  self->result = g_object_ref (result);
}

static HearPeaks *
decode (const HearImportRequest *request,
        GCancellable            *cancellable,
        GError                 **error)
{
  g_autoptr(GMainContext) main_context = g_main_context_new ();
  g_autoptr(GAsyncResult) result = NULL;
  Decoding self = { request, NULL };

  g_main_context_push_thread_default (main_context);
  hear_peaks_read_async (request->media_path, progress_cb, cancellable, decoded_cb, &self);
  while (self.result == NULL)
    g_main_context_iteration (main_context, TRUE);
  g_main_context_pop_thread_default (main_context);
  result = self.result;

  return hear_peaks_read_finish (result, error);
}

static char *
make_channel_map (char **names)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; names[i] != NULL; i++)
    json_builder_add_string_value (builder, names[i]);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return hear_json_to_text (root, FALSE);
}

static void
describe (HearImportMedia         *self,
          HearMediaInfo           *info,
          const HearImportRequest *request)
{
  HearRecording   *recording = self->recording;
  g_autofree char *name = g_filename_display_basename (self->path);

  hear_recording_set_source_name (recording, name);
  hear_recording_set_container (recording, hear_media_info_get_container (info));
  hear_recording_set_video_codec (recording, hear_media_info_get_video_codec (info));
  hear_recording_set_audio_codec (recording, hear_media_info_get_audio_codec (info));
  hear_recording_set_width (recording, hear_media_info_get_width (info));
  hear_recording_set_height (recording, hear_media_info_get_height (info));
  hear_recording_set_channels (recording, hear_media_info_get_channels (info));
  if (request->channels != NULL && hear_media_info_get_channels (info) == 2)
    {
      g_autofree char *map = make_channel_map (request->channels);

      hear_recording_set_channel_map (recording, map);
    }
}

/* What was decoded is true; what the container says may be a lie or the
 * length before somebody cut it off. */
static void
find_duration (HearImportMedia *self,
               gint64           said_ms)
{
  gint64           heard_ms = self->peaks != NULL ? hear_peaks_get_duration_ms (self->peaks) : -1;
  HearWaveFile     wave;
  gboolean         is_wave = hear_wave_file_look (self->path, &wave);
  g_autofree char *said = NULL;
  g_autofree char *heard = NULL;
  g_autofree char *stray = NULL;

  /* A header that promises more than the file holds says how much was meant. */
  if (is_wave && wave.said_ms - wave.there_ms > 0)
    {
      said = hear_time_format_position (wave.said_ms);
      heard = hear_time_format_position (wave.there_ms);
      g_ptr_array_add (self->warnings, g_strdup_printf (_ ("%s of %s can be played: the rest of the file is missing"), heard, said));
    }
  else if (heard_ms > 0 && said_ms - heard_ms > TOLERANCE_MS)
    {
      said = hear_time_format_position (said_ms);
      heard = hear_time_format_position (heard_ms);
      g_ptr_array_add (self->warnings, g_strdup_printf (_ ("%s of %s can be played: the rest of the file is missing or silent"), heard, said));
    }
  if (is_wave && wave.stray_bytes > 0)
    {
      stray = g_format_size (wave.stray_bytes);
      /* Translators: %s is a size like “50.0 kB” */
      g_ptr_array_add (self->warnings, g_strdup_printf (_ ("%s behind the end of the sound belong to nothing: they are kept but not played"), stray));
    }
  if (heard_ms > 0)
    hear_recording_set_duration_ms (self->recording, heard_ms);
  else
    hear_recording_set_duration_ms (self->recording, said_ms);
}

/* Without it the recording plays just as well: who jumps lands less exactly. */
static void
make_seekable (HearImportMedia *self,
               HearStore       *store,
               GCancellable    *cancellable)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  if (!hear_seekable_copy_is_needed (self->recording))
    return;

  path = hear_seekable_copy_ensure (store, hear_recording_get_blob (self->recording), cancellable, &error);
  if (path == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_ptr_array_add (self->warnings, g_strdup (_ ("The recording has no index and none could be made for it: jumps in it may land beside their mark")));
}

static void
copy_progress_cb (goffset  current,
                  goffset  total,
                  gpointer user_data)
{
}

/**
 * hear_import_media_read:
 * @request: an import with a recording
 * @cancellable: (nullable): a cancellable
 * @error: where to put why it cannot be read
 *
 * Looks into a recording and decodes its peaks. Blocks.
 *
 * Returns: (transfer full) (nullable): what was found
 */
HearImportMedia *
hear_import_media_read (const HearImportRequest *request,
                        GCancellable            *cancellable,
                        GError                 **error)
{
  g_autoptr(HearImportMedia) self = NULL;
  g_autoptr(HearMediaInfo) info = NULL;
  gint64     modified_at;
  GPtrArray *warnings;

  g_return_val_if_fail (request != NULL && request->media_path != NULL, NULL);

  if (!hear_foreign_file_check (request->media_path, &modified_at, error))
    return NULL;
  info = hear_media_info_read (request->media_path, cancellable, error);
  if (info == NULL)
    return NULL;

  if (request->progress != NULL)
    request->progress (_ ("Reading the recording"), -1, request->progress_data);
  self = g_new0 (HearImportMedia, 1);
  self->path = g_strdup (request->media_path);
  self->recording = hear_recording_new ();
  self->recorded_at = hear_import_media_choose_date (hear_media_info_get_recorded_at (info), modified_at);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  describe (self, info, request);
  if (hear_media_info_has_sound (info))
    {
      self->peaks = decode (request, cancellable, error);
      if (self->peaks == NULL)
        return NULL;
    }
  find_duration (self, hear_media_info_get_duration_ms (info));
  warnings = hear_media_info_get_warnings (info);
  for (guint i = 0; i < warnings->len; i++)
    g_ptr_array_add (self->warnings, g_strdup (g_ptr_array_index (warnings, i)));

  return g_steal_pointer (&self);
}

/**
 * hear_import_media_free:
 * @self: a recording
 */
void
hear_import_media_free (HearImportMedia *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_clear_object (&self->recording);
  g_clear_object (&self->peaks);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

/**
 * hear_import_media_keep:
 * @self: a recording
 * @store: the library
 * @cancellable: (nullable): a cancellable
 * @error: where to put why it could not be copied
 *
 * Copies the recording into the library's folder and keeps its peaks. Blocks.
 *
 * Returns: whether it is there
 */
gboolean
hear_import_media_keep (HearImportMedia *self,
                        HearStore       *store,
                        GCancellable    *cancellable,
                        GError         **error)
{
  g_autoptr(GFile) source = NULL;
  g_autofree char *sha256 = NULL;
  guint64          bytes = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (HEAR_IS_STORE (store), FALSE);

  source = g_file_new_for_path (self->path);
  sha256 = hear_store_add_blob (store, source, copy_progress_cb, NULL, cancellable, &bytes, &self->was_there, error);
  if (sha256 == NULL)
    return FALSE;

  hear_recording_set_blob (self->recording, sha256);
  hear_recording_set_bytes (self->recording, (gint64) bytes);

  make_seekable (self, store, cancellable);

  return self->peaks == NULL || hear_peaks_cache_save (store, sha256, self->peaks, error);
}

/**
 * hear_import_media_describe_twins:
 * @self: a recording that is kept
 * @store: the library
 *
 * Looks which interviews have the same recording already. Blocks.
 *
 * Returns: (transfer full) (nullable): a sentence that names the newest, %NULL
 *   if there are none
 */
char *
hear_import_media_describe_twins (HearImportMedia *self,
                                  HearStore       *store)
{
  g_autoptr(GPtrArray) ids = NULL;
  g_autoptr(HearInterview) twin = NULL;
  g_autofree char *held_at = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);

  ids = hear_store_find_interviews_of_blob (store, hear_recording_get_blob (self->recording), NULL);
  if (ids == NULL || ids->len == 0)
    return NULL;
  twin = hear_store_load_interview (store, g_ptr_array_index (ids, 0), NULL);
  if (twin == NULL)
    return NULL;

  held_at = hear_time_format_instant (hear_interview_get_held_at (twin));

  /* Translators: a candidate's name, and a day like 2026-11-21 */
  return g_strdup_printf (_ ("The same recording is already in the library: the interview with %s on %.10s"),
                          hear_interview_get_candidate_name (twin), held_at);
}

/**
 * hear_import_media_choose_date:
 * @recorded_at: when a recording says that it was made, or 0
 * @modified_at: when its file was changed last
 *
 * Returns: when it was recorded, as far as one can know: what it says, unless
 *   that is after its file was there; all in milliseconds since 1970
 */
gint64
hear_import_media_choose_date (gint64 recorded_at,
                               gint64 modified_at)
{
  return recorded_at > 0 && recorded_at <= modified_at + DAY_MS ? recorded_at : modified_at;
}
