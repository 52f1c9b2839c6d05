/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-import-private.h"

#include <glib/gi18n-lib.h>

#include "hear-digest.h"
#include "hear-error.h"
#include "hear-interview-copy-private.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-store-interviews.h"
#include "hear-transcript-rows-private.h"

static gboolean
is_blank (const char *text)
{
  g_autofree char *copy = g_strdup (text != NULL ? text : "");

  return *g_strstrip (copy) == '\0';
}

/* CAP-6: nothing comes in about somebody who was not asked. */
static gboolean
check_consent (HearInterview *interview,
               GError       **error)
{
  if (!is_blank (hear_interview_get_consent_text (interview)))
    return TRUE;

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_CONSENT,
                       _ ("The candidate’s consent is missing. Enter what the candidate agreed to and when"));

  return FALSE;
}

static char *
save_consent (HearDatabase  *database,
              HearInterview *interview,
              const char    *purpose,
              gboolean       given,
              GError       **error)
{
  const char      *candidate_id = hear_interview_get_candidate_id (interview);
  const char      *text = hear_interview_get_consent_text (interview);
  g_autofree char *id = hear_database_make_id (database);
  g_autofree char *hash = hear_digest_of_text (text);
  HearField        fields[] = {
           HEAR_TEXT ("candidate_id", candidate_id),
           HEAR_TEXT ("purpose", purpose),
           HEAR_TEXT ("state", given ? "given" : "refused"),
           HEAR_TEXT ("text", text),
           HEAR_TEXT ("text_hash", hash),
           HEAR_TEXT ("channel", "recorded"),
           HEAR_TEXT ("collected_by", hear_database_get_identity (database)->user_id),
           HEAR_INT ("at", hear_database_get_now (database)),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_CONSENT, id, candidate_id, fields);

  return hear_record_save (database, &record, error) ? g_steal_pointer (&id) : NULL;
}

static gboolean
save_recording (HearDatabase  *database,
                HearInterview *interview,
                GError       **error)
{
  HearRecording *recording = hear_interview_get_recording (interview);
  HearField      blob[] = { HEAR_INT ("bytes", hear_recording_get_bytes (recording)) };
  HearRecord     medium = HEAR_RECORD (HEAR_STORE_BLOB, hear_recording_get_blob (recording), NULL, blob);
  HearField      fields[] = {
         HEAR_TEXT ("interview_id", hear_interview_get_id (interview)),
         HEAR_TEXT ("blob_id", hear_recording_get_blob (recording)),
         HEAR_TEXT ("container", hear_recording_get_container (recording)),
         HEAR_TEXT ("v_codec", hear_recording_get_video_codec (recording)),
         HEAR_TEXT ("a_codec", hear_recording_get_audio_codec (recording)),
         HEAR_INT ("duration_ms", hear_recording_get_duration_ms (recording)),
         HEAR_INT ("width", hear_recording_get_width (recording)),
         HEAR_INT ("height", hear_recording_get_height (recording)),
         HEAR_INT ("channels", hear_recording_get_channels (recording)),
         HEAR_TEXT ("channel_map", hear_recording_get_channel_map (recording)),
         HEAR_TEXT ("source_name", hear_recording_get_source_name (recording)),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_RECORDING, hear_recording_get_id (recording),
                                   hear_interview_get_candidate_id (interview), fields);

  return hear_record_save (database, &medium, error) && hear_record_save (database, &record, error);
}

static const char *
find_format (HearInterview *interview)
{
  HearRecording *recording = hear_interview_get_recording (interview);

  if (recording == NULL)
    return "text";

  return hear_recording_get_width (recording) > 0 ? "video" : "audio";
}

static gboolean
save_interview (HearDatabase  *database,
                HearInterview *interview,
                GError       **error)
{
  const char      *candidate_id = hear_interview_get_candidate_id (interview);
  HearTranscript  *transcript = hear_interview_get_transcript (interview);
  gint64           held_at = hear_interview_get_held_at (interview);
  g_autofree char *application = hear_people_rows_ensure_application (database, candidate_id, hear_interview_get_role_id (interview), error);
  g_autofree char *consent = application != NULL ? save_consent (database, interview, "recording", TRUE, error) : NULL;
  g_autofree char *assessment = consent != NULL ? save_consent (database, interview, "machine_assessment",
                                                                hear_interview_get_assessment_allowed (interview), error)
                                                : NULL;
  HearField        fields[] = {
           HEAR_TEXT ("application_id", application),
           HEAR_TEXT ("role_id", hear_interview_get_role_id (interview)),
           HEAR_TEXT ("consent_id", consent),
           HEAR_TEXT ("assessment_consent_id", assessment),
           HEAR_TEXT ("transcript_id", transcript != NULL ? hear_transcript_get_id (transcript) : NULL),
           HEAR_TEXT ("kind", "candidate"),
           HEAR_TEXT ("mode", "imported"),
           HEAR_TEXT ("format", find_format (interview)),
           HEAR_TEXT ("status", "awaiting_card"),
           HEAR_INT ("started_at", held_at != 0 ? held_at : hear_database_get_now (database)),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_INTERVIEW, hear_interview_get_id (interview), candidate_id, fields);

  return assessment != NULL && hear_record_save (database, &record, error);
}

/**
 * hear_store_import_write:
 * @database: the writer's connection, in a transaction
 * @interview: an interview all parts of which have ids; it is told who its
 *   candidate and its role are
 * @error: where to put %HEAR_ERROR_CONSENT or %HEAR_ERROR_INVALID
 *
 * Returns: whether it is there now with all its parts
 */
