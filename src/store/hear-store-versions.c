/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-versions.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-store-private.h"
#include "hear-transcript-rows-private.h"

/* The one that was added last among those that are not in use. */
#define SQL_OTHER                                                                      \
  "SELECT transcript.id FROM transcript JOIN interview ON interview.id = interview_id" \
  " WHERE interview_id = ? AND transcript.deleted_at IS NULL"                          \
  " AND transcript.id IS NOT interview.transcript_id ORDER BY transcript.id DESC LIMIT 1"
#define SQL_ONE "SELECT id FROM transcript WHERE interview_id = ? AND id = ? AND deleted_at IS NULL"
#define SQL_SHOWN "SELECT transcript_id FROM interview WHERE id = ?"
#define SQL_OTHERS                                                                     \
  "SELECT transcript.id FROM transcript JOIN interview ON interview.id = interview_id" \
  " WHERE interview_id = ? AND transcript.deleted_at IS NULL"                          \
  " AND transcript.id IS NOT interview.transcript_id ORDER BY transcript.id"
/* Speakers belong to the transcript that was added last when they came: an id
 * begins with its instant. */
#define SQL_SPEAKERS                                                         \
  "SELECT id, (SELECT transcript.id FROM transcript WHERE interview_id = ?1" \
  "  AND substr (transcript.id, 1, 13) <= substr (participant.id, 1, 13)"    \
  "  ORDER BY transcript.id DESC LIMIT 1) IS ?2,"                            \
  " coalesce (deleted_at, 0), EXISTS (SELECT 1 FROM segment"                 \
  "  WHERE segment.transcript_id = ?2 AND segment.deleted_at IS NULL"        \
  "  AND segment.speaker_key = participant.speaker_key)"                     \
  " FROM participant WHERE interview_id = ?1"

/* What a transcript takes along when it goes is buried in one transaction. */
#define AT_ONCE_MS 1000

/* A speaker of any of an interview's transcripts. */
typedef struct
{
  char    *id;
  gboolean belongs;
  gint64   buried_at; /* 0 for one who shows */
  gboolean speaks;
} Speaker;

static void
speaker_free (gpointer data)
{
  g_free (((Speaker *) data)->id);
  g_free (data);
}

static GPtrArray *
list_speakers (HearDatabase *database,
               const char   *interview_id,
               const char   *transcript_id,
               GError      **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (speaker_free);
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_SPEAKERS, error);
  HearStep step;

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, interview_id);
  hear_statement_bind_text (row, 2, transcript_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      Speaker *speaker = g_new0 (Speaker, 1);

      speaker->id = g_strdup (hear_statement_get_text (row, 0));
      speaker->belongs = hear_statement_get_int (row, 1) != 0;
      speaker->buried_at = hear_statement_get_int (row, 2);
      speaker->speaks = hear_statement_get_int (row, 3) != 0;
      g_ptr_array_add (list, speaker);
    }

  return step == HEAR_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/* Who was merged into another, or removed, before the transcript went does not
 * come back with it. */
static gboolean
shows (const Speaker *speaker,
       gint64         went_at)
{
  return speaker->belongs && (speaker->speaks || speaker->buried_at == 0 || speaker->buried_at + AT_ONCE_MS >= went_at);
}

static gboolean
set_speakers (HearDatabase *database,
              const char   *interview_id,
              const char   *transcript_id,
              const char   *candidate_id,
              GError      **error)
{
  g_autoptr(GPtrArray) speakers = list_speakers (database, interview_id, transcript_id, error);
  gint64 went_at = 0;

  if (speakers == NULL)
    return FALSE;
  for (guint i = 0; i < speakers->len; i++)
    {
      const Speaker *speaker = g_ptr_array_index (speakers, i);

      if (speaker->belongs)
        went_at = MAX (went_at, speaker->buried_at);
    }
  for (guint i = 0; i < speakers->len; i++)
    {
      const Speaker *speaker = g_ptr_array_index (speakers, i);
      gboolean       buried = !shows (speaker, went_at);
      HearRecord     record = { .table = HEAR_STORE_PARTICIPANT, .id = speaker->id, .candidate_id = candidate_id };

      if (buried != (speaker->buried_at != 0) && !hear_record_bury (database, &record, buried, error))
        return FALSE;
    }

  return TRUE;
}

