/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-answers.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-people.h"
#include "hear-store-removed.h"
#include "hear-store-roles.h"
#include "hear-store-saved-searches.h"
#include "hear-test-library.h"

static const HearRemoved *
at (GPtrArray *list, guint position)
{
  return g_ptr_array_index (list, position);
}

/* What was removed last stands first, with what one knows it by. */
static void
test_list (HearTestLibrary *library, gconstpointer user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) bo = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autoptr(HearNote) note = hear_note_new ();
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) both = NULL;
  g_autoptr(GPtrArray) one = NULL;
  g_autoptr(GError) error = NULL;

  hear_note_set_interview_id (note, hear_interview_get_id (bo));
  hear_note_set_text (note, "Calm");
  g_assert_true (hear_store_save_note (library->store, note, &error));
  none = hear_store_list_removed (library->store, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  hear_clock_advance (library->clock, 1000);
  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (ana), &error));
  hear_clock_advance (library->clock, 1000);
  g_assert_true (hear_store_remove_note (library->store, hear_note_get_id (note), &error));
  both = hear_store_list_removed (library->store, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpint (at (both, 0)->table, ==, HEAR_STORE_NOTE);
  g_assert_cmpstr (at (both, 0)->title, ==, "Calm");
  g_assert_cmpstr (at (both, 0)->about, ==, "Bo");
  g_assert_cmpint (at (both, 1)->table, ==, HEAR_STORE_INTERVIEW);
  g_assert_cmpstr (at (both, 1)->id, ==, hear_interview_get_id (ana));
  g_assert_cmpstr (at (both, 1)->title, ==, "Ana");
  g_assert_cmpstr (at (both, 1)->about, ==, "Cook");
  g_assert_cmpint (at (both, 1)->held_at, ==, 1);
  g_assert_cmpint (at (both, 0)->removed_at, ==, at (both, 1)->removed_at + 1000);
  one = hear_store_list_removed (library->store, 1, &error);
  g_assert_cmpuint (one->len, ==, 1);
}

/* Whatever can be removed is found again, but for what goes with its interview;
 * and nothing that was brought back. */
static void
test_kinds (HearTestLibrary *library, gconstpointer user_data)
{
  const char *const questions[] = { "Why us?", NULL };
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  const char *id = hear_interview_get_id (ana);
  g_autoptr(HearSavedSearch) search = hear_saved_search_new (&(HearSavedSearchFacts){ .name = "Races", .text = "race*" });
  g_autoptr(HearRole) baker = hear_role_new ();
  g_autoptr(GPtrArray) answers = NULL;
  g_autoptr(GPtrArray) searches = NULL;
  g_autoptr(GPtrArray) three = NULL;
  g_autoptr(GPtrArray) with_interview = NULL;
  g_autoptr(GPtrArray) none = NULL;

  hear_role_set_title (baker, "Baker");
  g_assert_true (hear_store_add_role (library->store, baker, NULL));
  g_assert_true (hear_store_save_search (library->store, search, NULL));
  g_assert_true (hear_store_add_questions (library->store, id, questions, NULL));
  answers = hear_store_list_answers (library->store, id, NULL);
  searches = hear_store_list_searches (library->store, NULL);

  g_assert_true (hear_store_remove_role (library->store, hear_role_get_id (baker), NULL));
  hear_clock_advance (library->clock, 1000);
  g_assert_true (hear_store_remove_search (library->store, hear_saved_search_get_facts (searches->pdata[0])->id, NULL));
  hear_clock_advance (library->clock, 1000);
  g_assert_true (hear_store_remove_answer (library->store, hear_answer_get_id (answers->pdata[0]), NULL));
  three = hear_store_list_removed (library->store, 10, NULL);
  g_assert_cmpuint (three->len, ==, 3);
  g_assert_cmpstr (at (three, 0)->title, ==, "Why us?");
  g_assert_cmpstr (at (three, 1)->title, ==, "Races");
  g_assert_cmpstr (at (three, 2)->title, ==, "Baker");
  g_assert_null (at (three, 2)->about);

  g_assert_true (hear_store_remove_interview (library->store, id, NULL));
  with_interview = hear_store_list_removed (library->store, 10, NULL);
  g_assert_cmpuint (with_interview->len, ==, 3);
  g_assert_cmpstr (at (with_interview, 0)->title, ==, "Ana");

  g_assert_true (hear_store_restore_interview (library->store, id, NULL));
  g_assert_true (hear_store_restore_answer (library->store, at (three, 0)->id, NULL));
  g_assert_true (hear_store_restore_search (library->store, at (three, 1)->id, NULL));
  g_assert_true (hear_store_restore_role (library->store, at (three, 2)->id, NULL));
  none = hear_store_list_removed (library->store, 10, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* By its recording, after a restart too. */
static void
test_of_blob (HearTestLibrary *library, gconstpointer user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *blob = g_strdup (hear_recording_get_blob (hear_interview_get_recording (ana)));
  g_autoptr(HearRemoved) none = NULL;
  g_autoptr(HearRemoved) found = NULL;
  g_autoptr(GError) error = NULL;

  none = hear_store_find_removed_of_blob (library->store, blob, &error);
  g_assert_no_error (error);
  g_assert_null (none);
  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (ana), &error));
  hear_test_library_reopen (library);
  found = hear_store_find_removed_of_blob (library->store, blob, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->id, ==, hear_interview_get_id (ana));
  g_assert_cmpint (found->removed_at, ==, HEAR_TEST_NOW);
}

