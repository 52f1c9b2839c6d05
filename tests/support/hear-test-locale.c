/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-locale.h"

#include <gio/gio.h>

/**
 * hear_test_locale_make:
 * @folder: a folder, to be named by the environment variable `LOCPATH`
 *
 * Makes the German locale there, because machines that test often have none,
 * and without one the C library translates nothing.
 *
 * Returns: whether the machine could make it
 */
gboolean
hear_test_locale_make (const char *folder)
{
  g_autofree char *place = g_build_filename (folder, "de_DE.utf8", NULL);
  g_autofree char *proof = g_build_filename (place, "LC_TIME", NULL);
  g_autofree char *program = g_find_program_in_path ("localedef");
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  if (program == NULL)
    return FALSE;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, program,
                              "--no-archive", "-i", "de_DE", "-f", "UTF-8", place, NULL);
  g_assert_no_error (error);
  /* Mere remarks about the locale make it fail as well. */
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);

  return g_file_test (proof, G_FILE_TEST_EXISTS);
}
