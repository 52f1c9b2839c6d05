/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-interviews.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-interview-list-private.h"
#include "hear-media-folder.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-store-private.h"
#include "hear-transcript-rows-private.h"

#define MIN_PREFIX 8

#define SQL_RESOLVE \
  "SELECT id, transcript_id FROM interview WHERE id >= ?1 AND id < ?1 || '~' AND deleted_at IS NULL LIMIT 2"
#define SQL_RECORDING                                                                                                    \
  "SELECT recording.id, blob_id, container, v_codec, a_codec, duration_ms, width, height, channels, channel_map, bytes," \
  "  source_name"                                                                                                        \
  " FROM recording JOIN blob ON blob.id = blob_id"                                                                       \
  " WHERE interview_id = ? AND recording.deleted_at IS NULL"
/* The role that was removed after its last interview, unless another is called
 * so by now. */
#define SQL_LOST_ROLE                                                                \
  "SELECT role.id FROM role JOIN interview ON role.id = role_id"                     \
  " WHERE interview.id = ? AND role.deleted_at IS NOT NULL AND NOT EXISTS (SELECT 1" \
  "  FROM role AS other WHERE other.folded = role.folded AND other.deleted_at IS NULL)"
/* That other. */
#define SQL_OTHER_ROLE                                            \
  "SELECT other.id FROM interview JOIN role ON role.id = role_id" \
  " JOIN role AS other ON other.folded = role.folded"             \
  " WHERE interview.id = ? AND role.deleted_at IS NOT NULL AND other.deleted_at IS NULL LIMIT 1"
/* The candidate's application for that role; without one, that of the interview. */
#define SQL_APPLICATION                                                   \
  "SELECT coalesce ((SELECT there.id FROM application AS there"           \
  "  WHERE there.candidate_id = here.candidate_id AND there.role_id = ?2" \
  "  AND there.deleted_at IS NULL ORDER BY there.id LIMIT 1), here.id)"   \
  " FROM interview JOIN application AS here ON here.id = application_id WHERE interview.id = ?1"
/* Of one that was erased meanwhile there is nothing to remember. */
#define SQL_SET_POSITION                                                  \
  "INSERT OR REPLACE INTO interview_position (interview_id, position_ms)" \
  " SELECT id, ?2 FROM interview WHERE id = ?1"

static gboolean
not_found (const char *id,
           GError    **error)
{
  g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no interview “%s”"), id);

  return FALSE;
}

/* Finds the one interview whose id begins so, and its transcript. */
static gboolean
resolve (HearDatabase *database,
         const char   *prefix,
         char        **id,
         char        **transcript_id,
         GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_RESOLVE, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  if (strlen (prefix) < MIN_PREFIX)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” is too short: the first %d characters of an id are needed"), prefix, MIN_PREFIX);
      return FALSE;
    }
  hear_statement_bind_text (row, 1, prefix);
  step = hear_statement_step (row, error);
  if (step != HEAR_STEP_ROW)
    return step == HEAR_STEP_DONE ? not_found (prefix, error) : FALSE;

  *id = g_strdup (hear_statement_get_text (row, 0));
  *transcript_id = g_strdup (hear_statement_get_text (row, 1));
  if (hear_statement_step (row, error) == HEAR_STEP_ROW)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_AMBIGUOUS, _ ("More than one interview begins with “%s”"), prefix);
  else
    return TRUE;

  return FALSE;
}

static HearRecording *
read_recording (HearStatement *row)
{
  HearRecording *recording = hear_recording_new ();

  hear_recording_set_id (recording, hear_statement_get_text (row, 0));
  hear_recording_set_blob (recording, hear_statement_get_text (row, 1));
  hear_recording_set_container (recording, hear_statement_get_text (row, 2));
  hear_recording_set_video_codec (recording, hear_statement_get_text (row, 3));
  hear_recording_set_audio_codec (recording, hear_statement_get_text (row, 4));
  hear_recording_set_duration_ms (recording, hear_statement_get_int (row, 5));
  hear_recording_set_width (recording, (guint) hear_statement_get_int (row, 6));
  hear_recording_set_height (recording, (guint) hear_statement_get_int (row, 7));
  hear_recording_set_channels (recording, (guint) hear_statement_get_int (row, 8));
  hear_recording_set_channel_map (recording, hear_statement_get_text (row, 9));
  hear_recording_set_bytes (recording, hear_statement_get_int (row, 10));
  hear_recording_set_source_name (recording, hear_statement_get_text (row, 11));

  return recording;
}

