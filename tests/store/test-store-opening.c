/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test-library.h"

#include <glib/gstdio.h>
#include <unistd.h>

static char *
read_all (HearTestLibrary *library,
          gsize           *length)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  char            *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));

  return bytes;
}

static guint
count_files (HearTestLibrary *library)
{
  g_autoptr(GDir) dir = g_dir_open (library->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_newer (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            length_before;
  gsize            length_after;
  guint            files;
  g_autoptr(GError) error = NULL;

  g_clear_object (&library->store);
  hear_test_library_run (library, "PRAGMA user_version = 99");
  before = read_all (library, &length_before);
  files = count_files (library);
  g_assert_null (hear_store_open (library->folder, library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA);
  after = read_all (library, &length_after);
  g_assert_cmpmem (before, length_before, after, length_after);
  g_assert_cmpuint (count_files (library), ==, files);
}

/* The newer program was killed: its schema is in the WAL alone. */
static void
test_newer_in_wal (HearTestLibrary *library,
                   gconstpointer    user_data)
{
  g_autofree char  *folder = hear_test_make_folder ();
  const char *const names[] = { "library.db", "library.db-wal" };
  g_autofree char  *before[2] = { NULL };
  gsize             lengths[2];
  g_autoptr(GError) error = NULL;

  hear_test_library_run (library, "PRAGMA user_version = 99");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = g_build_filename (library->folder, names[i], NULL);
      g_autofree char *to = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_get_contents (from, &before[i], &lengths[i], NULL));
      g_assert_true (g_file_set_contents (to, before[i], (gssize) lengths[i], NULL));
    }
  g_assert_null (hear_store_open (folder, library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *after = NULL;
      gsize            length;

      g_assert_true (g_file_get_contents (path, &after, &length, NULL));
      g_assert_cmpmem (before[i], lengths[i], after, length);
    }
  g_clear_pointer (&before[1], g_free);
  hear_test_drop_folder (folder);
}

static void
test_truncated (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(GError) error = NULL;

  g_clear_object (&library->store);
  g_assert_cmpint (truncate (path, 20000), ==, 0);
  g_assert_null (hear_store_open (library->folder, library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

static void
test_cut_short (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(GError) error = NULL;

  /* Killed before the schema was there. */
  g_clear_object (&library->store);
  g_assert_cmpint (g_unlink (path), ==, 0);
  hear_test_library_run (library, "PRAGMA journal_mode = WAL");
  g_assert_null (hear_store_open (library->folder, library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY);
  g_clear_error (&error);
  library->store = hear_store_create (library->folder, "Again", library->clock, &error);
  g_assert_no_error (error);
}

static void
test_something_else (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(GError) error = NULL;

  g_clear_object (&library->store);
  g_assert_cmpint (g_unlink (path), ==, 0);
  hear_test_library_run (library, "CREATE TABLE recipes (id)");
  g_assert_null (hear_store_open (library->folder, library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hear_store_create (library->folder, "Again", library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

static void
test_empty_file (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(GError) error = NULL;

  g_clear_object (&library->store);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_null (hear_store_open (library->folder, library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-opening/newer", test_newer);
  hear_test_library_add_test ("/store-opening/newer-in-wal", test_newer_in_wal);
  hear_test_library_add_test ("/store-opening/truncated", test_truncated);
  hear_test_library_add_test ("/store-opening/cut-short", test_cut_short);
  hear_test_library_add_test ("/store-opening/something-else", test_something_else);
  hear_test_library_add_test ("/store-opening/empty-file", test_empty_file);

  return g_test_run ();
}
