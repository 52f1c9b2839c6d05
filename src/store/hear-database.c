/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-database-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-id.h"
#include "hear-search-tokens-private.h"
#include "hear-statement-private.h"

/* How long a connection waits for another process. */
#define BUSY_TIMEOUT_MS 10000

/*
 * A connection to the library's file with its prepared statements. Belongs to
 * one thread at a time, the one that opened or adopted it last.
 */
struct _HearDatabase
{
  sqlite3      *handle;
  char         *path;
  GThread      *owner;
  GHashTable   *statements;
  HearIdentity *identity;
  GPtrArray    *changes;
};

static HearError
find_code (HearDatabase *self,
           int           code)
{
  int system_error = sqlite3_system_errno (self->handle);

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return HEAR_ERROR_DISK_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return HEAR_ERROR_DAMAGED;
    case SQLITE_READONLY:
      return HEAR_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HEAR_ERROR_BUSY;
    case SQLITE_IOERR:
      if (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG)
        return HEAR_ERROR_DISK_FULL;
      return HEAR_ERROR_FAILED;
    default:
      return HEAR_ERROR_FAILED;
    }
}

static gboolean
set_up (HearDatabase    *self,
        HearDatabaseMode mode,
        GError         **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  if (!hear_search_tokens_install (self, error))
    return FALSE;
  if (mode == HEAR_DATABASE_READ || mode == HEAR_DATABASE_FROZEN)
    return TRUE;

  /* A schema that is too new has to stay untouched, its WAL too: closing
   * writes it back only once the caller has looked. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return hear_database_execute (self, "PRAGMA synchronous = FULL", error) &&
         hear_database_execute (self, "PRAGMA foreign_keys = ON", error);
}

/**
 * hear_identity_new:
 * @clock: what tells the time
 *
 * Returns: (transfer full): nobody yet
 */
HearIdentity *
hear_identity_new (HearClock *clock)
{
  HearIdentity *self = g_new0 (HearIdentity, 1);

  self->clock = g_object_ref (clock);

  return self;
}

/**
 * hear_identity_free:
 * @self: (transfer full): an identity
 */
void
hear_identity_free (HearIdentity *self)
{
  g_clear_object (&self->clock);
  g_clear_pointer (&self->dice, g_rand_free);
  g_free (self->library_id);
  g_free (self->device_id);
  g_free (self->user_id);
  g_free (self->user_name);
  g_free (self);
}

/**
 * hear_change_new:
 * @table: what kind of row
 * @id: (nullable): which one
 *
 * Returns: (transfer full): the change
 */
HearChange *
hear_change_new (HearStoreTable table,
                 const char    *id)
{
  HearChange *self = g_new0 (HearChange, 1);

  self->table = table;
  self->id = g_strdup (id);

  return self;
}

/**
 * hear_change_free:
 * @self: (transfer full): a change
 */
void
hear_change_free (HearChange *self)
{
  g_free (self->id);
  g_free (self);
}

static char *
build_uri (const char *path)
{
  g_autofree char *escaped = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, TRUE);

  return g_strconcat ("file:", escaped, "?immutable=1", NULL);
}

/**
 * hear_database_open:
 * @path: the library's file
 * @mode: what for
 * @error: where to put %HEAR_ERROR_DAMAGED or %HEAR_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): a connection that belongs to the
 *   calling thread
 */
HearDatabase *
hear_database_open (const char      *path,
                    HearDatabaseMode mode,
                    GError         **error)
{
  g_autoptr(HearDatabase) self = g_new0 (HearDatabase, 1);
  g_autofree char *uri = NULL;
  int              flags = SQLITE_OPEN_NOMUTEX;
  int              code;

  g_return_val_if_fail (path != NULL, NULL);

  flags |= mode == HEAR_DATABASE_READ || mode == HEAR_DATABASE_FROZEN ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (mode == HEAR_DATABASE_CREATE)
    flags |= SQLITE_OPEN_CREATE;
  if (mode == HEAR_DATABASE_FROZEN)
    flags |= SQLITE_OPEN_URI;
  uri = mode == HEAR_DATABASE_FROZEN ? build_uri (path) : g_strdup (path);
  self->path = g_strdup (path);
  self->owner = g_thread_self ();
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_change_free);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hear_statement_free);
  code = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      hear_database_fail (self, code, error);
      return NULL;
    }
  if (!set_up (self, mode, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * hear_database_free:
 * @self: (transfer full): a connection
 *
 * Closes it.
 */
void
hear_database_free (HearDatabase *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close_v2);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self->path);
  g_free (self);
}

/**
 * hear_database_adopt:
 * @self: a connection that no other thread uses
 *
 * Hands it to the calling thread.
 */
void
hear_database_adopt (HearDatabase *self)
{
  g_return_if_fail (self != NULL);

  self->owner = g_thread_self ();
}

/**
 * hear_database_get_handle:
 * @self: a connection
 *
 * Returns: (transfer none): SQLite's own handle
 */
sqlite3 *
hear_database_get_handle (HearDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->owner == g_thread_self (), NULL);

  return self->handle;
}

/**
 * hear_database_get_path:
 * @self: a connection
 *
 * Returns: (transfer none): its file
 */
