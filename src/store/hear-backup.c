/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "hear-error.h"
#include "hear-migrations-private.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"

#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))
#define KEEP_DAYS 7
#define PREFIX "library-"

/* Pages that a step copies. */
#define STEP_PAGES 256

static char *
get_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

static char *
format_time (gint64 now)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (now / 1000);

  return g_date_time_format (time, "%Y%m%d-%H%M%S");
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The names tell the time and sort by it; the oldest comes first. */
static GPtrArray *
list_backups (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, PREFIX) && g_str_has_suffix (name, ".db"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static gboolean
sync_file (const char *path)
{
  int      fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    g_close (fd, NULL);

  return ok;
}

static gboolean
fail (const char *path,
      GError    **error)
{
  g_set_error (error, HEAR_ERROR, errno == ENOSPC ? HEAR_ERROR_DISK_FULL : HEAR_ERROR_FAILED,
               _ ("The backup “%s” could not be written: %s"), path, g_strerror (errno));

  return FALSE;
}

static gboolean
copy_pages (HearDatabase *from,
            HearDatabase *to,
            GError      **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (hear_database_get_handle (to), "main",
                                                hear_database_get_handle (from), "main");
  int             code;

  if (backup == NULL)
    {
      hear_database_fail (to, sqlite3_errcode (hear_database_get_handle (to)), error);
      return FALSE;
    }

  do
    code = sqlite3_backup_step (backup, STEP_PAGES);
  while (code == SQLITE_OK);
  sqlite3_backup_finish (backup);
  if (code != SQLITE_DONE)
    {
      hear_database_fail (to, code, error);
      return FALSE;
    }

  /* A backup is one file: without a WAL. */
  return hear_database_execute (to, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
copy_to (HearDatabase *from,
         const char   *path,
         GError      **error)
{
  g_autoptr(HearDatabase) to = hear_database_open (path, HEAR_DATABASE_CREATE, error);

  return to != NULL && copy_pages (from, to, error);
}

static void
drop_old (const char *folder,
          gint64      now)
{
  g_autofree char *oldest = format_time (now - KEEP_DAYS * DAY_MS);
  g_autofree char *limit = g_strconcat (PREFIX, oldest, NULL);
  g_autoptr(GPtrArray) names = list_backups (folder);

  /* The newest stays however old it is. */
  for (guint i = 0; i + 1 < names->len; i++)
    if (g_strcmp0 (g_ptr_array_index (names, i), limit) < 0)
      {
        g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

        g_unlink (path);
      }
}

static gboolean
back_up (HearDatabase *database,
         gpointer      input,
         GError      **error)
{
  HearCall        *call = input;
  g_autofree char *folder = get_folder (hear_database_get_path (database));
  g_autofree char *time = format_time (call->number - DAY_MS);
  g_autofree char *due = g_strconcat (PREFIX, time, ".db", NULL);
  g_autoptr(GPtrArray) names = list_backups (folder);

  if (names->len > 0 && g_strcmp0 (g_ptr_array_index (names, names->len - 1), due) > 0)
    return TRUE;

  call->result = hear_backup_write (database, call->number, error);

  return call->result != NULL;
}

static gboolean
copy_database (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  HearCall *call = input;

  return copy_to (database, call->text, error) && (sync_file (call->text) || fail (call->text, error));
}

static HearCall *
make_call (HearStore *self)
{
  HearCall *call = hear_call_new ();

  call->number = hear_clock_now (hear_store_get_identity (self)->clock);
  call->free_result = g_free;

  return call;
}

static gboolean
check (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  HearCall        *call = input;
  g_autofree char *folder = g_path_get_dirname (hear_database_get_path (database));
  g_autoptr(HearStatement) integrity = hear_database_prepare (database, "PRAGMA integrity_check (1)", error);
  g_autoptr(HearStatement) keys = NULL;
  HearStep step;

  if (integrity == NULL || hear_statement_step (integrity, error) != HEAR_STEP_ROW)
    return FALSE;
  call->text = g_strdup (hear_statement_get_text (integrity, 0));
  keys = hear_database_prepare (database, "PRAGMA foreign_key_check", error);
  step = keys != NULL ? hear_statement_step (keys, error) : HEAR_STEP_FAILED;
  if (step == HEAR_STEP_FAILED)
    return FALSE;
  if (step == HEAR_STEP_DONE && g_strcmp0 (call->text, "ok") == 0)
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED, _ ("The library in “%s” is damaged: %s"), folder,
               step == HEAR_STEP_ROW ? hear_statement_get_text (keys, 0) : call->text);

  return FALSE;
}

/* Moves a file of the library aside, if it is there. */
static gboolean
move_aside (const char *path,
            const char *suffix,
            const char *time,
            GError    **error)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = NULL;

  if (!g_file_test (from, G_FILE_TEST_EXISTS))
    return TRUE;
  for (guint i = 0; to == NULL || g_file_test (to, G_FILE_TEST_EXISTS); i++)
    {
      g_free (to);
      to = i == 0 ? g_strdup_printf ("%s.damaged-%s%s", path, time, suffix)
                  : g_strdup_printf ("%s.damaged-%s-%u%s", path, time, i, suffix);
    }

  return g_rename (from, to) == 0 || fail (to, error);
}

/**
 * hear_backup_write:
 * @database: a connection
 * @now: the present instant
 * @error: where to put what went wrong
 *
 * Copies the database as of now into the folder of backups, while others read
 * and write.
 *
 * Returns: (transfer full) (nullable): the backup's path
 */
char *
hear_backup_write (HearDatabase *database,
                   gint64        now,
                   GError      **error)
{
  g_autofree char *folder = get_folder (hear_database_get_path (database));
  g_autofree char *time = format_time (now);
  g_autofree char *name = g_strdup_printf (PREFIX "%s.db", time);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (folder, error);
      return NULL;
    }
  g_unlink (part);
  if (!copy_to (database, part, error))
    {
      g_unlink (part);
      return NULL;
    }
  if (!sync_file (part) || g_rename (part, path) != 0 || !sync_file (folder))
    {
      fail (path, error);
      g_unlink (part);
      return NULL;
    }
  drop_old (folder, now);

  return g_steal_pointer (&path);
}