/* Looked up here, where a file may be looked for. */
static void
find_copy (HearDatabase  *database,
           HearRecording *recording)
{
  const char      *sha256 = hear_recording_get_blob (recording);
  g_autofree char *directory = g_path_get_dirname (hear_database_get_path (database));
  g_autofree char *name = g_strdup_printf ("%s." HEAR_MEDIA_FOLDER_SEEKABLE, sha256);
  const char       start[] = { sha256[0], sha256[1], '\0' };
  g_autofree char *path = g_build_filename (directory, "derived", start, name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    hear_recording_set_copy_path (recording, path);
}

static gboolean
load_recording (HearDatabase  *database,
                HearInterview *interview,
                GError       **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_RECORDING, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, hear_interview_get_id (interview));
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    {
      g_autoptr(HearRecording) recording = read_recording (row);

      find_copy (database, recording);
      hear_interview_set_recording (interview, recording);
    }

  return step != HEAR_STEP_FAILED;
}

static gboolean
load_transcript (HearDatabase  *database,
                 HearInterview *interview,
                 const char    *transcript_id,
                 GError       **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(HearTranscript) transcript = NULL;

  if (transcript_id == NULL)
    return TRUE;
  transcript = hear_transcript_rows_load (database, transcript_id, hear_interview_get_id (interview), &failure);
  hear_interview_set_transcript (interview, transcript);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
load_interview (HearDatabase *database,
                gpointer      input,
                GError      **error)
{
  HearCall        *call = input;
  g_autofree char *id = NULL;
  g_autofree char *transcript_id = NULL;
  g_autoptr(HearInterview) interview = NULL;

  if (!resolve (database, call->id, &id, &transcript_id, error))
    return FALSE;
  interview = hear_interview_list_load_row (database, id, error);
  if (interview == NULL ||
      !load_recording (database, interview, error) ||
      !load_transcript (database, interview, transcript_id, error))
    return FALSE;

  call->result = g_steal_pointer (&interview);

  return TRUE;
}

static gboolean
restore_role (HearDatabase *database,
              const char   *interview_id,
              GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *id = hear_database_get_text (database, SQL_LOST_ROLE, interview_id, NULL, &failure);
  HearRecord       record = { .table = HEAR_STORE_ROLE, .id = id };

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    return id == NULL || hear_record_bury (database, &record, FALSE, error);

  return FALSE;
}

/* The role may have been made anew since it was removed. */
static gboolean
change_role (HearDatabase     *database,
             const HearRecord *interview,
             GError          **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *role = hear_database_get_text (database, SQL_OTHER_ROLE, interview->id, NULL, &failure);
  g_autofree char *application = role != NULL ? hear_database_get_text (database, SQL_APPLICATION, interview->id, role, &failure) : NULL;
  HearField        of_application[] = { HEAR_TEXT ("role_id", role) };
  HearField        of_interview[] = { HEAR_TEXT ("application_id", application), HEAR_TEXT ("role_id", role) };
  HearRecord       record;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (application == NULL)
    return TRUE;

  record = HEAR_RECORD (HEAR_STORE_APPLICATION, application, interview->candidate_id, of_application);
  if (!hear_record_save (database, &record, error))
    return FALSE;
  record = HEAR_RECORD (HEAR_STORE_INTERVIEW, interview->id, interview->candidate_id, of_interview);

  return hear_record_save (database, &record, error);
}

static gboolean
bury_interview (HearDatabase *database,
                gpointer      input,
                GError      **error)
{
  HearCall        *call = input;
  gboolean         buried = call->number != 0;
  g_autofree char *candidate_id = hear_people_rows_find_candidate_of (database, call->id, error);
  HearRecord       record = { .table = HEAR_STORE_INTERVIEW, .id = call->id, .candidate_id = candidate_id };

  return candidate_id != NULL && hear_record_bury (database, &record, buried, error) &&
         (buried || (restore_role (database, call->id, error) && change_role (database, &record, error)));
}

static gboolean
set_position (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_SET_POSITION, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, call->id);
  hear_statement_bind_int (statement, 2, call->number);
  if (!hear_statement_run (statement, error))
    return FALSE;

  hear_database_announce (database, HEAR_STORE_POSITION, call->id);

  return TRUE;
}

static HearCall *
call_with_id (const char    *id,
              gint64         number,
              GDestroyNotify free_result)
{
  HearCall *call = hear_call_new ();

  call->id = g_strdup (id);
  call->number = number;
  call->free_result = free_result;

  return call;
}