static char *
find_return (HearDatabase *database,
             HearCall     *call,
             GError      **error)
{
  return hear_database_get_text (database, call->other_id != NULL ? SQL_ONE : SQL_OTHER, call->id, call->other_id, error);
}

/* Who was merged since it is shown stays so: it is not gone back to again. */
static gboolean
is_shown (HearDatabase *database,
          HearCall     *call)
{
  g_autofree char *shown = hear_database_get_text (database, SQL_SHOWN, call->id, NULL, NULL);

  return call->other_id != NULL && g_strcmp0 (shown, call->other_id) == 0;
}

static gboolean
return_transcript (HearDatabase *database,
                   gpointer      input,
                   GError      **error)
{
  HearCall *call = input;
  g_autoptr(GError) failure = NULL;
  g_autofree char *candidate_id = hear_people_rows_find_candidate_of (database, call->id, error);
  g_autofree char *other = candidate_id != NULL ? find_return (database, call, &failure) : NULL;
  HearField        fields[] = { HEAR_TEXT ("transcript_id", other) };
  HearRecord       record = HEAR_RECORD (HEAR_STORE_INTERVIEW, call->id, candidate_id, fields);

  if (candidate_id == NULL)
    return FALSE;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (other == NULL)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("The interview has no other transcript to go back to"));
      return FALSE;
    }

  return is_shown (database, call) ||
         (set_speakers (database, call->id, other, candidate_id, error) && hear_record_save (database, &record, error));
}

/**
 * hear_store_return_transcript:
 * @self: a store
 * @interview_id: an interview
 * @transcript_id: (nullable): one of its transcripts
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Goes back to @transcript_id; without it to the newest that is not shown, and
 * called again, to the present one. Nothing that was corrected in either is
 * lost.
 *
 * Returns: whether there was one
 */
gboolean
hear_store_return_transcript (HearStore  *self,
                              const char *interview_id,
                              const char *transcript_id,
                              GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (interview_id);
  call->other_id = g_strdup (transcript_id);

  return hear_store_run_write (self, return_transcript, call, error);
}

static gboolean
look_for_other (HearDatabase *database,
                gpointer      input,
                GError      **error)
{
  HearCall *call = input;
  g_autoptr(GError) failure = NULL;
  g_autofree char *other = hear_database_get_text (database, SQL_OTHER, call->id, NULL, &failure);

  call->result = GINT_TO_POINTER (other != NULL);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/**
 * hear_store_has_other_transcript:
 * @self: a store
 * @interview_id: an interview
 * @error: where to put what went wrong; not set if there is none
 *
 * Returns: whether hear_store_return_transcript() has one to go back to
 */
gboolean
hear_store_has_other_transcript (HearStore  *self,
                                 const char *interview_id,
                                 GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (interview_id);

  return hear_store_run_read (self, look_for_other, call, error) && call->result != NULL;
}

static HearTranscript *
load_words (HearDatabase *database,
            const char   *id,
            GError      **error)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(GPtrArray) segments = hear_transcript_rows_list_segments (database, id, error);

  hear_transcript_set_id (transcript, id);
  for (guint i = 0; segments != NULL && i < segments->len; i++)
    hear_transcript_append_segment (transcript, g_ptr_array_index (segments, i));

  return segments != NULL ? g_steal_pointer (&transcript) : NULL;
}

static gboolean
list_others (HearDatabase *database,
             gpointer      input,
             GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_OTHERS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearTranscript *transcript = load_words (database, hear_statement_get_text (row, 0), error);

      if (transcript == NULL)
        return FALSE;
      g_ptr_array_add (call->result, transcript);
    }

  return step == HEAR_STEP_DONE;
}

/**
 * hear_store_list_other_transcripts:
 * @self: a store
 * @interview_id: an interview
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearTranscript): the words
 *   of the transcripts that others took the place of, without speakers
 */
GPtrArray *
hear_store_list_other_transcripts (HearStore  *self,
                                   const char *interview_id,
                                   GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (interview_id != NULL, NULL);

  call = hear_call_new_list (g_object_unref);
  call->id = g_strdup (interview_id);

  return hear_store_read_pointer (self, list_others, call, error);
}
