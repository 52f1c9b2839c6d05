/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#define MAX_OPEN 16

static int
drop_cb (const char        *path,
         const struct stat *info,
         int                type,
         struct FTW        *walk)
{
  return remove (path);
}

static gboolean
fail (GError    **error,
      const char *path)
{
  int              saved = errno;
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved), "%s: %s", shown, g_strerror (saved));

  return FALSE;
}

/**
 * hear_folder_drop:
 * @path: a folder
 * @error: where to put why something could not be removed
 *
 * Removes a folder with everything in it; links are removed, not followed.
 *
 * Returns: whether it is gone, or was not there
 */
gboolean
hear_folder_drop (const char *path,
                  GError    **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (nftw (path, drop_cb, MAX_OPEN, FTW_DEPTH | FTW_PHYS) == 0 || errno == ENOENT)
    return TRUE;

  return fail (error, path);
}

/**
 * hear_folder_sync:
 * @path: a folder or a file
 * @error: where to put why it could not be written
 *
 * Makes sure that it survives a power cut.
 *
 * Returns: whether it is on the disk
 */
gboolean
hear_folder_sync (const char *path,
                  GError    **error)
{
  int      fd;
  gboolean ok;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return fail (error, path);

  ok = fsync (fd) == 0 || fail (error, path);
  close (fd);

  return ok;
}
