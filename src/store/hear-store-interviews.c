/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-interviews.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-interview-list-private.h"
#include "hear-record-writer-private.h"
#include "hear-store-people-private.h"
#include "hear-store-private.h"
#include "hear-transcript-rows-private.h"

#define MIN_PREFIX 8

#define SQL_RESOLVE \
  "SELECT id, transcript_id FROM interview WHERE id >= ?1 AND id < ?1 || '~' AND deleted_at IS NULL LIMIT 2"
#define SQL_RECORDING                                                                                                   \
  "SELECT recording.id, blob_id, container, v_codec, a_codec, duration_ms, width, height, channels, channel_map, bytes" \
  " FROM recording JOIN blob ON blob.id = blob_id"                                                                      \
  " WHERE interview_id = ? AND recording.deleted_at IS NULL"
#define SQL_SET_POSITION \
  "INSERT OR REPLACE INTO interview_position (interview_id, position_ms) VALUES (?, ?)"
#define SQL_OF_BLOB                                                                      \
  "SELECT interview.id FROM recording JOIN interview ON interview.id = interview_id"     \
  " WHERE blob_id = ? AND recording.deleted_at IS NULL AND interview.deleted_at IS NULL" \
  " ORDER BY started_at DESC, interview.id DESC"

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

  return recording;
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
bury_interview (HearDatabase *database,
                gpointer      input,
                GError      **error)
{
  HearCall        *call = input;
  g_autofree char *candidate_id = hear_store_people_find_candidate_of (database, call->id, error);
  HearRecord       record = { .table = HEAR_STORE_INTERVIEW, .id = call->id, .candidate_id = candidate_id };

  return candidate_id != NULL && hear_record_bury (database, &record, call->number != 0, error);
}

static gboolean
list_page (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearCall) rows = hear_call_new_list (g_object_unref);
  GPtrArray *ids = call->result;
  guint      limit = (guint) call->number;

  /* One more tells whether there is a next page. */
  call->number++;
  if (!hear_interview_list_ids (database, call, error))
    return FALSE;
  g_clear_pointer (&call->next, g_free);
  if (ids->len > limit)
    {
      g_ptr_array_set_size (ids, (int) limit);
      call->next = g_strdup (g_ptr_array_index (ids, limit - 1));
    }
  g_ptr_array_add (ids, NULL);
  rows->strings = g_strdupv ((char **) ids->pdata);
  if (!hear_interview_list_rows (database, rows, error))
    return FALSE;

  g_ptr_array_unref (call->result);
  call->result = hear_call_steal (rows);

  return TRUE;
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

  return hear_statement_run (statement, error);
}

static gboolean
find_of_blob (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_OF_BLOB, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (call->result, g_strdup (hear_statement_get_text (row, 0)));

  return step == HEAR_STEP_DONE;
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
 * hear_store_restore_interview:
 * @self: a store
 * @id: an interview that was removed
 * @error: where to put %HEAR_ERROR_NOT_FOUND
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
 * hear_store_list_interview_ids:
 * @self: a store
 * @filter: (nullable): which ones
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of the
 *   whole list, newest first, for a model that loads by page
 */
GPtrArray *
hear_store_list_interview_ids (HearStore                 *self,
                               const HearInterviewFilter *filter,
                               GError                   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = hear_interview_list_make_call (filter);

  return hear_store_read_pointer (self, hear_interview_list_ids, call, error);
}

/**
 * hear_store_get_interviews:
 * @self: a store
 * @ids: (array length=n): interviews
 * @n: how many
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearInterview): those that
 *   are there, in that order, without their parts
 */
GPtrArray *
hear_store_get_interviews (HearStore         *self,
                           const char *const *ids,
                           guint              n,
                           GError           **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (ids != NULL || n == 0, NULL);

  call = hear_interview_list_make_page (ids, n);

  return hear_store_read_pointer (self, hear_interview_list_rows, call, error);
}

/**
 * hear_store_list_interviews:
 * @self: a store
 * @filter: (nullable): which ones
 * @after: (nullable): where the page before ended
 * @limit: how many at most
 * @next: (out) (optional) (nullable): where this page ended, %NULL after the
 *   last
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearInterview): a page,
 *   newest first, without their parts
 */
GPtrArray *
hear_store_list_interviews (HearStore                 *self,
                            const HearInterviewFilter *filter,
                            const char                *after,
                            guint                      limit,
                            char                     **next,
                            GError                   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (limit > 0, NULL);

  call = hear_interview_list_make_call (filter);
  call->next = g_strdup (after);
  call->number = limit;
  if (!hear_store_run_read (self, list_page, call, error))
    return NULL;
  if (next != NULL)
    *next = g_steal_pointer (&call->next);

  return hear_call_steal (call);
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

  call = call_with_id (interview_id, position_ms, NULL);

  return hear_store_run_write (self, set_position, call, error);
}

/**
 * hear_store_find_interviews_of_blob:
 * @self: a store
 * @sha256: a medium
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of the
 *   interviews that were recorded in it, newest first
 */
GPtrArray *
hear_store_find_interviews_of_blob (HearStore  *self,
                                    const char *sha256,
                                    GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  call = hear_call_new_list (g_free);
  call->id = g_strdup (sha256);

  return hear_store_read_pointer (self, find_of_blob, call, error);
}
