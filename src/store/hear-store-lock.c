/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "hear-error.h"

/*
 * A library is held by all who work with it, and by one alone who puts another
 * file in its place: SQLite's own locks end with each transaction. The system
 * lets go when a program ends, however it ends.
 */
struct _HearStoreLock
{
  int fd;
};

static void
refuse (const char       *directory,
        HearStoreLockMode mode,
        GError          **error)
{
  g_autofree char *shown = g_filename_display_name (directory);

  if (mode == HEAR_STORE_LOCK_SHARED)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_BUSY, _ ("The library in “%s” is being restored. Try again when that is done"), shown);
  else
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_BUSY, _ ("The library in “%s” is open in another program. Close it there and try again"), shown);
}

static void
fail (const char *directory,
      int         code,
      GError    **error)
{
  g_autofree char *shown = g_filename_display_name (directory);

  if (code == EROFS || code == EACCES || code == EPERM)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_READ_ONLY,
                 _ ("The folder “%s” is read-only. Allow writing to it, or copy the library to a folder that can be written to"), shown);
  else if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL,
                 _ ("No space is left on the disk. Delete files that are no longer needed from the disk of “%s” and try again"), shown);
  else
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_FAILED, _ ("The library in “%s” could not be used: %s"), shown, g_strerror (code));
}

/**
 * hear_store_lock_new:
 * @directory: a library's folder
 * @mode: what for
 * @error: where to put %HEAR_ERROR_BUSY or %HEAR_ERROR_READ_ONLY
 *
 * Holds a library, or says who is in the way. Does not wait.
 *
 * Returns: (transfer full) (nullable): the lock, until it is freed
 */
HearStoreLock *
hear_store_lock_new (const char       *directory,
                     HearStoreLockMode mode,
                     GError          **error)
{
  g_autoptr(HearStoreLock) self = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (directory != NULL, NULL);

  path = g_build_filename (directory, "library.lock", NULL);
  self = g_new0 (HearStoreLock, 1);
  self->fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->fd < 0)
    {
      fail (directory, errno, error);
      return NULL;
    }
  if (flock (self->fd, (mode == HEAR_STORE_LOCK_SHARED ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    return g_steal_pointer (&self);

  refuse (directory, mode, error);

  return NULL;
}

/**
 * hear_store_lock_free:
 * @self: (transfer full): a lock
 *
 * Lets go. The file stays: another program may just have opened it.
 */
void
hear_store_lock_free (HearStoreLock *self)
{
  g_return_if_fail (self != NULL);

  /* Said outright: a process that is just being started has the file too, and
   * would hold the library for a moment longer. */
  if (self->fd >= 0)
    {
      flock (self->fd, LOCK_UN);
      close (self->fd);
    }
  g_free (self);
}