/**
 * hear_store_load_interview:
 * @self: a store
 * @id_or_prefix: its id, or at least the first eight characters
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_AMBIGUOUS
 *
 * Returns: (transfer full) (nullable): the interview with its recording, its
 *   speakers and its transcript
 */
HearInterview *
hear_store_load_interview (HearStore  *self,
                           const char *id_or_prefix,
                           GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (id_or_prefix != NULL, NULL);

  call = call_with_id (id_or_prefix, 0, g_object_unref);

  return hear_store_read_pointer (self, load_interview, call, error);
}

/**
 * hear_store_load_interview_async:
 * @self: a store
 * @id_or_prefix: its id, or at least the first eight characters
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.load_interview], beside the caller.
 */
void
hear_store_load_interview_async (HearStore          *self,
                                 const char         *id_or_prefix,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  HearOperation operation = { load_interview, hear_store_load_interview_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (id_or_prefix != NULL);

  hear_store_start_read (self, &operation, call_with_id (id_or_prefix, 0, g_object_unref));
}

/**
 * hear_store_load_interview_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable): the interview with its parts
 */
HearInterview *
hear_store_load_interview_finish (HearStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_load_interview_async, error);
}

/**
 * hear_store_remove_interview:
 * @self: a store
 * @id: an interview
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Takes an interview out of all lists. Its rows and its medium stay until it
 * is erased.
 *
 * Returns: whether it is removed
 */
gboolean
hear_store_remove_interview (HearStore  *self,
                             const char *id,
                             GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  call = call_with_id (id, TRUE, NULL);

  return hear_store_run_write (self, bury_interview, call, error);
}

/**
 * hear_store_remove_interview_async:
 * @self: a store
 * @id: an interview
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.remove_interview], beside the caller.
 */
void
hear_store_remove_interview_async (HearStore          *self,
                                   const char         *id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  HearOperation operation = { bury_interview, hear_store_remove_interview_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (id != NULL);

  hear_store_start_write (self, &operation, call_with_id (id, TRUE, NULL));
}

/**
 * hear_store_remove_interview_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is removed
 */
gboolean
hear_store_remove_interview_finish (HearStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return hear_store_finish (self, result, hear_store_remove_interview_async, error);
}

/**
 * hear_store_restore_interview:
 * @self: a store
 * @id: an interview that was removed
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Brings it back, and its role if that was removed after it. Where another role
 * is called so by now, it comes back under that.
 *
 * Returns: whether it is back
 */
gboolean
hear_store_restore_interview (HearStore  *self,
                              const char *id,
                              GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  call = call_with_id (id, FALSE, NULL);

  return hear_store_run_write (self, bury_interview, call, error);
}

/**
 * hear_store_restore_interview_async:
 * @self: a store
 * @id: an interview
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.restore_interview], beside the caller.
 */
void
hear_store_restore_interview_async (HearStore          *self,
                                    const char         *id,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  HearOperation operation = { bury_interview, hear_store_restore_interview_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (id != NULL);

  hear_store_start_write (self, &operation, call_with_id (id, FALSE, NULL));
}

/**
 * hear_store_restore_interview_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is back
 */
gboolean
hear_store_restore_interview_finish (HearStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return hear_store_finish (self, result, hear_store_restore_interview_async, error);
}

/**
 * hear_store_set_position:
 * @self: a store
 * @interview_id: an interview
 * @position_ms: where playing stopped
 * @error: where to put what went wrong
 *
 * Remembers it on this machine alone.
 *
 * Returns: whether it is remembered
 */
gboolean
hear_store_set_position (HearStore  *self,
                         const char *interview_id,
                         gint64      position_ms,
                         GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL, FALSE);

  if (hear_store_is_read_only (self))
    return TRUE;
  call = call_with_id (interview_id, position_ms, NULL);

  return hear_store_run_write (self, set_position, call, error);
}

/**
 * hear_store_set_position_async:
 * @self: a store
 * @interview_id: an interview
 * @position_ms: where playing stopped
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.set_position], beside the caller.
 */
void
hear_store_set_position_async (HearStore          *self,
                               const char         *interview_id,
                               gint64              position_ms,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  HearOperation operation = { set_position, hear_store_set_position_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (interview_id != NULL);

  if (hear_store_is_read_only (self))
    hear_store_skip_write (self, &operation, call_with_id (interview_id, position_ms, NULL));
  else
    hear_store_start_write (self, &operation, call_with_id (interview_id, position_ms, NULL));
}

/**
 * hear_store_set_position_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is remembered
 */
gboolean
hear_store_set_position_finish (HearStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return hear_store_finish (self, result, hear_store_set_position_async, error);
}
