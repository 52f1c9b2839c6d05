/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-rubric-rows-private.h"
#include "hear-store-private.h"
#include "hear-store-rubrics.h"
#include "hear-test-library.h"

static gboolean
install (HearDatabase *database,
         gpointer      input,
         GError      **error)
{
  return hear_rubric_rows_install (database, error);
}

static gboolean
find_version (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;

  call->text = hear_rubric_rows_find_version (database, call->id, error);

  return call->text != NULL;
}

static void
test_installed_once (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) before = hear_store_list_rubrics (library->store, &error);
  g_autoptr(GPtrArray) after = NULL;

  g_assert_true (hear_store_run_write (library->store, install, NULL, &error));
  after = hear_store_list_rubrics (library->store, &error);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpuint (hear_rubric_get_version (g_ptr_array_index (after, i)), ==, 1);
}

static void
test_a_role_without_one_has_the_general (HearTestLibrary *library,
                                         gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearRubric) general = hear_store_load_rubric (library->store, "general", NULL);
  g_autoptr(HearCall) call = hear_call_new ();
  g_autoptr(HearCall) nowhere = hear_call_new ();
  g_autoptr(GError) error = NULL;

  call->id = g_strdup (hear_interview_get_id (interview));
  g_assert_true (hear_store_run_read (library->store, find_version, call, &error));
  g_assert_cmpstr (call->text, ==, hear_rubric_get_version_id (general));
  nowhere->id = g_strdup ("nobody");
  g_assert_false (hear_store_run_read (library->store, find_version, nowhere, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/rubric-rows/installed-once", test_installed_once);
  hear_test_library_add_test ("/rubric-rows/a-role-without-one-has-the-general", test_a_role_without_one_has_the_general);

  return g_test_run ();
}
