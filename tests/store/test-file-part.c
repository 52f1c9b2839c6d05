/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-file-part-private.h"
#include "hear-test.h"

static guint
count (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_finish (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autoptr(HearFilePart) part = hear_file_part_new (path, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_str_has_prefix (hear_file_part_get_path (part), path));
  g_assert_true (hear_file_part_finish (part, path, &error));
  g_assert_no_error (error);
  g_clear_pointer (&part, hear_file_part_free);
  g_assert_cmpuint (count (folder), ==, 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  hear_test_drop_folder (folder);
}

/* One that is being written stays, one that nobody holds goes. */
static void
test_drop (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autofree char *stale = g_build_filename (folder, "a.1.part", NULL);
  g_autofree char *journal = g_build_filename (folder, "a.1.part-journal", NULL);
  g_autofree char *stranger = g_build_filename (folder, "ab.part", NULL);
  g_autoptr(HearFilePart) part = hear_file_part_new (path, NULL);

  g_assert_true (g_file_set_contents (stale, "x", 1, NULL));
  g_assert_true (g_file_set_contents (journal, "x", 1, NULL));
  g_assert_true (g_file_set_contents (stranger, "x", 1, NULL));
  hear_file_part_drop_all (path);
  g_assert_true (g_file_test (hear_file_part_get_path (part), G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (stranger, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count (folder), ==, 2);
  g_clear_pointer (&part, hear_file_part_free);
  g_assert_cmpuint (count (folder), ==, 1);
  hear_test_drop_folder (folder);
}

static void
test_nowhere (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_file_part_new ("/nowhere/a", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/file-part/finish", test_finish);
  g_test_add_func ("/file-part/drop", test_drop);
  g_test_add_func ("/file-part/nowhere", test_nowhere);

  return g_test_run ();
}
