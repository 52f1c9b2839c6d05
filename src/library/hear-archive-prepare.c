/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-archive.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "hear-archive-manifest.h"
#include "hear-archive-private.h"
#include "hear-error.h"
#include "hear-folder.h"

/* How a database begins. */
#define MAGIC "SQLite format 3"

/* A backup that somebody chose, made ready to take the place of a library that
 * is open: the recordings that the library lacks go into its media folder, the
 * database beside its own. Until the swap nothing that is there changes; what
 * is not needed after all is tidied away as any recording is. */

static gboolean
is_database (const char *file)
{
  g_autoptr(GMappedFile) map = g_mapped_file_new (file, FALSE, NULL);

  return map != NULL && g_mapped_file_get_length (map) >= sizeof MAGIC &&
         memcmp (g_mapped_file_get_contents (map), MAGIC, sizeof MAGIC) == 0;
}

static gboolean
fail (const char *path,
      GError    **error)
{
  int              saved = errno;
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, HEAR_ERROR, saved == ENOSPC ? HEAR_ERROR_DISK_FULL : HEAR_ERROR_FAILED,
               _ ("The backup could not be put in place: “%s”: %s"), shown, g_strerror (saved));

  return FALSE;
}

/* The media folder may be a link to another disk. */
static gboolean
move_file (const char   *from,
           const char   *to,
           GCancellable *cancellable,
           GError      **error)
{
  g_autofree char *part = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *media = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GFile) source = NULL;
  g_autoptr(GFile) target = NULL;

  if (g_rename (from, to) == 0)
    return TRUE;
  if (errno != EXDEV)
    return fail (to, error);

  /* There parts are tidied away if this is killed. */
  folder = g_path_get_dirname (to);
  media = g_path_get_dirname (folder);
  name = g_path_get_basename (to);
  part = g_strconcat (media, G_DIR_SEPARATOR_S, name, ".part", NULL);
  source = g_file_new_for_path (from);
  target = g_file_new_for_path (part);
  if (!g_file_copy (source, target, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error) || !hear_folder_sync (part, error))
    return FALSE;

  return g_rename (part, to) == 0 || fail (to, error);
}

static gboolean
move_part (const char   *from,
           const char   *to,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr(GDir) dir = g_dir_open (from, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;
  if (g_mkdir_with_parents (to, 0700) != 0)
    return fail (to, error);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      /* They are called after what is in them: one that is there is the same. */
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          (!g_file_test (target, G_FILE_TEST_EXISTS) && !move_file (source, target, cancellable, error)))
        return FALSE;
    }

  return hear_folder_sync (to, error);
}

static gboolean
move_media (const char   *folder,
            const char   *directory,
            GCancellable *cancellable,
            GError      **error)
{
  g_autofree char *from = g_build_filename (folder, "media", NULL);
  g_autofree char *to = g_build_filename (directory, "media", NULL);
  g_autoptr(GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (g_file_test (source, G_FILE_TEST_IS_DIR) && !move_part (source, target, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * hear_archive_prepare:
 * @file: an archive that hear_archive_backup() wrote, or a copy of a library's
 *   database
 * @directory: a library's folder
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): what stops it
 * @error: where to put %HEAR_ERROR_DAMAGED if it is no backup or not whole,
 *   %HEAR_ERROR_NEWER_SCHEMA, %HEAR_ERROR_BUSY, %HEAR_ERROR_DISK_FULL, or an
 *   error of GIO
 *
 * Checks a backup and makes it ready for hear_store_swap_backup(), with its
 * recordings, while the library may be open. Blocks.
 *
 * Returns: whether it can be swapped
 */
gboolean
hear_archive_prepare (const char        *file,
                      const char        *directory,
                      HearBackupProgress progress,
                      gpointer           user_data,
                      GCancellable      *cancellable,
                      GError           **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *database = NULL;
  g_auto(HearArchiveHold) fd = -1;
  g_autoptr(GPtrArray) left_out = NULL;
  gboolean ok;

  g_return_val_if_fail (file != NULL && directory != NULL, FALSE);

  if (is_database (file))
    return hear_store_prepare_backup (directory, file, progress, user_data, cancellable, error);

  left_out = hear_archive_unpack_beside (file, directory, &fd, cancellable, error);
  if (left_out == NULL)
    return FALSE;

  folder = hear_archive_build_folder (directory);
  database = g_build_filename (folder, HEAR_ARCHIVE_DATABASE, NULL);
  /* The recordings last: what fails before them brings nobody's into the library. */
  ok = hear_store_prepare_backup (directory, database, progress, user_data, cancellable, error);
  if (ok && !move_media (folder, directory, cancellable, error))
    {
      hear_store_drop_prepared (directory, TRUE);
      ok = FALSE;
    }
  hear_folder_drop (folder, NULL);

  return ok;
}
