/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-rubrics.h"
#include "hear-test-library.h"

static void
test_shipped (HearTestLibrary *library,
              gconstpointer    user_data)
{
  const char *const titles[] = { "Customer-facing", "General", "Technical" };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rubrics = hear_store_list_rubrics (library->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rubrics->len, ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < rubrics->len; i++)
    g_assert_cmpstr (hear_rubric_get_title (g_ptr_array_index (rubrics, i)), ==, titles[i]);
}

static void
test_versions (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearRubric) first = hear_store_load_rubric (library->store, "general", &error);
  g_autoptr(HearRubric) same = NULL;
  g_autoptr(HearRubric) second = NULL;

  g_assert_no_error (error);
  g_assert_true (hear_store_save_rubric (library->store, first, NULL, &error));
  same = hear_store_load_rubric (library->store, "general", &error);
  g_assert_cmpuint (hear_rubric_get_version (same), ==, 1);
  g_assert_cmpstr (hear_rubric_get_version_id (same), ==, hear_rubric_get_version_id (first));

  hear_competency_set_anchor (hear_rubric_find_competency (first, "structure"), 3, "Something else");
  g_assert_true (hear_store_save_rubric (library->store, first, "clearer", &error));
  second = hear_store_load_rubric (library->store, "general", &error);
  g_assert_cmpuint (hear_rubric_get_version (second), ==, 2);
  g_assert_cmpstr (hear_rubric_get_id (second), ==, hear_rubric_get_id (same));
  g_assert_cmpstr (hear_competency_get_anchor (hear_rubric_find_competency (second, "structure"), 3), ==, "Something else");
  g_assert_cmpstr (hear_competency_get_id (hear_rubric_find_competency (second, "structure")), !=,
                   hear_competency_get_id (hear_rubric_find_competency (same, "structure")));
}

/* Whether it says the same cannot be known, since a name stands for two columns
 * of what is read: it is not saved again. */
static void
test_unreadable (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearRubric) first = hear_store_load_rubric (library->store, "general", &error);
  g_autoptr(HearRubric) same = NULL;

  g_assert_no_error (error);
  hear_test_library_run (library, "ALTER TABLE anchor ADD COLUMN definition TEXT");
  g_assert_false (hear_store_save_rubric (library->store, first, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  hear_test_library_run (library, "ALTER TABLE anchor DROP COLUMN definition");
  same = hear_store_load_rubric (library->store, "general", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hear_rubric_get_version (same), ==, 1);
}

static void
test_new (HearTestLibrary *library,
          gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearRubric) rubric = hear_store_load_rubric (library->store, "technical", &error);
  g_autoptr(HearRubric) none = hear_store_load_rubric (library->store, "mine", &error);
  g_autoptr(GPtrArray) all = NULL;

  g_assert_null (none);
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  hear_rubric_set_key (rubric, "mine");
  hear_rubric_set_title (rubric, "Mine");
  g_assert_true (hear_store_save_rubric (library->store, rubric, NULL, &error));
  all = hear_store_list_rubrics (library->store, &error);
  g_assert_cmpuint (all->len, ==, 4);
}

static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(GAsyncResult) listed = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rubrics = NULL;
  g_autoptr(HearRubric) next = NULL;

  hear_store_list_rubrics_async (library->store, NULL, hear_test_result_ready, &listed);
  rubrics = hear_store_list_rubrics_finish (library->store, hear_test_await (&listed), &error);
  g_assert_no_error (error);
  hear_rubric_set_title (g_ptr_array_index (rubrics, 0), "With customers");
  hear_store_save_rubric_async (library->store, g_ptr_array_index (rubrics, 0), NULL, NULL, hear_test_result_ready, &saved);
  g_assert_true (hear_store_save_rubric_finish (library->store, hear_test_await (&saved), &error));
  next = hear_store_load_rubric (library->store, "customer-facing", &error);
  g_assert_cmpstr (hear_rubric_get_title (next), ==, "With customers");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-rubrics/shipped", test_shipped);
  hear_test_library_add_test ("/store-rubrics/versions", test_versions);
  hear_test_library_add_test ("/store-rubrics/unreadable", test_unreadable);
  hear_test_library_add_test ("/store-rubrics/new", test_new);
  hear_test_library_add_test ("/store-rubrics/async", test_async);

  return g_test_run ();
}
