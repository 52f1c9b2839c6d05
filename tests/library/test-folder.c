/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "hear-folder.h"
#include "hear-test.h"

static void
test_drop (void)
{
  g_autofree char *root = hear_test_make_folder ();
  g_autofree char *folder = g_build_filename (root, "a", "b", NULL);
  g_autofree char *top = g_build_filename (root, "a", NULL);
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *kept = g_build_filename (root, "kept", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (file, "x", -1, NULL);
  g_file_set_contents (kept, "x", -1, NULL);
  g_assert_cmpint (symlink (kept, link), ==, 0);

  g_assert_true (hear_folder_drop (top, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (top, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  hear_test_drop_folder (root);
}

static void
test_drop_nothing (void)
{
  g_autofree char *root = hear_test_make_folder ();
  g_autofree char *path = g_build_filename (root, "not-there", NULL);

  g_assert_true (hear_folder_drop (path, NULL));
  hear_test_drop_folder (root);
}

static void
test_sync (void)
{
  g_autofree char *root = hear_test_make_folder ();
  g_autofree char *path = g_build_filename (root, "not-there", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_folder_sync (root, &error));
  g_assert_no_error (error);
  g_assert_false (hear_folder_sync (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  hear_test_drop_folder (root);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/folder/drop", test_drop);
  g_test_add_func ("/folder/drop-nothing", test_drop_nothing);
  g_test_add_func ("/folder/sync", test_sync);

  return g_test_run ();
}
