/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-archive.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "hear-archive-manifest.h"
#include "hear-archive-private.h"
#include "hear-archive-reader.h"
#include "hear-erasure-ledger.h"
#include "hear-error.h"
#include "hear-folder.h"
#include "hear-store-health.h"
#include "hear-store-lock.h"

/* What a library's folder is made of, beside the database and what belongs to
 * it; what else lies in it is somebody's. */
static const char *const ours[] = { "library.lock", "media", "derived", "backups" };

static gboolean
is_ours (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    {
      if (g_strcmp0 (name, ours[i]) == 0)
        return TRUE;
    }

  return g_str_has_prefix (name, HEAR_ARCHIVE_DATABASE);
}

static gboolean
has_strangers (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (!is_ours (name))
      return TRUE;

  return FALSE;
}

/* Whether nobody else unpacks into it. */
static gboolean
hold (const char      *folder,
      HearArchiveHold *fd)
{
  *fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  return *fd >= 0 && (flock (*fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK);
}

static gboolean
is_empty_library (const char *directory)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearStore) store = hear_store_open (directory, clock, NULL);
  g_autoptr(HearStoreStatus) status = store != NULL ? hear_store_get_status (store, NULL) : NULL;

  return status != NULL && status->interviews == 0 && status->candidates == 0 && status->roles == 0;
}

/* Whether a library may be put there. */
static gboolean
check_target (const char *directory,
              gboolean    replace,
              GError    **error)
{
  g_autofree char *database = g_build_filename (directory, HEAR_ARCHIVE_DATABASE, NULL);
  g_autofree char *shown = g_filename_display_name (directory);
  g_autoptr(GDir) dir = NULL;

  if (!g_file_test (directory, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_file_test (database, G_FILE_TEST_EXISTS))
    {
      if (replace || is_empty_library (directory))
        return TRUE;
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS,
                   _ ("“%s” contains a library that is not empty: use --replace to put the backup in its place"), shown);
      return FALSE;
    }

  dir = g_dir_open (directory, 0, error);
  if (dir == NULL)
    return FALSE;
  if (g_dir_read_name (dir) != NULL)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS, _ ("“%s” contains other files: choose an empty folder"), shown);
      return FALSE;
    }

  return TRUE;
}

/* Opens what was unpacked, as the next one would: its schema may be newer, its
 * database damaged before it was backed up. Who was erased since is erased in
 * it too, before anybody sees it. */
static GPtrArray *
try_open (const char *folder,
          const char *directory,
          GError    **error)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearStore) store = hear_store_open (folder, clock, error);
  g_autoptr(GPtrArray) ledger = NULL;
  g_autoptr(GPtrArray) left_out = NULL;
  gboolean ok;

  if (store == NULL)
    return NULL;

  ledger = hear_erasure_ledger_read (directory);
  ok = hear_store_check_database (store, error) &&
       (left_out = hear_store_keep_erasures (store, ledger, error)) != NULL &&
       (left_out->len == 0 || hear_store_finish_erasures (store, error));
  hear_store_close (store);

  return ok ? g_steal_pointer (&left_out) : NULL;
}

static gboolean
fail (GError    **error,
      const char *directory)
{
  int              saved = errno;
  g_autofree char *shown = g_filename_display_name (directory);

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved), _ ("“%s” cannot be replaced: %s"), shown,
               g_strerror (saved));

  return FALSE;
}

/* Files that are not the library's go along to the new folder. */
static void
move_strangers (const char *from,
                const char *to)
{
  g_autoptr(GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (!is_ours (name) && !g_file_test (target, G_FILE_TEST_EXISTS))
        g_rename (source, target);
    }
}

static gboolean
swap (const char *folder,
      const char *directory,
      GError    **error)
{
  g_autofree char *parent = g_path_get_dirname (directory);

  if (!g_file_test (directory, G_FILE_TEST_EXISTS))
    {
      if (g_rename (folder, directory) != 0)
        return fail (error, directory);
      return hear_folder_sync (parent, error);
    }

  /* One step for both: killed here, the old library stands or the new. */
  if (renameat2 (AT_FDCWD, folder, AT_FDCWD, directory, RENAME_EXCHANGE) != 0)
    return fail (error, directory);
  if (!hear_folder_sync (parent, error))
    return FALSE;
  move_strangers (folder, directory);

  return hear_folder_drop (folder, error);
}

/* A folder of its own; what is left of a restore that was killed goes. */
static gboolean
make_folder (const char      *directory,
             const char      *folder,
             HearArchiveHold *fd,
             GError         **error)
{
  g_autofree char *parent = g_path_get_dirname (directory);
  g_auto(HearArchiveHold) old = -1;
  gboolean is_free = hold (folder, &old);

  if (!is_free && old >= 0)
    {
      g_autofree char *shown = g_filename_display_name (directory);

      g_set_error (error, HEAR_ERROR, HEAR_ERROR_BUSY, _ ("The library in “%s” is being restored. Try again when that is done"), shown);
      return FALSE;
    }
  if (!hear_folder_drop (folder, error))
    return FALSE;
  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdir (folder, 0700) != 0 || !hold (folder, fd))
    return fail (error, directory);

  return TRUE;
}

