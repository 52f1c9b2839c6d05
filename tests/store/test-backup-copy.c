/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup-copy-private.h"
#include "hear-error.h"
#include "hear-store-private.h"
#include "hear-test-library.h"

static HearDatabase *
open_library (HearTestLibrary *library)
{
  g_autofree char *path = hear_store_build_path (library->folder);

  return hear_database_open (path, HEAR_DATABASE_READ, NULL);
}

/* One file with everything, whose name appears when it is whole. */
static void
test_copy (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearDatabase) from = open_library (library);
  g_autoptr(HearDatabase) copy = NULL;
  g_autofree char *part = g_build_filename (library->folder, "part", NULL);
  g_autofree char *path = g_build_filename (library->folder, "copy.db", NULL);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  gint64           n;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (part, "what was there", -1, NULL));
  g_assert_true (hear_backup_copy (from, part, &error));
  g_assert_no_error (error);
  g_assert_true (hear_backup_put (part, path, &error));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  copy = hear_database_open (path, HEAR_DATABASE_READ, NULL);
  g_assert_true (hear_database_get_number (copy, "SELECT count (*) FROM interview", &n, NULL));
  g_assert_cmpint (n, ==, 1);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
}

static void
test_cancelled (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearDatabase) from = open_library (library);
  g_autofree char *path = g_build_filename (library->folder, "copy.db", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  const HearBackupWatch watch = { .cancellable = cancellable };
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (hear_backup_copy_into (from, path, &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_sync (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_assert_true (hear_backup_sync (library->folder));
  g_assert_false (hear_backup_sync ("/nowhere"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/backup-copy/copy", test_copy);
  hear_test_library_add_test ("/backup-copy/cancelled", test_cancelled);
  hear_test_library_add_test ("/backup-copy/sync", test_sync);

  return g_test_run ();
}
