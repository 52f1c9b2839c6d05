/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-roles.h"

#include <glib/gi18n-lib.h>

#include "hear-duty-sql-private.h"
#include "hear-error.h"
#include "hear-object-copy.h"
#include "hear-record-writer-private.h"
#include "hear-rubric-rows-private.h"
#include "hear-store-private.h"
#include "hear-text.h"

#define SQL_ROLES                                                                                \
  "SELECT role.id, role.title, coalesce (rubric.key, '" HEAR_RUBRIC_GENERAL "'), job_text,"      \
  " language,"                                                                                   \
  " (SELECT count (*) FROM interview WHERE role_id = role.id AND interview.deleted_at IS NULL)," \
  " (SELECT count (*) FROM interview WHERE role_id = role.id AND interview.deleted_at IS NULL"   \
  "  AND " HEAR_SQL_CARD_OPEN ")"                                                                \
  " FROM role LEFT JOIN rubric ON rubric.id = rubric_id"                                         \
  " WHERE role.deleted_at IS NULL AND (?1 IS NULL OR role.id = ?1) ORDER BY folded, role.id"
#define SQL_CHECK "SELECT id FROM role WHERE id = ?"
#define SQL_TWIN "SELECT id FROM role WHERE folded = ? AND id <> ? AND deleted_at IS NULL"
/* As long as it is away another may have been called so. */
#define SQL_TWIN_OF                                                              \
  "SELECT role.title FROM role JOIN role AS other ON other.folded = role.folded" \
  " WHERE role.id = ? AND other.id <> role.id AND other.deleted_at IS NULL LIMIT 1"
#define SQL_USED "SELECT id FROM interview WHERE role_id = ? AND deleted_at IS NULL LIMIT 1"

static gboolean
count_roles (HearDatabase *database,
             gpointer      input,
             GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_ROLES, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearRole *role = hear_role_new ();

      hear_role_set_id (role, hear_statement_get_text (row, 0));
      hear_role_set_title (role, hear_statement_get_text (row, 1));
      hear_role_set_rubric (role, hear_statement_get_text (row, 2));
      hear_role_set_job_text (role, hear_statement_get_text (row, 3));
      hear_role_set_language (role, hear_statement_get_text (row, 4));
      hear_role_set_interviews (role, (guint) hear_statement_get_int (row, 5));
      hear_role_set_open (role, (guint) hear_statement_get_int (row, 6));
      g_ptr_array_add (call->result, role);
    }

  return step == HEAR_STEP_DONE;
}

/* Whether a query finds something; "failed" is not "no". */
static gboolean
finds (HearDatabase *database,
       const char   *sql,
       const char   *first,
       const char   *second,
       GError      **error)
{
  g_autofree char *found = hear_database_get_text (database, sql, first, second, error);

  return found != NULL;
}

static gboolean
check_role (HearDatabase *database,
            const char   *id,
            GError      **error)
{
  g_autoptr(GError) failure = NULL;

  if (finds (database, SQL_CHECK, id, NULL, &failure))
    return TRUE;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing with the id “%s”"), id);

  return FALSE;
}

static gboolean
check_title (HearDatabase *database,
             HearRole     *role,
             const char   *folded,
             GError      **error)
{
  g_autoptr(GError) failure = NULL;

  if (*folded == '\0')
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("A name is missing"));
      return FALSE;
    }
  if (finds (database, SQL_TWIN, folded, hear_role_get_id (role), &failure))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS, _ ("Another role is called “%s”"), hear_role_get_title (role));
      return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

static gboolean
save_title (HearDatabase *database,
            HearRole     *role,
            GError      **error)
{
  g_autofree char *title = hear_text_clean (hear_role_get_title (role));
  g_autofree char *folded = hear_text_fold (title);
  HearField        fields[] = { HEAR_TEXT ("title", title), HEAR_TEXT ("folded", folded) };
  HearRecord       record = HEAR_RECORD (HEAR_STORE_ROLE, hear_role_get_id (role), NULL, fields);

  return check_title (database, role, folded, error) && hear_record_save (database, &record, error);
}

static gboolean
save_rest (HearDatabase *database,
           HearRole     *role,
           const char   *rubric_id,
           GError      **error)
{
  const struct
  {
    const char *column;
    const char *text;
  } said[] = {
    { "rubric_id", rubric_id },
    { "job_text", hear_role_get_job_text (role) },
    { "language", hear_role_get_language (role) },
  };
  HearField  fields[G_N_ELEMENTS (said)];
  HearRecord record = { .table = HEAR_STORE_ROLE, .id = hear_role_get_id (role), .fields = fields };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i].text != NULL)
      fields[record.n_fields++] = HEAR_TEXT (said[i].column, said[i].text);

  return record.n_fields == 0 || hear_record_save (database, &record, error);
}

