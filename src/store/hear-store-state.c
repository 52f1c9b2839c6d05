/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-state.h"

#include "hear-statement-private.h"
#include "hear-store-private.h"

#define SQL_GET "SELECT value FROM view_state WHERE key = ?"
#define SQL_SET "INSERT OR REPLACE INTO view_state (key, value) VALUES (?, ?)"
#define SQL_CLEAR "DELETE FROM view_state WHERE key = ?"

static gboolean
get_state (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_GET, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    call->result = g_strdup (hear_statement_get_text (row, 0));

  return step != HEAR_STEP_FAILED;
}

static gboolean
set_state (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) statement = hear_database_prepare (database, call->text != NULL ? SQL_SET : SQL_CLEAR, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, call->id);
  if (call->text != NULL)
    hear_statement_bind_text (statement, 2, call->text);

  return hear_statement_run (statement, error);
}

static HearCall *
make_call (const char *key,
           const char *value)
{
  HearCall *call = hear_call_new ();

  call->id = g_strdup (key);
  call->text = g_strdup (value);
  call->free_result = g_free;

  return call;
}

/**
 * hear_store_get_state:
 * @self: a store
 * @key: what it is called
 * @error: where to put what went wrong; not set if there is none
 *
 * Reads what a view remembers on this machine.
 *
 * Returns: (transfer full) (nullable): the value
 */
char *
hear_store_get_state (HearStore  *self,
                      const char *key,
                      GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  call = make_call (key, NULL);

  return hear_store_read_pointer (self, get_state, call, error);
}

/**
 * hear_store_get_state_async:
 * @self: a store
 * @key: what it is called
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.get_state], beside the caller.
 */
void
hear_store_get_state_async (HearStore          *self,
                            const char         *key,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  HearOperation operation = { get_state, hear_store_get_state_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (key != NULL);

  hear_store_start_read (self, &operation, make_call (key, NULL));
}

/**
 * hear_store_get_state_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable): the value
 */
char *
hear_store_get_state_finish (HearStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_get_state_async, error);
}

/**
 * hear_store_set_state:
 * @self: a store
 * @key: what it is called
 * @value: (nullable): the value, %NULL to forget it
 * @error: where to put what went wrong
 *
 * Remembers something for a view, on this machine alone.
 *
 * Returns: whether it is remembered
 */
gboolean
hear_store_set_state (HearStore  *self,
                      const char *key,
                      const char *value,
                      GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (hear_store_is_read_only (self))
    return TRUE;
  call = make_call (key, value);

  return hear_store_run_write (self, set_state, call, error);
}

/**
 * hear_store_set_state_async:
 * @self: a store
 * @key: what it is called
 * @value: (nullable): the value
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.set_state], beside the caller.
 */
void
hear_store_set_state_async (HearStore          *self,
                            const char         *key,
                            const char         *value,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  HearOperation operation = { set_state, hear_store_set_state_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (key != NULL);

  if (hear_store_is_read_only (self))
    hear_store_skip_write (self, &operation, make_call (key, value));
  else
    hear_store_start_write (self, &operation, make_call (key, value));
}

/**
 * hear_store_set_state_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is remembered
 */
gboolean
hear_store_set_state_finish (HearStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return hear_store_finish (self, result, hear_store_set_state_async, error);
}
