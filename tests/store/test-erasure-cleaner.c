/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup.h"
#include "hear-erasure-cleaner-private.h"
#include "hear-error.h"
#include "hear-store-erasure.h"
#include "hear-store-lock.h"
#include "hear-store-private.h"
#include "hear-test-library.h"

static gboolean
clean (HearTestLibrary *library,
       GError         **error)
{
  g_autofree char *path = hear_store_build_path (library->folder);

  return hear_erasure_cleaner_run (path, hear_store_get_identity (library->store), error);
}

/* Where nothing was erased no file is touched. */
static void
test_nothing (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autofree char *folder = g_build_filename (library->folder, "backups", NULL);

  g_assert_true (clean (library, NULL));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_backups (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autofree char *path = hear_store_build_path (library->folder);
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) bo = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autofree char *candidate = g_strdup (hear_interview_get_candidate_id (ana));
  g_autofree char *made = hear_store_backup_database (library->store, NULL);
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(HearBackup) backup = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (hear_erasure_cleaner_count_backups (path, candidate), ==, 1);
  receipt = hear_store_erase_candidate (library->store, candidate, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (receipt->backups, ==, 1);
  g_assert_true (clean (library, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (hear_erasure_cleaner_count_backups (path, candidate), ==, 0);
  backup = hear_store_find_newest_backup (library->folder);
  g_assert_cmpstr (backup->path, ==, made);
  g_assert_cmpuint (backup->interviews, ==, 1);
}

/* Somebody else is at it. */
static void
test_one_at_a_time (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *made = hear_store_backup_database (library->store, NULL);
  g_autofree char *folder = g_path_get_dirname (made);
  g_autoptr(HearErasure) receipt = hear_store_erase_candidate (library->store, hear_interview_get_candidate_id (ana), NULL);
  g_autoptr(HearStoreLock) held = hear_store_lock_new (folder, HEAR_STORE_LOCK_EXCLUSIVE, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (clean (library, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_BUSY);
  g_clear_pointer (&held, hear_store_lock_free);
  g_assert_true (clean (library, NULL));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/erasure-cleaner/nothing", test_nothing);
  hear_test_library_add_test ("/erasure-cleaner/backups", test_backups);
  hear_test_library_add_test ("/erasure-cleaner/one-at-a-time", test_one_at_a_time);

  return g_test_run ();
}
