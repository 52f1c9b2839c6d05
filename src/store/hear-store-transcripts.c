/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-transcripts.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-interview-copy-private.h"
#include "hear-object-copy.h"
#include "hear-people-rows-private.h"
#include "hear-segment-edit-private.h"
#include "hear-store-import-private.h"
#include "hear-store-private.h"
#include "hear-transcript-rows-private.h"

#define SQL_RECORDING "SELECT id FROM recording WHERE interview_id = ? AND deleted_at IS NULL"
#define SQL_PARTICIPANTS "SELECT id, speaker_key FROM participant WHERE interview_id = ? AND deleted_at IS NULL"
#define SQL_NEXT_POSITION "SELECT coalesce (max (position), -1) + 1 FROM participant WHERE interview_id = ?"
#define SQL_HAS_PARTICIPANT "SELECT interview_id = ? AND deleted_at IS NULL FROM participant WHERE id = ?"

/* The speakers of the transcript that goes: their keys mean nothing any
 * more. */
static gboolean
bury_speakers (HearDatabase *database,
               HearCall     *call,
               const char   *candidate_id,
               GError      **error)
{
  HearTranscript *transcript = HEAR_TRANSCRIPT (call->object);
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_PARTICIPANTS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearParticipant *kept = hear_transcript_find_speaker (transcript, hear_statement_get_text (row, 1));
      g_autofree char *id = g_strdup (hear_statement_get_text (row, 0));
      HearRecord       record = { .table = HEAR_STORE_PARTICIPANT, .id = id, .candidate_id = candidate_id };

      if ((kept == NULL || g_strcmp0 (hear_participant_get_id (kept), id) != 0) &&
          !hear_record_bury (database, &record, TRUE, error))
        return FALSE;
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
find_recording (HearDatabase *database,
                HearCall     *call,
                GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_RECORDING, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    call->other_id = g_strdup (hear_statement_get_text (row, 0));

  return step != HEAR_STEP_FAILED;
}

static gboolean
set_transcript (HearDatabase *database,
                gpointer      input,
                GError      **error)
{
  HearCall           *call = input;
  HearTranscript     *transcript = HEAR_TRANSCRIPT (call->object);
  g_autofree char    *candidate_id = hear_people_rows_find_candidate_of (database, call->id, error);
  HearField           fields[] = { HEAR_TEXT ("transcript_id", hear_transcript_get_id (transcript)) };
  HearRecord          record = HEAR_RECORD (HEAR_STORE_INTERVIEW, call->id, candidate_id, fields);
  HearTranscriptOwner owner;

  if (candidate_id == NULL || !find_recording (database, call, error))
    return FALSE;
  owner = (HearTranscriptOwner){ call->id, call->other_id, candidate_id };

  return bury_speakers (database, call, candidate_id, error) &&
         hear_transcript_rows_save (database, transcript, &owner, error) &&
         hear_record_save (database, &record, error);
}

/* The place of a speaker who is new, -1 for one who has a place. Nobody comes
 * back or moves elsewhere by being named. */
static gboolean
find_position (HearDatabase *database,
               HearCall     *call,
               gint64       *position,
               GError      **error)
{
  HearParticipant *speaker = HEAR_PARTICIPANT (call->object);
  const char      *name = hear_participant_get_name (speaker);
  g_autoptr(HearStatement) known = hear_database_prepare (database, SQL_HAS_PARTICIPANT, error);
  g_autoptr(HearStatement) next = NULL;
  HearStep step;

  if (known == NULL)
    return FALSE;
  hear_statement_bind_text (known, 1, call->id);
  hear_statement_bind_text (known, 2, hear_participant_get_id (speaker));
  step = hear_statement_step (known, error);
  *position = -1;
  if (step == HEAR_STEP_ROW && hear_statement_get_int (known, 0) == 0)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no speaker “%s”"), name != NULL ? name : "");
      return FALSE;
    }
  if (step != HEAR_STEP_DONE)
    return step == HEAR_STEP_ROW;

  next = hear_database_prepare (database, SQL_NEXT_POSITION, error);
  if (next == NULL)
    return FALSE;
  hear_statement_bind_text (next, 1, call->id);
  if (hear_statement_step (next, error) != HEAR_STEP_ROW)
    return FALSE;
  *position = hear_statement_get_int (next, 0);

  return TRUE;
}

static gboolean
save_participant (HearDatabase *database,
                  gpointer      input,
                  GError      **error)
{
  HearCall           *call = input;
  g_autofree char    *candidate_id = hear_people_rows_find_candidate_of (database, call->id, error);
  HearTranscriptOwner owner = { call->id, NULL, candidate_id };
  gint64              position;

  return candidate_id != NULL &&
         find_position (database, call, &position, error) &&
         hear_transcript_rows_save_participant (database, HEAR_PARTICIPANT (call->object), &owner, position, error);
}

static HearCall *
make_transcript_call (HearStore      *self,
                      const char     *interview_id,
                      HearTranscript *transcript)
{
  HearCall *call = hear_call_new ();

  hear_store_import_name_parts (self, transcript);
  call->id = g_strdup (interview_id);
  call->object = G_OBJECT (hear_interview_copy_transcript (transcript));

  return call;
}

