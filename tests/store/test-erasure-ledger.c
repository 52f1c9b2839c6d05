/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-audit.h"
#include "hear-backup.h"
#include "hear-erasure-ledger.h"
#include "hear-test-library.h"

/* A library as it was, in a folder of its own. */
static HearStore *
open_copy (HearTestLibrary *library,
           const char      *name)
{
  g_autofree char *folder = g_build_filename (library->folder, name, NULL);
  g_autoptr(GError) error = NULL;
  HearStore *store = hear_store_open (folder, library->clock, &error);

  g_assert_no_error (error);

  return store;
}

static void
copy (HearTestLibrary *library,
      const char      *name)
{
  g_autofree char *folder = g_build_filename (library->folder, name, NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (hear_store_copy_database (library->store, path, &error));
  g_assert_no_error (error);
}

static void
erase (HearTestLibrary *library,
       HearInterview   *interview)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearErasure) receipt = hear_store_erase_candidate (library->store, hear_interview_get_candidate_id (interview), &error);

  g_assert_no_error (error);
  g_assert_true (hear_store_finish_erasures (library->store, &error));
  g_assert_no_error (error);
}

static guint64
count_candidates (HearStore *store)
{
  g_autoptr(HearStoreStatus) status = hear_store_get_status (store, NULL);

  return status->candidates;
}

static void
assert_receipts (HearStore *store,
                 GPtrArray *ledger)
{
  g_autoptr(GPtrArray) receipts = hear_store_list_erasures (store, NULL);
  HearAuditReport report;

  g_assert_cmpuint (receipts->len, ==, ledger->len);
  for (guint i = 0; i < receipts->len; i++)
    {
      HearErasure *receipt = g_ptr_array_index (receipts, i);
      HearErasure *known = g_ptr_array_index (ledger, i);

      g_assert_cmpstr (receipt->id, ==, known->id);
      g_assert_cmpstr (receipt->pseudonym, ==, known->pseudonym);
      g_assert_cmpint (receipt->at, ==, known->at);
      g_assert_cmpuint (receipt->interviews, ==, known->interviews);
      g_assert_true (receipt->finished);
      g_assert_null (receipt->candidate_id);
    }
  g_assert_true (hear_store_verify_audit (store, &report, NULL));
  g_assert_cmpint (report.first_broken, ==, -1);
}

/* Who was erased after the copy was made is found in it by their salt, once. */
static void
test_keep (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana Lima", "Engineer", HEAR_TEST_NOW);
  g_autoptr(HearInterview) jonas = hear_test_library_add (library, "Jonas Weber", "Engineer", HEAR_TEST_NOW);
  g_autoptr(HearInterview) late = NULL;
  g_autoptr(HearStore) old = NULL;
  g_autoptr(GPtrArray) ledger = NULL;
  g_autoptr(GPtrArray) left_out = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;

  copy (library, "old");
  late = hear_test_library_add (library, "Kim Late", "Engineer", HEAR_TEST_NOW);
  erase (library, ana);
  erase (library, late);
  ledger = hear_erasure_ledger_read (library->folder);
  g_assert_cmpuint (ledger->len, ==, 2);

  old = open_copy (library, "old");
  g_assert_cmpuint (count_candidates (old), ==, 2);
  left_out = hear_store_keep_erasures (old, ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (left_out->len, ==, 1);
  g_assert_cmpstr (((HearErasure *) g_ptr_array_index (left_out, 0))->name, ==, "Ana Lima");
  g_assert_true (hear_store_finish_erasures (old, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_candidates (old), ==, 1);
  assert_receipts (old, ledger);

  none = hear_store_keep_erasures (old, ledger, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  assert_receipts (old, ledger);
}

/* A damaged library’s backups know of it. */
static void
test_backups (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana Lima", "Engineer", HEAR_TEST_NOW);
  g_autoptr(HearInterview) jonas = hear_test_library_add (library, "Jonas Weber", "Engineer", HEAR_TEST_NOW);
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autofree char *backup = hear_store_backup_database (library->store, NULL);
  g_autoptr(GPtrArray) ledger = NULL;

  g_assert_nonnull (backup);
  erase (library, ana);
  hear_store_close (library->store);
  g_assert_true (g_file_set_contents (path, "noise", -1, NULL));
  ledger = hear_erasure_ledger_read (library->folder);
  g_assert_cmpuint (ledger->len, ==, 1);
}

static void
test_nothing (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autofree char *nowhere = g_build_filename (library->folder, "nowhere", NULL);
  g_autoptr(GPtrArray) ledger = hear_erasure_ledger_read (nowhere);

  g_assert_cmpuint (ledger->len, ==, 0);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/erasure-ledger/keep", test_keep);
  hear_test_library_add_test ("/erasure-ledger/backups", test_backups);
  hear_test_library_add_test ("/erasure-ledger/nothing", test_nothing);

  return g_test_run ();
}
