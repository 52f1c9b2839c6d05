/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-erasure-rows-private.h"

#include <json-glib/json-glib.h>

#include "hear-erasure-traces-private.h"
#include "hear-json.h"
#include "hear-search-index-private.h"

#define SQL_REFERENCES                                                                  \
  "SELECT child.name, reference.\"table\", reference.\"from\","                         \
  " EXISTS (SELECT 1 FROM pragma_table_info (child.name) WHERE name = 'id')"            \
  " FROM sqlite_schema AS child JOIN pragma_foreign_key_list (child.name) AS reference" \
  " WHERE child.type = 'table'"
#define SQL_CANDIDATE "SELECT id FROM candidate WHERE id = ?"
#define SQL_BLOBS                                                                             \
  "SELECT DISTINCT blob_id FROM recording WHERE id IN (SELECT value FROM json_each (?1))"     \
  " AND NOT EXISTS (SELECT 1 FROM recording AS other WHERE other.blob_id = recording.blob_id" \
  " AND other.id NOT IN (SELECT value FROM json_each (?1)))"
#define SQL_DELETE_BLOBS "DELETE FROM blob WHERE id IN (SELECT value FROM json_each (?1))"
#define SQL_HAS_INDEX "SELECT count (*) FROM sqlite_schema WHERE name = 'search_index'"
#define SQL_DELETE_SALT "DELETE FROM candidate_salt WHERE candidate_id IN (SELECT value FROM json_each (?1))"
#define SQL_FORGET                                                            \
  "DELETE FROM view_state WHERE EXISTS (SELECT 1 FROM json_each (?1) AS word" \
  " WHERE instr (view_state.key, word.value) > 0 OR instr (view_state.value, word.value) > 0)"
#define SQL_FORGET_KEYS "DELETE FROM view_state WHERE key IN (SELECT value FROM json_each (?1))"
#define SQL_FORGET_CONSENT                                                                    \
  "DELETE FROM view_state"                                                                    \
  " WHERE value IN (SELECT text FROM consent WHERE id IN (SELECT value FROM json_each (?1)))" \
  " AND NOT EXISTS (SELECT 1 FROM consent WHERE text = view_state.value"                      \
  " AND id NOT IN (SELECT value FROM json_each (?1)))"

/* A column that names a row of another table. */
typedef struct
{
  char    *child;
  char    *parent;
  char    *column;
  gboolean has_id;
} Reference;

/*
 * Everything that hangs on a candidate by a foreign key, found by the schema
 * and not by a list: what a later schema hangs there goes too, and an older
 * one (in a backup) lacks nothing. Belongs to the thread of its database.
 */
struct _HearErasureRows
{
  HearDatabase *database;
  GPtrArray    *names;
  GPtrArray    *blobs;
  GPtrArray    *references;
  /* Of ids, by table. */
  GHashTable *tables;
};

static void
reference_free (Reference *self)
{
  g_free (self->child);
  g_free (self->parent);
  g_free (self->column);
  g_free (self);
}

static char *
to_json (GPtrArray *texts)
{
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autoptr(JsonArray) array = json_array_new ();

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (texts, i));
  json_node_set_array (node, array);

  return hear_json_to_text (node, FALSE);
}

static GPtrArray *
select_texts (HearDatabase *database,
              const char   *sql,
              const char   *parameter,
              GError      **error)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(HearStatement) row = hear_database_prepare (database, sql, error);
  HearStep step;

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, parameter);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (texts, g_strdup (hear_statement_get_text (row, 0)));

  return step == HEAR_STEP_DONE ? g_steal_pointer (&texts) : NULL;
}

static gboolean
run_with (HearDatabase *database,
          const char   *sql,
          const char   *parameter,
          GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, parameter);

  return hear_statement_run (statement, error);
}

static gboolean
load_references (HearErasureRows *self,
                 GError         **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (self->database, SQL_REFERENCES, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      Reference *reference = g_new0 (Reference, 1);

      reference->child = g_strdup (hear_statement_get_text (row, 0));
      reference->parent = g_strdup (hear_statement_get_text (row, 1));
      reference->column = g_strdup (hear_statement_get_text (row, 2));
      reference->has_id = hear_statement_get_int (row, 3) != 0;
      g_ptr_array_add (self->references, reference);
    }

  return step == HEAR_STEP_DONE;
}

