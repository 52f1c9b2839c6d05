/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-reader-pool-private.h"

/* More idle connections than this are closed. */
#define KEEP_IDLE 4

/*
 * Read-only connections, lent to whatever thread reads. A read never waits for
 * a write: in WAL it sees the last commit before it began.
 */
struct _HearReaderPool
{
  char            *path;
  HearDatabaseMode mode;
  GMutex           mutex;
  GQueue           idle;
};

static HearDatabase *
take (HearReaderPool *self,
      GError        **error)
{
  HearDatabase *database;

  g_mutex_lock (&self->mutex);
  database = g_queue_pop_head (&self->idle);
  g_mutex_unlock (&self->mutex);
  if (database == NULL)
    return hear_database_open (self->path, self->mode, error);

  hear_database_adopt (database);

  return database;
}

static void
give_back (HearReaderPool *self,
           HearDatabase   *database)
{
  g_mutex_lock (&self->mutex);
  if (g_queue_get_length (&self->idle) < KEEP_IDLE)
    g_queue_push_head (&self->idle, g_steal_pointer (&database));
  g_mutex_unlock (&self->mutex);
  g_clear_pointer (&database, hear_database_free);
}

/**
 * hear_reader_pool_new:
 * @path: the library's file
 * @mode: %HEAR_DATABASE_READ or %HEAR_DATABASE_FROZEN
 *
 * Returns: (transfer full): a pool without connections yet
 */
HearReaderPool *
hear_reader_pool_new (const char *path, HearDatabaseMode mode)
{
  HearReaderPool *self = g_new0 (HearReaderPool, 1);

  self->path = g_strdup (path);
  self->mode = mode;
  g_mutex_init (&self->mutex);
  g_queue_init (&self->idle);

  return self;
}

/**
 * hear_reader_pool_free:
 * @self: (transfer full): a pool that nobody reads through
 */
void
hear_reader_pool_free (HearReaderPool *self)
{
  g_queue_clear_full (&self->idle, (GDestroyNotify) hear_database_free);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

/**
 * hear_reader_pool_run:
 * @self: a pool
 * @work: what to read, all of it as of one commit
 * @input: for @work
 * @error: where to put what @work says
 *
 * Returns: what @work returned
 */
gboolean
hear_reader_pool_run (HearReaderPool *self,
                      HearWork        work,
                      gpointer        input,
                      GError        **error)
{
  HearDatabase *database;
  gboolean      ok;

  g_return_val_if_fail (self != NULL, FALSE);

  database = take (self, error);
  if (database == NULL)
    return FALSE;

  ok = hear_database_execute (database, "BEGIN", error) && work (database, input, error);
  hear_database_roll_back (database);
  give_back (self, database);

  return ok;
}
