/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-file-removal-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "hear-error.h"

/**
 * hear_file_removal_remove:
 * @path: a file
 * @error: where to put %HEAR_ERROR_FAILED
 *
 * Returns: whether it is not there any more
 */
gboolean
hear_file_removal_remove (const char *path,
                          GError    **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_unlink (path) == 0 || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_FAILED, _ ("“%s” could not be removed. Remove it by hand"), path);

  return FALSE;
}

/**
 * hear_file_removal_remove_all:
 * @folder: a folder, which need not be there
 * @prefix: how the files' names begin
 * @suffix: how they end
 * @error: where to put %HEAR_ERROR_FAILED
 *
 * Returns: whether none of them is there any more
 */
gboolean
hear_file_removal_remove_all (const char *folder,
                              const char *prefix,
                              const char *suffix,
                              GError    **error)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (folder != NULL && prefix != NULL && suffix != NULL, FALSE);

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, suffix))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        if (!hear_file_removal_remove (path, error))
          return FALSE;
      }

  return TRUE;
}