void
hear_archive_hold_clear (HearArchiveHold *fd)
{
  g_return_if_fail (fd != NULL);

  if (*fd >= 0)
    close (*fd);
}

/**
 * hear_archive_build_folder:
 * @directory: a library's folder
 *
 * Returns: (transfer full): where a backup is unpacked beside it
 */
char *
hear_archive_build_folder (const char *directory)
{
  g_return_val_if_fail (directory != NULL, NULL);

  return g_strconcat (directory, ".restoring", NULL);
}

/**
 * hear_archive_unpack_beside:
 * @file: an archive
 * @directory: a library's folder
 * @fd: (inout): holds the folder that is made
 * @cancellable: (nullable): a cancellable
 * @error: where to put what hear_archive_restore() says
 *
 * Unpacks an archive beside a library and checks it in full, without those who
 * were erased from that library. If it fails, nothing is left of it.
 *
 * Returns: (transfer full) (nullable) (element-type HearErasure): who was left
 *   out
 */
GPtrArray *
hear_archive_unpack_beside (const char      *file,
                            const char      *directory,
                            HearArchiveHold *fd,
                            GCancellable    *cancellable,
                            GError         **error)
{
  g_autofree char *folder = NULL;
  GPtrArray       *left_out = NULL;

  g_return_val_if_fail (file != NULL && directory != NULL && fd != NULL, NULL);

  folder = hear_archive_build_folder (directory);
  if (!make_folder (directory, folder, fd, error))
    return NULL;
  if (hear_archive_reader_unpack (file, folder, cancellable, error))
    left_out = try_open (folder, directory, error);
  if (left_out == NULL)
    hear_folder_drop (folder, NULL);

  return left_out;
}

/**
 * hear_archive_drop_rest:
 * @directory: a library's folder
 *
 * Takes away what a restore left that was killed: what it had unpacked, or the
 * whole library in whose place it put another. Files that are not the
 * library's go along to the present folder. What is being restored at this
 * moment stays. Blocks.
 */
void
hear_archive_drop_rest (const char *directory)
{
  g_autofree char *folder = NULL;
  g_autofree char *database = NULL;
  g_autoptr(HearStoreLock) held = NULL;
  g_auto(HearArchiveHold) fd = -1;

  g_return_if_fail (directory != NULL);

  folder = hear_archive_build_folder (directory);
  if (!hold (folder, &fd))
    return;

  /* Somebody may have called a folder of their own so. */
  database = g_build_filename (folder, HEAR_ARCHIVE_DATABASE, NULL);
  if (has_strangers (folder) && !g_file_test (database, G_FILE_TEST_EXISTS))
    return;
  held = hear_store_lock_new (folder, HEAR_STORE_LOCK_EXCLUSIVE, NULL);
  if (held == NULL)
    return;
  if (g_file_test (directory, G_FILE_TEST_IS_DIR))
    move_strangers (folder, directory);
  if (!has_strangers (folder))
    hear_folder_drop (folder, NULL);
}

/**
 * hear_archive_restore:
 * @file: an archive that hear_archive_backup() wrote
 * @directory: where the library shall be
 * @replace: put it in the place of a library that holds something
 * @cancellable: (nullable): a cancellable
 * @error: where to put %HEAR_ERROR_EXISTS, %HEAR_ERROR_BUSY, %HEAR_ERROR_DAMAGED,
 *   %HEAR_ERROR_NEWER_SCHEMA, %HEAR_ERROR_DISK_FULL, or an error of GIO
 *
 * Makes a library of a backup. It is unpacked beside the place where it shall
 * be and checked in full before it takes the place; until then nothing there
 * changes. Whoever was erased from the library that was there is left out.
 * Blocks.
 *
 * Returns: (transfer full) (nullable) (element-type HearErasure): who was left
 *   out, with their names; %NULL if the library is not there
 */
GPtrArray *
hear_archive_restore (const char   *file,
                      const char   *directory,
                      gboolean      replace,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autofree char *folder = NULL;
  g_autoptr(HearStoreLock) held = NULL;
  g_autoptr(GPtrArray) left_out = NULL;
  g_auto(HearArchiveHold) fd = -1;

  g_return_val_if_fail (file != NULL && directory != NULL, NULL);

  if (!check_target (directory, replace, error))
    return NULL;
  if (g_file_test (directory, G_FILE_TEST_EXISTS))
    {
      held = hear_store_lock_new (directory, HEAR_STORE_LOCK_EXCLUSIVE, error);
      if (held == NULL)
        return NULL;
    }

  left_out = hear_archive_unpack_beside (file, directory, &fd, cancellable, error);
  if (left_out == NULL)
    return NULL;

  folder = hear_archive_build_folder (directory);
  if (swap (folder, directory, error))
    return g_steal_pointer (&left_out);
  hear_folder_drop (folder, NULL);

  return NULL;
}