gboolean
hear_store_import_write (HearDatabase  *database,
                         HearInterview *interview,
                         GError       **error)
{
  HearRecording      *recording = hear_interview_get_recording (interview);
  HearTranscript     *transcript = hear_interview_get_transcript (interview);
  HearTranscriptOwner owner;
  g_autofree char    *candidate = NULL;
  g_autofree char    *role = NULL;

  if (!check_consent (interview, error))
    return FALSE;
  candidate = hear_people_rows_ensure_candidate (database, hear_interview_get_candidate_id (interview),
                                                 hear_interview_get_candidate_name (interview), error);
  if (candidate == NULL)
    return FALSE;
  role = hear_people_rows_ensure_role (database, hear_interview_get_role_id (interview),
                                       hear_interview_get_role_title (interview), error);
  if (role == NULL)
    return FALSE;
  hear_interview_set_candidate_id (interview, candidate);
  hear_interview_set_role_id (interview, role);
  if (!save_interview (database, interview, error) ||
      (recording != NULL && !save_recording (database, interview, error)))
    return FALSE;

  owner = (HearTranscriptOwner){
    hear_interview_get_id (interview),
    recording != NULL ? hear_recording_get_id (recording) : NULL,
    candidate,
  };

  return transcript == NULL || hear_transcript_rows_save (database, transcript, &owner, error);
}

static gboolean
add_interview (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  HearCall *call = input;

  return hear_store_import_write (database, HEAR_INTERVIEW (call->object), error);
}

/* The transaction works on a copy: objects that a view holds change in the
 * caller's thread alone. */
static HearCall *
make_call (HearStore     *self,
           HearInterview *interview)
{
  HearCall *call = hear_call_new ();

  hear_store_import_assign_ids (self, interview);
  call->object = G_OBJECT (hear_interview_copy (interview));

  return call;
}

static void
take_over (HearInterview *interview,
           HearCall      *call)
{
  hear_interview_set_candidate_id (interview, hear_interview_get_candidate_id (HEAR_INTERVIEW (call->object)));
  hear_interview_set_role_id (interview, hear_interview_get_role_id (HEAR_INTERVIEW (call->object)));
}

/**
 * hear_store_import_name_parts:
 * @self: a store
 * @transcript: a transcript that becomes rows
 *
 * Gives ids to what has none.
 */
void
hear_store_import_name_parts (HearStore      *self,
                              HearTranscript *transcript)
{
  GListModel *speakers = hear_transcript_get_speakers (transcript);

  if (hear_transcript_get_id (transcript) == NULL)
    {
      g_autofree char *id = hear_store_make_id (self);

      hear_transcript_set_id (transcript, id);
    }
  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);
      g_autofree char *id = hear_store_make_id (self);

      if (hear_participant_get_id (speaker) == NULL)
        hear_participant_set_id (speaker, id);
    }
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      HearSegment     *segment = hear_transcript_get_segment (transcript, i);
      g_autofree char *id = hear_store_make_id (self);

      if (hear_segment_get_id (segment) == NULL)
        hear_segment_set_id (segment, id);
    }
}

/**
 * hear_store_import_assign_ids:
 * @self: a store
 * @interview: an interview that becomes rows
 *
 * Gives ids to it and its parts where they have none.
 */
void
hear_store_import_assign_ids (HearStore     *self,
                              HearInterview *interview)
{
  HearRecording   *recording = hear_interview_get_recording (interview);
  HearTranscript  *transcript = hear_interview_get_transcript (interview);
  g_autofree char *id = hear_store_make_id (self);
  g_autofree char *recording_id = hear_store_make_id (self);

  if (hear_interview_get_id (interview) == NULL)
    hear_interview_set_id (interview, id);
  if (recording != NULL && hear_recording_get_id (recording) == NULL)
    hear_recording_set_id (recording, recording_id);
  if (transcript != NULL)
    hear_store_import_name_parts (self, transcript);
}

/**
 * hear_store_add_interview:
 * @self: a store
 * @interview: an interview with its parts; all of them get their ids
 * @error: where to put %HEAR_ERROR_CONSENT or %HEAR_ERROR_INVALID
 *
 * Takes an interview in, all of it or nothing: its candidate and role, which
 * are made if they are not there, what the candidate agreed to, its recording
 * (the medium of which is in the media folder already), its transcript.
 *
 * Returns: whether it is there now
 */
gboolean
hear_store_add_interview (HearStore     *self,
                          HearInterview *interview,
                          GError       **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_INTERVIEW (interview), FALSE);

  if (!check_consent (interview, error))
    return FALSE;
  call = make_call (self, interview);
  if (!hear_store_run_write (self, add_interview, call, error))
    return FALSE;
  take_over (interview, call);

  return TRUE;
}

/**
 * hear_store_add_interview_async:
 * @self: a store
 * @interview: an interview with its parts, copied; they get their ids at once
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.add_interview], beside the caller.
 */
void
hear_store_add_interview_async (HearStore          *self,
                                HearInterview      *interview,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  HearOperation operation = { add_interview, hear_store_add_interview_async, cancellable, callback, user_data };
  HearCall     *call;

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (HEAR_IS_INTERVIEW (interview));

  call = make_call (self, interview);
  call->result = g_object_ref (interview);
  call->free_result = g_object_unref;
  hear_store_start_write (self, &operation, call);
}

/**
 * hear_store_add_interview_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Tells the interview who its candidate and its role are.
 *
 * Returns: whether it is there now
 */
gboolean
hear_store_add_interview_finish (HearStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  HearCall *call;

  if (!hear_store_finish (self, result, hear_store_add_interview_async, error))
    return FALSE;

  call = g_task_get_task_data (G_TASK (result));
  take_over (call->result, call);

  return TRUE;
}
