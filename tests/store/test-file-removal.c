/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-file-removal-private.h"
#include "hear-test.h"

#include <glib/gstdio.h>

static void
test_remove (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autofree char *full = g_build_filename (folder, "full", NULL);
  g_autofree char *within = g_build_filename (full, "b", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_true (hear_file_removal_remove (path, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (hear_file_removal_remove (path, &error));
  g_assert_no_error (error);

  g_assert_cmpint (g_mkdir (full, 0700), ==, 0);
  g_assert_true (g_file_set_contents (within, "x", 1, NULL));
  g_assert_false (hear_file_removal_remove (full, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FAILED);
  hear_test_drop_folder (folder);
}

static void
test_remove_all (void)
{
  const char *const names[] = { "ab.c", "ab.d", "b.c" };
  g_autofree char  *folder = hear_test_make_folder ();
  g_autofree char  *none = g_build_filename (folder, "none", NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  g_assert_true (hear_file_removal_remove_all (folder, "a", ".c", &error));
  g_assert_true (hear_file_removal_remove_all (none, "a", ".c", &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, i > 0);
    }
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/file-removal/remove", test_remove);
  g_test_add_func ("/file-removal/remove-all", test_remove_all);

  return g_test_run ();
}
