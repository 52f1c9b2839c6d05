/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-removed.h"

#include "hear-duty-sql-private.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"

/* What was removed stays until its candidate is erased. What belongs to an
 * interview that was removed too comes back with it. */
#define SQL_COLUMNS(table, title, about, held_at) \
  "SELECT '" table "', " table ".id, " title ", " about ", " held_at ", " table ".deleted_at AS removed_at FROM " table
#define SQL_JOIN_PERSON                                  \
  " JOIN application ON application.id = application_id" \
  " JOIN candidate ON candidate.id = candidate_id"
#define SQL_JOIN_INTERVIEW(table)                            \
  " JOIN interview ON interview.id = " table ".interview_id" \
  " AND interview.deleted_at IS NULL" SQL_JOIN_PERSON
#define SQL_INTERVIEWS                                                              \
  SQL_COLUMNS ("interview", "candidate.name", "role.title", "interview.started_at") \
  SQL_JOIN_PERSON " JOIN role ON role.id = interview.role_id"
#define SQL_MINE " AND user_id = " HEAR_SQL_ME
#define SQL_NEWEST " ORDER BY removed_at DESC, 2 DESC LIMIT ?1"

#define SQL_NOTES                                          \
  SQL_COLUMNS ("note", "note.text", "candidate.name", "0") \
  SQL_JOIN_INTERVIEW ("note")                              \
  " WHERE note.deleted_at IS NOT NULL AND note.text <> ''" SQL_MINE
#define SQL_ANSWERS                                                \
  SQL_COLUMNS ("answer", "answer.question", "candidate.name", "0") \
  SQL_JOIN_INTERVIEW ("answer")                                    \
  " WHERE answer.deleted_at IS NOT NULL AND answer.question <> ''"
#define SQL_ROLES                                 \
  SQL_COLUMNS ("role", "role.title", "NULL", "0") \
  " WHERE role.deleted_at IS NOT NULL"
#define SQL_SEARCHES                                             \
  SQL_COLUMNS ("saved_search", "saved_search.name", "NULL", "0") \
  " WHERE saved_search.deleted_at IS NOT NULL" SQL_MINE
#define SQL_OR " UNION ALL "
#define SQL_LIST \
  SQL_INTERVIEWS " WHERE interview.deleted_at IS NOT NULL" SQL_OR SQL_NOTES SQL_OR SQL_ANSWERS SQL_OR SQL_ROLES SQL_OR SQL_SEARCHES SQL_NEWEST
#define SQL_OF_BLOB                                                            \
  SQL_INTERVIEWS " WHERE interview.deleted_at IS NOT NULL AND interview.id IN" \
                 " (SELECT interview_id FROM recording WHERE blob_id = ?2 AND deleted_at IS NULL)" SQL_NEWEST

static HearStoreTable
find_table (const char *name)
{
  static const HearStoreTable tables[] = { HEAR_STORE_INTERVIEW, HEAR_STORE_NOTE, HEAR_STORE_ANSWER, HEAR_STORE_ROLE, HEAR_STORE_SAVED_SEARCH };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_strcmp0 (hear_store_table_get_name (tables[i]), name) == 0)
      return tables[i];

  g_return_val_if_reached (HEAR_STORE_ALL);
}

static HearRemoved *
read_removed (HearStatement *row)
{
  HearRemoved *self = g_new0 (HearRemoved, 1);

  self->table = find_table (hear_statement_get_text (row, 0));
  self->id = g_strdup (hear_statement_get_text (row, 1));
  self->title = g_strdup (hear_statement_get_text (row, 2));
  self->about = g_strdup (hear_statement_get_text (row, 3));
  self->held_at = hear_statement_get_int (row, 4);
  self->removed_at = hear_statement_get_int (row, 5);

  return self;
}

static gboolean
list_removed (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, call->id != NULL ? SQL_OF_BLOB : SQL_LIST, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_int (row, 1, call->number);
  if (call->id != NULL)
    hear_statement_bind_text (row, 2, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (call->result, read_removed (row));

  return step == HEAR_STEP_DONE;
}

static GPtrArray *
run_list (HearStore  *self,
          const char *sha256,
          guint       limit,
          GError    **error)
{
  g_autoptr(HearCall) call = hear_call_new_list ((GDestroyNotify) hear_removed_free);

  call->id = g_strdup (sha256);
  call->number = limit;

  return hear_store_read_pointer (self, list_removed, call, error);
}

/**
 * hear_removed_free:
 * @self: (transfer full) (nullable): something that was removed
 */
void
hear_removed_free (HearRemoved *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->about);
  g_free (self);
}

/**
 * hear_store_list_removed:
 * @self: a store
 * @limit: how many at most
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearRemoved): what can be
 *   brought back, what was removed last first
 */
GPtrArray *
hear_store_list_removed (HearStore *self,
                         guint      limit,
                         GError   **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (limit > 0, NULL);

  return run_list (self, NULL, limit, error);
}

/**
 * hear_store_find_removed_of_blob:
 * @self: a store
 * @sha256: a medium
 * @error: where to put what went wrong; not set if there is none
 *
 * Returns: (transfer full) (nullable): the interview that was recorded in it
 *   and removed last
 */
HearRemoved *
hear_store_find_removed_of_blob (HearStore  *self,
                                 const char *sha256,
                                 GError    **error)
{
  g_autoptr(GPtrArray) found = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  found = run_list (self, sha256, 1, error);

  return found != NULL && found->len > 0 ? g_ptr_array_steal_index (found, 0) : NULL;
}
