/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-list-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-duty-sql-private.h"
#include "hear-error.h"
#include "hear-statement-private.h"
#include "hear-text.h"

/* Pieces of the query for a list. Each filter is the leading column of an
 * index with the order behind it, or a set that is found once. */
#define SQL_IDS "SELECT id FROM interview WHERE deleted_at IS NULL"
#define SQL_OF_ROLE " AND role_id = :role"
#define SQL_OF_CANDIDATE " AND application_id IN (SELECT id FROM application WHERE candidate_id = :candidate)"
#define SQL_NAMED                                                                                                           \
  " AND (role_id IN (SELECT id FROM role WHERE instr (folded, :text) > 0)"                                                  \
  " OR application_id IN (SELECT application.id FROM application JOIN candidate ON candidate.id = application.candidate_id" \
  " WHERE instr (candidate.folded, :text) > 0))"
/* One whose words were all deleted says nothing either. */
#define SQL_SPEAKS "segment.transcript_id = interview.transcript_id AND segment.deleted_at IS NULL AND segment.text <> ''"
#define SQL_NO_TRANSCRIPT " AND NOT EXISTS (SELECT 1 FROM segment WHERE " SQL_SPEAKS ")"
/* As hear_interview_is_heard() has it; what cannot be heard is neither. */
#define SQL_HEARD_IDS                                                                \
  "(SELECT interview_id FROM recording JOIN interview_position USING (interview_id)" \
  " WHERE deleted_at IS NULL AND duration_ms > 0 AND position_ms >= duration_ms - min (" G_STRINGIFY (HEAR_INTERVIEW_REST_MS) ", duration_ms / " G_STRINGIFY (HEAR_INTERVIEW_REST_SHARE) "))"
#define SQL_HEARD " AND id IN " SQL_HEARD_IDS
#define SQL_NOT_HEARD                                                        \
  " AND id IN (SELECT interview_id FROM recording WHERE deleted_at IS NULL)" \
  " AND id NOT IN " SQL_HEARD_IDS
#define SQL_CARD_OPEN " AND " HEAR_SQL_CARD_OPEN
#define SQL_CARD_SUBMITTED " AND " HEAR_SQL_CARD_SUBMITTED
#define SQL_AFTER \
  " AND (started_at, id) < ((SELECT started_at FROM interview WHERE id = :after), :after)"
#define SQL_NEWEST " ORDER BY started_at DESC, id DESC LIMIT :limit"

#define SQL_ROW                                                                                              \
  "SELECT interview.id, candidate.id, candidate.name, role.id, role.title, started_at, position_ms,"         \
  " (SELECT duration_ms FROM recording WHERE interview_id = interview.id AND recording.deleted_at IS NULL)," \
  " (SELECT count (*) FROM segment WHERE " SQL_SPEAKS "),"                                                   \
  " consent.text, assessment.state,"                                                                         \
  " (SELECT blob_id FROM recording WHERE interview_id = interview.id AND recording.deleted_at IS NULL),"     \
  " scorecard.state, " HEAR_SQL_RATED ", " HEAR_SQL_COMPETENCIES                                             \
  " FROM interview"                                                                                          \
  " JOIN application ON application.id = application_id"                                                     \
  " JOIN candidate ON candidate.id = application.candidate_id"                                               \
  " JOIN role ON role.id = interview.role_id"                                                                \
  " JOIN consent ON consent.id = consent_id"                                                                 \
  " JOIN consent AS assessment ON assessment.id = assessment_consent_id" HEAR_SQL_JOIN_CARD                  \
  " LEFT JOIN interview_position ON interview_position.interview_id = interview.id"                          \
  " WHERE interview.id = ? AND interview.deleted_at IS NULL"

static const char *
find_state (const char *state)
{
  if (g_strcmp0 (state, "no-transcript") == 0)
    return SQL_NO_TRANSCRIPT;
  if (g_strcmp0 (state, "heard") == 0)
    return SQL_HEARD;
  if (g_strcmp0 (state, "not-heard") == 0)
    return SQL_NOT_HEARD;

  if (g_strcmp0 (state, "card-open") == 0)
    return SQL_CARD_OPEN;
  if (g_strcmp0 (state, "card-submitted") == 0)
    return SQL_CARD_SUBMITTED;

  return NULL;
}

static char *
write_query (HearCall *call)
{
  GString *sql = g_string_new (SQL_IDS);

  if (call->id != NULL)
    g_string_append (sql, SQL_OF_ROLE);
  if (call->other_id != NULL)
    g_string_append (sql, SQL_OF_CANDIDATE);
  if (call->text != NULL)
    g_string_append (sql, SQL_NAMED);
  if (call->state != NULL)
    g_string_append (sql, find_state (call->state));
  if (call->next != NULL)
    g_string_append (sql, SQL_AFTER);
  g_string_append (sql, SQL_NEWEST);

  return g_string_free (sql, FALSE);
}

static void
bind_named (HearStatement *statement,
            const char    *name,
            const char    *value)
{
  int parameter = hear_statement_find (statement, name);

  if (parameter > 0)
    hear_statement_bind_text (statement, parameter, value);
}