/**
 * hear_store_backup_database:
 * @self: a store
 * @error: where to put what went wrong; not set if no backup is due
 *
 * Makes the daily copy of the database, and drops copies that are older than a
 * week.
 *
 * Returns: (transfer full) (nullable): the copy's path, or %NULL if the last
 *   one is younger than a day
 */
char *
hear_store_backup_database (HearStore *self,
                            GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = make_call (self);

  return hear_store_read_pointer (self, back_up, call, error);
}

/**
 * hear_store_backup_database_async:
 * @self: a store
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.backup_database], beside the caller.
 */
void
hear_store_backup_database_async (HearStore          *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  HearOperation operation = { back_up, hear_store_backup_database_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));

  hear_store_start_read (self, &operation, make_call (self));
}

/**
 * hear_store_backup_database_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong; not set if no backup is due
 *
 * Returns: (transfer full) (nullable): the copy's path
 */
char *
hear_store_backup_database_finish (HearStore    *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  return hear_store_finish_pointer (self, result, hear_store_backup_database_async, error);
}

/**
 * hear_store_copy_database:
 * @self: a store
 * @path: a file that is not there yet
 * @error: where to put what went wrong
 *
 * Copies the database as of now into a file of its own, for an archive.
 *
 * Returns: whether it is there
 */
gboolean
hear_store_copy_database (HearStore  *self,
                          const char *path,
                          GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  call = hear_call_new ();
  call->text = g_strdup (path);

  return hear_store_run_read (self, copy_database, call, error);
}

/**
 * hear_store_find_newest_backup:
 * @directory: a library's folder
 *
 * Returns: (transfer full) (nullable): the newest copy's path
 */
char *
hear_store_find_newest_backup (const char *directory)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) names = NULL;

  g_return_val_if_fail (directory != NULL, NULL);

  path = hear_store_build_path (directory);
  folder = get_folder (path);
  names = list_backups (folder);

  return names->len > 0 ? g_build_filename (folder, g_ptr_array_index (names, names->len - 1), NULL) : NULL;
}

/**
 * hear_store_recover:
 * @directory: a library's folder; nobody has it open
 * @backup: a copy of its database
 * @error: where to put what went wrong
 *
 * Puts a backup in the place of a damaged database, which is moved aside and
 * never overwritten.
 *
 * Returns: whether the library can be opened again
 */
gboolean
hear_store_recover (const char *directory,
                    const char *backup,
                    GError    **error)
{
  g_autofree char *path = NULL;
  g_autofree char *part = NULL;
  g_autofree char *time = format_time (g_get_real_time () / 1000);
  g_autoptr(HearDatabase) from = NULL;

  g_return_val_if_fail (directory != NULL && backup != NULL, FALSE);

  path = hear_store_build_path (directory);
  part = g_strconcat (path, ".part", NULL);
  if (!hear_migrations_look (backup, error))
    return FALSE;
  from = hear_database_open (backup, HEAR_DATABASE_READ, error);
  g_unlink (part);
  if (from == NULL || !copy_to (from, part, error))
    {
      g_unlink (part);
      return FALSE;
    }
  /* The WAL belongs to the damaged file: a new one must not meet it. */
  if (!move_aside (path, "-wal", time, error) ||
      !move_aside (path, "-shm", time, error) ||
      !move_aside (path, "", time, error))
    return FALSE;

  return (sync_file (part) && g_rename (part, path) == 0 && sync_file (directory)) || fail (path, error);
}

/**
 * hear_store_check_database:
 * @self: a store
 * @error: where to put %HEAR_ERROR_DAMAGED
 *
 * Reads the whole database and checks its structure and references.
 *
 * Returns: whether it is whole
 */
gboolean
hear_store_check_database (HearStore *self,
                           GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  call = hear_call_new ();

  return hear_store_run_read (self, check, call, error);
}
