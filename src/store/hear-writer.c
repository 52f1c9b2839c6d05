/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-writer-private.h"

#include "hear-migrations-private.h"

/* After so long without a job the spare work begins. */
#define SPARE_AFTER_MS 300

/*
 * The one thread that writes to the library, first in first out, with the one
 * connection that may. Blocking callers wait for their job; jobs with a task
 * come back in the task's context, in the order in which they were started.
 * When nobody has written for a moment it does its spare work, piece by piece,
 * and leaves it for any job.
 */
struct _HearWriter
{
  HearDatabase       *database;
  GThread            *thread;
  GAsyncQueue        *jobs;
  HearWork            spare;
  HearWriterCommitted committed;
  HearWriterFailed    failed;
  gpointer            user_data;
};

/* A blocking job lives on its caller's stack, one with a task on the heap. A
 * job without work ends the thread. */
typedef struct
{
  HearWork work;
  gpointer input;
  GTask   *task;
  GError  *error;
  gboolean ok;
  gboolean done;
  GMutex   mutex;
  GCond    cond;
} Job;

static gboolean
complete_cb (gpointer user_data)
{
  Job *job = user_data;
  g_autoptr(GTask) task = g_steal_pointer (&job->task);

  if (job->ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&job->error));
  g_free (job);

  return G_SOURCE_REMOVE;
}

/* The task goes back whole: its last reference, and with it perhaps the
 * store's, must not be dropped on the writer's thread. */
static void
send_back (Job *job)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, complete_cb, job, NULL);
  g_source_set_static_name (source, "[hearback] write done");
  g_source_attach (source, g_task_get_context (job->task));
}

static void
wake_caller (Job *job)
{
  g_autoptr(GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&job->mutex);

  job->done = TRUE;
  g_cond_signal (&job->cond);
}

static void
run_job (HearWriter *self,
         Job        *job)
{
  GCancellable *cancellable = job->task != NULL ? g_task_get_cancellable (job->task) : NULL;
  g_autoptr(GPtrArray) changes = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    job->ok = hear_writer_transact (self->database, job->work, job->input, &job->error);
  changes = hear_database_steal_changes (self->database);
  if (job->ok && changes->len > 0)
    self->committed (changes, self->user_data);
  if (!job->ok)
    self->failed (job->error, self->user_data);

  if (job->task != NULL)
    send_back (job);
  else
    wake_caller (job);
}

/* Where it fails nobody waits for it: whoever needs what it does will do it. */
static gboolean
work_spare (HearWriter *self)
{
  g_autoptr(GError) error = NULL;
  gint64   left = 0;
  gboolean ok;

  do
    ok = self->spare (self->database, &left, &error);
  while (ok && left > 0 && g_async_queue_length (self->jobs) <= 0);
  if (!ok)
    self->failed (error, self->user_data);

  return ok && left > 0;
}

static gpointer
writer_thread (gpointer user_data)
{
  HearWriter *self = user_data;
  gboolean    spare = self->spare != NULL;

  hear_database_adopt (self->database);
  while (TRUE)
    {
      Job *job = spare ? g_async_queue_timeout_pop (self->jobs, SPARE_AFTER_MS * 1000) : g_async_queue_pop (self->jobs);

      if (job != NULL && job->work == NULL)
        break;
      if (job != NULL)
        run_job (self, job);
      spare = job != NULL ? self->spare != NULL : work_spare (self);
    }
  g_clear_pointer (&self->database, hear_database_free);

  return NULL;
}

/**
 * hear_writer_new:
 * @database: (transfer full): a connection that may write
 * @spare: (nullable): what to do beside, not in a transaction; puts what is
 *   left of it into the number that it is given
 * @committed: called on the writer's thread with what changed
 * @failed: called on the writer's thread with why a job was not done
 * @user_data: for both
 *
 * Returns: (transfer full): a writer whose thread runs
 */
HearWriter *
hear_writer_new (HearDatabase       *database,
                 HearWork            spare,
                 HearWriterCommitted committed,
                 HearWriterFailed    failed,
                 gpointer            user_data)
{
  HearWriter *self;

  g_return_val_if_fail (database != NULL, NULL);

  self = g_new0 (HearWriter, 1);
  self->database = database;
  self->spare = spare;
  self->committed = committed;
  self->failed = failed;
  self->user_data = user_data;
  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new ("hear-writer", writer_thread, self);

  return self;
}

/**
 * hear_writer_free:
 * @self: (transfer full): a writer
 *
 * Waits for all jobs, then closes the connection.
 */
void
hear_writer_free (HearWriter *self)
{
  Job last = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->thread != g_thread_self ());

  g_async_queue_push (self->jobs, &last);
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}

/**
 * hear_writer_run:
 * @self: a writer
 * @work: what to do, in a transaction of its own
 * @input: for @work
 * @error: where to put what @work says
 *
 * Waits until @work is done and its transaction committed.
 *
 * Returns: whether it was
 */
gboolean
hear_writer_run (HearWriter *self,
                 HearWork    work,
                 gpointer    input,
                 GError    **error)
{
  Job job = { .work = work, .input = input };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->thread != g_thread_self (), FALSE);

  g_mutex_init (&job.mutex);
  g_cond_init (&job.cond);
  g_async_queue_push (self->jobs, &job);
  g_mutex_lock (&job.mutex);
  while (!job.done)
    g_cond_wait (&job.cond, &job.mutex);
  g_mutex_unlock (&job.mutex);
  g_mutex_clear (&job.mutex);
  g_cond_clear (&job.cond);
  if (!job.ok)
    g_propagate_error (error, job.error);

  return job.ok;
}

/**
 * hear_writer_start:
 * @self: a writer
 * @work: what to do, in a transaction of its own, with the task's data
 * @task: (transfer full): what returns a boolean once it is committed
 */
void
hear_writer_start (HearWriter *self,
                   HearWork    work,
                   GTask      *task)
{
  Job *job;

  g_return_if_fail (self != NULL);

  job = g_new0 (Job, 1);
  job->work = work;
  job->input = g_task_get_task_data (task);
  job->task = task;
  g_async_queue_push (self->jobs, job);
}

/**
 * hear_writer_transact:
 * @database: a connection that may write
 * @work: what to do
 * @input: for @work
 * @error: where to put what @work says
 *
 * Does @work in a transaction; if it fails, nothing of it stays.
 *
 * Returns: whether it was done and committed
 */
gboolean
hear_writer_transact (HearDatabase *database,
                      HearWork      work,
                      gpointer      input,
                      GError      **error)
{
  g_return_val_if_fail (database != NULL, FALSE);

  if (hear_database_execute (database, "BEGIN IMMEDIATE", error) &&
      hear_migrations_guard (database, error) &&
      work (database, input, error) &&
      hear_database_execute (database, "COMMIT", error))
    return TRUE;

  hear_database_roll_back (database);

  return FALSE;
}
