/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-people-rows-private.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-record-writer-private.h"
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

/* By id, which must be there, or by folded name, which need not. */
static char *
find_named (HearDatabase      *database,
            const char *const *queries,
            const char        *id,
            const char        *folded,
            GError           **error)
{
  g_autoptr(GError) failure = NULL;
  char *found = id != NULL ? hear_database_get_text (database, queries[0], id, NULL, &failure)
                           : hear_database_get_text (database, queries[1], folded, NULL, &failure);

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

/**
 * hear_people_rows_fold:
 * @name: (nullable): a name or a title
 *
 * Returns: (transfer full): the form in which it is compared
 */
char *
hear_people_rows_fold (const char *name)
{
  g_autofree char *clean = hear_text_clean (name != NULL ? name : "");

  return hear_text_fold (clean);
}

/**
 * hear_people_rows_ensure_candidate:
 * @database: the writer's connection, in a transaction
 * @id: (nullable): the candidate, if it is known
 * @name: (nullable): the candidate's name, if not
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the id of the candidate, found or made
 */
char *
hear_people_rows_ensure_candidate (HearDatabase *database,
                                   const char   *id,
                                   const char   *name,
                                   GError      **error)
{
  const char *const queries[] = { SQL_CHECK_CANDIDATE, SQL_FIND_CANDIDATE };
  g_autofree char  *folded = hear_people_rows_fold (name);
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
 * hear_people_rows_ensure_role:
 * @database: the writer's connection, in a transaction
 * @id: (nullable): the role, if it is known
 * @title: (nullable): the role's title, if not
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the id of the role, found or made
 */
char *
hear_people_rows_ensure_role (HearDatabase *database,
                              const char   *id,
                              const char   *title,
                              GError      **error)
{
  const char *const queries[] = { SQL_CHECK_ROLE, SQL_FIND_ROLE };
  g_autofree char  *folded = hear_people_rows_fold (title);
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
 * hear_people_rows_ensure_application:
 * @database: the writer's connection, in a transaction
 * @candidate_id: who applies
 * @role_id: for what
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable): the id of the application, found or
 *   made
 */
char *
hear_people_rows_ensure_application (HearDatabase *database,
                                     const char   *candidate_id,
                                     const char   *role_id,
                                     GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *id = hear_database_get_text (database, SQL_FIND_APPLICATION, candidate_id, role_id, &failure);
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
 * hear_people_rows_find_candidate_of:
 * @database: a connection
 * @interview_id: an interview
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the id of its candidate
 */
char *
hear_people_rows_find_candidate_of (HearDatabase *database,
                                    const char   *interview_id,
                                    GError      **error)
{
  g_autoptr(GError) failure = NULL;
  char *id = hear_database_get_text (database, SQL_CANDIDATE_OF, interview_id, NULL, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (id == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no interview “%s”"), interview_id);

  return id;
}

/**
 * hear_people_rows_rename_candidate:
 * @database: the writer's connection, in a transaction
 * @id: a candidate
 * @name: the new name
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_INVALID
 *
 * Returns: whether the candidate is called so now
 */
gboolean
hear_people_rows_rename_candidate (HearDatabase *database,
                                   const char   *id,
                                   const char   *name,
                                   GError      **error)
{
  g_autofree char *clean = hear_text_clean (name);
  g_autofree char *folded = hear_text_fold (clean);
  g_autofree char *known = hear_people_rows_ensure_candidate (database, id, NULL, error);
  HearField        fields[] = { HEAR_TEXT ("name", clean), HEAR_TEXT ("folded", folded) };
  HearRecord       record = HEAR_RECORD (HEAR_STORE_CANDIDATE, known, known, fields);

  return known != NULL && check_name (folded, error) && hear_record_save (database, &record, error);
}
