/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-private.h"

#include "hear-writer-private.h"

/*
 * How every `_async` function of the store is made: the same work and the same
 * values as the blocking one, run by the writer or by a thread that reads.
 */

static GTask *
make_task (HearStore           *self,
           const HearOperation *operation,
           HearCall            *call)
{
  GTask *task = g_task_new (self, operation->cancellable, operation->callback, operation->user_data);

  g_task_set_source_tag (task, operation->tag);
  g_task_set_task_data (task, call, (GDestroyNotify) hear_call_free);

  return task;
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  HearStore *self = source_object;
  HearCall  *call = task_data;
  GError    *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (hear_store_run_read (self, call->work, call, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * hear_store_start_write:
 * @self: a store
 * @operation: what to do and whom to tell
 * @call: (transfer full): its values
 *
 * Queues a write. Cancelling it takes effect until it begins; what is
 * committed is told as done.
 */
void
hear_store_start_write (HearStore           *self,
                        const HearOperation *operation,
                        HearCall            *call)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (HEAR_IS_STORE (self));

  task = make_task (self, operation, call);
  g_task_set_check_cancellable (task, FALSE);
  hear_store_queue_write (self, operation->work, g_steal_pointer (&task));
}

/**
 * hear_store_skip_write:
 * @self: a store
 * @operation: what is not done
 * @call: (transfer full): its values
 *
 * Tells as done what a library that cannot be written does without.
 */
void
hear_store_skip_write (HearStore           *self,
                       const HearOperation *operation,
                       HearCall            *call)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (HEAR_IS_STORE (self));

  task = make_task (self, operation, call);
  g_task_return_boolean (task, TRUE);
}

/**
 * hear_store_start_read:
 * @self: a store
 * @operation: what to read and whom to tell
 * @call: (transfer full): its values
 *
 * Reads in a thread of its own.
 */
void
hear_store_start_read (HearStore           *self,
                       const HearOperation *operation,
                       HearCall            *call)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (HEAR_IS_STORE (self));

  call->work = operation->work;
  task = make_task (self, operation, call);
  g_task_run_in_thread (task, read_thread);
}

/**
 * hear_store_finish:
 * @self: a store
 * @result: what the callback was given
 * @tag: the operation's tag
 * @error: where to put what went wrong
 *
 * Returns: whether it was done
 */
gboolean
hear_store_finish (HearStore    *self,
                   GAsyncResult *result,
                   gpointer      tag,
                   GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hear_store_finish_pointer:
 * @self: a store
 * @result: what the callback was given
 * @tag: the operation's tag
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable): the operation's result
 */
gpointer
hear_store_finish_pointer (HearStore    *self,
                           GAsyncResult *result,
                           gpointer      tag,
                           GError      **error)
{
  return hear_store_finish (self, result, tag, error) ? hear_call_steal (g_task_get_task_data (G_TASK (result))) : NULL;
}
