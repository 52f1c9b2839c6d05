/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-opening-private.h"

#include <glib/gi18n-lib.h>

#include "hear-backup-private.h"
#include "hear-error.h"
#include "hear-id.h"
#include "hear-migrations-private.h"
#include "hear-record-writer-private.h"
#include "hear-rubric-rows-private.h"
#include "hear-statement-private.h"
#include "hear-writer-private.h"

#define SQL_SET_LOCAL "INSERT INTO local (key, value) VALUES (?, ?)"
#define SQL_IDENTITY                                                                     \
  "SELECT library.value, device.value, user.id, user.display_name"                       \
  " FROM local AS library, local AS device, local AS me JOIN user ON user.id = me.value" \
  " WHERE library.key = 'library' AND device.key = 'device' AND me.key = 'user'"

static gboolean
set_local (HearDatabase *database,
           const char   *key,
           const char   *value,
           GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_SET_LOCAL, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, key);
  hear_statement_bind_text (statement, 2, value);

  return hear_statement_run (statement, error);
}

static gboolean
migrate (HearDatabase *database,
         gpointer      input,
         GError      **error)
{
  g_autoptr(GPtrArray) scripts = hear_migrations_load ();

  return hear_migrations_apply (database, scripts, error);
}

static gboolean
install (HearDatabase *database,
         gpointer      input,
         GError      **error)
{
  return hear_rubric_rows_install (database, error);
}

/* The version is read again inside the transaction: another process may have
 * been faster. */
static gboolean
found (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  HearIdentity    *identity = input;
  gint64           version;
  g_autofree char *folder = g_path_get_dirname (hear_database_get_path (database));
  HearField        user[] = { HEAR_TEXT ("display_name", identity->user_name) };
  HearRecord       record = HEAR_RECORD (HEAR_STORE_USER, identity->user_id, NULL, user);

  if (!hear_migrations_check (database, &version, error))
    return FALSE;
  if (version > 0)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS, _ ("There is already a library in “%s”"), folder);
      return FALSE;
    }

  return migrate (database, NULL, error) &&
         set_local (database, "library", identity->library_id, error) &&
         set_local (database, "device", identity->device_id, error) &&
         set_local (database, "user", identity->user_id, error) &&
         hear_record_save (database, &record, error) &&
         install (database, NULL, error);
}

static gboolean
load_identity (HearDatabase *database,
               HearIdentity *identity,
               GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_IDENTITY, error);
  g_autofree char *folder = g_path_get_dirname (hear_database_get_path (database));
  HearStep         step;

  if (statement == NULL)
    return FALSE;
  step = hear_statement_step (statement, error);
  if (step == HEAR_STEP_DONE)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED, _ ("The library in “%s” is damaged"), folder);
  if (step != HEAR_STEP_ROW)
    return FALSE;

  identity->library_id = g_strdup (hear_statement_get_text (statement, 0));
  identity->device_id = g_strdup (hear_statement_get_text (statement, 1));
  identity->user_id = g_strdup (hear_statement_get_text (statement, 2));
  identity->user_name = g_strdup (hear_statement_get_text (statement, 3));
  hear_database_set_identity (database, identity);

  return TRUE;
}

static gboolean
bring_up_to_date (HearDatabase *database,
                  gint64        version,
                  HearIdentity *identity,
                  GError      **error)
{
  if (version == hear_migrations_get_version ())
    return load_identity (database, identity, error);

  return hear_writer_transact (database, migrate, NULL, error) &&
         load_identity (database, identity, error) &&
         hear_writer_transact (database, install, NULL, error);
}

/* From here on closing may write the WAL back. One that comes out of a backup
 * has none yet; where another program is faster it makes it. */
static void
settle (HearDatabase *database)
{
  hear_database_execute (database, "PRAGMA journal_mode = WAL", NULL);
  sqlite3_db_config (hear_database_get_handle (database), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
}

/**
 * hear_store_opening_create:
 * @path: where the library's file shall be
 * @identity: who writes; gets its ids
 * @error: where to put %HEAR_ERROR_EXISTS
 *
 * Makes the file with its schema and its user, or nothing.
 *
 * Returns: (transfer full) (nullable): the writer's connection
 */
HearDatabase *
hear_store_opening_create (const char   *path,
                           HearIdentity *identity,
                           GError      **error)
{
  g_autoptr(HearDatabase) database = NULL;
  gint64  version;
  GError *failure = NULL;

  g_return_val_if_fail (path != NULL && identity != NULL, NULL);

  if (hear_migrations_look (path, &failure))
    g_clear_error (&failure);
  else if (!g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY))
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  g_clear_error (&failure);

  identity->library_id = hear_id_new (hear_clock_now (identity->clock));
  identity->device_id = hear_id_new (hear_clock_now (identity->clock));
  identity->user_id = hear_id_new (hear_clock_now (identity->clock));
  database = hear_database_open (path, HEAR_DATABASE_CREATE, error);
  if (database == NULL || !hear_migrations_check (database, &version, error))
    return NULL;
  hear_database_set_identity (database, identity);
  if (!hear_database_execute (database, "PRAGMA journal_mode = WAL", error) ||
      !hear_writer_transact (database, found, identity, error))
    return NULL;

  settle (database);

  return g_steal_pointer (&database);
}

