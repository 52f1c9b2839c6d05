/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup-restore.h"

#include <glib/gstdio.h>
#include <unistd.h>
#include <utime.h>

#include "hear-backup.h"
#include "hear-error.h"
#include "hear-store-erasure.h"
#include "hear-test-library.h"

static guint64
count (HearTestLibrary *library)
{
  g_autoptr(HearStoreStatus) status = hear_store_get_status (library->store, NULL);

  return status->interviews;
}

static void
count_cb (double   fraction,
          gpointer user_data)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  (*(guint *) user_data)++;
}

static char *
swap (HearTestLibrary *library,
      const char      *backup)
{
  g_autoptr(GError) error = NULL;
  char *kept;
  guint n = 0;

  g_assert_true (hear_store_prepare_backup (library->folder, backup, count_cb, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 0);
  hear_store_close (library->store);
  kept = hear_store_swap_backup (library->folder, &error);
  g_assert_no_error (error);
  hear_test_library_reopen (library);

  return kept;
}

/* There and back again; what was there is in the list each time, and is never
 * what is offered for a damaged library. */
static void
test_there_and_back (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *backup = hear_store_backup_database (library->store, NULL);
  g_autoptr(HearInterview) bo = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autofree char *part = g_build_filename (library->folder, "library.db.ready", NULL);
  g_autofree char *kept = swap (library, backup);
  g_autofree char *again = NULL;
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(HearBackup) newest = hear_store_find_newest_backup (library->folder);

  g_assert_cmpuint (count (library), ==, 1);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (newest->path, ==, backup);
  list = hear_store_list_backups (library->folder);
  g_assert_cmpuint (list->len, ==, 2);
  for (guint i = 0; i < list->len; i++)
    {
      HearBackup *one = g_ptr_array_index (list, i);

      g_assert_cmpint (one->kept, ==, g_str_equal (one->path, kept));
      g_assert_cmpuint (one->interviews, ==, one->kept ? 2 : 1);
      g_assert_cmpuint (one->bytes, >, 4096);
    }

  again = swap (library, kept);
  g_assert_cmpuint (count (library), ==, 2);
  g_assert_cmpstr (again, !=, kept);
}

/* The library stays as it is, and nothing lies about. */
static void
test_refused (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *backup = hear_store_backup_database (library->store, NULL);
  g_autofree char *part = g_build_filename (library->folder, "library.db.ready", NULL);
  g_autofree char *noise = g_build_filename (library->folder, "backups", "library-20260101-000000.db", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (hear_store_prepare_backup (library->folder, backup, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (noise, "noise", -1, NULL));
  g_assert_false (hear_store_prepare_backup (library->folder, noise, NULL, NULL, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));

  /* Somebody has it open. */
  g_assert_true (hear_store_prepare_backup (library->folder, backup, NULL, NULL, NULL, NULL));
  g_assert_null (hear_store_swap_backup (library->folder, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_BUSY);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count (library), ==, 1);
}

/* What is kept needs its media for as long. */
static void
test_media (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *backup = hear_store_backup_database (library->store, NULL);
  g_autofree char *folder = g_build_filename (library->folder, "media", "cc", NULL);
  g_autofree char *blob = g_build_filename (folder, "cc", NULL);
  struct utimbuf   old = { 1, 1 };
  g_autofree char *kept = NULL;
  GStatBuf         info;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (blob, "x", 1, NULL));
  g_assert_cmpint (g_utime (blob, &old), ==, 0);
  kept = swap (library, backup);
  g_assert_cmpint (g_stat (blob, &info), ==, 0);
  g_assert_cmpint (info.st_mtime, >, 1);
}

/* What a restore leaves that is cut short goes when the library is opened: a
 * second name of its file, and copies that nobody makes any more. */
static void
test_cut_short (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *backup = hear_store_backup_database (library->store, NULL);
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autofree char *twin = g_build_filename (library->folder, "backups", "library-20260101-000000-kept.db", NULL);
  g_autofree char *part = g_build_filename (library->folder, "library.db.part", NULL);
  g_autofree char *ready = g_build_filename (library->folder, "library.db.ready", NULL);
  struct utimbuf   old = { 1, 1 };
  g_autofree char *kept = swap (library, backup);
  GStatBuf         info;

  g_assert_cmpint (g_stat (kept, &info), ==, 0);
  g_assert_cmpint (info.st_nlink, ==, 1);
  g_assert_cmpint (link (path, twin), ==, 0);
  g_assert_true (g_file_set_contents (part, "x", 1, NULL));
  g_assert_true (hear_store_prepare_backup (library->folder, backup, NULL, NULL, NULL, NULL));
  hear_test_library_reopen (library);
  g_assert_false (g_file_test (twin, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));

  /* Somebody may just be about to swap it. */
  g_assert_true (g_file_test (ready, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_utime (ready, &old), ==, 0);
  hear_test_library_reopen (library);
  g_assert_false (g_file_test (ready, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count (library), ==, 1);
}

/* Nothing to swap: the library stays, and nothing is kept beside it. */
static void
test_nothing_prepared (HearTestLibrary *library,
                       gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_close (library->store);
  g_assert_null (hear_store_swap_backup (library->folder, &error));
  g_assert_nonnull (error);
  hear_test_library_reopen (library);
  g_assert_cmpuint (count (library), ==, 1);
  backups = hear_store_list_backups (library->folder);
  g_assert_cmpuint (backups->len, ==, 0);
}

/* Who is erased while the copy waits is not in it when it is the library. */
static void
test_erased_meanwhile (HearTestLibrary *library,
                       gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) bo = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autofree char *backup = hear_store_backup_database (library->store, NULL);
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(GPtrArray) receipts = NULL;
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_prepare_backup (library->folder, backup, NULL, NULL, NULL, NULL));
  receipt = hear_store_erase_candidate (library->store, hear_interview_get_candidate_id (ana), NULL);
  g_assert_nonnull (receipt);
  hear_store_close (library->store);
  kept = hear_store_swap_backup (library->folder, &error);
  g_assert_no_error (error);
  hear_test_library_reopen (library);
  g_assert_cmpuint (count (library), ==, 1);
  receipts = hear_store_list_erasures (library->store, NULL);
  g_assert_cmpuint (receipts->len, ==, 1);
  g_assert_true (((HearErasure *) g_ptr_array_index (receipts, 0))->finished);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/backup-restore/there-and-back", test_there_and_back);
  hear_test_library_add_test ("/backup-restore/refused", test_refused);
  hear_test_library_add_test ("/backup-restore/media", test_media);
  hear_test_library_add_test ("/backup-restore/cut-short", test_cut_short);
  hear_test_library_add_test ("/backup-restore/nothing-prepared", test_nothing_prepared);
  hear_test_library_add_test ("/backup-restore/erased-meanwhile", test_erased_meanwhile);

  return g_test_run ();
}
