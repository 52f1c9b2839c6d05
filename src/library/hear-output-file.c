/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hear-error.h"
#include "hear-folder.h"

/* What somebody asked to be written to a file: all of it under its name, or
 * nothing. A file that is there stays unless it may be overwritten. */

static gboolean
fail (const char *path,
      int         code,
      GError    **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (code == EEXIST)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS,
                 _ ("“%s” already exists: choose another name, or use --force to overwrite it"), shown);
  else if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL, _ ("There is no space left for “%s”: free some and try again"), shown);
  else
    g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), _ ("“%s” could not be written: %s"), shown, g_strerror (code));

  return FALSE;
}

static gboolean
write_all (int         fd,
           const char *text,
           gsize       length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          text += n;
          length -= (gsize) n;
        }
    }

  return TRUE;
}

/* A terminal, a pipe: nothing is overwritten there. */
static gboolean
write_into (const char *path,
            const char *text,
            gsize       length,
            GError    **error)
{
  int      fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && write_all (fd, text, length);
  int      code = errno;

  if (fd >= 0)
    close (fd);

  return ok || fail (path, code, error);
}

static gboolean
put (const char *part,
     const char *path,
     gboolean    overwrite,
     GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (renameat2 (AT_FDCWD, part, AT_FDCWD, path, overwrite ? 0 : RENAME_NOREPLACE) == 0)
    return hear_folder_sync (folder, error);

  /* Some file systems cannot refuse; the caller has looked before. */
  if (!overwrite && errno == EINVAL && g_rename (part, path) == 0)
    return hear_folder_sync (folder, error);

  return fail (path, errno, error);
}

/* Over what a link leads to, not over the link. */
static char *
resolve (const char *path)
{
  char *target = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? realpath (path, NULL) : NULL;

  return target != NULL ? target : g_strdup (path);
}

/**
 * hear_output_file_write:
 * @path: where to
 * @text: what to write
 * @length: how many bytes
 * @overwrite: whether a file that is there may go
 * @error: where to put %HEAR_ERROR_EXISTS, %HEAR_ERROR_DISK_FULL or what the
 *   system says
 *
 * Blocks.
 *
 * Returns: whether it is written; if not, what was there is still there
 */
gboolean
hear_output_file_write (const char *path,
                        const char *text,
                        gsize       length,
                        gboolean    overwrite,
                        GError    **error)
{
  g_autofree char *target = NULL;
  g_autofree char *part = NULL;
  struct stat      info;
  gboolean         ok;
  int              code;
  int              fd;

  g_return_val_if_fail (path != NULL && text != NULL, FALSE);

  target = resolve (path);
  if (stat (target, &info) == 0 && S_ISDIR (info.st_mode))
    return fail (path, EISDIR, error);
  if (stat (target, &info) == 0 && !S_ISREG (info.st_mode))
    return write_into (target, text, length, error);
  if (!overwrite && g_file_test (target, G_FILE_TEST_EXISTS))
    return fail (path, EEXIST, error);

  part = g_strconcat (target, ".XXXXXX", NULL);
  fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    return fail (path, errno, error);
  ok = write_all (fd, text, length) && fsync (fd) == 0;
  code = errno;
  close (fd);
  ok = (ok || fail (path, code, error)) && put (part, target, overwrite, error);
  if (!ok)
    g_unlink (part);

  return ok;
}
