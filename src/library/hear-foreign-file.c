/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-foreign-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hear-error.h"

/* No transcript is larger; a day of speech with word times is 10 MB. */
#define MAX_BYTES (20 * 1024 * 1024)
#define BLOCK_BYTES (256 * 1024)
#define PATIENCE_MS 10000

typedef int Descriptor;

static void
descriptor_close (Descriptor *fd)
{
  if (*fd >= 0)
    close (*fd);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Descriptor, descriptor_close)

static void
set_error_from_errno (GError    **error,
                      const char *name)
{
  int saved = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved),
               _ ("“%s” cannot be read: %s"), name, g_strerror (saved));
}

/* Waits until there is something to read or the end; a pipe may keep silent. */
static gboolean
wait_for_data (int         fd,
               const char *name,
               GError    **error)
{
  struct pollfd poll_fd = { fd, POLLIN, 0 };
  int           n;

  do
    n = poll (&poll_fd, 1, PATIENCE_MS);
  while (n < 0 && errno == EINTR);

  if (n > 0)
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_TIMED_OUT,
               _ ("“%s” sent nothing for %d seconds"), name, PATIENCE_MS / 1000);

  return FALSE;
}

static gboolean
read_all (int         fd,
          const char *name,
          GByteArray *bytes,
          GError    **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);
  gssize             n = 1;

  while (n > 0 && bytes->len <= MAX_BYTES)
    {
      if (!wait_for_data (fd, name, error))
        return FALSE;
      n = read (fd, block, BLOCK_BYTES);
      if (n > 0)
        g_byte_array_append (bytes, block, (guint) n);
      else if (n < 0 && errno != EINTR && errno != EAGAIN)
        {
          set_error_from_errno (error, name);
          return FALSE;
        }
      else if (n < 0)
        n = 1;
    }

  return TRUE;
}

/**
 * hear_foreign_file_read:
 * @path: a file that somebody else made
 * @name: (nullable): what messages call it, %NULL for its name alone
 * @error: where to put why it cannot be read: an error of GIO,
 *   %HEAR_ERROR_INVALID if it is too large for a text,
 *   %HEAR_ERROR_TIMED_OUT if it gives nothing for ten seconds
 *
 * Reads a whole file of moderate size. A pipe will do, too.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
hear_foreign_file_read (const char *path,
                        const char *name,
                        GError    **error)
{
  g_autofree char *base = NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_auto(Descriptor) fd = -1;

  g_return_val_if_fail (path != NULL, NULL);

  if (name == NULL)
    name = base = g_filename_display_basename (path);
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0)
    {
      set_error_from_errno (error, name);
      return NULL;
    }
  if (!read_all (fd, name, bytes, error))
    return NULL;
  if (bytes->len > MAX_BYTES)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                   _ ("“%s” is no text: it is larger than %d MB"), name, MAX_BYTES / 1024 / 1024);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * hear_foreign_file_check:
 * @path: a recording that somebody else made
 * @modified_at: (out) (optional): when it was changed last, in milliseconds
 *   since 1970
 * @error: where to put why it cannot be imported: an error of GIO, or
 *   %HEAR_ERROR_INVALID if it is a folder, a device or a pipe
 *
 * Returns: whether it is a file that can be read
 */
gboolean
hear_foreign_file_check (const char *path,
                         gint64     *modified_at,
                         GError    **error)
{
  g_autofree char *name = NULL;
  struct stat      info;

  g_return_val_if_fail (path != NULL, FALSE);

  name = g_filename_display_basename (path);
  if (stat (path, &info) != 0 || access (path, R_OK) != 0)
    {
      set_error_from_errno (error, name);
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                   _ ("“%s” is not a file: choose a recording"), name);
      return FALSE;
    }
  if (modified_at != NULL)
    *modified_at = (gint64) info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1000000;

  return TRUE;
}