static gboolean
save_role (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall        *call = input;
  HearRole        *role = HEAR_ROLE (call->object);
  const char      *key = hear_role_get_rubric (role);
  g_autofree char *rubric_id = key != NULL ? hear_rubric_rows_find (database, key, error) : NULL;

  return (key == NULL || rubric_id != NULL) && check_role (database, hear_role_get_id (role), error) &&
         (hear_role_get_title (role) == NULL || save_title (database, role, error)) &&
         save_rest (database, role, rubric_id, error);
}

/* What keeps a role from going, or from coming back. */
static gboolean
check_burial (HearDatabase *database,
              const char   *id,
              gboolean      buried,
              GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *found = hear_database_get_text (database, buried ? SQL_USED : SQL_TWIN_OF, id, NULL, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (found != NULL && buried)
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The role has interviews: remove those first"));
  else if (found != NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS, _ ("Another role is called “%s”"), found);
  else
    return TRUE;

  return FALSE;
}

static gboolean
bury_role (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall  *call = input;
  gboolean   buried = call->number != 0;
  HearRecord record = { .table = HEAR_STORE_ROLE, .id = call->id };

  return check_role (database, call->id, error) && check_burial (database, call->id, buried, error) &&
         hear_record_bury (database, &record, buried, error);
}

static gboolean
run_bury (HearStore  *self,
          const char *id,
          gboolean    buried,
          GError    **error)
{
  g_autoptr(HearCall) call = hear_call_new ();

  call->id = g_strdup (id);
  call->number = buried;

  return hear_store_run_write (self, bury_role, call, error);
}

/**
 * hear_store_count_roles:
 * @self: a store
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearRole): the roles by
 *   title, with how many interviews they have
 */
GPtrArray *
hear_store_count_roles (HearStore *self,
                        GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = hear_call_new_list (g_object_unref);

  return hear_store_read_pointer (self, count_roles, call, error);
}

/**
 * hear_store_load_role:
 * @self: a store
 * @id: a role
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the role, with how many interviews it
 *   has
 */
HearRole *
hear_store_load_role (HearStore  *self,
                      const char *id,
                      GError    **error)
{
  g_autoptr(HearCall) call = NULL;
  g_autoptr(GPtrArray) roles = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  call = hear_call_new_list (g_object_unref);
  call->id = g_strdup (id);
  roles = hear_store_read_pointer (self, count_roles, call, error);
  if (roles == NULL)
    return NULL;
  if (roles->len == 0)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing with the id “%s”"), id);
      return NULL;
    }

  return g_object_ref (g_ptr_array_index (roles, 0));
}

/**
 * hear_store_save_role:
 * @self: a store
 * @role: a role with an id, copied
 * @error: where to put %HEAR_ERROR_NOT_FOUND, %HEAR_ERROR_INVALID for an empty
 *   title or %HEAR_ERROR_EXISTS for another role's
 *
 * Saves what a role says; what it does not say stays as it is. Scorecards that
 * are begun stay with their rubric.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_role (HearStore *self,
                      HearRole  *role,
                      GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_ROLE (role) && hear_role_get_id (role) != NULL, FALSE);

  call = hear_call_new ();
  call->object = hear_object_copy (role);

  return hear_store_run_write (self, save_role, call, error);
}

/**
 * hear_store_remove_role:
 * @self: a store
 * @id: a role
 * @error: where to put %HEAR_ERROR_NOT_FOUND, or %HEAR_ERROR_INVALID while it
 *   has interviews
 *
 * Makes a tombstone of it.
 *
 * Returns: whether it is gone
 */
gboolean
hear_store_remove_role (HearStore  *self,
                        const char *id,
                        GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return run_bury (self, id, TRUE, error);
}

/**
 * hear_store_restore_role:
 * @self: a store
 * @id: a role that was removed
 * @error: where to put %HEAR_ERROR_NOT_FOUND, or %HEAR_ERROR_EXISTS if another
 *   is called so by now
 *
 * Returns: whether it is there again
 */
gboolean
hear_store_restore_role (HearStore  *self,
                         const char *id,
                         GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return run_bury (self, id, FALSE, error);
}
