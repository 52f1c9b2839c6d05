/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-people.h"
#include "hear-test-library.h"

static void
test_roles (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearRole) cook = hear_role_new ();
  g_autoptr(HearRole) again = hear_role_new ();
  g_autoptr(HearRole) baker = hear_role_new ();
  g_autoptr(HearRole) none = hear_role_new ();
  g_autoptr(GPtrArray) roles = NULL;
  g_autoptr(GError) error = NULL;

  hear_role_set_title (cook, "Cook");
  hear_role_set_title (again, "cook");
  hear_role_set_title (baker, "Baker");
  g_assert_true (hear_store_add_role (library->store, cook, &error));
  g_assert_true (hear_store_add_role (library->store, again, &error));
  g_assert_true (hear_store_add_role (library->store, baker, &error));
  g_assert_cmpstr (hear_role_get_id (cook), ==, hear_role_get_id (again));
  roles = hear_store_list_roles (library->store, &error);
  g_assert_cmpuint (roles->len, ==, 2);
  g_assert_cmpstr (hear_role_get_title (g_ptr_array_index (roles, 0)), ==, "Baker");
  g_assert_cmpstr (hear_role_get_title (g_ptr_array_index (roles, 1)), ==, "Cook");
  g_assert_false (hear_store_add_role (library->store, none, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

static void
test_candidates (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  static const char *const names[] = { "Eva", "ana", "Bo", "Dag", "Cem" };
  static const char *const sorted[] = { "ana", "Bo", "Cem", "Dag", "Eva" };
  g_autofree char         *after = NULL;
  guint                    seen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_unref (hear_test_library_add (library, names[i], "Cook", i));
  do
    {
      g_autofree char *next = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) page = hear_store_list_candidates (library->store, after, 2, &next, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < page->len; i++)
        g_assert_cmpstr (hear_candidate_get_name (g_ptr_array_index (page, i)), ==, sorted[seen++]);
      g_free (after);
      after = g_steal_pointer (&next);
    }
  while (after != NULL);
  g_assert_cmpuint (seen, ==, G_N_ELEMENTS (sorted));
}

static void
test_rename (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  const char *id = hear_interview_get_candidate_id (interview);
  g_autoptr(HearInterview) loaded = NULL;
  g_autofree char *found = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_rename_candidate (library->store, id, "Anna", &error));
  loaded = hear_store_load_interview (library->store, hear_interview_get_id (interview), &error);
  g_assert_cmpstr (hear_interview_get_candidate_name (loaded), ==, "Anna");
  found = hear_store_find_candidate (library->store, "ANNA", &error);
  g_assert_cmpstr (found, ==, id);
  g_assert_false (hear_store_rename_candidate (library->store, id, " ", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (hear_store_rename_candidate (library->store, "nobody", "X", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_find (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *role = hear_store_find_role (library->store, " cook", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (role, ==, hear_interview_get_role_id (interview));
  g_assert_null (hear_store_find_role (library->store, "Ana", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (hear_store_find_candidate (library->store, "Cook", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) first = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) second = hear_test_library_add (library, "Bo", "Cook", 1);
  g_autoptr(GAsyncResult) listed = NULL;
  g_autoptr(GAsyncResult) roles_listed = NULL;
  g_autoptr(GPtrArray) page = NULL;
  g_autoptr(GPtrArray) roles = NULL;
  g_autofree char *next = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_list_candidates_async (library->store, NULL, 1, NULL, hear_test_result_ready, &listed);
  hear_store_list_roles_async (library->store, NULL, hear_test_result_ready, &roles_listed);
  page = hear_store_list_candidates_finish (library->store, hear_test_await (&listed), &next, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (page->len, ==, 1);
  g_assert_cmpstr (next, ==, hear_interview_get_candidate_id (first));
  roles = hear_store_list_roles_finish (library->store, hear_test_await (&roles_listed), &error);
  g_assert_cmpuint (roles->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-people/roles", test_roles);
  hear_test_library_add_test ("/store-people/candidates", test_candidates);
  hear_test_library_add_test ("/store-people/rename", test_rename);
  hear_test_library_add_test ("/store-people/find", test_find);
  hear_test_library_add_test ("/store-people/async", test_async);

  return g_test_run ();
}
