/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-search.h"

/* The window looks at once and hears what is waiting; then it looks again. */
static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "A race");
  HearSearchRequest request = { .text = "rac", .typing = TRUE };
  g_autoptr(GAsyncResult) early = NULL;
  g_autoptr(GAsyncResult) updated = NULL;
  g_autoptr(GAsyncResult) late = NULL;
  g_autoptr(HearSearchResult) before = NULL;
  g_autoptr(HearSearchResult) after = NULL;
  g_autofree char *found = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_search_async (library->store, &request, NULL, 10, NULL, hear_test_result_ready, &early);
  before = hear_store_search_finish (library->store, hear_test_await (&early), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (before->hits->len + before->waiting, ==, 1);
  hear_store_update_search_async (library->store, NULL, hear_test_result_ready, &updated);
  g_assert_true (hear_store_update_search_finish (library->store, hear_test_await (&updated), &error));
  hear_store_search_async (library->store, &request, NULL, 10, NULL, hear_test_result_ready, &late);
  after = hear_store_search_finish (library->store, hear_test_await (&late), &error);
  g_assert_cmpuint (after->waiting, ==, 0);
  found = hear_test_search_describe (after->hits);
  g_assert_cmpstr (found, ==, "Ana: A [race]|");
}

static void
test_cancelled (HearTestLibrary *library,
                gconstpointer    user_data)
{
  HearSearchRequest request = { .text = "race" };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  hear_store_search_async (library->store, &request, NULL, 10, cancellable, hear_test_result_ready, &answer);
  g_assert_null (hear_store_search_finish (library->store, hear_test_await (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_speakers (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_search_add (library, "Ana", 1, "?One|two");
  g_autoptr(HearInterview) bo = hear_test_search_add (library, "Bo", 1, "?One|two");
  g_autoptr(GPtrArray) two = hear_store_list_speakers (library->store, 2, NULL);
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GAsyncResult) answer = NULL;

  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (two, 0), ==, "Ida");
  hear_store_list_speakers_async (library->store, 100, NULL, hear_test_result_ready, &answer);
  all = hear_store_list_speakers_finish (library->store, hear_test_await (&answer), NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (all, 1), ==, "Ana");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-search/async", test_async);
  hear_test_library_add_test ("/store-search/cancelled", test_cancelled);
  hear_test_library_add_test ("/store-search/speakers", test_speakers);

  return g_test_run ();
}