/* A role goes after its last interview, and comes back with the first; not
 * beside another that is called so by now. */
static void
test_role_comes_along (HearTestLibrary *library, gconstpointer user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearRole) other = hear_role_new ();
  g_autoptr(GPtrArray) roles = NULL;
  g_autoptr(GPtrArray) same = NULL;
  g_autoptr(HearInterview) back = NULL;
  g_autoptr(HearInterview) next = NULL;
  const char *id = hear_interview_get_id (ana);
  const char *role_id = hear_interview_get_role_id (ana);

  g_assert_true (hear_store_remove_interview (library->store, id, NULL));
  g_assert_true (hear_store_remove_role (library->store, role_id, NULL));
  g_assert_true (hear_store_restore_interview (library->store, id, NULL));
  roles = hear_store_count_roles (library->store, NULL);
  g_assert_cmpuint (roles->len, ==, 1);
  g_assert_cmpstr (hear_role_get_id (roles->pdata[0]), ==, role_id);

  g_assert_true (hear_store_remove_interview (library->store, id, NULL));
  g_assert_true (hear_store_remove_role (library->store, role_id, NULL));
  hear_role_set_title (other, "cook");
  g_assert_true (hear_store_add_role (library->store, other, NULL));
  g_assert_true (hear_store_restore_interview (library->store, id, NULL));
  same = hear_store_count_roles (library->store, NULL);
  g_assert_cmpuint (same->len, ==, 1);
  g_assert_cmpstr (hear_role_get_id (same->pdata[0]), ==, hear_role_get_id (other));
  g_assert_cmpuint (hear_role_get_interviews (same->pdata[0]), ==, 1);
  back = hear_store_load_interview (library->store, id, NULL);
  g_assert_cmpstr (hear_interview_get_role_id (back), ==, hear_role_get_id (other));

  /* The application went along: the next interview for that role shares it. */
  next = hear_test_library_make ("Ana", "Cook", 2);
  g_assert_true (hear_store_add_interview (library->store, next, NULL));
  hear_test_library_run (library, "CREATE TABLE one (n CHECK (n = 1)); INSERT INTO one SELECT count (*) FROM application; DROP TABLE one");
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

  hear_test_library_add_test ("/store-removed/list", test_list);
  hear_test_library_add_test ("/store-removed/kinds", test_kinds);
  hear_test_library_add_test ("/store-removed/of-blob", test_of_blob);
  hear_test_library_add_test ("/store-removed/role-comes-along", test_role_comes_along);

  return g_test_run ();
}
