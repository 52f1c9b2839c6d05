/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup-list-private.h"

#include "hear-backup.h"
#include "hear-test-library.h"

static void
test_names (void)
{
  g_assert_cmpint (hear_backup_list_parse_name ("library-20260301-100000.db"), ==, HEAR_TEST_NOW);
  g_assert_cmpint (hear_backup_list_parse_name ("library-old.db"), ==, 0);
  g_assert_cmpint (hear_backup_list_parse_name ("library-20269901-100000.db"), ==, 0);
}

static char *
make (HearTestLibrary *library,
      const char      *name)
{
  g_autofree char *folder = g_build_filename (library->folder, "backups", NULL);
  g_autoptr(GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (hear_store_copy_database (library->store, path, &error));
  g_assert_no_error (error);

  return path;
}

/* The newest may be worth less than an older one. */
static void
test_newest (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autofree char *empty = make (library, "library-20260228-000000.db");
  g_autoptr(HearBackup) only = hear_store_find_newest_backup (library->folder);
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *full = make (library, "library-20260301-100000.db");
  g_autofree char *damaged = make (library, "library-20260303-000000.db");
  g_autoptr(HearBackup) newest = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *later = g_build_filename (library->folder, "backups", "library-20260304-000000.db", NULL);
  gsize            length;

  g_assert_cmpstr (only->path, ==, empty);
  g_assert_cmpuint (only->interviews, ==, 0);
  g_assert_true (g_file_get_contents (empty, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (later, bytes, (gssize) length, NULL));
  g_clear_pointer (&bytes, g_free);
  g_assert_true (g_file_get_contents (damaged, &bytes, &length, NULL));
  memset (bytes + 8192, 7, length - 8192);
  g_assert_true (g_file_set_contents (damaged, bytes, (gssize) length, NULL));

  newest = hear_store_find_newest_backup (library->folder);
  g_assert_cmpstr (newest->path, ==, full);
  g_assert_cmpuint (newest->interviews, ==, 1);
  g_assert_cmpint (newest->made_at, ==, HEAR_TEST_NOW);
}

static void
test_none (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_assert_null (hear_store_find_newest_backup (library->folder));
  g_assert_null (hear_store_find_newest_backup ("/nowhere"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/backup-list/names", test_names);
  hear_test_library_add_test ("/backup-list/newest", test_newest);
  hear_test_library_add_test ("/backup-list/none", test_none);

  return g_test_run ();
}
