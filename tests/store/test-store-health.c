/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-health.h"
#include "hear-test-library.h"

static void
count_cb (HearStore  *store,
          const char *message,
          gpointer    user_data)
{
  g_assert_nonnull (strstr (message, "damaged"));
  (*(guint *) user_data)++;
}

/* Gives an interview that is in it. */
static HearInterview *
open_damaged (HearTestLibrary *library)
{
  HearInterview *interview = hear_test_library_add (library, "Bo", "Cook", 1);

  for (guint i = 0; i < 40; i++)
    g_object_unref (hear_test_library_add (library, "Ana", "Cook", 1));
  g_clear_object (&library->store);
  hear_test_library_damage (library);
  hear_test_library_reopen (library);

  return interview;
}

static void
test_check (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_check_database (library->store, &error));
  hear_test_library_run (library, "PRAGMA foreign_keys = OFF; UPDATE interview SET role_id = 'nobody'");
  g_assert_false (hear_store_check_database (library->store, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

static void
test_whole (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_look_over (library->store, &error));
  hear_store_look_over_async (library->store, NULL, hear_test_result_ready, &result);
  g_assert_true (hear_store_look_over_finish (library->store, hear_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
test_damaged (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = open_damaged (library);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_look_over_async (library->store, NULL, hear_test_result_ready, &result);
  g_assert_false (hear_store_look_over_finish (library->store, hear_test_await (&result), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (hear_store_check_database (library->store, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

/* However many reads fail, and even if their callers look away. */
static void
test_told_once (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = open_damaged (library);
  guint told = 0;

  g_signal_connect (library->store, "damaged", G_CALLBACK (count_cb), &told);
  for (guint i = 0; i < 3; i++)
    g_assert_null (hear_store_load_interview (library->store, hear_interview_get_id (interview), NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (told, ==, 1);
}

static void
test_told_by_write (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  g_autoptr(HearInterview) there = open_damaged (library);
  g_autoptr(HearInterview) interview = hear_test_library_make ("Bo", "Cook", 1);
  g_autoptr(GError) error = NULL;
  guint told = 0;

  g_signal_connect (library->store, "damaged", G_CALLBACK (count_cb), &told);
  g_assert_false (hear_store_add_interview (library->store, interview, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (told, ==, 1);
}

/* By one whose caller does not wait, too. */
static void
test_told_by_queued_write (HearTestLibrary *library,
                           gconstpointer    user_data)
{
  g_autoptr(HearInterview) there = open_damaged (library);
  g_autoptr(HearInterview) interview = hear_test_library_make ("Bo", "Cook", 1);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  guint told = 0;

  g_signal_connect (library->store, "damaged", G_CALLBACK (count_cb), &told);
  hear_store_add_interview_async (library->store, interview, NULL, hear_test_result_ready, &result);
  g_assert_false (hear_store_add_interview_finish (library->store, hear_test_await (&result), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (told, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-health/check", test_check);
  hear_test_library_add_test ("/store-health/whole", test_whole);
  hear_test_library_add_test ("/store-health/damaged", test_damaged);
  hear_test_library_add_test ("/store-health/told-once", test_told_once);
  hear_test_library_add_test ("/store-health/told-by-write", test_told_by_write);
  hear_test_library_add_test ("/store-health/told-by-queued-write", test_told_by_queued_write);

  return g_test_run ();
}