static GPtrArray *
copy_segments (HearStore *self,
               GPtrArray *segments)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < segments->len; i++)
    {
      HearSegment     *segment = g_ptr_array_index (segments, i);
      g_autofree char *id = hear_store_make_id (self);

      if (hear_segment_get_id (segment) == NULL)
        hear_segment_set_id (segment, id);
      g_ptr_array_add (copies, hear_segment_copy (segment));
    }

  return copies;
}

static HearCall *
make_participant_call (HearStore       *self,
                       const char      *interview_id,
                       HearParticipant *participant)
{
  HearCall        *call = hear_call_new ();
  g_autofree char *id = hear_store_make_id (self);

  if (hear_participant_get_id (participant) == NULL)
    hear_participant_set_id (participant, id);
  call->id = g_strdup (interview_id);
  call->object = hear_object_copy (participant);

  return call;
}

/**
 * hear_store_set_transcript:
 * @self: a store
 * @interview_id: an interview
 * @transcript: a transcript; it and its parts get their ids
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Adds a transcript, which becomes the interview's current one.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_set_transcript (HearStore      *self,
                           const char     *interview_id,
                           HearTranscript *transcript,
                           GError        **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL && HEAR_IS_TRANSCRIPT (transcript), FALSE);

  call = make_transcript_call (self, interview_id, transcript);

  return hear_store_run_write (self, set_transcript, call, error);
}

/**
 * hear_store_set_transcript_async:
 * @self: a store
 * @interview_id: an interview
 * @transcript: a transcript, copied; it and its parts get their ids at once
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.set_transcript], beside the caller.
 */
void
hear_store_set_transcript_async (HearStore          *self,
                                 const char         *interview_id,
                                 HearTranscript     *transcript,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  HearOperation operation = { set_transcript, hear_store_set_transcript_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (interview_id != NULL && HEAR_IS_TRANSCRIPT (transcript));

  hear_store_start_write (self, &operation, make_transcript_call (self, interview_id, transcript));
}

/**
 * hear_store_set_transcript_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_set_transcript_finish (HearStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return hear_store_finish (self, result, hear_store_set_transcript_async, error);
}

/**
 * hear_store_save_segments:
 * @self: a store
 * @transcript_id: a transcript
 * @base: (element-type HearSegment): the segments that the edit was made on
 * @segments: (element-type HearSegment): these as they are after it, in their
 *   order; what is not among them any more is gone
 * @now: (out) (optional) (nullable) (transfer full) (element-type HearSegment):
 *   on a conflict all of the transcript's segments
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_CONFLICT
 *
 * Saves an edit, if the text that it was made on is still the one that is
 * stored; otherwise nothing is written, and @now tells what stands there.
 * Segments of @base keep their place. Others (they get an id if they have none)
 * stand where they stood if they were removed once, else behind the one listed
 * before them, or before the one listed after them, or at the end. Each changed
 * text is logged as it was and as it is.
 *
 * Returns: whether all of it is saved
 */
gboolean
hear_store_save_segments (HearStore  *self,
                          const char *transcript_id,
                          GPtrArray  *base,
                          GPtrArray  *segments,
                          GPtrArray **now,
                          GError    **error)
{
  g_autoptr(HearCall) call = NULL;
  gboolean ok;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (transcript_id != NULL && base != NULL && segments != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (transcript_id);
  call->base = copy_segments (self, base);
  call->list = copy_segments (self, segments);
  ok = hear_store_run_write (self, hear_segment_edit_apply, call, error);
  if (now != NULL)
    *now = hear_call_steal (call);

  return ok;
}

/**
 * hear_store_save_participant:
 * @self: a store
 * @interview_id: an interview
 * @participant: who speaks in it; gets an id if it has none
 * @error: where to put %HEAR_ERROR_NOT_FOUND, also for who was removed or
 *   speaks in another one
 *
 * Names a speaker or gives them a part.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_participant (HearStore       *self,
                             const char      *interview_id,
                             HearParticipant *participant,
                             GError         **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL && HEAR_IS_PARTICIPANT (participant), FALSE);

  call = make_participant_call (self, interview_id, participant);

  return hear_store_run_write (self, save_participant, call, error);
}

/**
 * hear_store_save_participant_async:
 * @self: a store
 * @interview_id: an interview
 * @participant: who speaks in it, copied; gets an id at once
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.save_participant], beside the caller.
 */
void
hear_store_save_participant_async (HearStore          *self,
                                   const char         *interview_id,
                                   HearParticipant    *participant,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  HearOperation operation = { save_participant, hear_store_save_participant_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (interview_id != NULL && HEAR_IS_PARTICIPANT (participant));

  hear_store_start_write (self, &operation, make_participant_call (self, interview_id, participant));
}

/**
 * hear_store_save_participant_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_participant_finish (HearStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return hear_store_finish (self, result, hear_store_save_participant_async, error);
}
