/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-people.h"
#include "hear-store-roles.h"
#include "hear-store-scorecards.h"
#include "hear-test-library.h"

static HearRole *
add_role (HearTestLibrary *library,
          const char      *title)
{
  HearRole *role = hear_role_new ();

  hear_role_set_title (role, title);
  g_assert_true (hear_store_add_role (library->store, role, NULL));

  return role;
}

static void
test_counts (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) first = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) second = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autoptr(HearInterview) gone = hear_test_library_add (library, "Cem", "Cook", 3);
  g_autoptr(HearRole) baker = add_role (library, "Baker");
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (library->store, hear_interview_get_id (first), NULL);
  g_autoptr(GPtrArray) roles = NULL;
  g_autoptr(GError) error = NULL;

  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (gone), &error));

  roles = hear_store_count_roles (library->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (roles->len, ==, 2);
  g_assert_cmpstr (hear_role_get_title (roles->pdata[0]), ==, "Baker");
  g_assert_cmpuint (hear_role_get_interviews (roles->pdata[0]), ==, 0);
  g_assert_cmpstr (hear_role_get_title (roles->pdata[1]), ==, "Cook");
  g_assert_cmpuint (hear_role_get_interviews (roles->pdata[1]), ==, 2);
  g_assert_cmpuint (hear_role_get_open (roles->pdata[1]), ==, 1);
  g_assert_cmpstr (hear_role_get_rubric (roles->pdata[1]), ==, "general");
}

static void
test_save (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearRole) cook = add_role (library, "Cook");
  g_autoptr(HearRole) baker = add_role (library, "Baker");
  g_autoptr(HearRole) loaded = NULL;
  g_autoptr(GError) error = NULL;

  hear_role_set_title (cook, " Head  cook ");
  hear_role_set_job_text (cook, "Cooks.");
  hear_role_set_rubric (cook, "technical");
  g_assert_true (hear_store_save_role (library->store, cook, &error));
  loaded = hear_store_load_role (library->store, hear_role_get_id (cook), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hear_role_get_title (loaded), ==, "Head cook");
  g_assert_cmpstr (hear_role_get_job_text (loaded), ==, "Cooks.");
  g_assert_cmpstr (hear_role_get_rubric (loaded), ==, "technical");

  hear_role_set_title (cook, "baker");
  g_assert_false (hear_store_save_role (library->store, cook, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS);
  g_clear_error (&error);
  hear_role_set_title (cook, " ");
  g_assert_false (hear_store_save_role (library->store, cook, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  hear_role_set_title (cook, "Cook");
  hear_role_set_rubric (cook, "none");
  g_assert_false (hear_store_save_role (library->store, cook, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  hear_role_set_rubric (cook, NULL);
  hear_role_set_id (cook, "nothing");
  g_assert_false (hear_store_save_role (library->store, cook, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

/* What is not said stays as somebody else wrote it. */
static void
test_save_part (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearRole) cook = add_role (library, "Cook");
  g_autoptr(HearRole) baker = add_role (library, "Baker");
  g_autoptr(HearRole) change = hear_role_new ();
  g_autoptr(HearRole) loaded = NULL;
  g_autoptr(GError) error = NULL;

  hear_role_set_rubric (cook, "technical");
  hear_role_set_language (cook, "de");
  g_assert_true (hear_store_save_role (library->store, cook, &error));
  hear_role_set_id (change, hear_role_get_id (cook));
  g_assert_true (hear_store_save_role (library->store, change, &error));
  hear_role_set_job_text (change, "Cooks.");
  g_assert_true (hear_store_save_role (library->store, change, &error));
  loaded = hear_store_load_role (library->store, hear_role_get_id (cook), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hear_role_get_title (loaded), ==, "Cook");
  g_assert_cmpstr (hear_role_get_job_text (loaded), ==, "Cooks.");
  g_assert_cmpstr (hear_role_get_rubric (loaded), ==, "technical");
  g_assert_cmpstr (hear_role_get_language (loaded), ==, "de");

  hear_role_set_title (change, " baker");
  hear_role_set_job_text (change, "Bakes.");
  g_assert_false (hear_store_save_role (library->store, change, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS);
  g_clear_error (&error);
  hear_role_set_title (change, " Head  cook");
  g_assert_true (hear_store_save_role (library->store, change, &error));
  g_clear_object (&loaded);
  loaded = hear_store_load_role (library->store, hear_role_get_id (cook), &error);
  g_assert_cmpstr (hear_role_get_title (loaded), ==, "Head cook");
  g_assert_cmpstr (hear_role_get_job_text (loaded), ==, "Bakes.");
  hear_role_set_id (change, "nothing");
  g_assert_false (hear_store_save_role (library->store, change, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_remove (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearRole) cook = add_role (library, "Cook");
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Baker", 1);
  const char *id = hear_role_get_id (cook);
  g_autoptr(HearRole) twin = NULL;
  g_autoptr(HearRole) back = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_remove_role (library->store, id, &error));
  g_assert_null (hear_store_load_role (library->store, id, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (hear_store_restore_role (library->store, id, &error));
  back = hear_store_load_role (library->store, id, &error);
  g_assert_no_error (error);
  g_assert_true (hear_store_remove_role (library->store, id, &error));
  twin = add_role (library, "cook");
  g_assert_cmpstr (hear_role_get_id (twin), !=, id);
  g_assert_false (hear_store_restore_role (library->store, id, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS);
  g_assert_cmpstr (error->message, ==, "Another role is called “Cook”");
  g_clear_error (&error);
  g_assert_true (hear_store_remove_role (library->store, hear_role_get_id (twin), &error));
  g_assert_true (hear_store_restore_role (library->store, id, &error));
  g_assert_false (hear_store_remove_role (library->store, hear_interview_get_role_id (interview), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (hear_store_remove_role (library->store, "nothing", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  hear_test_library_add_test ("/store-roles/counts", test_counts);
  hear_test_library_add_test ("/store-roles/save", test_save);
  hear_test_library_add_test ("/store-roles/save-part", test_save_part);
  hear_test_library_add_test ("/store-roles/remove", test_remove);

  return g_test_run ();
}
