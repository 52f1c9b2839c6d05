/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-people.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-record-writer-private.h"
#include "hear-store-people-private.h"
#include "hear-store-private.h"
#include "hear-text.h"

#define SQL_FIND_CANDIDATE \
  "SELECT id FROM candidate WHERE folded = ? AND deleted_at IS NULL ORDER BY id LIMIT 1"
#define SQL_FIND_ROLE \
  "SELECT id FROM role WHERE folded = ? AND deleted_at IS NULL ORDER BY id LIMIT 1"
#define SQL_CHECK_CANDIDATE \
  "SELECT id FROM candidate WHERE id = ? AND deleted_at IS NULL"
#define SQL_CHECK_ROLE \
  "SELECT id FROM role WHERE id = ? AND deleted_at IS NULL"
#define SQL_FIND_APPLICATION \
  "SELECT id FROM application WHERE candidate_id = ? AND role_id = ? AND deleted_at IS NULL ORDER BY id LIMIT 1"
#define SQL_CANDIDATE_OF \
  "SELECT candidate_id FROM application JOIN interview ON application.id = application_id WHERE interview.id = ?"
#define SQL_CANDIDATES                         \
  "SELECT id, name, created_at FROM candidate" \
  " WHERE deleted_at IS NULL AND (folded, id) > (?1, ?2) ORDER BY folded, id LIMIT ?3"
#define SQL_CURSOR "SELECT folded FROM candidate WHERE id = ?"
#define SQL_ROLES "SELECT id, title FROM role WHERE deleted_at IS NULL ORDER BY folded, id"

/* The one value that a query gives for one or two values; NULL without error
 * if there is none. */
static char *
find (HearDatabase *database,
      const char   *sql,
      const char   *first,
      const char   *second,
      GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, sql, error);

  if (statement == NULL)
    return NULL;
  hear_statement_bind_text (statement, 1, first);
  if (second != NULL)
    hear_statement_bind_text (statement, 2, second);

  return hear_statement_step (statement, error) == HEAR_STEP_ROW ? g_strdup (hear_statement_get_text (statement, 0)) : NULL;
}

