/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-erasure-record-private.h"

#include <json-glib/json-glib.h>

#include "hear-audit-private.h"
#include "hear-json.h"

#define SQL_HEAD "SELECT n, hash FROM audit_head"
#define SQL_ADD                                                                                   \
  "INSERT INTO erasure (id, pseudonym, at, by, counts, audit_n, audit_hash, candidate_id, blobs)" \
  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define SQL_LIST                                                                     \
  "SELECT id, pseudonym, at, counts, audit_n, audit_hash, candidate_id, finished_at" \
  " FROM erasure ORDER BY at, id"
#define SQL_BLOBS "SELECT CASE WHEN finished_at IS NULL THEN coalesce (blobs, '[]') END FROM erasure WHERE id = ?"
#define SQL_ADD_BLOBS                                                                                                      \
  "UPDATE erasure SET blobs = (SELECT json_group_array (value) FROM (SELECT value FROM json_each (coalesce (blobs, '[]'))" \
  " UNION SELECT value FROM json_each (?2))) WHERE id = ?1"
#define SQL_DROP_BLOBS "UPDATE erasure SET blobs = NULL WHERE id = ?1"
#define SQL_DIRTY "SELECT count (*) FROM erasure WHERE finished_at IS NULL AND blobs IS NOT NULL"
#define SQL_CLOSE \
  "UPDATE erasure SET candidate_id = NULL, blobs = NULL, finished_at = ?2 WHERE id = ?1"

/* The receipts, and their numbers as JSON: the same text stands in the audit
 * log. */

typedef struct
{
  const char *name;
  gsize       offset;
} Count;

static const Count counts[] = {
  { "applications", G_STRUCT_OFFSET (HearErasure, applications) },
  { "consents", G_STRUCT_OFFSET (HearErasure, consents) },
  { "interviews", G_STRUCT_OFFSET (HearErasure, interviews) },
  { "recordings", G_STRUCT_OFFSET (HearErasure, recordings) },
  { "transcripts", G_STRUCT_OFFSET (HearErasure, transcripts) },
  { "notes", G_STRUCT_OFFSET (HearErasure, notes) },
  { "cards", G_STRUCT_OFFSET (HearErasure, cards) },
  { "quotes", G_STRUCT_OFFSET (HearErasure, quotes) },
  { "backups", G_STRUCT_OFFSET (HearErasure, backups) },
};

static char *
format_counts (HearErasure *erasure)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) node = NULL;

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      json_builder_set_member_name (builder, counts[i].name);
      json_builder_add_int_value (builder, G_STRUCT_MEMBER (guint, erasure, counts[i].offset));
    }
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);

  return hear_json_to_text (node, FALSE);
}

static void
parse_counts (HearErasure *erasure,
              const char  *text)
{
  g_autoptr(JsonNode) node = hear_json_parse (text, strlen (text), NULL);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    G_STRUCT_MEMBER (guint, erasure, counts[i].offset) =
      (guint) hear_json_get_int (json_node_get_object (node), counts[i].name, 0);
}

static gboolean
log_it (HearDatabase *database,
        HearErasure  *erasure,
        const char   *detail,
        GError      **error)
{
  g_autofree char *object = g_strdup_printf ("candidate:%s", erasure->pseudonym);
  HearAuditEntry   entry = { "erase", object, detail };
  g_autoptr(HearStatement) row = NULL;

  if (!hear_audit_append (database, &entry, error))
    return FALSE;
  row = hear_database_prepare (database, SQL_HEAD, error);
  if (row == NULL || hear_statement_step (row, error) != HEAR_STEP_ROW)
    return FALSE;

  erasure->audit_n = hear_statement_get_int (row, 0);
  g_free (erasure->audit_hash);
  erasure->audit_hash = g_strdup (hear_statement_get_text (row, 1));

  return TRUE;
}

static HearErasure *
read_erasure (HearStatement *row)
{
  HearErasure *erasure = g_new0 (HearErasure, 1);

  erasure->id = g_strdup (hear_statement_get_text (row, 0));
  erasure->pseudonym = g_strdup (hear_statement_get_text (row, 1));
  erasure->at = hear_statement_get_int (row, 2);
  parse_counts (erasure, hear_statement_get_text (row, 3));
  erasure->audit_n = hear_statement_get_int (row, 4);
  erasure->audit_hash = g_strdup (hear_statement_get_text (row, 5));
  erasure->candidate_id = g_strdup (hear_statement_get_text (row, 6));
  erasure->finished = !hear_statement_is_null (row, 7);

  return erasure;
}

/**
 * hear_erasure_record_count:
 * @erasure: an erasure
 * @rows: the candidate's rows
 *
 * Fills in how many of what there are.
 */
