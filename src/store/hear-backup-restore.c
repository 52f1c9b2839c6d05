/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup-restore.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>
#include <utime.h>

#include "hear-backup-list-private.h"
#include "hear-error.h"
#include "hear-migrations-private.h"
#include "hear-store-health-private.h"
#include "hear-store-lock.h"
#include "hear-store-private.h"

/* Pages that a step copies. */
#define STEP_PAGES 256

/*
 * Puts a backup in the place of a library that is whole. The long part, the
 * copy, is made beside it while it is open; the swap is two names. What was
 * there is kept among the backups: it is listed there, can be restored in the
 * same way, and is cleaned when somebody is erased.
 */

static gboolean
fail (const char *path,
      GError    **error)
{
  g_set_error (error, HEAR_ERROR, errno == ENOSPC ? HEAR_ERROR_DISK_FULL : HEAR_ERROR_FAILED,
               _ ("The backup could not be put in place: “%s”: %s"), path, g_strerror (errno));

  return FALSE;
}

static gboolean
sync_path (const char *path)
{
  int      fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);

  return ok;
}

static char *
build_part (const char *directory)
{
  g_autofree char *path = hear_store_build_path (directory);

  return g_strconcat (path, ".part", NULL);
}

static gboolean
copy_pages (HearDatabase      *from,
            HearDatabase      *to,
            HearBackupProgress progress,
            gpointer           user_data,
            GCancellable      *cancellable,
            GError           **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (hear_database_get_handle (to), "main", hear_database_get_handle (from), "main");
  int             code = SQLITE_OK;

  while (backup != NULL && code == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    {
      code = sqlite3_backup_step (backup, STEP_PAGES);
      if (progress != NULL && sqlite3_backup_pagecount (backup) > 0)
        progress (1 - (double) sqlite3_backup_remaining (backup) / sqlite3_backup_pagecount (backup), user_data);
    }
  sqlite3_backup_finish (backup);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (code != SQLITE_DONE)
    hear_database_fail (to, code, error);

  return code == SQLITE_DONE;
}

/* Everything in one file, without a log beside it. */
static gboolean
gather (const char *path,
        GError    **error)
{
  g_autoptr(HearDatabase) database = hear_database_open (path, HEAR_DATABASE_WRITE, error);

  if (database == NULL)
    return FALSE;
  sqlite3_db_config (hear_database_get_handle (database), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);

  return hear_database_execute (database, "PRAGMA journal_mode = DELETE", error);
}

/* A second name for the file that is there: nothing is copied, and nothing is
 * without a name for a moment. */
static char *
keep (const char *path,
      GError    **error)
{
  g_autofree char *folder = hear_backup_list_get_folder (path);
  g_autofree char *time = hear_backup_list_format_time (g_get_real_time () / 1000);
  char            *kept = NULL;
  int              result = -1;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (folder, error);
      return NULL;
    }
  for (guint i = 0; result != 0 && (i == 0 || errno == EEXIST); i++)
    {
      g_free (kept);
      kept = i == 0 ? g_strdup_printf ("%s/" HEAR_BACKUP_PREFIX "%s" HEAR_BACKUP_KEPT ".db", folder, time)
                    : g_strdup_printf ("%s/" HEAR_BACKUP_PREFIX "%s" HEAR_BACKUP_KEPT "-%u.db", folder, time, i);
      result = link (path, kept);
    }
  if (result == 0 && sync_path (folder))
    return kept;

  fail (kept, error);
  g_free (kept);

  return NULL;
}

/* What only the kept library needs is not swept away before it is: its days
 * count from now. */
static void
touch_media (const char *directory)
{
  g_autofree char *media = g_build_filename (directory, "media", NULL);
  g_autoptr(GDir) folders = g_dir_open (media, 0, NULL);
  const char *folder;
  const char *name;

  while (folders != NULL && (folder = g_dir_read_name (folders)) != NULL)
    {
      g_autofree char *path = g_build_filename (media, folder, NULL);
      g_autoptr(GDir) blobs = g_dir_open (path, 0, NULL);

      while (blobs != NULL && (name = g_dir_read_name (blobs)) != NULL)
        {
          g_autofree char *blob = g_build_filename (path, name, NULL);

          g_utime (blob, NULL);
        }
    }
}

/**
 * hear_store_prepare_backup:
 * @directory: a library's folder
 * @backup: one of its backups
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): what stops it
 * @error: where to put %HEAR_ERROR_DAMAGED, %HEAR_ERROR_NEWER_SCHEMA or what
 *   the system says
 *
 * Copies the backup beside the library, which may be open, and checks the copy.
 * Blocks.
 *
 * Returns: whether it can be swapped; if not, nothing is left of it
 */
gboolean
hear_store_prepare_backup (const char        *directory,
                           const char        *backup,
                           HearBackupProgress progress,
                           gpointer           user_data,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autofree char *part = NULL;
  g_autoptr(HearDatabase) from = NULL;
  g_autoptr(HearDatabase) to = NULL;

  g_return_val_if_fail (directory != NULL && backup != NULL, FALSE);

  part = build_part (directory);
  g_unlink (part);
  if (!hear_migrations_look (backup, error))
    return FALSE;
  from = hear_database_open (backup, HEAR_DATABASE_READ, error);
  to = from != NULL ? hear_database_open (part, HEAR_DATABASE_CREATE, error) : NULL;
  if (to != NULL && copy_pages (from, to, progress, user_data, cancellable, error) &&
      hear_database_execute (to, "PRAGMA journal_mode = DELETE", error) && hear_store_health_look_over (to, from, error))
    return TRUE;

  g_clear_pointer (&to, hear_database_free);
  g_unlink (part);

  return FALSE;
}

/**
 * hear_store_swap_backup:
 * @directory: a library's folder, for which a backup is prepared; nobody has it
 *   open
 * @error: where to put %HEAR_ERROR_BUSY or what the system says
 *
 * Puts the copy in the library's place and keeps what was there. Killed at any
 * moment, one of both is the library, and whole. Blocks.
 *
 * Returns: (transfer full) (nullable): where what was there is kept
 */
char *
hear_store_swap_backup (const char *directory,
                        GError    **error)
{
  g_autofree char *path = NULL;
  g_autofree char *part = NULL;
  g_autofree char *kept = NULL;
  g_autoptr(HearStoreLock) held = NULL;

  g_return_val_if_fail (directory != NULL, NULL);

  path = hear_store_build_path (directory);
  part = build_part (directory);
  held = hear_store_lock_new (directory, HEAR_STORE_LOCK_EXCLUSIVE, error);
  if (held == NULL || !gather (path, error) || (kept = keep (path, error)) == NULL)
    {
      g_unlink (part);
      return NULL;
    }

  touch_media (directory);
  if (!sync_path (part) || g_rename (part, path) != 0 || !sync_path (directory))
    {
      fail (path, error);
      g_unlink (part);
      return NULL;
    }

  return g_steal_pointer (&kept);
}