const char *
hear_database_get_path (HearDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * hear_database_get_identity:
 * @self: the writer's connection
 *
 * Returns: (transfer none): who writes
 */
HearIdentity *
hear_database_get_identity (HearDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->identity;
}

/**
 * hear_database_set_identity:
 * @self: the writer's connection
 * @identity: (transfer none): who writes; outlives @self
 */
void
hear_database_set_identity (HearDatabase *self,
                            HearIdentity *identity)
{
  g_return_if_fail (self != NULL);

  self->identity = identity;
}

/**
 * hear_database_get_now:
 * @self: the writer's connection
 *
 * Returns: the present instant
 */
gint64
hear_database_get_now (HearDatabase *self)
{
  g_return_val_if_fail (self != NULL && self->identity != NULL, 0);

  return hear_clock_now (self->identity->clock);
}

/**
 * hear_database_make_id:
 * @self: the writer's connection
 *
 * Returns: (transfer full): the id of a new row
 */
char *
hear_database_make_id (HearDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->identity->dice != NULL)
    return hear_id_new_rolled (hear_database_get_now (self), self->identity->dice);

  return hear_id_new (hear_database_get_now (self));
}

/**
 * hear_database_prepare:
 * @self: a connection
 * @sql: one statement, without values in it
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable): the statement, from the cache if it is
 *   there; freeing it puts it back
 */
HearStatement *
hear_database_prepare (HearDatabase *self,
                       const char   *sql,
                       GError      **error)
{
  HearStatement *statement;
  sqlite3_stmt  *stmt = NULL;
  int            code;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->owner == g_thread_self (), NULL);

  if (g_hash_table_steal_extended (self->statements, sql, NULL, (gpointer *) &statement))
    return statement;
  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (code != SQLITE_OK)
    {
      hear_database_fail (self, code, error);
      return NULL;
    }

  return hear_statement_new (self, stmt, sql);
}

/**
 * hear_database_take_back:
 * @self: a connection
 * @statement: (transfer full): one of its statements, which is done
 */
void
hear_database_take_back (HearDatabase  *self,
                         HearStatement *statement)
{
  g_return_if_fail (self != NULL);

  g_hash_table_replace (self->statements, (gpointer) hear_statement_get_sql (statement), statement);
}

/**
 * hear_database_execute:
 * @self: a connection
 * @sql: statements without values
 * @error: where to put what SQLite says
 *
 * Returns: whether all of them ran
 */
gboolean
hear_database_execute (HearDatabase *self,
                       const char   *sql,
                       GError      **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->owner == g_thread_self (), FALSE);

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;

  hear_database_fail (self, code, error);

  return FALSE;
}

/**
 * hear_database_fail:
 * @self: a connection
 * @code: what SQLite returned
 * @error: where to put it
 *
 * Turns SQLite's last failure into an error in words that help.
 */
void
hear_database_fail (HearDatabase *self,
                    int           code,
                    GError      **error)
{
  HearError        kind = find_code (self, code);
  g_autofree char *folder = g_path_get_dirname (self->path);

  switch ((int) kind)
    {
    case HEAR_ERROR_DISK_FULL:
      g_set_error (error, HEAR_ERROR, (int) kind,
                   _ ("No space is left on the disk. Delete files that are no longer needed from the disk of “%s” and try again"), folder);
      break;
    case HEAR_ERROR_DAMAGED:
      g_set_error (error, HEAR_ERROR, (int) kind,
                   _ ("The library in “%s” is damaged (%s)"), folder, sqlite3_errmsg (self->handle));
      break;
    case HEAR_ERROR_READ_ONLY:
      g_set_error (error, HEAR_ERROR, (int) kind,
                   _ ("The library in “%s” is read-only. Allow writing to its files, or copy it to a folder that can be written to"), folder);
      break;
    case HEAR_ERROR_BUSY:
      g_set_error (error, HEAR_ERROR, (int) kind,
                   _ ("Another program is writing to the library in “%s”. Try again when it is done"), folder);
      break;
    default:
      g_set_error (error, HEAR_ERROR, (int) kind,
                   _ ("The library in “%s” could not be used: %s"), folder, sqlite3_errmsg (self->handle));
    }
}

/**
 * hear_database_roll_back:
 * @self: a connection
 *
 * Takes back what the open transaction did. Some failures have done so
 * already.
 */
void
hear_database_roll_back (HearDatabase *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->changes, 0);
  if (!sqlite3_get_autocommit (self->handle))
    hear_database_execute (self, "ROLLBACK", NULL);
}

/**
 * hear_database_announce:
 * @self: the writer's connection
 * @table: what kind of row
 * @id: (nullable): which one
 *
 * Remembers a change to tell of once it is committed.
 */
void
hear_database_announce (HearDatabase  *self,
                        HearStoreTable table,
                        const char    *id)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->changes, hear_change_new (table, id));
}

/**
 * hear_database_steal_changes:
 * @self: the writer's connection
 *
 * Returns: (transfer full) (element-type HearChange): what was announced
 */
GPtrArray *
hear_database_steal_changes (HearDatabase *self)
{
  GPtrArray *changes;

  g_return_val_if_fail (self != NULL, NULL);

  changes = g_steal_pointer (&self->changes);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_change_free);

  return changes;
}
