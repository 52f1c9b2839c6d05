/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-file-part-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "hear-backup-copy-private.h"
#include "hear-error.h"

#define SUFFIX ".part"

/*
 * A file that is written beside the place where it shall be, under a name of
 * its own. Whoever writes it holds it; the system lets go for one that was
 * killed, and what nobody holds can be dropped.
 */
struct _HearFilePart
{
  char *path;
  int   fd;
};

static gboolean
fail (const char *path,
      GError    **error)
{
  int code = errno;

  g_set_error (error, HEAR_ERROR, code == ENOSPC || code == EDQUOT ? HEAR_ERROR_DISK_FULL : HEAR_ERROR_FAILED,
               _ ("“%s” could not be written: %s"), path, g_strerror (code));

  return FALSE;
}

/**
 * hear_file_part_new:
 * @path: the place beside which it is written
 * @error: where to put what the system says
 *
 * Returns: (transfer full) (nullable): an empty file, which goes with the part
 *   unless it is finished
 */
HearFilePart *
hear_file_part_new (const char *path,
                    GError    **error)
{
  g_autoptr(HearFilePart) self = NULL;
  g_autofree char *id = g_uuid_string_random ();

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (HearFilePart, 1);
  self->path = g_strconcat (path, ".", id, SUFFIX, NULL);
  self->fd = g_open (self->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (self->fd < 0 || (flock (self->fd, LOCK_EX) != 0 && errno != ENOTSUP && errno != ENOLCK))
    {
      fail (self->path, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * hear_file_part_free:
 * @self: (transfer full): a part
 *
 * Drops the file unless it is finished.
 */
void
hear_file_part_free (HearFilePart *self)
{
  g_return_if_fail (self != NULL);

  if (self->path != NULL)
    g_unlink (self->path);
  if (self->fd >= 0)
    {
      flock (self->fd, LOCK_UN);
      close (self->fd);
    }
  g_free (self->path);
  g_free (self);
}

/**
 * hear_file_part_get_path:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): the file, until it is finished
 */
const char *
hear_file_part_get_path (HearFilePart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * hear_file_part_finish:
 * @self: a part
 * @path: its place
 * @error: where to put what the system says
 *
 * Gives it its name once its bytes are on the disk.
 *
 * Returns: whether it is there
 */
gboolean
hear_file_part_finish (HearFilePart *self,
                       const char   *path,
                       GError      **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (self != NULL && self->path != NULL && path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (fsync (self->fd) != 0 || g_rename (self->path, path) != 0)
    return fail (path, error);
  g_clear_pointer (&self->path, g_free);

  return hear_backup_sync (folder) || fail (folder, error);
}

/**
 * hear_file_part_drop:
 * @path: a part that may be somebody's
 *
 * Deletes it if nobody writes it.
 */
void
hear_file_part_drop (const char *path)
{
  int fd;

  g_return_if_fail (path != NULL);

  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    g_unlink (path);
  close (fd);
}

/**
 * hear_file_part_drop_all:
 * @path: a place
 *
 * Deletes all parts beside it that nobody writes, with what SQLite left beside
 * those.
 */
void
hear_file_part_drop_all (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *prefix = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *entry;

  g_return_if_fail (path != NULL);

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  prefix = g_strconcat (name, ".", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (entry, prefix) && g_str_has_suffix (entry, SUFFIX))
      {
        g_autofree char *part = g_build_filename (folder, entry, NULL);
        g_autofree char *journal = g_strconcat (part, "-journal", NULL);

        hear_file_part_drop (part);
        if (!g_file_test (part, G_FILE_TEST_EXISTS))
          g_unlink (journal);
      }
}
