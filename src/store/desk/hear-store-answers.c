/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-answers.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-store-private.h"
#include "hear-text.h"

#define SQL_LIST                                                                            \
  "SELECT id, question, start_ms FROM answer WHERE interview_id = ? AND deleted_at IS NULL" \
  " ORDER BY position, id"
#define SQL_NEXT "SELECT coalesce (max (position), 0) + 1 FROM answer WHERE interview_id = ?"
#define SQL_INTERVIEW_OF "SELECT interview_id FROM answer WHERE id = ?"

static gboolean
list_answers (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LIST, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearAnswer *answer = hear_answer_new ();

      hear_answer_set_id (answer, hear_statement_get_text (row, 0));
      hear_answer_set_question (answer, hear_statement_get_text (row, 1));
      hear_answer_set_start_ms (answer, hear_statement_is_null (row, 2) ? -1 : hear_statement_get_int (row, 2));
      g_ptr_array_add (call->result, answer);
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
find_next (HearDatabase *database,
           const char   *interview_id,
           gint64       *next,
           GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_NEXT, error);

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, interview_id);
  if (hear_statement_step (row, error) != HEAR_STEP_ROW)
    return FALSE;
  *next = hear_statement_get_int (row, 0);

  return TRUE;
}

static gboolean
add_questions (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  HearCall        *call = input;
  g_autofree char *candidate_id = hear_people_rows_find_candidate_of (database, call->id, error);
  gint64           position;

  if (candidate_id == NULL || !find_next (database, call->id, &position, error))
    return FALSE;
  for (guint i = 0; call->strings[i] != NULL; i++)
    {
      g_autofree char *id = hear_database_make_id (database);
      g_autofree char *question = hear_text_clean (call->strings[i]);
      HearField        fields[] = {
               HEAR_TEXT ("interview_id", call->id),
               HEAR_TEXT ("question", question),
               HEAR_INT ("position", position),
      };
      HearRecord record = HEAR_RECORD (HEAR_STORE_ANSWER, id, candidate_id, fields);

      if (*question == '\0')
        continue;
      if (!hear_record_save (database, &record, error))
        return FALSE;
      position++;
    }

  return TRUE;
}

/* Whose it is, or an error that says that there is no such answer. */
static char *
find_candidate (HearDatabase *database,
                const char   *id,
                GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *interview_id = hear_database_get_text (database, SQL_INTERVIEW_OF, id, NULL, &failure);

  if (interview_id != NULL)
    return hear_people_rows_find_candidate_of (database, interview_id, error);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing with the id “%s”"), id);

  return NULL;
}

static gboolean
place_answer (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall        *call = input;
  g_autofree char *candidate_id = find_candidate (database, call->id, error);
  HearField        field = call->number >= 0 ? HEAR_INT ("start_ms", call->number) : HEAR_NULL ("start_ms");
  HearRecord       record = { .table = HEAR_STORE_ANSWER, .id = call->id, .candidate_id = candidate_id, .fields = &field, .n_fields = 1 };

  return candidate_id != NULL && hear_record_save (database, &record, error);
}

static gboolean
bury_answer (HearDatabase *database,
             gpointer      input,
             GError      **error)
{
  HearCall        *call = input;
  g_autofree char *candidate_id = find_candidate (database, call->id, error);
  HearRecord       record = { .table = HEAR_STORE_ANSWER, .id = call->id, .candidate_id = candidate_id };

  return candidate_id != NULL && hear_record_bury (database, &record, call->number != 0, error);
}

static gboolean
run (HearStore  *self,
     HearWork    work,
     const char *id,
     gint64      number,
     GError    **error)
{
  g_autoptr(HearCall) call = hear_call_new ();

  call->id = g_strdup (id);
  call->number = number;

  return hear_store_run_write (self, work, call, error);
}

/**
 * hear_store_list_answers:
 * @self: a store
 * @interview_id: an interview
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearAnswer): what it asked,
 *   in that order, and where the answers begin
 */
GPtrArray *
hear_store_list_answers (HearStore  *self,
                         const char *interview_id,
                         GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (interview_id != NULL, NULL);

  call = hear_call_new_list (g_object_unref);
  call->id = g_strdup (interview_id);

  return hear_store_read_pointer (self, list_answers, call, error);
}

/**
 * hear_store_add_questions:
 * @self: a store
 * @interview_id: an interview
 * @questions: (array zero-terminated=1): what it asked; empty ones are left out
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Adds questions behind those that are there, without places.
 *
 * Returns: whether they are there now
 */
gboolean
hear_store_add_questions (HearStore         *self,
                          const char        *interview_id,
                          const char *const *questions,
                          GError           **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL && questions != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (interview_id);
  call->strings = g_strdupv ((char **) questions);

  return hear_store_run_write (self, add_questions, call, error);
}

/**
 * hear_store_place_answer:
 * @self: a store
 * @id: an answer
 * @start_ms: where in the recording it begins, -1 for nowhere
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether it is there now
 */
gboolean
hear_store_place_answer (HearStore  *self,
                         const char *id,
                         gint64      start_ms,
                         GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL && start_ms >= -1, FALSE);

  return run (self, place_answer, id, start_ms, error);
}

/**
 * hear_store_remove_answer:
 * @self: a store
 * @id: an answer
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether the question is gone
 */
gboolean
hear_store_remove_answer (HearStore  *self,
                          const char *id,
                          GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return run (self, bury_answer, id, TRUE, error);
}

/**
 * hear_store_restore_answer:
 * @self: a store
 * @id: an answer that was removed
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether the question is there again
 */
gboolean
hear_store_restore_answer (HearStore  *self,
                           const char *id,
                           GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return run (self, bury_answer, id, FALSE, error);
}
