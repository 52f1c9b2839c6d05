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
test_filters (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) cook = hear_test_library_add (library, "Ána Lima", "Cook", 1);
  g_autoptr(HearInterview) baker = hear_test_library_add (library, "Bo Lima", "Baker", 2);
  g_autoptr(HearInterview) silent = hear_test_library_make ("Cem", "Baker", 3);
  g_autoptr(GError) error = NULL;

  hear_interview_set_transcript (silent, NULL);
  g_assert_true (hear_store_add_interview (library->store, silent, &error));
  g_assert_true (hear_store_set_position (library->store, hear_interview_get_id (baker), 10, &error));

  const struct
  {
    HearInterviewFilter filter;
    guint               n;
  } cases[] = {
    { { NULL, NULL, NULL, NULL }, 3 },
    { { hear_interview_get_role_id (baker), NULL, NULL, NULL }, 2 },
    { { NULL, hear_interview_get_candidate_id (cook), NULL, NULL }, 1 },
    { { hear_interview_get_role_id (baker), hear_interview_get_candidate_id (cook), NULL, NULL }, 0 },
    { { NULL, NULL, "no-transcript", NULL }, 1 },
    { { NULL, NULL, "heard", NULL }, 1 },
    { { NULL, NULL, "not-heard", NULL }, 2 },
    { { NULL, NULL, NULL, "lIMa" }, 2 },
    { { NULL, NULL, NULL, "ák" }, 0 },
    { { NULL, NULL, NULL, "ÁN" }, 1 },
    { { NULL, NULL, NULL, "bake" }, 2 },
    { { NULL, NULL, "heard", "bake" }, 1 },
    { { NULL, NULL, NULL, "" }, 3 },
    { { NULL, NULL, NULL, "%" }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (library->store, &cases[i].filter, &error);

      g_assert_no_error (error);
      g_test_message ("case %u", i);
      g_assert_cmpuint (ids->len, ==, cases[i].n);
    }
}

static void
test_unknown_state (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  HearInterviewFilter filter = { .state = "shining" };
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_store_list_interview_ids (library->store, &filter, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
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

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/interview-list/pages", test_pages);
  hear_test_library_add_test ("/interview-list/exact-page", test_exact_page);
  hear_test_library_add_test ("/interview-list/filters", test_filters);
  hear_test_library_add_test ("/interview-list/unknown-state", test_unknown_state);
  hear_test_library_add_test ("/interview-list/rows", test_rows);

  return g_test_run ();
}
