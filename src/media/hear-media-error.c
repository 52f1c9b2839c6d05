/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media-error.h"

#include "hear-codec-names.h"
#include "hear-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

static void
set_io_error (GError    **error,
              const char *path,
              int         code)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               /* Translators: a file's name, then the system's reason. */
               _ ("“%s” cannot be read: %s. Check that the file is there and may be read."),
               name, g_strerror (code));
}

static void
set_invalid (GError    **error,
             const char *format,
             const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *message = g_strjoinv (name, parts);

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, message);
}

static void
set_resource_error (GError      **error,
                    const GError *found,
                    const char   *path)
{
  switch ((GstResourceError) found->code)
    {
    case GST_RESOURCE_ERROR_NOT_FOUND:
      set_io_error (error, path, ENOENT);
      break;
    case GST_RESOURCE_ERROR_NOT_AUTHORIZED:
    case GST_RESOURCE_ERROR_OPEN_READ:
      set_io_error (error, path, EACCES);
      break;
    case GST_RESOURCE_ERROR_READ:
    case GST_RESOURCE_ERROR_SEEK:
      set_io_error (error, path, EIO);
      break;
    case GST_RESOURCE_ERROR_FAILED:
    case GST_RESOURCE_ERROR_TOO_LAZY:
    case GST_RESOURCE_ERROR_BUSY:
    case GST_RESOURCE_ERROR_OPEN_WRITE:
    case GST_RESOURCE_ERROR_OPEN_READ_WRITE:
    case GST_RESOURCE_ERROR_CLOSE:
    case GST_RESOURCE_ERROR_WRITE:
    case GST_RESOURCE_ERROR_SYNC:
    case GST_RESOURCE_ERROR_SETTINGS:
    case GST_RESOURCE_ERROR_NO_SPACE_LEFT:
    case GST_RESOURCE_ERROR_NUM_ERRORS:
    default:
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_FAILED, found->message);
    }
}

/* Whether an MP4 file has its index: a recorder that was not closed properly,
 * or a copy that broke off, leaves it out, and then nothing can be played.
 * Looks at the heads of the outer boxes only. */
static gboolean
has_index (int     fd,
           guint64 size)
{
  guint64 at = 0;
  guint8  head[16];

  while (at + 8 <= size && pread (fd, head, sizeof head, (off_t) at) >= 8)
    {
      guint64 length = GST_READ_UINT32_BE (head);

      if (at == 0 && memcmp (head + 4, "ftyp", 4) != 0)
        return TRUE;
      if (memcmp (head + 4, "moov", 4) == 0 || memcmp (head + 4, "moof", 4) == 0)
        return TRUE;
      if (length == 1)
        length = GST_READ_UINT64_BE (head + 8);
      if (length < 8 || length > size - at)
        return FALSE;
      at += length;
    }

  return at == 0;
}

/**
 * hear_media_error_check_file:
 * @path: a file
 * @error: where to say why not
 *
 * Whether it is a file with something in it that may be read, asked before a
 * pipeline is built on it: a pipe or a device would block for good. Takes its
 * time on a slow disk: not for the main thread.
 *
 * Expected errors: those of %G_IO_ERROR, %HEAR_ERROR_INVALID.
 *
 * Returns: whether it is worth trying
 */
gboolean
hear_media_error_check_file (const char *path,
                             GError    **error)
{
  struct stat info = { 0 };
  gboolean    indexed;
  int         fd;

  g_return_val_if_fail (path != NULL, FALSE);

  /* O_NONBLOCK so that opening a pipe returns. */
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0 || fstat (fd, &info) != 0)
    {
      set_io_error (error, path, errno);
      if (fd >= 0)
        close (fd);
      return FALSE;
    }
  indexed = !S_ISREG (info.st_mode) || has_index (fd, (guint64) info.st_size);
  close (fd);

  if (S_ISDIR (info.st_mode))
    {
      set_io_error (error, path, EISDIR);
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      set_invalid (error, _ ("“%s” is not a file. Choose a recording."), path);
      return FALSE;
    }
  if (info.st_size == 0)
    {
      set_invalid (error, _ ("“%s” is empty. Copy or record it again."), path);
      return FALSE;
    }
  if (!indexed)
    {
      set_invalid (error, _ ("“%s” breaks off before its index, so that nothing in it can be found. Copy it again, or export it again from where it was recorded."), path);
      return FALSE;
    }

  return TRUE;
}

/**
 * hear_media_error_new_missing:
 * @caps: what nothing installed decodes
 *
 * Returns: (transfer full): %HEAR_ERROR_UNSUPPORTED, naming the codec and, if
 *   known, the package
 */
GError *
hear_media_error_new_missing (GstCaps *caps)
{
  g_autofree char *name = NULL;
  const char      *package;

  g_return_val_if_fail (GST_IS_CAPS (caps), NULL);

  name = hear_codec_names_get_name (caps);
  package = hear_codec_names_get_package (caps);
  if (package == NULL)
    return g_error_new (HEAR_ERROR, HEAR_ERROR_UNSUPPORTED,
                        _ ("Nothing installed can decode %s. Convert the recording, or install a decoder for it."), name);

  return g_error_new (HEAR_ERROR, HEAR_ERROR_UNSUPPORTED,
                      /* Translators: a codec, such as H.264, then a Debian package. */
                      _ ("Nothing installed can decode %s. Install the package “%s” and open the recording again."),
                      name, package);
}

/**
 * hear_media_error_wants_codec:
 * @found: GStreamer's error
 *
 * Returns: whether it is only the echo of a missing codec
 */
gboolean
hear_media_error_wants_codec (const GError *found)
{
  g_return_val_if_fail (found != NULL, FALSE);

  return g_error_matches (found, GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND) ||
         g_error_matches (found, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN);
}

/**
 * hear_media_error_translate:
 * @found: GStreamer's error
 * @path: the file it is about
 *
 * Says what happened and what to do.
 *
 * Returns: (transfer full): an error of %HEAR_ERROR or %G_IO_ERROR
 */
GError *
hear_media_error_translate (const GError *found,
                            const char   *path)
{
  GError *error = NULL;

  g_return_val_if_fail (found != NULL && path != NULL, NULL);

  if (found->domain == GST_RESOURCE_ERROR)
    set_resource_error (&error, found, path);
  else if (hear_media_error_wants_codec (found))
    g_set_error_literal (&error, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED,
                         _ ("Nothing installed can decode this recording. Convert it, or install a decoder for it."));
  else if (g_error_matches (found, GST_STREAM_ERROR, GST_STREAM_ERROR_TYPE_NOT_FOUND) ||
           g_error_matches (found, GST_STREAM_ERROR, GST_STREAM_ERROR_WRONG_TYPE))
    set_invalid (&error, _ ("“%s” is not a recording, despite its name. Choose a sound or video file."), path);
  else
    set_invalid (&error, _ ("“%s” is damaged or incomplete. Copy it again, or export it again from where it was recorded."), path);

  return error;
}
