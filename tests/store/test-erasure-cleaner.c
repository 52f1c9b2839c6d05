/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hear-backup-restore.h"
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

static char *
add_medium (HearTestLibrary *library,
            char             letter)
{
  g_autofree char *name = g_strnfill (64, letter);
  g_autofree char *folder = g_strdup_printf ("%s/media/%c%c", library->folder, letter, letter);
  char            *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));

  return path;
}

/* A recording that came after the backup to which somebody went back. */
static void
test_media_of_backups (HearTestLibrary *library,
                       gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) later = hear_test_library_make ("Ana", "Cook", 2);
  g_autoptr(HearInterview) bo = hear_test_library_make ("Bo", "Cook", 3);
  g_autofree char *backup = hear_store_backup_database (library->store, NULL);
  g_autofree char *b = add_medium (library, 'b');
  g_autofree char *c = add_medium (library, 'c');
  g_autofree char *d = add_medium (library, 'd');
  g_autofree char *cs = g_strnfill (64, 'c');
  g_autofree char *ds = g_strnfill (64, 'd');
  g_autofree char *kept = NULL;
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(GError) error = NULL;

  hear_recording_set_blob (hear_interview_get_recording (later), cs);
  hear_recording_set_blob (hear_interview_get_recording (bo), ds);
  g_assert_true (hear_store_add_interview (library->store, later, NULL));
  g_assert_true (hear_store_add_interview (library->store, bo, NULL));
  g_assert_true (hear_store_prepare_backup (library->folder, backup, NULL, NULL, NULL, NULL));
  hear_store_close (library->store);
  kept = hear_store_swap_backup (library->folder, NULL);
  hear_test_library_reopen (library);
  receipt = hear_store_erase_candidate (library->store, hear_interview_get_candidate_id (ana), &error);
  g_assert_no_error (error);
  g_assert_true (clean (library, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (b, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (c, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (d, G_FILE_TEST_EXISTS));
}

static gboolean
file_holds (const char *path,
            const char *text)
{
  g_autofree char *bytes = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));

  return memmem (bytes, size, text, strlen (text)) != NULL;
}

/* One backup that nobody can read leaves the rest clean, and says which. */
static void
test_unreadable (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autofree char *path = hear_store_build_path (library->folder);
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ananias Zwerg", "Cook", 1);
  g_autofree char *made = hear_store_backup_database (library->store, NULL);
  g_autofree char *folder = g_path_get_dirname (made);
  g_autofree char *newer = g_build_filename (folder, "library-20200101-000000.db", NULL);
  g_autofree char *empty = g_build_filename (folder, "library-20200102-000000.db", NULL);
  g_autofree char *candidate = g_strdup (hear_interview_get_candidate_id (ana));
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_cmpint (g_mkdir (newer, 0700), ==, 0);
  receipt = hear_store_erase_candidate (library->store, candidate, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (clean (library, &error));
      g_assert_nonnull (strstr (error->message, newer));
      g_clear_error (&error);
      g_assert_false (g_file_test (empty, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (hear_erasure_cleaner_count_backups (path, candidate), ==, 0);
      g_assert_false (file_holds (path, "Ananias"));
      g_assert_false (file_holds (made, "Ananias"));
    }
  g_assert_cmpint (g_rmdir (newer), ==, 0);
  g_assert_true (clean (library, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/erasure-cleaner/nothing", test_nothing);
  hear_test_library_add_test ("/erasure-cleaner/backups", test_backups);
  hear_test_library_add_test ("/erasure-cleaner/media-of-backups", test_media_of_backups);
  hear_test_library_add_test ("/erasure-cleaner/unreadable", test_unreadable);
  hear_test_library_add_test ("/erasure-cleaner/one-at-a-time", test_one_at_a_time);

  return g_test_run ();
}
