/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-seekable-copy.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "hear-error.h"
#include "hear-matroska-file.h"
#include "hear-media-folder.h"
#include "hear-remuxer.h"

/*
 * What a browser recorded has no index: a jump lands where it likes. The medium
 * stays what it was, under its hash; a copy with an index lies among what was
 * derived from it, can be made again at any time, and goes when it goes.
 */

/* Erasing removes the medium before what is derived of it: what comes of a
 * medium that went meanwhile would be found by nobody. */
static gboolean
keep (const char *source,
      const char *part,
      const char *path)
{
  int code;

  if (g_rename (part, path) != 0)
    return FALSE;
  if (g_access (source, F_OK) == 0)
    return TRUE;
  code = errno;
  g_unlink (path);
  errno = code;

  return FALSE;
}

/* Whoever makes the same copy at the same time has a file of their own. */
static gboolean
make (const char   *source,
      const char   *path,
      GCancellable *cancellable,
      GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *part = g_strdup_printf ("%s.%08x.part", path, g_random_int ());
  HearMatroskaFile copy;
  int              code = EIO;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    code = errno;
  else if (hear_remux (source, part, cancellable, error))
    {
      if (hear_matroska_file_look (part, &copy) && copy.has_index)
        {
          if (keep (source, part, path))
            return TRUE;
          code = errno;
        }
      g_unlink (part);
    }
  if (error != NULL && *error != NULL)
    return FALSE;

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_FAILED, g_strerror (code));

  return FALSE;
}

/**
 * hear_seekable_copy_is_needed:
 * @recording: a recording
 *
 * Looks at no file.
 *
 * Returns: whether there may be a copy that is better to play
 */
gboolean
hear_seekable_copy_is_needed (HearRecording *recording)
{
  const char *container;

  g_return_val_if_fail (HEAR_IS_RECORDING (recording), FALSE);

  container = hear_recording_get_container (recording);

  return g_strcmp0 (container, "WebM") == 0 || g_strcmp0 (container, "Matroska") == 0;
}

/**
 * hear_seekable_copy_ensure:
 * @store: a library
 * @sha256: a medium
 * @cancellable: (nullable): a cancellable
 * @error: where to put why no copy could be made that is needed
 *
 * Finds the file that plays best; makes it if it is not there. Blocks.
 *
 * Returns: (transfer full) (nullable): the medium itself, or a copy of it that
 *   has an index
 */
char *
hear_seekable_copy_ensure (HearStore    *store,
                           const char   *sha256,
                           GCancellable *cancellable,
                           GError      **error)
{
  g_autofree char *medium = NULL;
  g_autofree char *path = NULL;
  HearMatroskaFile file;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  medium = hear_store_get_blob_path (store, sha256);
  path = hear_store_get_derived_path (store, sha256, HEAR_MEDIA_FOLDER_SEEKABLE);
  if (!hear_matroska_file_look (medium, &file) || file.has_index)
    return g_steal_pointer (&medium);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  if (hear_store_is_read_only (store))
    return g_steal_pointer (&medium);

  return make (medium, path, cancellable, error) ? g_steal_pointer (&path) : NULL;
}
