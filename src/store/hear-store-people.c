/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-people.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-object-copy.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-rubric-rows-private.h"
#include "hear-store-private.h"

#define SQL_FIND_CANDIDATE \
  "SELECT id FROM candidate WHERE folded = ? AND deleted_at IS NULL ORDER BY id LIMIT 9"
#define SQL_FIND_ROLE \
  "SELECT id FROM role WHERE folded = ? AND deleted_at IS NULL ORDER BY id LIMIT 9"
#define SQL_CANDIDATES                                                                      \
  "SELECT id, name, created_at FROM candidate"                                              \
  " WHERE deleted_at IS NULL AND (folded, id) > (?1, ?2) AND EXISTS"                        \
  " (SELECT 1 FROM application JOIN interview ON interview.application_id = application.id" \
  "  WHERE application.candidate_id = candidate.id AND interview.deleted_at IS NULL)"       \
  " ORDER BY folded, id LIMIT ?3"
#define SQL_CURSOR "SELECT folded FROM candidate WHERE id = ?"
#define SQL_ROLES                                                                                    \
  "SELECT role.id, role.title, coalesce (rubric.key, '" HEAR_RUBRIC_GENERAL "'), job_text, language" \
  " FROM role LEFT JOIN rubric ON rubric.id = rubric_id"                                             \
  " WHERE role.deleted_at IS NULL ORDER BY folded, role.id"

static gboolean
list_candidates (HearDatabase *database,
                 gpointer      input,
                 GError      **error)
{
  HearCall  *call = input;
  GPtrArray *candidates = call->result;
  g_autoptr(GError) failure = NULL;
  g_autofree char *folded = call->id != NULL ? hear_database_get_text (database, SQL_CURSOR, call->id, NULL, &failure) : NULL;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_CANDIDATES, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, folded != NULL ? folded : "");
  hear_statement_bind_text (row, 2, folded != NULL ? call->id : "");
  hear_statement_bind_int (row, 3, call->number + 1);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW && candidates->len < call->number)
    {
      HearCandidate *candidate = hear_candidate_new ();

      hear_candidate_set_id (candidate, hear_statement_get_text (row, 0));
      hear_candidate_set_name (candidate, hear_statement_get_text (row, 1));
      hear_candidate_set_created_at (candidate, hear_statement_get_int (row, 2));
      g_ptr_array_add (candidates, candidate);
    }
  if (step == HEAR_STEP_ROW && candidates->len > 0)
    call->next = g_strdup (hear_candidate_get_id (g_ptr_array_index (candidates, candidates->len - 1)));

  return step != HEAR_STEP_FAILED;
}

static gboolean
list_roles (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_ROLES, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearRole *role = hear_role_new ();

      hear_role_set_id (role, hear_statement_get_text (row, 0));
      hear_role_set_title (role, hear_statement_get_text (row, 1));
      hear_role_set_rubric (role, hear_statement_get_text (row, 2));
      hear_role_set_job_text (role, hear_statement_get_text (row, 3));
      hear_role_set_language (role, hear_statement_get_text (row, 4));
      g_ptr_array_add (call->result, role);
    }

  return step == HEAR_STEP_DONE;
}

/* What is not said stays as it is. */
static gboolean
save_role_field (HearDatabase *database,
                 const char   *id,
                 const char   *column,
                 const char   *text,
                 GError      **error)
{
  HearField  fields[] = { HEAR_TEXT (column, text) };
  HearRecord record = HEAR_RECORD (HEAR_STORE_ROLE, id, NULL, fields);

  return text == NULL || hear_record_save (database, &record, error);
}

static gboolean
add_role (HearDatabase *database,
          gpointer      input,
          GError      **error)
{
  HearCall        *call = input;
  HearRole        *role = HEAR_ROLE (call->object);
  const char      *key = hear_role_get_rubric (role);
  g_autofree char *rubric_id = key != NULL ? hear_rubric_rows_find (database, key, error) : NULL;

  if (key != NULL && rubric_id == NULL)
    return FALSE;
  call->id = hear_people_rows_ensure_role (database, NULL, hear_role_get_title (role), error);

  return call->id != NULL &&
         save_role_field (database, call->id, "rubric_id", rubric_id, error) &&
         save_role_field (database, call->id, "job_text", hear_role_get_job_text (role), error) &&
         save_role_field (database, call->id, "language", hear_role_get_language (role), error);
}

static gboolean
rename_candidate (HearDatabase *database,
                  gpointer      input,
                  GError      **error)
{
  HearCall *call = input;

  return hear_people_rows_rename_candidate (database, call->id, call->text, error);
}

static gboolean
find_role (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall        *call = input;
  g_autofree char *folded = hear_people_rows_fold (call->text);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(HearStatement) row = hear_database_prepare (database, call->number == 0 ? SQL_FIND_ROLE : SQL_FIND_CANDIDATE, error);
  g_autofree char *list = NULL;
  HearStep         step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, folded);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (ids, g_strdup (hear_statement_get_text (row, 0)));
  if (step == HEAR_STEP_FAILED)
    return FALSE;
  if (ids->len == 0)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing called “%s”"), call->text);
      return FALSE;
    }
  if (ids->len > 1)
    {
      g_ptr_array_add (ids, NULL);
      list = g_strjoinv (", ", (char **) ids->pdata);
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_AMBIGUOUS, _ ("More than one is called “%s”. Their ids are: %s"), call->text, list);
      return FALSE;
    }

  call->result = g_ptr_array_steal_index (ids, 0);

  return TRUE;
}