static HearCardState
read_card (HearStatement *row)
{
  HearCardState card = { HEAR_CARD_NONE, (guint) hear_statement_get_int (row, 13), (guint) hear_statement_get_int (row, 14) };

  if (!hear_statement_is_null (row, 12))
    card.stage = g_strcmp0 (hear_statement_get_text (row, 12), "submitted") == 0 ? HEAR_CARD_SUBMITTED : HEAR_CARD_DRAFT;

  return card;
}

static HearInterview *
read_row (HearStatement *row)
{
  HearInterview *interview = hear_interview_new ();

  hear_interview_set_id (interview, hear_statement_get_text (row, 0));
  hear_interview_set_candidate_id (interview, hear_statement_get_text (row, 1));
  hear_interview_set_candidate_name (interview, hear_statement_get_text (row, 2));
  hear_interview_set_role_id (interview, hear_statement_get_text (row, 3));
  hear_interview_set_role_title (interview, hear_statement_get_text (row, 4));
  hear_interview_set_held_at (interview, hear_statement_get_int (row, 5));
  hear_interview_set_position_ms (interview, hear_statement_is_null (row, 6) ? -1 : hear_statement_get_int (row, 6));
  hear_interview_set_duration_ms (interview, hear_statement_is_null (row, 7) ? -1 : hear_statement_get_int (row, 7));
  hear_interview_set_segments (interview, (guint) hear_statement_get_int (row, 8));
  hear_interview_set_consent_text (interview, hear_statement_get_text (row, 9));
  hear_interview_set_assessment_allowed (interview, g_strcmp0 (hear_statement_get_text (row, 10), "given") == 0);
  hear_interview_set_card (interview, read_card (row));
  if (!hear_statement_is_null (row, 11))
    {
      g_autoptr(HearRecording) recording = hear_recording_new ();

      hear_recording_set_blob (recording, hear_statement_get_text (row, 11));
      hear_interview_set_recording (interview, recording);
    }

  return interview;
}

/**
 * hear_interview_list_make_call:
 * @filter: (nullable): which interviews
 *
 * Returns: (transfer full): the values of a query for a list
 */
HearCall *
hear_interview_list_make_call (const HearInterviewFilter *filter)
{
  HearCall *call = hear_call_new_list (g_free);

  call->number = -1;
  if (filter == NULL)
    return call;

  call->id = g_strdup (filter->role_id);
  call->other_id = g_strdup (filter->candidate_id);
  call->state = g_strdup (filter->state);
  call->text = filter->text != NULL && *filter->text != '\0' ? hear_text_fold (filter->text) : NULL;

  return call;
}

/**
 * hear_interview_list_make_page:
 * @ids: (array length=n): interviews
 * @n: how many
 *
 * Returns: (transfer full): the values of a query for their rows
 */
HearCall *
hear_interview_list_make_page (const char *const *ids,
                               guint              n)
{
  HearCall *call = hear_call_new_list (g_object_unref);

  call->strings = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    call->strings[i] = g_strdup (ids[i]);

  return call;
}

/**
 * hear_interview_list_ids:
 * @database: a connection
 * @input: a #HearCall
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Finds the ids of a list, newest first.
 *
 * Returns: whether they were read
 */
gboolean
hear_interview_list_ids (HearDatabase *database,
                         gpointer      input,
                         GError      **error)
{
  HearCall        *call = input;
  g_autofree char *sql = NULL;
  g_autoptr(HearStatement) row = NULL;
  HearStep step;

  if (call->state != NULL && find_state (call->state) == NULL)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("There is no state “%s”"), call->state);
      return FALSE;
    }
  sql = write_query (call);
  row = hear_database_prepare (database, sql, error);
  if (row == NULL)
    return FALSE;
  bind_named (row, ":role", call->id);
  bind_named (row, ":candidate", call->other_id);
  bind_named (row, ":text", call->text);
  bind_named (row, ":after", call->next);
  hear_statement_bind_int (row, hear_statement_find (row, ":limit"), call->number);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (call->result, g_strdup (hear_statement_get_text (row, 0)));

  return step == HEAR_STEP_DONE;
}

/**
 * hear_interview_list_load_row:
 * @database: a connection
 * @id: an interview
 * @error: where to put what SQLite says; not set if it is not there
 *
 * Returns: (transfer full) (nullable): the interview without its parts
 */
HearInterview *
hear_interview_list_load_row (HearDatabase *database,
                              const char   *id,
                              GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_ROW, error);

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, id);

  return hear_statement_step (row, error) == HEAR_STEP_ROW ? read_row (row) : NULL;
}

/**
 * hear_interview_list_rows:
 * @database: a connection
 * @input: a #HearCall with ids
 * @error: where to put what SQLite says
 *
 * Loads the interviews of a page; those that were removed are left out.
 *
 * Returns: whether they were read
 */
gboolean
hear_interview_list_rows (HearDatabase *database,
                          gpointer      input,
                          GError      **error)
{
  HearCall *call = input;

  for (guint i = 0; call->strings[i] != NULL; i++)
    {
      g_autoptr(GError) failure = NULL;
      HearInterview *interview = hear_interview_list_load_row (database, call->strings[i], &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (interview != NULL)
        g_ptr_array_add (call->result, interview);
    }

  return TRUE;
}