void
hear_erasure_record_count (HearErasure     *erasure,
                           HearErasureRows *rows)
{
  g_return_if_fail (erasure != NULL && rows != NULL);

  erasure->applications = hear_erasure_rows_count (rows, "application");
  erasure->consents = hear_erasure_rows_count (rows, "consent");
  erasure->interviews = hear_erasure_rows_count (rows, "interview");
  erasure->recordings = hear_erasure_rows_count (rows, "recording");
  erasure->transcripts = hear_erasure_rows_count (rows, "transcript");
  erasure->notes = hear_erasure_rows_count (rows, "note");
  erasure->cards = hear_erasure_rows_count (rows, "scorecard");
  erasure->quotes = hear_erasure_rows_count (rows, "quote");
}

/**
 * hear_erasure_record_write:
 * @database: a connection with an identity, in a transaction
 * @erasure: what was erased; gets its place in the audit log
 * @blobs: a JSON list of the media that have to go
 * @error: where to put what SQLite says
 *
 * Writes it into the audit log, and its receipt.
 *
 * Returns: whether both are written
 */
gboolean
hear_erasure_record_write (HearDatabase *database,
                           HearErasure  *erasure,
                           const char   *blobs,
                           GError      **error)
{
  g_autofree char *detail = NULL;
  g_autoptr(HearStatement) statement = NULL;

  g_return_val_if_fail (database != NULL && erasure != NULL && blobs != NULL, FALSE);

  detail = format_counts (erasure);
  if (!log_it (database, erasure, detail, error))
    return FALSE;
  statement = hear_database_prepare (database, SQL_ADD, error);
  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, erasure->id);
  hear_statement_bind_text (statement, 2, erasure->pseudonym);
  hear_statement_bind_int (statement, 3, erasure->at);
  hear_statement_bind_text (statement, 4, hear_database_get_identity (database)->user_id);
  hear_statement_bind_text (statement, 5, detail);
  hear_statement_bind_int (statement, 6, erasure->audit_n);
  hear_statement_bind_text (statement, 7, erasure->audit_hash);
  hear_statement_bind_text (statement, 8, erasure->candidate_id);
  hear_statement_bind_text (statement, 9, blobs);

  return hear_statement_run (statement, error);
}

/**
 * hear_erasure_record_list:
 * @database: a connection
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type HearErasure): all receipts,
 *   the oldest first
 */
GPtrArray *
hear_erasure_record_list (HearDatabase *database,
                          GError      **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_erasure_free);
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LIST, error);
  HearStep step;

  if (row == NULL)
    return NULL;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (list, read_erasure (row));

  return step == HEAR_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * hear_erasure_record_blobs:
 * @database: a connection
 * @id: a receipt that is not closed
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable): the JSON list of the media to remove
 */
char *
hear_erasure_record_blobs (HearDatabase *database,
                           const char   *id,
                           GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_BLOBS, error);

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, id);

  return hear_statement_step (row, error) == HEAR_STEP_ROW ? g_strdup (hear_statement_get_text (row, 0)) : NULL;
}

/**
 * hear_erasure_record_add_blobs:
 * @database: a connection, in a transaction
 * @id: a receipt that is not closed
 * @blobs: a JSON list of more media to remove
 * @error: where to put what SQLite says
 *
 * Returns: whether they are noted
 */
gboolean
hear_erasure_record_add_blobs (HearDatabase *database,
                               const char   *id,
                               const char   *blobs,
                               GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_ADD_BLOBS, error);

  g_return_val_if_fail (id != NULL && blobs != NULL, FALSE);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, id);
  hear_statement_bind_text (statement, 2, blobs);

  return hear_statement_run (statement, error);
}

/**
 * hear_erasure_record_drop_blobs:
 * @database: a connection, in a transaction
 * @id: a receipt that is not closed
 * @error: where to put what SQLite says
 *
 * Notes that the media are gone and the words out of the library's file: only
 * backups are left to be cleaned.
 *
 * Returns: whether it is noted
 */
gboolean
hear_erasure_record_drop_blobs (HearDatabase *database,
                                const char   *id,
                                GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_DROP_BLOBS, error);

  g_return_val_if_fail (id != NULL, FALSE);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, id);

  return hear_statement_run (statement, error);
}

/**
 * hear_erasure_record_is_dirty:
 * @database: a connection
 * @dirty: (out): whether the library's own files hold what was erased
 * @error: where to put what SQLite says
 *
 * Returns: whether it is known
 */
gboolean
hear_erasure_record_is_dirty (HearDatabase *database,
                              gboolean     *dirty,
                              GError      **error)
{
  gint64 n = 0;

  g_return_val_if_fail (database != NULL && dirty != NULL, FALSE);

  if (!hear_database_get_number (database, SQL_DIRTY, &n, error))
    return FALSE;
  *dirty = n > 0;

  return TRUE;
}

/**
 * hear_erasure_record_close:
 * @database: a connection with an identity, in a transaction
 * @id: a receipt
 * @error: where to put what SQLite says
 *
 * Notes that nothing is left to be cleaned, and forgets what told where.
 *
 * Returns: whether it is noted
 */
gboolean
hear_erasure_record_close (HearDatabase *database,
                           const char   *id,
                           GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_CLOSE, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, id);
  hear_statement_bind_int (statement, 2, hear_database_get_now (database));

  return hear_statement_run (statement, error);
}
