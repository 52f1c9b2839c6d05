/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-health-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"

#define QUICK "PRAGMA quick_check (1)"
#define FULL "PRAGMA integrity_check (1)"

/* Whether a library's file is whole. SQLite notices damage only where it
 * reads: what nobody looked at is found by these. */

static gboolean
refuse (HearDatabase *database,
        const char   *what,
        GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (hear_database_get_path (database));
  const char      *line = strrchr (what, '\n');
  g_autofree char *shown = g_strdelimit (g_strdup (line != NULL ? line + 1 : what), ":", ',');

  /* A colon would stand before what to do. */
  g_set_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED, _ ("The library in “%s” is damaged (%s)"), folder, shown);

  return FALSE;
}

static gboolean
check_structure (HearDatabase *database,
                 const char   *sql,
                 char        **found,
                 GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, sql, error);

  if (statement == NULL || hear_statement_step (statement, error) != HEAR_STEP_ROW)
    return FALSE;

  *found = g_strdup (hear_statement_get_text (statement, 0));

  return TRUE;
}

static gboolean
look_over (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  return hear_store_health_look_over (database, database, error);
}

static gboolean
check (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  g_autofree char *found = NULL;
  g_autoptr(HearStatement) keys = NULL;
  HearStep step;

  if (!check_structure (database, FULL, &found, error))
    return FALSE;
  if (g_strcmp0 (found, "ok") != 0)
    return refuse (database, found, error);
  keys = hear_database_prepare (database, "PRAGMA foreign_key_check", error);
  step = keys != NULL ? hear_statement_step (keys, error) : HEAR_STEP_FAILED;

  return step == HEAR_STEP_ROW ? refuse (database, hear_statement_get_text (keys, 0), error) : step == HEAR_STEP_DONE;
}

/**
 * hear_store_health_look_over:
 * @database: a connection
 * @named: whose folder to name if it is damaged
 * @error: where to put %HEAR_ERROR_DAMAGED
 *
 * Reads every page, but does not compare indexes with their tables.
 *
 * Returns: whether the structure is whole
 */
gboolean
hear_store_health_look_over (HearDatabase *database,
                             HearDatabase *named,
                             GError      **error)
{
  g_autofree char *found = NULL;

  g_return_val_if_fail (database != NULL && named != NULL, FALSE);

  if (!check_structure (database, QUICK, &found, error))
    return FALSE;

  return g_strcmp0 (found, "ok") == 0 || refuse (named, found, error);
}

/**
 * hear_store_check_database:
 * @self: a store
 * @error: where to put %HEAR_ERROR_DAMAGED
 *
 * Reads the whole database and checks its structure and references.
 *
 * Returns: whether it is whole
 */
gboolean
hear_store_check_database (HearStore *self,
                           GError   **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  return hear_store_run_read (self, check, NULL, error);
}

/**
 * hear_store_look_over:
 * @self: a store
 * @error: where to put %HEAR_ERROR_DAMAGED
 *
 * Checks the structure only, which takes a fraction of the time.
 *
 * Returns: whether it is whole
 */
gboolean
hear_store_look_over (HearStore *self,
                      GError   **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  return hear_store_run_read (self, look_over, NULL, error);
}

/**
 * hear_store_look_over_async:
 * @self: a store
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.look_over], beside the caller.
 */
void
hear_store_look_over_async (HearStore          *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  HearOperation operation = { look_over, hear_store_look_over_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));

  hear_store_start_read (self, &operation, hear_call_new ());
}

/**
 * hear_store_look_over_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put %HEAR_ERROR_DAMAGED
 *
 * Returns: whether it is whole
 */
gboolean
hear_store_look_over_finish (HearStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  return hear_store_finish (self, result, hear_store_look_over_async, error);
}
