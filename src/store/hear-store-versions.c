/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-versions.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-store-private.h"

/* The one that was added last among those that are not in use. */
#define SQL_OTHER                                                                      \
  "SELECT transcript.id FROM transcript JOIN interview ON interview.id = interview_id" \
  " WHERE interview_id = ? AND transcript.deleted_at IS NULL"                          \
  " AND transcript.id IS NOT interview.transcript_id ORDER BY transcript.id DESC LIMIT 1"
/* Speakers belong to the transcript that was added last when they came: an id
 * begins with its instant. */
#define SQL_SPEAKERS                                                         \
  "SELECT id, (SELECT transcript.id FROM transcript WHERE interview_id = ?1" \
  "  AND substr (transcript.id, 1, 13) <= substr (participant.id, 1, 13)"    \
  "  ORDER BY transcript.id DESC LIMIT 1) IS ?2"                             \
  " FROM participant WHERE interview_id = ?1"

static gboolean
set_speakers (HearDatabase *database,
              const char   *interview_id,
              const char   *transcript_id,
              const char   *candidate_id,
              GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_SPEAKERS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, interview_id);
  hear_statement_bind_text (row, 2, transcript_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      g_autofree char *id = g_strdup (hear_statement_get_text (row, 0));
      HearRecord       record = { .table = HEAR_STORE_PARTICIPANT, .id = id, .candidate_id = candidate_id };

      if (!hear_record_bury (database, &record, hear_statement_get_int (row, 1) == 0, error))
        return FALSE;
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
return_transcript (HearDatabase *database,
                   gpointer      input,
                   GError      **error)
{
  HearCall *call = input;
  g_autoptr(GError) failure = NULL;
  g_autofree char *candidate_id = hear_people_rows_find_candidate_of (database, call->id, error);
  g_autofree char *other = candidate_id != NULL ? hear_database_get_text (database, SQL_OTHER, call->id, NULL, &failure) : NULL;
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

  return set_speakers (database, call->id, other, candidate_id, error) &&
         hear_record_save (database, &record, error);
}

/**
 * hear_store_return_transcript:
 * @self: a store
 * @interview_id: an interview
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Goes back to the transcript that the present one took the place of; called
 * again, to the present one. Nothing that was corrected in either is lost.
 *
 * Returns: whether there was one
 */
gboolean
hear_store_return_transcript (HearStore  *self,
                              const char *interview_id,
                              GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (interview_id);

  return hear_store_run_write (self, return_transcript, call, error);
}