/**
 * hear_store_opening_open:
 * @path: the library's file
 * @identity: who writes; is filled in
 * @error: where to put %HEAR_ERROR_NO_LIBRARY, %HEAR_ERROR_NEWER_SCHEMA or
 *   %HEAR_ERROR_DAMAGED
 *
 * Opens the file if this program knows its schema, else leaves it as it is.
 *
 * Returns: (transfer full) (nullable): the writer's connection
 */
HearDatabase *
hear_store_opening_open (const char   *path,
                         HearIdentity *identity,
                         GError      **error)
{
  g_autoptr(HearDatabase) database = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *backup = NULL;
  gint64           version;

  g_return_val_if_fail (path != NULL && identity != NULL, NULL);

  if (!hear_migrations_look (path, error))
    return NULL;
  database = hear_database_open (path, HEAR_DATABASE_WRITE, error);
  if (database == NULL || !hear_migrations_check (database, &version, error))
    return NULL;
  /* SQLite opens a file that it may not write all the same. */
  if (sqlite3_db_readonly (hear_database_get_handle (database), "main") == 1)
    {
      hear_database_fail (database, SQLITE_READONLY, error);
      return NULL;
    }
  if (version == 0)
    {
      /* Making it was cut short. */
      folder = g_path_get_dirname (path);
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY, _ ("There is no library in “%s”. Create one with “hearbackctl init”"), folder);
      return NULL;
    }
  if (version < hear_migrations_get_version ())
    backup = hear_backup_write (database, hear_clock_now (identity->clock), error);
  if ((version < hear_migrations_get_version () && backup == NULL) || !bring_up_to_date (database, version, identity, error))
    return NULL;

  settle (database);

  return g_steal_pointer (&database);
}

/**
 * hear_store_opening_update:
 * @path: a copy of a library's file, in which nothing is beside it
 * @identity: who writes; is filled in
 * @error: where to put %HEAR_ERROR_NEWER_SCHEMA or %HEAR_ERROR_DAMAGED
 *
 * Opens the copy before it is a library, in the present schema.
 *
 * Returns: (transfer full) (nullable): a connection that writes
 */
HearDatabase *
hear_store_opening_update (const char   *path,
                           HearIdentity *identity,
                           GError      **error)
{
  g_autoptr(HearDatabase) database = NULL;
  gint64 version;

  g_return_val_if_fail (path != NULL && identity != NULL, NULL);

  if (!hear_migrations_look (path, error))
    return NULL;
  database = hear_database_open (path, HEAR_DATABASE_WRITE, error);

  return database != NULL && hear_migrations_check (database, &version, error) && bring_up_to_date (database, version, identity, error)
           ? g_steal_pointer (&database)
           : NULL;
}

/* In WAL SQLite wants to put two files beside the library's even to read it,
 * unless nobody can have written since it was closed. */
static HearDatabase *
open_to_read (const char       *path,
              HearDatabaseMode *mode,
              GError          **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr(HearDatabase) database = hear_database_open (path, HEAR_DATABASE_READ, error);
  gint64 version;

  *mode = HEAR_DATABASE_READ;
  if (database == NULL)
    return NULL;
  if (hear_database_get_number (database, "PRAGMA user_version", &version, NULL))
    return g_steal_pointer (&database);
  if (g_file_test (wal, G_FILE_TEST_EXISTS))
    {
      hear_database_fail (database, SQLITE_READONLY, error);
      return NULL;
    }
  *mode = HEAR_DATABASE_FROZEN;

  return hear_database_open (path, HEAR_DATABASE_FROZEN, error);
}

/**
 * hear_store_opening_read:
 * @path: the library's file, which cannot be written
 * @identity: who reads; is filled in
 * @mode: (out): how it has to be opened
 * @error: where to put %HEAR_ERROR_READ_ONLY if it would have to be written
 *   first, %HEAR_ERROR_NEWER_SCHEMA or %HEAR_ERROR_DAMAGED
 *
 * Opens the file to read it.
 *
 * Returns: (transfer full) (nullable): a connection that reads
 */
HearDatabase *
hear_store_opening_read (const char       *path,
                         HearIdentity     *identity,
                         HearDatabaseMode *mode,
                         GError          **error)
{
  g_autoptr(HearDatabase) database = NULL;
  gint64 version;

  g_return_val_if_fail (path != NULL && identity != NULL && mode != NULL, NULL);

  database = open_to_read (path, mode, error);
  if (database == NULL || !hear_migrations_check (database, &version, error))
    return NULL;
  if (version < hear_migrations_get_version ())
    {
      hear_database_fail (database, SQLITE_READONLY, error);
      return NULL;
    }

  return load_identity (database, identity, error) ? g_steal_pointer (&database) : NULL;
}
