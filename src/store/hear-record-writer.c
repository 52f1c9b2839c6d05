/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-record-writer-private.h"

#include <string.h>

#include "hear-audit-private.h"
#include "hear-digest.h"

/*
 * The one door: whatever is saved and shared passes hear_record_save(), which
 * writes the row, its author and the audit entry in the caller's transaction.
 */
struct _HearRecordBatch
{
  HearDigest *digest;
  guint       rows;
};

/* What a save changes, gathered on the way. */
typedef struct
{
  gboolean    is_new;
  const char *action;
  GString    *names;
  GString    *before;
  GString    *after;
} Difference;

static void
difference_clear (Difference *self)
{
  g_string_free (self->names, TRUE);
  g_string_free (self->before, TRUE);
  g_string_free (self->after, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Difference, difference_clear)

static void
append_value (GString         *values,
              const HearField *field)
{
  gconstpointer data;
  gsize         size;

  g_string_append_printf (values, "%s=", field->column);
  if (field->type == HEAR_FIELD_TEXT && field->text != NULL)
    g_string_append (values, field->text);
  else if (field->type == HEAR_FIELD_INT)
    g_string_append_printf (values, "%" G_GINT64_FORMAT, field->number);
  else if (field->type == HEAR_FIELD_BYTES)
    {
      data = g_bytes_get_data (field->bytes, &size);
      g_string_append_len (values, data, (gssize) size);
    }
  g_string_append_c (values, '\n');
}

static void
append_old_value (GString         *values,
                  const HearField *field,
                  HearStatement   *row,
                  int              column)
{
  g_autoptr(GBytes) bytes = hear_statement_dup_bytes (row, column);
  HearField old = HEAR_BYTES (field->column, bytes);

  append_value (values, &old);
}

static void
add_difference (Difference      *difference,
                const HearField *field,
                HearStatement   *row,
                int              column)
{
  g_string_append_printf (difference->names, "%s\"%s\"", difference->names->len > 0 ? "," : "", field->column);
  append_value (difference->after, field);
  if (row != NULL)
    append_old_value (difference->before, field, row, column);
}

static char *
write_select (const HearRecord *record)
{
  GString *sql = g_string_new ("SELECT deleted_at");

  for (guint i = 0; i < record->n_fields; i++)
    g_string_append_printf (sql, ", %s", record->fields[i].column);
  g_string_append_printf (sql, " FROM %s WHERE id = ?", hear_store_table_get_name (record->table));

  return g_string_free (sql, FALSE);
}

static char *
write_insert (const HearRecord *record)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (id, author", hear_store_table_get_name (record->table));
  for (guint i = 0; i < record->n_fields; i++)
    g_string_append_printf (sql, ", %s", record->fields[i].column);
  g_string_append (sql, ") VALUES (?1, ?2");
  for (guint i = 0; i < record->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i + 3);
  g_string_append (sql, ")");

  return g_string_free (sql, FALSE);
}

static char *
write_update (const HearRecord *record)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s SET author = ?2", hear_store_table_get_name (record->table));
  for (guint i = 0; i < record->n_fields; i++)
    g_string_append_printf (sql, ", %s = ?%u", record->fields[i].column, i + 3);
  g_string_append (sql, " WHERE id = ?1");

  return g_string_free (sql, FALSE);
}

static const char *
name_update (const HearRecord *record,
             gboolean          was_deleted)
{
  for (guint i = 0; i < record->n_fields; i++)
    if (strcmp (record->fields[i].column, "deleted_at") == 0 &&
        (record->fields[i].type == HEAR_FIELD_NULL) == was_deleted)
      return was_deleted ? "restore" : "delete";

  return "update";
}

static gboolean
compare (HearDatabase     *database,
         const HearRecord *record,
         Difference       *difference,
         GError          **error)
{
  g_autofree char *sql = write_select (record);
  g_autoptr(HearStatement) row = hear_database_prepare (database, sql, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, record->id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_FAILED)
    return FALSE;

  difference->is_new = step == HEAR_STEP_DONE;
  difference->action = difference->is_new ? "insert" : name_update (record, !hear_statement_is_null (row, 0));
  for (guint i = 0; i < record->n_fields; i++)
    if (difference->is_new)
      add_difference (difference, &record->fields[i], NULL, 0);
    else if (!hear_statement_equals (row, (int) i + 1, &record->fields[i]))
      add_difference (difference, &record->fields[i], row, (int) i + 1);

  return TRUE;
}

static gboolean
write_row (HearDatabase     *database,
           const HearRecord *record,
           gboolean          is_new,
           GError          **error)
{
  g_autofree char *sql = is_new ? write_insert (record) : write_update (record);
  g_autoptr(HearStatement) statement = hear_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, record->id);
  hear_statement_bind_text (statement, 2, hear_database_get_identity (database)->user_id);
  for (guint i = 0; i < record->n_fields; i++)
    hear_statement_bind_field (statement, (int) i + 3, &record->fields[i]);

  return hear_statement_run (statement, error);
}

