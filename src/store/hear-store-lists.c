/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-interviews.h"

#include "hear-interview-list-private.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"

#define SQL_OF_BLOB                                                                      \
  "SELECT interview.id FROM recording JOIN interview ON interview.id = interview_id"     \
  " WHERE blob_id = ? AND recording.deleted_at IS NULL AND interview.deleted_at IS NULL" \
  " ORDER BY started_at DESC, interview.id DESC"

static gboolean
list_page (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearCall) rows = hear_call_new_list (g_object_unref);
  GPtrArray *ids = call->result;
  guint      limit = (guint) call->number;

  /* One more tells whether there is a next page. */
  call->number++;
  if (!hear_interview_list_ids (database, call, error))
    return FALSE;
  g_clear_pointer (&call->next, g_free);
  if (ids->len > limit)
    {
      g_ptr_array_set_size (ids, (int) limit);
      call->next = g_strdup (g_ptr_array_index (ids, limit - 1));
    }
  g_ptr_array_add (ids, NULL);
  rows->strings = g_strdupv ((char **) ids->pdata);
  if (!hear_interview_list_rows (database, rows, error))
    return FALSE;

  g_ptr_array_unref (call->result);
  call->result = hear_call_steal (rows);

  return TRUE;
}

static gboolean
find_of_blob (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_OF_BLOB, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (call->result, g_strdup (hear_statement_get_text (row, 0)));

  return step == HEAR_STEP_DONE;
}

/**
 * hear_store_list_interview_ids:
 * @self: a store
 * @filter: (nullable): which ones
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of the
 *   whole list, newest first, for a model that loads by page
 */
GPtrArray *
hear_store_list_interview_ids (HearStore                 *self,
                               const HearInterviewFilter *filter,
                               GError                   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = hear_interview_list_make_call (filter);

  return hear_store_read_pointer (self, hear_interview_list_ids, call, error);
}

/**
 * hear_store_list_interview_ids_async:
 * @self: a store
 * @filter: (nullable): which ones; copied
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.list_interview_ids], beside the caller.
 */
void
hear_store_list_interview_ids_async (HearStore                 *self,
                                     const HearInterviewFilter *filter,
                                     GCancellable              *cancellable,
                                     GAsyncReadyCallback        callback,
                                     gpointer                   user_data)
{
  HearOperation operation = { hear_interview_list_ids, hear_store_list_interview_ids_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));

  hear_store_start_read (self, &operation, hear_interview_list_make_call (filter));
}

/**
 * hear_store_list_interview_ids_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids, newest first
 */
GPtrArray *
hear_store_list_interview_ids_finish (HearStore    *self,
                                      GAsyncResult *result,
                                      GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_list_interview_ids_async, error);
}

/**
 * hear_store_get_interviews:
 * @self: a store
 * @ids: (array length=n): interviews
 * @n: how many
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearInterview): those that
 *   are there, in that order, without their parts
 */
GPtrArray *
hear_store_get_interviews (HearStore         *self,
                           const char *const *ids,
                           guint              n,
                           GError           **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (ids != NULL || n == 0, NULL);

  call = hear_interview_list_make_page (ids, n);

  return hear_store_read_pointer (self, hear_interview_list_rows, call, error);
}

/**
 * hear_store_get_interviews_async:
 * @self: a store
 * @ids: (array length=n): interviews; copied
 * @n: how many
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.get_interviews], beside the caller.
 */
void
hear_store_get_interviews_async (HearStore          *self,
                                 const char *const  *ids,
                                 guint               n,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  HearOperation operation = { hear_interview_list_rows, hear_store_get_interviews_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (ids != NULL || n == 0);

  hear_store_start_read (self, &operation, hear_interview_list_make_page (ids, n));
}

/**
 * hear_store_get_interviews_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearInterview): those that are there
 */
GPtrArray *
hear_store_get_interviews_finish (HearStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_get_interviews_async, error);
}

/**
 * hear_store_list_interviews:
 * @self: a store
 * @filter: (nullable): which ones
 * @after: (nullable): where the page before ended
 * @limit: how many at most
 * @next: (out) (optional) (nullable): where this page ended, %NULL after the
 *   last
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearInterview): a page,
 *   newest first, without their parts
 */
GPtrArray *
hear_store_list_interviews (HearStore                 *self,
                            const HearInterviewFilter *filter,
                            const char                *after,
                            guint                      limit,
                            char                     **next,
                            GError                   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (limit > 0, NULL);

  call = hear_interview_list_make_call (filter);
  call->next = g_strdup (after);
  call->number = limit;
  if (!hear_store_run_read (self, list_page, call, error))
    return NULL;
  if (next != NULL)
    *next = g_steal_pointer (&call->next);

  return hear_call_steal (call);
}

/**
 * hear_store_find_interviews_of_blob:
 * @self: a store
 * @sha256: a medium
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of the
 *   interviews that were recorded in it, newest first
 */
GPtrArray *
hear_store_find_interviews_of_blob (HearStore  *self,
                                    const char *sha256,
                                    GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  call = hear_call_new_list (g_free);
  call->id = g_strdup (sha256);

  return hear_store_read_pointer (self, find_of_blob, call, error);
}
