/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup-restore.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "hear-backup-copy-private.h"
#include "hear-backup-list-private.h"
#include "hear-erasure-ledger.h"
#include "hear-error.h"
#include "hear-file-part-private.h"
#include "hear-media-folder.h"
#include "hear-migrations-private.h"
#include "hear-store-lock.h"
#include "hear-store-private.h"

/* What is prepared is swapped at once, as soon as the library is closed. */
#define READY_SECONDS (60 * 60)

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

/* A copy that is whole. */
static char *
build_ready (const char *directory)
{
  g_autofree char *path = hear_store_build_path (directory);

  return g_strconcat (path, ".ready", NULL);
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

/* The copy goes where the library shall be kept. */
static char *
move_to_backups (const char *ready,
                 const char *path,
                 GError    **error)
{
  g_autofree char *folder = hear_backup_list_get_folder (path);
  g_autofree char *time = hear_backup_list_format_time (g_get_real_time () / 1000);
  g_autofree char *kept = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (folder, error);
      return NULL;
    }
  for (guint i = 0; kept == NULL || g_file_test (kept, G_FILE_TEST_EXISTS); i++)
    {
      g_free (kept);
      kept = i == 0 ? g_strdup_printf ("%s/" HEAR_BACKUP_PREFIX "%s" HEAR_BACKUP_KEPT ".db", folder, time)
                    : g_strdup_printf ("%s/" HEAR_BACKUP_PREFIX "%s" HEAR_BACKUP_KEPT "-%u.db", folder, time, i);
    }
  if (g_rename (ready, kept) == 0)
    return g_steal_pointer (&kept);

  fail (kept, error);

  return NULL;
}

/* Both names change places in one step: killed at any moment, one file is the
 * library and the other a backup. Where the file system has no such step there
 * is a moment without a library, whose file is among the backups then. */
static gboolean
exchange (const char *kept,
          const char *path)
{
  g_autofree char *aside = NULL;

  if (renameat2 (AT_FDCWD, kept, AT_FDCWD, path, RENAME_EXCHANGE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return FALSE;

  aside = g_strconcat (kept, ".db", NULL);
  if (g_rename (path, aside) != 0)
    return FALSE;
  if (g_rename (kept, path) == 0)
    return g_rename (aside, kept) == 0;
  g_rename (aside, path);

  return FALSE;
}

static char *
swap (const char *directory,
      const char *ready,
      GError    **error)
{
  g_autofree char *path = hear_store_build_path (directory);
  g_autofree char *kept = NULL;
  g_autofree char *folder = NULL;

  /* Who was erased meanwhile is erased in it before anybody sees it. */
  if (!hear_erasure_ledger_apply (directory, ready, error) || !gather (path, error))
    return NULL;
  /* What only the kept library needs is not swept away before it is: its days
   * count from now. */
  hear_media_folder_keep (directory);
  if (!hear_backup_sync (ready))
    {
      fail (ready, error);
      return NULL;
    }

  kept = move_to_backups (ready, path, error);
  if (kept == NULL)
    return NULL;
  if (!exchange (kept, path))
    {
      fail (path, error);
      g_rename (kept, ready);
      return NULL;
    }
  folder = g_path_get_dirname (kept);
  if (!hear_backup_sync (directory) || !hear_backup_sync (folder))
    g_info ("the names in “%s” may not be on the disk yet", directory);

  return g_steal_pointer (&kept);
}

/* Somebody may have chosen any file. */
static gboolean
look (const char *backup,
      GError    **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *name = g_filename_display_basename (backup);

  if (hear_migrations_look (backup, &failure) && hear_migrations_is_library (backup))
    return TRUE;

  if (failure != NULL && !g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_DAMAGED) &&
      !g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY))
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED, _ ("“%s” is damaged, or not a backup that Hearback made"), name);

  return FALSE;
}

/**
 * hear_store_prepare_backup:
 * @directory: a library's folder
 * @backup: one of its backups, or a copy of one
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
  const HearBackupWatch watch = { progress, user_data, cancellable };
  g_autofree char      *path = NULL;
  g_autofree char      *ready = NULL;
  g_autoptr(HearDatabase) from = NULL;
  g_autoptr(HearFilePart) part = NULL;

  g_return_val_if_fail (directory != NULL && backup != NULL, FALSE);

  if (!look (backup, error))
    return FALSE;
  path = hear_store_build_path (directory);
  ready = build_ready (directory);
  from = hear_database_open (backup, HEAR_DATABASE_READ, error);
  part = from != NULL ? hear_file_part_new (path, error) : NULL;

  return part != NULL &&
         hear_backup_copy_into (from, hear_file_part_get_path (part), &watch, error) &&
         hear_file_part_finish (part, ready, error);
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
  g_autofree char *ready = NULL;
  g_autoptr(HearStoreLock) held = NULL;
  char *kept;

  g_return_val_if_fail (directory != NULL, NULL);

  ready = build_ready (directory);
  held = hear_store_lock_new (directory, HEAR_STORE_LOCK_EXCLUSIVE, error);
  kept = held != NULL ? swap (directory, ready, error) : NULL;
  g_unlink (ready);

  return kept;
}

/**
 * hear_store_drop_prepared:
 * @directory: a library's folder
 * @all: also what somebody may be about to swap
 *
 * Deletes copies that were never swapped: whoever made them was killed. What
 * is being copied at this moment stays.
 */
void
hear_store_drop_prepared (const char *directory,
                          gboolean    all)
{
  g_autofree char *path = NULL;
  g_autofree char *ready = NULL;
  GStatBuf         info;

  g_return_if_fail (directory != NULL);

  path = hear_store_build_path (directory);
  ready = build_ready (directory);
  hear_file_part_drop_all (path);
  if (all || (g_stat (ready, &info) == 0 && g_get_real_time () / G_USEC_PER_SEC - (gint64) info.st_mtime > READY_SECONDS))
    g_unlink (ready);
}
