/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "hear-backup-list-private.h"
#include "hear-backup-restore.h"
#include "hear-error.h"
#include "hear-id.h"
#include "hear-media-folder.h"
#include "hear-migrations-private.h"
#include "hear-reader-pool-private.h"
#include "hear-search-index-private.h"
#include "hear-store-erasure.h"
#include "hear-store-lock.h"
#include "hear-store-opening-private.h"
#include "hear-store-private.h"
#include "hear-store-watch-private.h"
#include "hear-writer-private.h"

/*
 * An open library. Blocking functions may be called from any thread but the
 * main one, `_async` ones from any thread with a main context. All writes go
 * through one thread, first in first out; each is one transaction, kept for
 * good when it returns. Reads have connections of their own.
 *
 * What is shared leaves through hear_record_save(); nothing else writes it.
 */
struct _HearStore
{
  GObject parent_instance;

  char           *directory;
  HearIdentity   *identity;
  GRWLock         lock;
  HearWriter     *writer;
  HearReaderPool *readers;
  HearStoreWatch *watch;
  HearStoreLock  *held;
  gboolean        read_only;
};

G_DEFINE_FINAL_TYPE (HearStore, hear_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  DAMAGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
refuse_closed (GError **error)
{
  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_FAILED, _ ("The library is closed"));

  return FALSE;
}

static gboolean
refuse_write (HearStore *self,
              GError   **error)
{
  if (!self->read_only)
    return refuse_closed (error);

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_READ_ONLY,
               _ ("The library in “%s” is read-only. Allow writing to its files, or copy it to a folder that can be written to"), self->directory);

  return FALSE;
}

static void
hear_store_dispose (GObject *object)
{
  hear_store_close (HEAR_STORE (object));

  G_OBJECT_CLASS (hear_store_parent_class)->dispose (object);
}

static void
hear_store_finalize (GObject *object)
{
  HearStore *self = HEAR_STORE (object);

  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->identity, hear_identity_free);
  g_rw_lock_clear (&self->lock);

  G_OBJECT_CLASS (hear_store_parent_class)->finalize (object);
}

static void
hear_store_class_init (HearStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hear_store_dispose;
  object_class->finalize = hear_store_finalize;

  /**
   * HearStore::changed:
   * @self: the store
   * @table: what kind of row; %HEAR_STORE_ALL if it may be anything
   * @id: (nullable): which one; %NULL if it may be any or many
   *
   * Emitted after a commit, by this process or another, in the context in
   * which the store was opened.
   */
  signals[CHANGED] = g_signal_new ("changed", HEAR_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, HEAR_TYPE_STORE_TABLE, G_TYPE_STRING);

  /**
   * HearStore::damaged:
   * @self: the store
   * @message: what was found
   *
   * Emitted once, when the library proves to be damaged while it is read or
   * written, in the context in which the store was opened.
   */
  signals[DAMAGED] = g_signal_new ("damaged", HEAR_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hear_store_init (HearStore *self)
{
  g_rw_lock_init (&self->lock);
}

/* Between users' writes the search index catches up. */
static gboolean
index_more (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  gint64 *left = input;

  if (!hear_search_index_count_waiting (database, left, error))
    return FALSE;

  return *left == 0 || hear_writer_transact (database, hear_search_index_take_up, left, error);
}

static HearStore *
take_up (const char   *directory,
         HearDatabase *writer,
         HearIdentity *identity,
         gint64        version)
{
  HearStore       *self = g_object_new (HEAR_TYPE_STORE, NULL);
  g_autofree char *path = hear_store_build_path (directory);

  self->directory = g_strdup (directory);
  self->identity = identity;
  self->readers = hear_reader_pool_new (path, HEAR_DATABASE_READ);
  self->watch = hear_store_watch_new (self, version);
  self->writer = hear_writer_new (writer, index_more, hear_store_watch_push, hear_store_watch_push_failure, self->watch);

  return self;
}

static gboolean
read_version (HearDatabase *database,
              gint64       *version,
              GError      **error)
{
  return hear_database_get_number (database, "PRAGMA data_version", version, error);
}

typedef HearDatabase *(*OpenDatabase) (const char   *path,
                                       HearIdentity *identity,
                                       GError      **error);

static HearStore *
hold (const char   *directory,
      HearIdentity *identity,
      OpenDatabase  open,
      GError      **error)
{
  g_autofree char *path = hear_store_build_path (directory);
  g_autoptr(HearIdentity) who = identity;
  g_autoptr(HearStoreLock) held = hear_store_lock_new (directory, HEAR_STORE_LOCK_SHARED, error);
  g_autoptr(HearDatabase) database = held != NULL ? open (path, who, error) : NULL;
  HearStore *self;
  gint64     version;

  if (database == NULL || !read_version (database, &version, error))
    return NULL;

  self = take_up (directory, g_steal_pointer (&database), g_steal_pointer (&who), version);
  self->held = g_steal_pointer (&held);

  return self;
}

/**
 * hear_store_create:
 * @directory: where the library shall be
 * @user_name: who will work with it
 * @clock: what tells the time
 * @error: where to put %HEAR_ERROR_EXISTS or what the system says
 *
 * Makes a library and opens it.
 *
 * Returns: (transfer full) (nullable): the store
 */
HearStore *
hear_store_create (const char *directory,
                   const char *user_name,
                   HearClock  *clock,
                   GError    **error)
{
  HearIdentity *identity;

  g_return_val_if_fail (directory != NULL && user_name != NULL, NULL);
  g_return_val_if_fail (HEAR_IS_CLOCK (clock), NULL);

  if (g_mkdir_with_parents (directory, 0700) != 0)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_FAILED, _ ("The folder “%s” could not be created: %s"), directory, g_strerror (errno));
      return NULL;
    }
  identity = hear_identity_new (clock);
  identity->user_name = g_strdup (user_name);

  return hold (directory, identity, hear_store_opening_create, error);
}