/* By id, which must be there, or by folded name, which need not. */
static char *
find_named (HearDatabase      *database,
            const char *const *queries,
            const char        *id,
            const char        *folded,
            GError           **error)
{
  g_autoptr(GError) failure = NULL;
  char *found = id != NULL ? find (database, queries[0], id, NULL, &failure)
                           : find (database, queries[1], folded, NULL, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (found == NULL && id != NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing with the id “%s”"), id);

  return found;
}

static gboolean
check_name (const char *folded,
            GError    **error)
{
  if (*folded != '\0')
    return TRUE;

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("A name is missing"));

  return FALSE;
}

static char *
fold (const char *name)
{
  g_autofree char *clean = hear_text_clean (name != NULL ? name : "");

  return hear_text_fold (clean);
}

/**
 * hear_store_people_ensure_candidate:
 * @database: the writer's connection, in a transaction
 * @id: (nullable): the candidate, if it is known
 * @name: (nullable): the candidate's name, if not
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the id of the candidate, found or made
 */
char *
hear_store_people_ensure_candidate (HearDatabase *database,
                                    const char   *id,
                                    const char   *name,
                                    GError      **error)
{
  const char *const queries[] = { SQL_CHECK_CANDIDATE, SQL_FIND_CANDIDATE };
  g_autofree char  *folded = fold (name);
  g_autofree char  *clean = hear_text_clean (name != NULL ? name : "");
  g_autofree char  *made = NULL;
  g_autoptr(GError) failure = NULL;
  char *found = find_named (database, queries, id, folded, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (found == NULL && check_name (folded, error))
    {
      HearField fields[] = {
        HEAR_TEXT ("name", clean),
        HEAR_TEXT ("folded", folded),
        HEAR_INT ("created_at", hear_database_get_now (database)),
      };
      HearRecord record;

      made = hear_database_make_id (database);
      record = HEAR_RECORD (HEAR_STORE_CANDIDATE, made, made, fields);
      if (hear_record_save (database, &record, error))
        found = g_steal_pointer (&made);
    }

  return found;
}

/**
 * hear_store_people_ensure_role:
 * @database: the writer's connection, in a transaction
 * @id: (nullable): the role, if it is known
 * @title: (nullable): the role's title, if not
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the id of the role, found or made
 */
char *
hear_store_people_ensure_role (HearDatabase *database,
                               const char   *id,
                               const char   *title,
                               GError      **error)
{
  const char *const queries[] = { SQL_CHECK_ROLE, SQL_FIND_ROLE };
  g_autofree char  *folded = fold (title);
  g_autofree char  *clean = hear_text_clean (title != NULL ? title : "");
  g_autofree char  *made = NULL;
  g_autoptr(GError) failure = NULL;
  char *found = find_named (database, queries, id, folded, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (found == NULL && check_name (folded, error))
    {
      HearField  fields[] = { HEAR_TEXT ("title", clean), HEAR_TEXT ("folded", folded) };
      HearRecord record;

      made = hear_database_make_id (database);
      record = HEAR_RECORD (HEAR_STORE_ROLE, made, NULL, fields);
      if (hear_record_save (database, &record, error))
        found = g_steal_pointer (&made);
    }

  return found;
}

/**
 * hear_store_people_ensure_application:
 * @database: the writer's connection, in a transaction
 * @candidate_id: who applies
 * @role_id: for what
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable): the id of the application, found or
 *   made
 */
char *
hear_store_people_ensure_application (HearDatabase *database,
                                      const char   *candidate_id,
                                      const char   *role_id,
                                      GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *id = find (database, SQL_FIND_APPLICATION, candidate_id, role_id, &failure);
  HearField        fields[] = {
           HEAR_TEXT ("candidate_id", candidate_id),
           HEAR_TEXT ("role_id", role_id),
           HEAR_TEXT ("status", "active"),
           HEAR_INT ("applied_at", hear_database_get_now (database)),
  };
  HearRecord record;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (id != NULL)
    return g_steal_pointer (&id);

  id = hear_database_make_id (database);
  record = HEAR_RECORD (HEAR_STORE_APPLICATION, id, candidate_id, fields);

  return hear_record_save (database, &record, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * hear_store_people_find_candidate_of:
 * @database: a connection
 * @interview_id: an interview
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the id of its candidate
 */
char *
hear_store_people_find_candidate_of (HearDatabase *database,
                                     const char   *interview_id,
                                     GError      **error)
{
  g_autoptr(GError) failure = NULL;
  char *id = find (database, SQL_CANDIDATE_OF, interview_id, NULL, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (id == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no interview “%s”"), interview_id);

  return id;
}

static gboolean
list_candidates (HearDatabase *database,
                 gpointer      input,
                 GError      **error)
{
  HearCall  *call = input;
  GPtrArray *candidates = call->result;
  g_autoptr(GError) failure = NULL;
  g_autofree char *folded = call->id != NULL ? find (database, SQL_CURSOR, call->id, NULL, &failure) : NULL;
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
      g_ptr_array_add (call->result, role);
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
add_role (HearDatabase *database,
          gpointer      input,
          GError      **error)
{
  HearCall *call = input;

  call->id = hear_store_people_ensure_role (database, NULL, call->text, error);

  return call->id != NULL;
}

static gboolean
rename_candidate (HearDatabase *database,
                  gpointer      input,
                  GError      **error)
{
  HearCall        *call = input;
  g_autofree char *clean = hear_text_clean (call->text);
  g_autofree char *folded = hear_text_fold (clean);
  g_autofree char *id = hear_store_people_ensure_candidate (database, call->id, NULL, error);
  HearField        fields[] = { HEAR_TEXT ("name", clean), HEAR_TEXT ("folded", folded) };
  HearRecord       record = HEAR_RECORD (HEAR_STORE_CANDIDATE, id, id, fields);

  return id != NULL && check_name (folded, error) && hear_record_save (database, &record, error);
}

static gboolean
find_role (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall        *call = input;
  g_autofree char *folded = fold (call->text);
  g_autoptr(GError) failure = NULL;

  call->result = find (database, call->number == 0 ? SQL_FIND_ROLE : SQL_FIND_CANDIDATE, folded, NULL, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (call->result == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing called “%s”"), call->text);

  return call->result != NULL;
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

  call = hear_call_new_list (g_object_unref);
  call->id = g_strdup (after);
  call->number = limit;
  if (!hear_store_run_read (self, list_candidates, call, error))
    return NULL;
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
 * hear_store_add_role:
 * @self: a store
 * @role: a role with a title; gets its id
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Makes a role, or finds the one that is called so already.
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
  call->text = g_strdup (hear_role_get_title (role));
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
 * @error: where to put %HEAR_ERROR_NOT_FOUND
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
 * @error: where to put %HEAR_ERROR_NOT_FOUND
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