static gboolean
log_row (HearDatabase     *database,
         const HearRecord *record,
         Difference       *difference,
         GError          **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GBytes) salt = NULL;
  g_autofree char *name = NULL;
  g_autofree char *object = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *detail = NULL;

  if (record->candidate_id != NULL)
    salt = hear_audit_make_salt (database, record->candidate_id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  name = record->table == HEAR_STORE_CANDIDATE ? hear_audit_seal (salt, record->id, strlen (record->id)) : g_strdup (record->id);
  object = g_strdup_printf ("%s/%s", hear_store_table_get_name (record->table), name);
  after = hear_audit_seal (salt, difference->after->str, difference->after->len);
  if (difference->before->len > 0)
    before = hear_audit_seal (salt, difference->before->str, difference->before->len);
  detail = before != NULL ? g_strdup_printf ("{\"fields\":[%s],\"before\":\"%s\",\"after\":\"%s\"}", difference->names->str, before, after)
                          : g_strdup_printf ("{\"fields\":[%s],\"after\":\"%s\"}", difference->names->str, after);

  return hear_audit_append (database, &(HearAuditEntry){ difference->action, object, detail }, error);
}

/**
 * hear_record_save:
 * @database: the writer's connection, in a transaction
 * @record: the row
 * @error: where to put what SQLite says
 *
 * Inserts the row, or updates the given columns of the one that is there, and
 * logs it. A row that is so already stays untouched and unlogged.
 *
 * Returns: whether the row is now so
 */
gboolean
hear_record_save (HearDatabase     *database,
                  const HearRecord *record,
                  GError          **error)
{
  g_auto(Difference) difference = { FALSE, NULL, g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (record != NULL && record->id != NULL, FALSE);

  if (!compare (database, record, &difference, error))
    return FALSE;
  if (difference.names->len == 0)
    return TRUE;
  if (!write_row (database, record, difference.is_new, error))
    return FALSE;
  if (record->batch != NULL)
    {
      hear_digest_update (record->batch->digest, record->id, strlen (record->id));
      hear_digest_update (record->batch->digest, difference.after->str, difference.after->len);
      record->batch->rows++;
      return TRUE;
    }

  hear_database_announce (database, record->table, record->id);

  return log_row (database, record, &difference, error);
}

/**
 * hear_record_bury:
 * @database: the writer's connection, in a transaction
 * @record: a row, without fields
 * @buried: whether it shall be deleted; otherwise it comes back
 * @error: where to put what SQLite says
 *
 * Makes a tombstone of a row, or the row of its tombstone.
 *
 * Returns: whether the row is now so
 */
gboolean
hear_record_bury (HearDatabase     *database,
                  const HearRecord *record,
                  gboolean          buried,
                  GError          **error)
{
  HearField  field = buried ? HEAR_INT ("deleted_at", hear_database_get_now (database)) : HEAR_NULL ("deleted_at");
  HearRecord changed = *record;

  changed.fields = &field;
  changed.n_fields = 1;

  return hear_record_save (database, &changed, error);
}

/**
 * hear_record_batch_new:
 *
 * Returns: (transfer full): no rows yet
 */
HearRecordBatch *
hear_record_batch_new (void)
{
  HearRecordBatch *self = g_new0 (HearRecordBatch, 1);

  self->digest = hear_digest_new ();

  return self;
}

/**
 * hear_record_batch_finish:
 * @self: a batch
 * @database: the writer's connection, in the same transaction
 * @table: what kind of rows they were
 * @owner_id: the row that they belong to
 * @error: where to put what SQLite says
 *
 * Logs the rows that were saved with this batch.
 *
 * Returns: whether it is written
 */
gboolean
hear_record_batch_finish (HearRecordBatch *self,
                          HearDatabase    *database,
                          HearStoreTable   table,
                          const char      *owner_id,
                          GError         **error)
{
  g_autofree char *hash = NULL;
  g_autofree char *object = NULL;
  g_autofree char *detail = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->rows == 0)
    return TRUE;
  hash = hear_digest_finish (self->digest);
  object = g_strdup_printf ("%s/of/%s", hear_store_table_get_name (table), owner_id);
  detail = g_strdup_printf ("{\"rows\":%u,\"after\":\"%s\"}", self->rows, hash);
  hear_database_announce (database, table, NULL);

  return hear_audit_append (database, &(HearAuditEntry){ "save", object, detail }, error);
}

/**
 * hear_record_batch_free:
 * @self: (transfer full): a batch
 */
void
hear_record_batch_free (HearRecordBatch *self)
{
  g_clear_object (&self->digest);
  g_free (self);
}
