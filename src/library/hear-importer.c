/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-importer.h"

#include <glib/gi18n-lib.h>

#include "hear-enum.h"
#include "hear-foreign-file.h"
#include "hear-import-media.h"
#include "hear-import-speakers.h"
#include "hear-store-interviews.h"
#include "hear-time.h"
#include "hear-transcript-loader.h"

/*
 * An import on its way. What can fail because of somebody else's file comes
 * first; the library is touched last: the recording's copy, then one
 * transaction. Killed before it, nothing has happened but a copy that the
 * next sweep takes away.
 */
typedef struct
{
  HearStore               *store;
  const HearImportRequest *request;
  GCancellable            *cancellable;
  HearInterview           *interview;
  HearImportMedia         *media;
  HearImportResult        *result;
} Import;

static void
import_clear (Import *self)
{
  g_clear_object (&self->interview);
  g_clear_pointer (&self->media, hear_import_media_free);
  g_clear_pointer (&self->result, hear_import_result_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static void
report (Import     *self,
        const char *what,
        double      fraction)
{
  if (self->request->progress != NULL)
    self->request->progress (what, fraction, self->request->progress_data);
}

static void
add_warning (Import *self,
             char   *text)
{
  g_ptr_array_add (self->result->warnings, text);
}

static void
describe (Import *self)
{
  const HearImportRequest *request = self->request;

  self->interview = hear_interview_new ();
  hear_interview_set_candidate_name (self->interview, request->candidate_name);
  hear_interview_set_role_title (self->interview, request->role_title);
  hear_interview_set_consent_text (self->interview, request->consent_text);
  hear_interview_set_assessment_allowed (self->interview, request->assessment_allowed);
  hear_interview_set_duration_ms (self->interview, -1);
}

/* Whoever asks knows best, then the recording, then its file. */
static void
find_date (Import *self)
{
  const HearImportRequest *request = self->request;
  gint64                   held_at = request->held_at;

  if (held_at == 0 && self->media != NULL)
    held_at = self->media->recorded_at;
  else if (held_at == 0 && !hear_foreign_file_check (request->transcript_path, &held_at, NULL))
    held_at = g_get_real_time () / 1000;
  hear_interview_set_held_at (self->interview, held_at);
}

static gboolean
read_media (Import  *self,
            GError **error)
{
  const HearImportRequest *request = self->request;

  if (request->media_path == NULL)
    return TRUE;

  self->media = hear_import_media_read (request, self->cancellable, error);
  if (self->media == NULL)
    return FALSE;

  for (guint i = 0; i < self->media->warnings->len; i++)
    add_warning (self, g_strdup (g_ptr_array_index (self->media->warnings, i)));
  self->result->duration_ms = hear_recording_get_duration_ms (self->media->recording);
  hear_interview_set_recording (self->interview, self->media->recording);
  hear_interview_set_duration_ms (self->interview, self->result->duration_ms);

  return TRUE;
}

static void
warn_about_end (Import         *self,
                HearTranscript *transcript)
{
  guint            n = hear_transcript_get_n_segments (transcript);
  gint64           end_ms = n > 0 ? hear_segment_get_end_ms (hear_transcript_get_segment (transcript, n - 1)) : 0;
  g_autofree char *text_end = NULL;
  g_autofree char *media_end = NULL;

  if (self->result->duration_ms <= 0 || end_ms <= self->result->duration_ms + 1000)
    return;

  text_end = hear_time_format_position (end_ms);
  media_end = hear_time_format_position (self->result->duration_ms);
  add_warning (self, g_strdup_printf (_ ("The transcript goes on to %s, the recording ends at %s: do they belong together?"),
                                      text_end, media_end));
}

static gboolean
finish_transcript (Import         *self,
                   HearTranscript *transcript,
                   GError        **error)
{
  const HearImportRequest *request = self->request;
  HearPeaks               *peaks = self->media != NULL ? self->media->peaks : NULL;

  if (request->channels != NULL &&
      (peaks == NULL ||
       !hear_import_speakers_assign_channels (transcript, peaks, (const char *const *) request->channels)))
    add_warning (self, g_strdup (_ ("The recording does not have two channels to tell the speakers apart")));
  if (!hear_import_speakers_find_parts (transcript, request->candidate_name, request->candidate_speaker, error))
    return FALSE;

  if (request->language != NULL)
    hear_transcript_set_language (transcript, request->language);
  if (request->verbatim != HEAR_VERBATIM_UNKNOWN)
    hear_transcript_set_verbatim (transcript, request->verbatim);
  warn_about_end (self, transcript);
  self->result->segments = hear_transcript_get_n_segments (transcript);
  self->result->words = hear_transcript_count_words (transcript);
  hear_interview_set_transcript (self->interview, transcript);

  return TRUE;
}

static gboolean
read_transcript (Import  *self,
                 GError **error)
{
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(HearTranscript) transcript = NULL;

  if (self->request->transcript_path == NULL)
    return TRUE;

  report (self, _ ("Reading the transcript"), -1);
  transcript = hear_transcript_loader_load (self->request->transcript_path,
                                            self->media != NULL ? self->media->peaks : NULL,
                                            MAX (self->result->duration_ms, 0), &info, error);
  if (transcript == NULL)
    return FALSE;

  self->result->format = g_strdup (info->format);
  self->result->times = g_strdup (hear_enum_get_nick (HEAR_TYPE_TRANSCRIPT_TIMES, (int) hear_transcript_get_times (transcript)));
  for (guint i = 0; i < info->warnings->len; i++)
    add_warning (self, g_strdup (g_ptr_array_index (info->warnings, i)));

  return finish_transcript (self, transcript, error);
}

static gboolean
copy_media (Import  *self,
            GError **error)
{
  g_autofree char *what = NULL;

  if (self->media == NULL)
    return TRUE;

  report (self, _ ("Copying the recording"), -1);
  if (!hear_import_media_keep (self->media, self->store, self->cancellable, error))
    return FALSE;

  self->result->media_was_there = self->media->was_there;
  what = hear_import_media_describe_twins (self->media, self->store);
  if (what != NULL)
    add_warning (self, g_steal_pointer (&what));

  return TRUE;
}

static gboolean
save (Import  *self,
      GError **error)
{
  report (self, _ ("Writing to the library"), -1);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (!hear_store_add_interview (self->store, self->interview, error))
    return FALSE;

  self->result->interview_id = g_strdup (hear_interview_get_id (self->interview));
  self->result->candidate_id = g_strdup (hear_interview_get_candidate_id (self->interview));
  self->result->role_id = g_strdup (hear_interview_get_role_id (self->interview));
  report (self, _ ("Writing to the library"), 1);

  return TRUE;
}

/* A report of progress on its way to the thread that asked for the import. */
typedef struct
{
  GTask *task;
  char  *what;
  double fraction;
} Report;

static void
report_free (Report *report)
{
  g_object_unref (report->task);
  g_free (report->what);
  g_free (report);
}

static gboolean
report_cb (gpointer user_data)
{
  Report                  *report = user_data;
  const HearImportRequest *request = g_task_get_task_data (report->task);

  if (!g_task_get_completed (report->task))
    request->progress (report->what, report->fraction, request->progress_data);

  return G_SOURCE_REMOVE;
}

static void
pass_on_progress (const char *what,
                  double      fraction,
                  gpointer    user_data)
{
  GTask  *task = user_data;
  Report *report = g_new0 (Report, 1);
  g_autoptr(GSource) source = g_idle_source_new ();

  report->task = g_object_ref (task);
  report->what = g_strdup (what);
  report->fraction = fraction;
  /* Not invoked: that would call it here if the loop happens to pause. */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, report, (GDestroyNotify) report_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
import_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr(HearImportRequest) request = hear_import_request_copy (task_data);
  GError           *error = NULL;
  HearImportResult *result;

  if (request->progress != NULL)
    {
      request->progress = pass_on_progress;
      request->progress_data = task;
    }
  result = hear_import (source, request, cancellable, &error);
  if (result == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, (GDestroyNotify) hear_import_result_free);
}

/**
 * hear_import:
 * @store: the library
 * @request: what to import
 * @cancellable: (nullable): a cancellable
 * @error: where to put why nothing was imported: %HEAR_ERROR_CONSENT,
 *   %HEAR_ERROR_INVALID, %HEAR_ERROR_UNSUPPORTED, %HEAR_ERROR_TIMED_OUT, what
 *   the store says, or an error of GIO
 *
 * Brings an interview into the library: it is there as a whole afterwards, or
 * not at all. Blocks, for worker threads and the command line; progress is
 * reported in the same thread.
 *
 * Returns: (transfer full) (nullable): what came of it
 */
HearImportResult *
hear_import (HearStore               *store,
             const HearImportRequest *request,
             GCancellable            *cancellable,
             GError                 **error)
{
  g_auto(Import) self = { store, request, cancellable, NULL, NULL, NULL };

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (request != NULL, NULL);

  if (!hear_import_request_check (request, error))
    return NULL;

  self.result = hear_import_result_new ();
  describe (&self);
  if (!read_media (&self, error))
    return NULL;
  find_date (&self);
  if (!read_transcript (&self, error) || !copy_media (&self, error) || !save (&self, error))
    return NULL;

  return g_steal_pointer (&self.result);
}

/**
 * hear_import_async:
 * @store: the library
 * @request: what to import; copied
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Like [func@import] in a thread. Progress is reported in the thread that
 * calls this, and no more once @callback was called.
 */
void
hear_import_async (HearStore               *store,
                   const HearImportRequest *request,
                   GCancellable            *cancellable,
                   GAsyncReadyCallback      callback,
                   gpointer                 user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (HEAR_IS_STORE (store));
  g_return_if_fail (request != NULL);

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, hear_import_async);
  g_task_set_task_data (task, hear_import_request_copy (request), (GDestroyNotify) hear_import_request_free);
  g_task_run_in_thread (task, import_worker);
}

/**
 * hear_import_finish:
 * @store: the library
 * @result: what the callback got
 * @error: where to put why nothing was imported
 *
 * Returns: (transfer full) (nullable): what came of it
 */
HearImportResult *
hear_import_finish (HearStore    *store,
                    GAsyncResult *result,
                    GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
