/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-statement-private.h"

#include <string.h>

/*
 * A prepared statement on loan from its connection, which gets it back, reset,
 * when it is released. Parameters count from 1 and columns from 0, as SQLite
 * has it. Bound values are copied.
 */
struct _HearStatement
{
  HearDatabase *database;
  sqlite3_stmt *stmt;
  char         *sql;
};

/* Binding fails only when memory is out or the statement names no such
 * parameter, which is a mistake in the program. */
static void
check_bound (HearStatement *self,
             int            code)
{
  if (code != SQLITE_OK)
    g_critical ("cannot bind in “%s”: %s", self->sql, sqlite3_errstr (code));
}

/**
 * hear_statement_new:
 * @database: the connection
 * @stmt: (transfer full): SQLite's own
 * @sql: its text
 *
 * Returns: (transfer full): the statement
 */
HearStatement *
hear_statement_new (HearDatabase *database,
                    sqlite3_stmt *stmt,
                    const char   *sql)
{
  HearStatement *self = g_new0 (HearStatement, 1);

  self->database = database;
  self->stmt = stmt;
  self->sql = g_strdup (sql);

  return self;
}

/**
 * hear_statement_free:
 * @self: (transfer full): a statement that goes for good
 */
void
hear_statement_free (HearStatement *self)
{
  g_clear_pointer (&self->stmt, sqlite3_finalize);
  g_free (self->sql);
  g_free (self);
}

/**
 * hear_statement_release:
 * @self: (transfer full): a statement that is done
 *
 * Resets it and gives it back to its connection.
 */
void
hear_statement_release (HearStatement *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  hear_database_take_back (self->database, self);
}

/**
 * hear_statement_get_sql:
 * @self: a statement
 *
 * Returns: (transfer none): its text
 */
const char *
hear_statement_get_sql (HearStatement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sql;
}

/**
 * hear_statement_bind_field:
 * @self: a statement
 * @parameter: from 1
 * @field: the value
 */
void
hear_statement_bind_field (HearStatement   *self,
                           int              parameter,
                           const HearField *field)
{
  g_return_if_fail (self != NULL);

  switch (field->type)
    {
    case HEAR_FIELD_TEXT:
      hear_statement_bind_text (self, parameter, field->text);
      break;
    case HEAR_FIELD_INT:
      hear_statement_bind_int (self, parameter, field->number);
      break;
    case HEAR_FIELD_BYTES:
      hear_statement_bind_bytes (self, parameter, field->bytes);
      break;
    case HEAR_FIELD_NULL:
    default:
      check_bound (self, sqlite3_bind_null (self->stmt, parameter));
    }
}

/**
 * hear_statement_bind_text:
 * @self: a statement
 * @parameter: from 1
 * @text: (nullable): the value, %NULL for NULL
 */
void
hear_statement_bind_text (HearStatement *self,
                          int            parameter,
                          const char    *text)
{
  g_return_if_fail (self != NULL);

  check_bound (self, sqlite3_bind_text (self->stmt, parameter, text, -1, SQLITE_TRANSIENT));
}

/**
 * hear_statement_bind_int:
 * @self: a statement
 * @parameter: from 1
 * @number: the value
 */
void
hear_statement_bind_int (HearStatement *self,
                         int            parameter,
                         gint64         number)
{
  g_return_if_fail (self != NULL);

  check_bound (self, sqlite3_bind_int64 (self->stmt, parameter, number));
}

/**
 * hear_statement_bind_bytes:
 * @self: a statement
 * @parameter: from 1
 * @bytes: the value
 */
void
hear_statement_bind_bytes (HearStatement *self,
                           int            parameter,
                           GBytes        *bytes)
{
  gsize         size;
  gconstpointer data;

  g_return_if_fail (self != NULL);
  g_return_if_fail (bytes != NULL);

  data = g_bytes_get_data (bytes, &size);
  /* A NULL pointer would bind NULL, not nothing. */
  check_bound (self, sqlite3_bind_blob64 (self->stmt, parameter, data != NULL ? data : "", size, SQLITE_TRANSIENT));
}

/**
 * hear_statement_find:
 * @self: a statement
 * @name: a named parameter, with its colon
 *
 * Returns: its number, or 0 if the statement has none of that name
 */
int
hear_statement_find (HearStatement *self,
                     const char    *name)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_bind_parameter_index (self->stmt, name);
}

/**
 * hear_statement_count:
 * @self: a statement
 *
 * Returns: how many parameters it has
 */
int
hear_statement_count (HearStatement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_bind_parameter_count (self->stmt);
}

/**
 * hear_statement_step:
 * @self: a statement
 * @error: where to put what SQLite says
 *
 * Returns: whether there is a row, no more, or a failure
 */
HearStep
hear_statement_step (HearStatement *self,
                     GError       **error)
{
  int code;

  g_return_val_if_fail (self != NULL, HEAR_STEP_FAILED);

  code = sqlite3_step (self->stmt);
  if (code == SQLITE_ROW)
    return HEAR_STEP_ROW;
  if (code == SQLITE_DONE)
    return HEAR_STEP_DONE;

  hear_database_fail (self->database, code, error);

  return HEAR_STEP_FAILED;
}

/**
 * hear_statement_run:
 * @self: a statement that gives no rows, or whose rows do not matter
 * @error: where to put what SQLite says
 *
 * Returns: whether it ran to its end
 */
gboolean
hear_statement_run (HearStatement *self,
                    GError       **error)
{
  HearStep step;

  do
    step = hear_statement_step (self, error);
  while (step == HEAR_STEP_ROW);

  return step == HEAR_STEP_DONE;
}

/**
 * hear_statement_is_null:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: whether there is no value
 */
gboolean
hear_statement_is_null (HearStatement *self,
                        int            column)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

/**
 * hear_statement_get_text:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the value, until the next step
 */
const char *
hear_statement_get_text (HearStatement *self,
                         int            column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) sqlite3_column_text (self->stmt, column);
}

/**
 * hear_statement_get_int:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: the value, 0 for NULL
 */
gint64
hear_statement_get_int (HearStatement *self,
                        int            column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->stmt, column);
}

/**
 * hear_statement_dup_bytes:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: (transfer full): the value
 */
GBytes *
hear_statement_dup_bytes (HearStatement *self,
                          int            column)
{
  gconstpointer data;

  g_return_val_if_fail (self != NULL, NULL);

  data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->stmt, column));
}

/**
 * hear_statement_equals:
 * @self: a statement at a row
 * @column: from 0
 * @field: a value
 *
 * Returns: whether the column holds that value
 */
gboolean
hear_statement_equals (HearStatement   *self,
                       int              column,
                       const HearField *field)
{
  g_autoptr(GBytes) bytes = NULL;
  gboolean null;

  g_return_val_if_fail (self != NULL, FALSE);

  null = hear_statement_is_null (self, column);
  switch (field->type)
    {
    case HEAR_FIELD_TEXT:
      return g_strcmp0 (field->text, hear_statement_get_text (self, column)) == 0;
    case HEAR_FIELD_INT:
      return !null && field->number == hear_statement_get_int (self, column);
    case HEAR_FIELD_BYTES:
      bytes = hear_statement_dup_bytes (self, column);
      return !null && g_bytes_equal (bytes, field->bytes);
    case HEAR_FIELD_NULL:
    default:
      return null;
    }
}
