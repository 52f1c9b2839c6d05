/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-database-private.h"
#include "hear-statement-private.h"

/* Queries for one value. */

/**
 * hear_database_get_number:
 * @self: a connection
 * @sql: what gives one number
 * @number: (out): the number, 0 if there is no row
 * @error: where to put what SQLite says
 *
 * Returns: whether it ran
 */
gboolean
hear_database_get_number (HearDatabase *self,
                          const char   *sql,
                          gint64       *number,
                          GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (self, sql, error);
  HearStep step;

  *number = 0;
  if (statement == NULL)
    return FALSE;

  step = hear_statement_step (statement, error);
  if (step == HEAR_STEP_ROW)
    *number = hear_statement_get_int (statement, 0);

  return step != HEAR_STEP_FAILED;
}

/**
 * hear_database_get_text:
 * @self: a connection
 * @sql: a query for one text by one or two
 * @first: its first parameter
 * @second: (nullable): its second parameter
 * @error: where to put what SQLite says; not set if there is none
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
hear_database_get_text (HearDatabase *self,
                        const char   *sql,
                        const char   *first,
                        const char   *second,
                        GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (self, sql, error);

  if (statement == NULL)
    return NULL;
  hear_statement_bind_text (statement, 1, first);
  if (second != NULL)
    hear_statement_bind_text (statement, 2, second);

  return hear_statement_step (statement, error) == HEAR_STEP_ROW ? g_strdup (hear_statement_get_text (statement, 0)) : NULL;
}
