/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sys/stat.h>
#include <unistd.h>

#include "hear-error.h"
#include "hear-foreign-file.h"
#include "hear-test.h"

static char *root;

static char *
make_path (const char *name)
{
  return g_build_filename (root, name, NULL);
}

static void
test_read (void)
{
  g_autofree char *path = make_path ("text");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, "hello", -1, NULL);
  bytes = hear_foreign_file_read (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "hello", 5);
}

static void
test_read_empty (void)
{
  g_autofree char *path = make_path ("empty");
  g_autoptr(GBytes) bytes = NULL;

  g_file_set_contents (path, "", -1, NULL);
  bytes = hear_foreign_file_read (path, NULL, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
}

static void
test_read_pipe (void)
{
  int              ends[2];
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (write (ends[1], "said", 4), ==, 4);
  close (ends[1]);
  path = g_strdup_printf ("/proc/self/fd/%d", ends[0]);
  bytes = hear_foreign_file_read (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "said", 4);
  close (ends[0]);
}

static void
test_too_large (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_foreign_file_read ("/dev/zero", NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

static void
test_missing (void)
{
  g_autofree char *path = make_path ("not-there");
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) again = NULL;

  g_assert_null (hear_foreign_file_read (path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (hear_foreign_file_check (path, NULL, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_folder (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) again = NULL;

  g_assert_null (hear_foreign_file_read (root, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_false (hear_foreign_file_check (root, NULL, &again));
  g_assert_error (again, HEAR_ERROR, HEAR_ERROR_INVALID);
}

static void
test_pipe_is_no_recording (void)
{
  g_autofree char *path = make_path ("pipe");
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_false (hear_foreign_file_check (path, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

static void
test_date (void)
{
  g_autofree char *path = make_path ("dated");
  gint64           modified_at = 0;

  g_file_set_contents (path, "x", -1, NULL);
  g_assert_true (hear_foreign_file_check (path, &modified_at, NULL));
  g_assert_cmpint (modified_at, >, G_GINT64_CONSTANT (1500000000000));
}

int
main (int    argc,
      char **argv)
{
  int status;

  hear_test_init (&argc, &argv);
  root = hear_test_make_folder ();
  g_test_add_func ("/foreign-file/read", test_read);
  g_test_add_func ("/foreign-file/read-empty", test_read_empty);
  g_test_add_func ("/foreign-file/read-pipe", test_read_pipe);
  g_test_add_func ("/foreign-file/too-large", test_too_large);
  g_test_add_func ("/foreign-file/missing", test_missing);
  g_test_add_func ("/foreign-file/folder", test_folder);
  g_test_add_func ("/foreign-file/pipe-is-no-recording", test_pipe_is_no_recording);
  g_test_add_func ("/foreign-file/date", test_date);
  status = g_test_run ();
  hear_test_drop_folder (root);
  g_free (root);

  return status;
}