/* Gives those of the ids that were not known. */
static GPtrArray *
remember (HearErasureRows *self,
          const char      *table,
          GPtrArray       *ids)
{
  GHashTable *known = g_hash_table_lookup (self->tables, table);
  GPtrArray  *fresh = g_ptr_array_new_with_free_func (g_free);

  if (known == NULL)
    {
      known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->tables, g_strdup (table), known);
    }
  for (guint i = 0; i < ids->len; i++)
    if (g_hash_table_add (known, g_strdup (g_ptr_array_index (ids, i))))
      g_ptr_array_add (fresh, g_strdup (g_ptr_array_index (ids, i)));

  return fresh;
}

static gboolean
gather (HearErasureRows *self,
        const char      *table,
        GPtrArray       *ids,
        GError         **error)
{
  g_autoptr(GPtrArray) fresh = remember (self, table, ids);
  g_autofree char *json = to_json (fresh);

  for (guint i = 0; fresh->len > 0 && i < self->references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (self->references, i);
      g_autofree char *sql = NULL;
      g_autoptr(GPtrArray) found = NULL;

      if (!reference->has_id || g_strcmp0 (reference->parent, table) != 0)
        continue;
      sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" IN (SELECT value FROM json_each (?1))",
                             reference->child, reference->column);
      found = select_texts (self->database, sql, json, error);
      if (found == NULL || !gather (self, reference->child, found, error))
        return FALSE;
    }

  return TRUE;
}

/* They hang on nobody by a reference where they look for a name. */
static gboolean
find_searches (HearErasureRows *self,
               GError         **error)
{
  g_autoptr(GPtrArray) searches = hear_erasure_traces_list_searches (self->database, self->names, error);

  return searches != NULL && (searches->len == 0 || gather (self, "saved_search", searches, error));
}

static gboolean
find_blobs (HearErasureRows *self,
            GError         **error)
{
  g_autoptr(GPtrArray) recordings = hear_erasure_rows_list (self, "recording");
  g_autofree char *json = to_json (recordings);

  self->blobs = select_texts (self->database, SQL_BLOBS, json, error);

  return self->blobs != NULL;
}

/* What the window remembers is kept by key, without references. */
static gboolean
forget_state (HearErasureRows *self,
              GError         **error)
{
  g_autoptr(GPtrArray) words = hear_erasure_rows_list (self, "interview");
  g_autoptr(GPtrArray) candidates = hear_erasure_rows_list (self, "candidate");
  g_autoptr(GPtrArray) consents = hear_erasure_rows_list (self, "consent");
  g_autoptr(GPtrArray) keys = hear_erasure_traces_list_state (self->database, self->names, error);
  g_autofree char *consents_json = to_json (consents);
  g_autofree char *keys_json = to_json (keys);
  g_autofree char *words_json = NULL;

  g_ptr_array_extend_and_steal (words, g_steal_pointer (&candidates));
  words_json = to_json (words);

  return keys != NULL &&
         run_with (self->database, SQL_FORGET, words_json, error) &&
         run_with (self->database, SQL_FORGET_KEYS, keys_json, error) &&
         run_with (self->database, SQL_FORGET_CONSENT, consents_json, error);
}

static gboolean
delete_rows (HearErasureRows *self,
             GError         **error)
{
  GHashTableIter iter;
  const char    *table;

  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, (gpointer *) &table, NULL))
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id IN (SELECT value FROM json_each (?1))", table);
      g_autoptr(GPtrArray) ids = hear_erasure_rows_list (self, table);
      g_autofree char *json = to_json (ids);

      if (!run_with (self->database, sql, json, error))
        return FALSE;
    }

  return TRUE;
}

/* Tables without ids of their own. */
static gboolean
delete_details (HearErasureRows *self,
                GError         **error)
{
  for (guint i = 0; i < self->references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (self->references, i);
      g_autoptr(GPtrArray) ids = hear_erasure_rows_list (self, reference->parent);
      g_autofree char *json = to_json (ids);
      g_autofree char *sql = NULL;

      if (reference->has_id || ids->len == 0)
        continue;
      sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"%s\" IN (SELECT value FROM json_each (?1))",
                             reference->child, reference->column);
      if (!run_with (self->database, sql, json, error))
        return FALSE;
    }

  return TRUE;
}

/* Old schemas have no index. Its words go only when it is written anew. */
static gboolean
forget_index (HearErasureRows *self,
              GError         **error)
{
  g_autoptr(GPtrArray) interviews = hear_erasure_rows_list (self, "interview");
  gint64 has_index;

  if (!hear_database_get_number (self->database, SQL_HAS_INDEX, &has_index, error))
    return FALSE;
  for (guint i = 0; has_index > 0 && i < interviews->len; i++)
    if (!hear_search_index_remove_interview (self->database, g_ptr_array_index (interviews, i), error))
      return FALSE;

  return has_index == 0 || hear_search_index_optimize (self->database, error);
}

