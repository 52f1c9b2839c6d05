/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-work.h"

static void
work_free (gpointer data)
{
  HearWork *work = data;

  if (work->free_data != NULL)
    work->free_data (work->data);
  g_free (work);
}

static void
work_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  HearWork *work = task_data;
  g_autoptr(GError) error = NULL;
  gpointer result = work->run (source_object, work->data, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, result, work->free_result);
}

/**
 * hear_work_async:
 * @object: a GObject that the work is done on; it is kept until then
 * @work: the work
 * @cancellable: (nullable): drops the answer
 * @callback: called in the caller's main context
 * @user_data: for @callback
 *
 * Does in a thread what would block: the main thread never waits.
 */
void
hear_work_async (gpointer object, HearWork work, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (work.run != NULL);

  task = g_task_new (object, cancellable, callback, user_data);
  g_task_set_source_tag (task, hear_work_async);
  g_task_set_task_data (task, g_memdup2 (&work, sizeof work), work_free);
  g_task_run_in_thread (task, work_in_thread);
}

/**
 * hear_work_finish:
 * @object: as given
 * @result: as the callback got it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what came of it
 */
gpointer
hear_work_finish (gpointer object, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, object), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