static char *
find_by_name (HearStore  *self,
              gint64      what,
              const char *name,
              GError    **error)
{
  g_autoptr(HearCall) call = hear_call_new ();

  call->text = g_strdup (name);
  call->number = what;
  call->free_result = g_free;

  return hear_store_read_pointer (self, find_role, call, error);
}

static HearCall *
make_page_call (const char *after,
                guint       limit)
{
  HearCall *call = hear_call_new_list (g_object_unref);

  call->id = g_strdup (after);
  call->number = limit;

  return call;
}

/**
 * hear_store_list_candidates:
 * @self: a store
 * @after: (nullable): where the page before ended
 * @limit: how many at most
 * @next: (out) (optional) (nullable): where this page ended, %NULL after the
 *   last
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearCandidate): candidates
 *   by name
 */
GPtrArray *
hear_store_list_candidates (HearStore  *self,
                            const char *after,
                            guint       limit,
                            char      **next,
                            GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (limit > 0, NULL);

  call = make_page_call (after, limit);
  if (!hear_store_run_read (self, list_candidates, call, error))
    return NULL;
  if (next != NULL)
    *next = g_steal_pointer (&call->next);

  return hear_call_steal (call);
}

/**
 * hear_store_list_candidates_async:
 * @self: a store
 * @after: (nullable): where the page before ended
 * @limit: how many at most
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.list_candidates], beside the caller.
 */
void
hear_store_list_candidates_async (HearStore          *self,
                                  const char         *after,
                                  guint               limit,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  HearOperation operation = { list_candidates, hear_store_list_candidates_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (limit > 0);

  hear_store_start_read (self, &operation, make_page_call (after, limit));
}

/**
 * hear_store_list_candidates_finish:
 * @self: a store
 * @result: what the callback was given
 * @next: (out) (optional) (nullable): where this page ended, %NULL after the
 *   last
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearCandidate): candidates
 *   by name
 */
GPtrArray *
hear_store_list_candidates_finish (HearStore    *self,
                                   GAsyncResult *result,
                                   char        **next,
                                   GError      **error)
{
  HearCall *call;

  if (!hear_store_finish (self, result, hear_store_list_candidates_async, error))
    return NULL;

  call = g_task_get_task_data (G_TASK (result));
  if (next != NULL)
    *next = g_steal_pointer (&call->next);

  return hear_call_steal (call);
}

/**
 * hear_store_list_roles:
 * @self: a store
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearRole): the roles by
 *   title
 */
GPtrArray *
hear_store_list_roles (HearStore *self,
                       GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = hear_call_new_list (g_object_unref);

  return hear_store_read_pointer (self, list_roles, call, error);
}

/**
 * hear_store_list_roles_async:
 * @self: a store
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.list_roles], beside the caller.
 */
void
hear_store_list_roles_async (HearStore          *self,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  HearOperation operation = { list_roles, hear_store_list_roles_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));

  hear_store_start_read (self, &operation, hear_call_new_list (g_object_unref));
}

/**
 * hear_store_list_roles_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearRole): the roles
 */
GPtrArray *
hear_store_list_roles_finish (HearStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_list_roles_async, error);
}

/**
 * hear_store_add_role:
 * @self: a store
 * @role: a role with a title; gets its id
 * @error: where to put %HEAR_ERROR_INVALID, or %HEAR_ERROR_NOT_FOUND for its
 *   rubric
 *
 * Makes a role, or finds the one that is called so already. Rubric, job text
 * and language are saved where they are given.
 *
 * Returns: whether it is there now
 */
gboolean
hear_store_add_role (HearStore *self,
                     HearRole  *role,
                     GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_ROLE (role), FALSE);

  call = hear_call_new ();
  call->object = hear_object_copy (role);
  if (!hear_store_run_write (self, add_role, call, error))
    return FALSE;
  hear_role_set_id (role, call->id);

  return TRUE;
}

/**
 * hear_store_rename_candidate:
 * @self: a store
 * @id: a candidate
 * @name: the new name
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_INVALID
 *
 * Returns: whether the candidate is called so now
 */
gboolean
hear_store_rename_candidate (HearStore  *self,
                             const char *id,
                             const char *name,
                             GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL && name != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (id);
  call->text = g_strdup (name);

  return hear_store_run_write (self, rename_candidate, call, error);
}

/**
 * hear_store_find_role:
 * @self: a store
 * @title: what it is called, in any case
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_AMBIGUOUS
 *
 * Returns: (transfer full) (nullable): the role's id
 */
char *
hear_store_find_role (HearStore  *self,
                      const char *title,
                      GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return find_by_name (self, 0, title, error);
}

/**
 * hear_store_find_candidate:
 * @self: a store
 * @name: what the candidate is called, in any case
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_AMBIGUOUS
 *
 * Returns: (transfer full) (nullable): the candidate's id
 */
char *
hear_store_find_candidate (HearStore  *self,
                           const char *name,
                           GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return find_by_name (self, 1, name, error);
}
