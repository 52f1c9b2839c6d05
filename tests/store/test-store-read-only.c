/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-backup.h"
#include "hear-error.h"
#include "hear-store-lock.h"
#include "hear-store-search.h"
#include "hear-store-state.h"
#include "hear-test-library.h"

static gboolean
close_off (HearTestLibrary *library)
{
  hear_store_close (library->store);
  if (hear_test_make_read_only (library->folder))
    return TRUE;

  g_test_skip ("no folder can be made read-only here");

  return FALSE;
}

static void
test_lock (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;

  if (!close_off (library))
    return;
  g_assert_null (hear_store_lock_new (library->folder, HEAR_STORE_LOCK_SHARED, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, library->folder));
  g_assert_nonnull (strstr (error->message, "read-only"));
  hear_test_make_writable (library->folder);
}

/* It can be read, what is only remembered is forgotten, and every change is
 * refused; nothing appears in the folder. */
static void
test_reads (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana Lima", "Cook", 1);
  const char *id = hear_interview_get_id (interview);
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearInterview) loaded = NULL;
  g_autofree char *backup = NULL;
  g_autoptr(GError) error = NULL;

  if (!close_off (library))
    return;
  store = hear_store_open (library->folder, library->clock, &error);
  g_assert_no_error (error);
  g_assert_true (hear_store_is_read_only (store));
  loaded = hear_store_load_interview (store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hear_interview_get_candidate_name (loaded), ==, "Ana Lima");

  g_assert_true (hear_store_set_position (store, id, 10, &error));
  g_assert_no_error (error);
  g_assert_true (hear_store_set_state (store, "window", "{}", &error));
  g_assert_no_error (error);
  backup = hear_store_backup_database (store, &error);
  g_assert_no_error (error);
  g_assert_null (backup);
  g_assert_false (hear_store_remove_interview (store, id, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_READ_ONLY);
  hear_store_close (store);
  hear_test_make_writable (library->folder);
}

/* The same beside the caller. */
static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana Lima", "Cook", 1);
  const char *id = hear_interview_get_id (interview);
  g_autoptr(HearStore) store = NULL;
  g_autoptr(GAsyncResult) kept = NULL;
  g_autoptr(GAsyncResult) removed = NULL;
  g_autoptr(GError) error = NULL;

  if (!close_off (library))
    return;
  store = hear_store_open (library->folder, library->clock, NULL);
  hear_store_set_state_async (store, "window", "{}", NULL, hear_test_result_ready, &kept);
  g_assert_true (hear_store_set_state_finish (store, hear_test_await (&kept), &error));
  g_assert_no_error (error);
  hear_store_remove_interview_async (store, id, NULL, hear_test_result_ready, &removed);
  g_assert_false (hear_store_remove_interview_finish (store, hear_test_await (&removed), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_READ_ONLY);
  hear_store_close (store);
  hear_test_make_writable (library->folder);
}

/* Words that were never indexed are not looked for again and again. */
static void
test_search (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana Lima", "Cook", 1);
  HearSearchRequest request = { .text = "Ana" };
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearSearchResult) result = NULL;
  g_autoptr(GError) error = NULL;

  if (!close_off (library))
    return;
  store = hear_store_open (library->folder, library->clock, NULL);
  result = hear_store_search (store, &request, NULL, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->waiting, ==, 0);
  hear_store_close (store);
  hear_test_make_writable (library->folder);
}

/* What would have to be written to be read is refused. */
static void
test_old (HearTestLibrary *library,
          gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;

  hear_store_close (library->store);
  hear_test_library_age (library->folder);
  if (!close_off (library))
    return;
  g_assert_null (hear_store_open (library->folder, library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_READ_ONLY);
  hear_test_make_writable (library->folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-read-only/lock", test_lock);
  hear_test_library_add_test ("/store-read-only/reads", test_reads);
  hear_test_library_add_test ("/store-read-only/async", test_async);
  hear_test_library_add_test ("/store-read-only/search", test_search);
  hear_test_library_add_test ("/store-read-only/old", test_old);

  return g_test_run ();
}