/* Where nothing can be written: without a writer, and if need be without the
 * lock, which would be a new file. */
static HearStore *
open_to_read (const char *directory,
              HearClock  *clock,
              GError    **error)
{
  g_autofree char *path = hear_store_build_path (directory);
  g_autoptr(HearIdentity) identity = hear_identity_new (clock);
  HearDatabaseMode mode;
  g_autoptr(HearDatabase) database = hear_store_opening_read (path, identity, &mode, error);
  HearStore *self;

  if (database == NULL)
    return NULL;

  self = g_object_new (HEAR_TYPE_STORE, NULL);
  self->read_only = TRUE;
  self->directory = g_strdup (directory);
  self->identity = g_steal_pointer (&identity);
  self->readers = hear_reader_pool_new (path, mode);
  self->watch = hear_store_watch_new (self, 0);
  self->held = hear_store_lock_new (directory, HEAR_STORE_LOCK_SHARED, NULL);

  return self;
}

/**
 * hear_store_open:
 * @directory: where the library is
 * @clock: what tells the time
 * @error: where to put %HEAR_ERROR_NO_LIBRARY, %HEAR_ERROR_NEWER_SCHEMA,
 *   %HEAR_ERROR_DAMAGED or %HEAR_ERROR_BUSY; %HEAR_ERROR_READ_ONLY only if it
 *   would have to be written to be read
 *
 * Opens a library; brings its schema up to date if need be, after a backup. One
 * that cannot be written opens for reading.
 *
 * Returns: (transfer full) (nullable): the store
 */
HearStore *
hear_store_open (const char *directory,
                 HearClock  *clock,
                 GError    **error)
{
  g_autoptr(HearStore) self = NULL;
  g_autoptr(GError) failure = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (directory != NULL, NULL);
  g_return_val_if_fail (HEAR_IS_CLOCK (clock), NULL);

  path = hear_store_build_path (directory);
  /* Where nothing can be opened no trace is left. */
  if (!hear_migrations_look (path, error))
    return NULL;
  self = hold (directory, hear_identity_new (clock), hear_store_opening_open, &failure);
  if (g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_READ_ONLY))
    return open_to_read (directory, clock, error);
  if (self == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  /* What a restore left that was cut short. */
  hear_backup_list_drop_twins (path);
  hear_store_drop_prepared (directory, FALSE);
  /* What an erasure left that was cut short; what cannot be done now is done
   * the next time. */
  if (!hear_store_finish_erasures (self, &failure))
    g_info ("an erasure is not finished: %s", failure->message);
  hear_media_folder_drop_parts (directory);

  return g_steal_pointer (&self);
}

/**
 * hear_store_close:
 * @self: a store
 *
 * Waits for what is being written and read, and closes the library. Disposing
 * of the store does so too.
 */
void
hear_store_close (HearStore *self)
{
  g_return_if_fail (HEAR_IS_STORE (self));

  g_rw_lock_writer_lock (&self->lock);
  g_clear_pointer (&self->readers, hear_reader_pool_free);
  g_clear_pointer (&self->writer, hear_writer_free);
  g_clear_pointer (&self->watch, hear_store_watch_free);
  g_clear_pointer (&self->held, hear_store_lock_free);
  g_rw_lock_writer_unlock (&self->lock);
}

/**
 * hear_store_get_directory:
 * @self: a store
 *
 * Returns: (transfer none): the library's folder
 */
const char *
hear_store_get_directory (HearStore *self)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  return self->directory;
}

/**
 * hear_store_is_read_only:
 * @self: a store
 *
 * Where nothing can be written, what a view only remembers is forgotten without
 * a word, and every other write gives %HEAR_ERROR_READ_ONLY.
 *
 * Returns: whether nothing in the library can be changed
 */