/**
 * hear_erasure_rows_new:
 * @database: a connection; the writer's, in a transaction, to delete the rows
 * @candidate_id: a candidate
 * @error: where to put what SQLite says; not set if there is no such candidate
 *
 * Returns: (transfer full) (nullable): all rows of the candidate
 */
HearErasureRows *
hear_erasure_rows_new (HearDatabase *database,
                       const char   *candidate_id,
                       GError      **error)
{
  g_autoptr(HearErasureRows) self = NULL;
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GPtrArray) ids = NULL;

  g_return_val_if_fail (database != NULL && candidate_id != NULL, NULL);

  ids = select_texts (database, SQL_CANDIDATE, candidate_id, error);
  names = ids != NULL && ids->len > 0 ? hear_erasure_traces_list_names (database, candidate_id, error) : NULL;
  if (names == NULL)
    return NULL;

  self = g_new0 (HearErasureRows, 1);
  self->database = database;
  self->names = g_steal_pointer (&names);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify) reference_free);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  if (!load_references (self, error) || !gather (self, "candidate", ids, error) || !find_blobs (self, error) || !find_searches (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * hear_erasure_rows_free:
 * @self: (transfer full): a candidate's rows
 */
void
hear_erasure_rows_free (HearErasureRows *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->blobs, g_ptr_array_unref);
  g_ptr_array_unref (self->references);
  g_hash_table_unref (self->tables);
  g_free (self);
}

/**
 * hear_erasure_rows_count:
 * @self: a candidate's rows
 * @table: a table
 *
 * Returns: how many of them are in that table
 */
guint
hear_erasure_rows_count (HearErasureRows *self,
                         const char      *table)
{
  GHashTable *ids;

  g_return_val_if_fail (self != NULL && table != NULL, 0);

  ids = g_hash_table_lookup (self->tables, table);

  return ids != NULL ? g_hash_table_size (ids) : 0;
}

/**
 * hear_erasure_rows_list:
 * @self: a candidate's rows
 * @table: a table
 *
 * Returns: (transfer full) (element-type utf8): the ids of those in that table
 */
GPtrArray *
hear_erasure_rows_list (HearErasureRows *self,
                        const char      *table)
{
  GPtrArray     *list = g_ptr_array_new_with_free_func (g_free);
  GHashTable    *ids;
  GHashTableIter iter;
  const char    *id;

  g_return_val_if_fail (self != NULL && table != NULL, list);

  ids = g_hash_table_lookup (self->tables, table);
  if (ids == NULL)
    return list;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    g_ptr_array_add (list, g_strdup (id));

  return list;
}

/**
 * hear_erasure_rows_list_rubrics:
 * @self: a candidate's rows
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the keys of rubrics
 *   that name the candidate, which are nobody's rows and stay as they are
 */
GPtrArray *
hear_erasure_rows_list_rubrics (HearErasureRows *self,
                                GError         **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hear_erasure_traces_list_rubrics (self->database, self->names, error);
}

/**
 * hear_erasure_rows_dup_blobs:
 * @self: a candidate's rows
 *
 * Media that somebody else's interview has too are kept.
 *
 * Returns: (transfer full): a JSON list of the media that nobody needs without
 *   those rows
 */
char *
hear_erasure_rows_dup_blobs (HearErasureRows *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return to_json (self->blobs);
}

/**
 * hear_erasure_rows_delete:
 * @self: a candidate's rows
 * @error: where to put what SQLite says
 *
 * Deletes all of them, and what the window remembers of them. Their words stay
 * in the file until it is rewritten.
 *
 * Returns: whether they are gone
 */
gboolean
hear_erasure_rows_delete (HearErasureRows *self,
                          GError         **error)
{
  g_autoptr(GPtrArray) candidates = NULL;
  g_autofree char *candidates_json = NULL;
  g_autofree char *blobs_json = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  candidates = hear_erasure_rows_list (self, "candidate");
  candidates_json = to_json (candidates);
  blobs_json = to_json (self->blobs);

  return hear_database_execute (self->database, "PRAGMA defer_foreign_keys = ON", error) &&
         forget_state (self, error) &&
         delete_details (self, error) &&
         delete_rows (self, error) &&
         run_with (self->database, SQL_DELETE_BLOBS, blobs_json, error) &&
         forget_index (self, error) &&
         run_with (self->database, SQL_DELETE_SALT, candidates_json, error);
}
