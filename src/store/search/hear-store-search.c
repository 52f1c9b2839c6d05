/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-search.h"

#include "hear-search-find-private.h"
#include "hear-search-index-private.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"

/* After so many pieces of the index a window has another look. */
#define MAX_BATCHES 20

#define SQL_SPEAKERS                                                     \
  "SELECT name FROM participant WHERE deleted_at IS NULL AND name <> ''" \
  " GROUP BY name ORDER BY count (*) DESC, name LIMIT ?"

static gboolean
count_waiting (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  return hear_search_index_count_waiting (database, input, error);
}

/* Piece by piece, so that others' writes come between. */
static gboolean
catch_up (HearStore    *self,
          guint         max_batches,
          GCancellable *cancellable,
          gint64       *waiting,
          GError      **error)
{
  if (!hear_store_run_read (self, count_waiting, waiting, error))
    return FALSE;
  if (hear_store_is_read_only (self))
    return TRUE;
  for (guint i = 0; *waiting > 0 && i < max_batches; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !hear_store_run_write (self, hear_search_index_take_up, waiting, error))
      return FALSE;

  return TRUE;
}

/* Where nothing is written there is nothing to wait for. */
static HearSearchResult *
make_result (HearStore     *self,
             HearSearchRun *run)
{
  HearSearchResult *result = g_new0 (HearSearchResult, 1);

  result->hits = g_steal_pointer (&run->hits);
  result->next = g_steal_pointer (&run->next);
  result->waiting = hear_store_is_read_only (self) ? 0 : (guint) run->waiting;

  return result;
}

static void
search_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  HearStore     *self = source_object;
  HearSearchRun *run = task_data;
  GError        *error = NULL;

  if (hear_store_run_read (self, hear_search_find, run, &error))
    g_task_return_pointer (task, make_result (source_object, run), (GDestroyNotify) hear_search_result_free);
  else
    g_task_return_error (task, error);
}

static void
update_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  gint64  waiting = 0;
  GError *error = NULL;

  if (catch_up (source_object, MAX_BATCHES, cancellable, &waiting, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
list_speakers (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_SPEAKERS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_int (row, 1, call->number);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (call->result, g_strdup (hear_statement_get_text (row, 0)));

  return step == HEAR_STEP_DONE;
}

static HearCall *
make_list_call (guint limit)
{
  HearCall *call = hear_call_new_list (g_free);

  call->number = limit;

  return call;
}

/**
 * hear_store_search:
 * @self: a store
 * @request: what to look for
 * @after: (nullable): where the page before ended
 * @limit: how many hits at most
 * @error: where to put %HEAR_ERROR_INVALID for @after
 *
 * Looks through all transcripts, notes and quotes, once everything that was
 * saved is indexed.
 *
 * Returns: (transfer full) (nullable): a page of hits
 */
HearSearchResult *
hear_store_search (HearStore               *self,
                   const HearSearchRequest *request,
                   const char              *after,
                   guint                    limit,
                   GError                 **error)
{
  g_autoptr(HearSearchRun) run = NULL;
  gint64 waiting = 0;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (request != NULL && request->text != NULL && limit > 0, NULL);

  run = hear_search_run_new (request, after, limit, NULL);
  if (!catch_up (self, G_MAXUINT, NULL, &waiting, error) || !hear_store_run_read (self, hear_search_find, run, error))
    return NULL;

  return make_result (self, run);
}

/**
 * hear_store_search_async:
 * @self: a store
 * @request: what to look for, copied
 * @after: (nullable): where the page before ended
 * @limit: how many hits at most
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Looks at once through what is indexed, beside the caller, whoever writes
 * meanwhile. If the result says that interviews are waiting,
 * [method@Store.update_search_async] takes them up.
 */
void
hear_store_search_async (HearStore               *self,
                         const HearSearchRequest *request,
                         const char              *after,
                         guint                    limit,
                         GCancellable            *cancellable,
                         GAsyncReadyCallback      callback,
                         gpointer                 user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (request != NULL && request->text != NULL && limit > 0);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hear_store_search_async);
  g_task_set_task_data (task, hear_search_run_new (request, after, limit, cancellable), (GDestroyNotify) hear_search_run_free);
  g_task_run_in_thread (task, search_thread);
}

/**
 * hear_store_search_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable): a page of hits
 */
HearSearchResult *
hear_store_search_finish (HearStore    *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, hear_store_search_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hear_store_update_search_async:
 * @self: a store
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Indexes what was saved since, or for a large library the next piece: half a
 * second's work, with room for other writes.
 */
void
hear_store_update_search_async (HearStore          *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (HEAR_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hear_store_update_search_async);
  g_task_run_in_thread (task, update_thread);
}

/**
 * hear_store_update_search_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it went on
 */
gboolean
hear_store_update_search_finish (HearStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return hear_store_finish (self, result, hear_store_update_search_async, error);
}

/**
 * hear_search_result_free:
 * @self: (transfer full): a page of hits
 */
void
hear_search_result_free (HearSearchResult *self)
{
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_free (self->next);
  g_free (self);
}

/**
 * hear_store_list_speakers:
 * @self: a store
 * @limit: how many at most
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of those
 *   who speak, who speaks in most interviews first
 */
GPtrArray *
hear_store_list_speakers (HearStore *self,
                          guint      limit,
                          GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = make_list_call (limit);

  return hear_store_read_pointer (self, list_speakers, call, error);
}

/**
 * hear_store_list_speakers_async:
 * @self: a store
 * @limit: how many at most
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.list_speakers], beside the caller.
 */
void
hear_store_list_speakers_async (HearStore          *self,
                                guint               limit,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  HearOperation operation = { list_speakers, hear_store_list_speakers_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));

  hear_store_start_read (self, &operation, make_list_call (limit));
}

/**
 * hear_store_list_speakers_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names
 */
GPtrArray *
hear_store_list_speakers_finish (HearStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_list_speakers_async, error);
}