gboolean
hear_store_is_read_only (HearStore *self)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  return self->read_only;
}

/**
 * hear_store_get_user_id:
 * @self: a store
 *
 * Returns: (transfer none): the id of who works with the library
 */
const char *
hear_store_get_user_id (HearStore *self)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  return self->identity->user_id;
}

/**
 * hear_store_get_user_name:
 * @self: a store
 *
 * Returns: (transfer none): the name of who works with the library
 */
const char *
hear_store_get_user_name (HearStore *self)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  return self->identity->user_name;
}

/**
 * hear_store_build_path:
 * @directory: a library's folder
 *
 * Returns: (transfer full): its database
 */
char *
hear_store_build_path (const char *directory)
{
  return g_build_filename (directory, "library.db", NULL);
}

/**
 * hear_store_get_identity:
 * @self: a store
 *
 * Returns: (transfer none): who writes
 */
HearIdentity *
hear_store_get_identity (HearStore *self)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  return self->identity;
}

/**
 * hear_store_make_id:
 * @self: a store
 *
 * Returns: (transfer full): the id of a new row
 */
char *
hear_store_make_id (HearStore *self)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  return hear_id_new (hear_clock_now (self->identity->clock));
}

/**
 * hear_store_announce:
 * @self: a store
 * @table: what kind of row changed
 * @id: (nullable): which one
 *
 * Emits the signal, in the context in which the store was opened.
 */
void
hear_store_announce (HearStore     *self,
                     HearStoreTable table,
                     const char    *id)
{
  g_return_if_fail (HEAR_IS_STORE (self));

  g_signal_emit (self, signals[CHANGED], 0, table, id);
}

/**
 * hear_store_announce_damage:
 * @self: a store
 * @message: what was found
 *
 * Emits the signal, in the context in which the store was opened.
 */
void
hear_store_announce_damage (HearStore  *self,
                            const char *message)
{
  g_return_if_fail (HEAR_IS_STORE (self));

  g_signal_emit (self, signals[DAMAGED], 0, message);
}

/**
 * hear_store_run_write:
 * @self: a store
 * @work: what to do, in a transaction of its own
 * @input: for @work
 * @error: where to put what @work says
 *
 * Returns: whether it was done and committed
 */
gboolean
hear_store_run_write (HearStore *self,
                      HearWork   work,
                      gpointer   input,
                      GError   **error)
{
  g_autoptr(GRWLockReaderLocker) locker = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  locker = g_rw_lock_reader_locker_new (&self->lock);
  if (self->writer == NULL)
    return refuse_write (self, error);

  return hear_writer_run (self->writer, work, input, error);
}

/**
 * hear_store_run_read:
 * @self: a store
 * @work: what to read
 * @input: for @work
 * @error: where to put what @work says
 *
 * Returns: whether it was read
 */
gboolean
hear_store_run_read (HearStore *self,
                     HearWork   work,
                     gpointer   input,
                     GError   **error)
{
  g_autoptr(GRWLockReaderLocker) locker = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  locker = g_rw_lock_reader_locker_new (&self->lock);
  if (self->readers == NULL)
    return refuse_closed (error);
  if (hear_reader_pool_run (self->readers, work, input, &failure))
    return TRUE;

  /* Even where a view does without what it could not read. */
  hear_store_watch_push_failure (failure, self->watch);
  if (failure != NULL)
    g_propagate_error (error, failure);

  return FALSE;
}

/**
 * hear_store_read_pointer:
 * @self: a store
 * @work: what to read
 * @call: for @work
 * @error: where to put what @work says
 *
 * Returns: (transfer full) (nullable): the call's result
 */
gpointer
hear_store_read_pointer (HearStore *self,
                         HearWork   work,
                         HearCall  *call,
                         GError   **error)
{
  return hear_store_run_read (self, work, call, error) ? hear_call_steal (call) : NULL;
}

/**
 * hear_store_queue_write:
 * @self: a store
 * @work: what to do, with the task's data
 * @task: (transfer full): what returns a boolean
 *
 * Queues a write whose caller does not wait.
 */
void
hear_store_queue_write (HearStore *self,
                        HearWork   work,
                        GTask     *task)
{
  g_autoptr(GTask) owned = task;
  g_autoptr(GRWLockReaderLocker) locker = NULL;
  GError *error = NULL;

  g_return_if_fail (HEAR_IS_STORE (self));

  locker = g_rw_lock_reader_locker_new (&self->lock);
  if (self->writer != NULL)
    {
      hear_writer_start (self->writer, work, g_steal_pointer (&owned));
      return;
    }

  refuse_write (self, &error);
  g_task_return_error (owned, error);
}
