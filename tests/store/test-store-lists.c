/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test-library.h"

static void
fill (HearTestLibrary *library,
      guint            n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i % 3);
      g_autoptr(HearInterview) interview = hear_test_library_add (library, name, i % 2 == 0 ? "Cook" : "Baker", 1000 + i / 2);
    }
}

static void
test_pages (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ids = NULL;
  g_autofree char *after = NULL;
  guint            seen = 0;

  fill (library, 11);
  ids = hear_store_list_interview_ids (library->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 11);
  do
    {
      g_autofree char *next = NULL;
      g_autoptr(GPtrArray) page = hear_store_list_interviews (library->store, NULL, after, 4, &next, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < page->len; i++)
        g_assert_cmpstr (hear_interview_get_id (g_ptr_array_index (page, i)), ==, g_ptr_array_index (ids, seen++));
      g_free (after);
      after = g_steal_pointer (&next);
    }
  while (after != NULL);
  g_assert_cmpuint (seen, ==, 11);
}

static void
test_exact_page (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autofree char *next = NULL;
  g_autoptr(GPtrArray) page = NULL;

  fill (library, 4);
  page = hear_store_list_interviews (library->store, NULL, NULL, 4, &next, NULL);
  g_assert_cmpuint (page->len, ==, 4);
  g_assert_null (next);
}

static void
test_rows (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) first = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) second = hear_test_library_add (library, "Bo", "Cook", 2);
  const char *const ids[] = { hear_interview_get_id (first), "nobody", hear_interview_get_id (second) };
  g_autoptr(GPtrArray) rows = hear_store_get_interviews (library->store, ids, 3, NULL);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (hear_interview_get_candidate_name (g_ptr_array_index (rows, 0)), ==, "Ana");
  g_assert_cmpstr (hear_interview_get_candidate_name (g_ptr_array_index (rows, 1)), ==, "Bo");
  g_assert_null (hear_interview_get_transcript (g_ptr_array_index (rows, 0)));
  g_assert_cmpuint (hear_interview_get_segments (g_ptr_array_index (rows, 0)), ==, 3);
}

static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GAsyncResult) listed = NULL;
  g_autoptr(GAsyncResult) filled = NULL;
  g_autoptr(GPtrArray) ids = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_list_interview_ids_async (library->store, NULL, NULL, hear_test_result_ready, &listed);
  ids = hear_store_list_interview_ids_finish (library->store, hear_test_await (&listed), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 1);
  hear_store_get_interviews_async (library->store, (const char *const *) ids->pdata, ids->len, NULL, hear_test_result_ready, &filled);
  rows = hear_store_get_interviews_finish (library->store, hear_test_await (&filled), &error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (hear_interview_get_id (g_ptr_array_index (rows, 0)), ==, hear_interview_get_id (interview));
}

static void
test_after_nobody (HearTestLibrary *library,
                   gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) page = hear_store_list_interviews (library->store, NULL, "nobody", 4, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (page->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-lists/pages", test_pages);
  hear_test_library_add_test ("/store-lists/exact-page", test_exact_page);
  hear_test_library_add_test ("/store-lists/rows", test_rows);
  hear_test_library_add_test ("/store-lists/async", test_async);
  hear_test_library_add_test ("/store-lists/after-nobody", test_after_nobody);

  return g_test_run ();
}
