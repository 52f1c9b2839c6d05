/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup-copy-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "hear-error.h"
#include "hear-store-health-private.h"

/* Pages that a step copies. */
#define STEP_PAGES 256

/* Copies of a database that is in use. A copy is one file, without a WAL, and
 * gets its name once its bytes are on the disk. */

static gboolean
fail (const char *path,
      GError    **error)
{
  g_set_error (error, HEAR_ERROR, errno == ENOSPC ? HEAR_ERROR_DISK_FULL : HEAR_ERROR_FAILED,
               _ ("The backup “%s” could not be written: %s"), path, g_strerror (errno));

  return FALSE;
}

static gboolean
copy_pages (HearDatabase          *from,
            HearDatabase          *to,
            const HearBackupWatch *watch,
            GError               **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (hear_database_get_handle (to), "main", hear_database_get_handle (from), "main");
  int             code = backup != NULL ? SQLITE_OK : sqlite3_errcode (hear_database_get_handle (to));

  while (backup != NULL && code == SQLITE_OK && !g_cancellable_is_cancelled (watch->cancellable))
    {
      code = sqlite3_backup_step (backup, STEP_PAGES);
      if (watch->progress != NULL && sqlite3_backup_pagecount (backup) > 0)
        watch->progress (1 - (double) sqlite3_backup_remaining (backup) / sqlite3_backup_pagecount (backup), watch->user_data);
    }
  sqlite3_backup_finish (backup);
  if (g_cancellable_set_error_if_cancelled (watch->cancellable, error))
    return FALSE;
  if (code != SQLITE_DONE)
    hear_database_fail (to, code, error);

  return code == SQLITE_DONE;
}

/**
 * hear_backup_sync:
 * @path: a file or a folder
 *
 * Returns: whether what is in it is on the disk
 */
gboolean
hear_backup_sync (const char *path)
{
  int      fd;
  gboolean ok;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  ok = fd >= 0 && fsync (fd) == 0;
  if (fd >= 0)
    close (fd);

  return ok;
}

/**
 * hear_backup_copy_into:
 * @from: a connection
 * @path: a file that is empty or not there yet
 * @watch: (nullable): who looks on
 * @error: where to put %HEAR_ERROR_DAMAGED, %G_IO_ERROR_CANCELLED or what
 *   SQLite says
 *
 * Copies the database as of now, while others read and write. A damaged one is
 * no copy: it would pass for a backup.
 *
 * Returns: whether it is copied, and whole
 */
gboolean
hear_backup_copy_into (HearDatabase          *from,
                       const char            *path,
                       const HearBackupWatch *watch,
                       GError               **error)
{
  const HearBackupWatch nobody = { 0 };
  g_autoptr(HearDatabase) to = NULL;

  g_return_val_if_fail (from != NULL && path != NULL, FALSE);

  to = hear_database_open (path, HEAR_DATABASE_CREATE, error);

  return to != NULL && copy_pages (from, to, watch != NULL ? watch : &nobody, error) &&
         hear_database_execute (to, "PRAGMA journal_mode = DELETE", error) && hear_store_health_look_over (to, from, error);
}

/**
 * hear_backup_copy:
 * @database: a connection
 * @part: the file that it goes into, which is overwritten
 * @error: where to put what went wrong
 *
 * Copies the database as of now, while others read and write. A damaged one is
 * not copied: it would pass for a backup.
 *
 * Returns: whether it is copied; if not, no file is left
 */
gboolean
hear_backup_copy (HearDatabase *database,
                  const char   *part,
                  GError      **error)
{
  g_return_val_if_fail (database != NULL && part != NULL, FALSE);

  g_unlink (part);
  if (hear_backup_copy_into (database, part, NULL, error))
    return TRUE;

  g_unlink (part);

  return FALSE;
}

/**
 * hear_backup_put:
 * @part: a copy
 * @path: what it shall be called
 * @error: where to put what went wrong
 *
 * Gives a copy its name once its bytes are on the disk.
 *
 * Returns: whether it is there; if not, no copy is left
 */
gboolean
hear_backup_put (const char *part,
                 const char *path,
                 GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_return_val_if_fail (part != NULL && path != NULL, FALSE);

  if (hear_backup_sync (part) && g_rename (part, path) == 0 && hear_backup_sync (folder))
    return TRUE;

  fail (path, error);
  g_unlink (part);

  return FALSE;
}
