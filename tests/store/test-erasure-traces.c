/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-erasure-traces-private.h"
#include "hear-store-erasure.h"
#include "hear-store-state.h"
#include "hear-test-library.h"

#define ADD_SEARCH(id, name, text, speaker)                                   \
  "INSERT INTO saved_search (id, user_id, name, text, speaker, days, author)" \
  " SELECT '" id "', value, '" name "', '" text "', '" speaker "', 0, value FROM local WHERE key = 'user';"

static HearDatabase *
open_database (HearTestLibrary *library)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);

  return hear_database_open (path, HEAR_DATABASE_WRITE, NULL);
}

static gint64
count (HearDatabase *database,
       const char   *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  gint64           n;

  g_assert_true (hear_database_get_number (database, sql, &n, NULL));

  return n;
}

/* Not what the interviewers are called, nor a speaker of others. */
static void
test_names (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana Lima", "Cook", 1);
  g_autoptr(HearInterview) bo = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autoptr(HearDatabase) database = open_database (library);
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GPtrArray) more = NULL;

  names = hear_erasure_traces_list_names (database, hear_interview_get_candidate_id (ana), NULL);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (names->pdata[0], ==, "Ana Lima");
  hear_test_library_run (library, "UPDATE participant SET name = 'Speaker 2' WHERE name = 'Bo';"
                                  "UPDATE participant SET name = 'Anita' WHERE name = 'Ana Lima'");
  more = hear_erasure_traces_list_names (database, hear_interview_get_candidate_id (ana), NULL);
  g_assert_cmpuint (more->len, ==, 2);
}

/* Searches for the person go, those for others stay; so do drafts in which the
 * name is part of another word. */
static void
test_erase (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) al = hear_test_library_add (library, "Al", "Cook", 1);
  g_autoptr(HearInterview) bo = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autofree char *key = g_strconcat ("draft:", hear_interview_get_id (bo), NULL);
  g_autofree char *draft = NULL;
  g_autoptr(HearDatabase) database = open_database (library);
  g_autoptr(HearErasure) plan = NULL;
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(GError) error = NULL;

  hear_test_library_run (library, ADD_SEARCH ("1", "Best", "al", "") ADD_SEARCH ("2", "Al, all of it", "", "") ADD_SEARCH ("3", "Third", "", "AL")
                                    ADD_SEARCH ("4", "Also", "also", "Bo") "INSERT INTO rubric_draft (id, key, body, author) VALUES ('d', 'cook', '{\"x\": \"as Al said\"}', 'x');"
                                                                           "INSERT INTO rubric_draft (id, key, body, author) VALUES ('e', 'also', '{}', 'x')");
  g_assert_true (hear_store_set_state (library->store, key, "Also a journal", NULL));
  g_assert_true (hear_store_set_state (library->store, "other", "as Al said", NULL));
  plan = hear_store_plan_erasure (library->store, hear_interview_get_candidate_id (al), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (plan->rubrics), ==, 1);
  g_assert_cmpstr (plan->rubrics[0], ==, "cook");
  receipt = hear_store_erase_candidate (library->store, hear_interview_get_candidate_id (al), &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (database, "saved_search"), ==, 1);
  g_assert_cmpint (count (database, "saved_search WHERE id = '4'"), ==, 1);
  g_assert_cmpint (count (database, "rubric_draft"), ==, 2);
  draft = hear_store_get_state (library->store, key, NULL);
  g_assert_cmpstr (draft, ==, "Also a journal");
  g_assert_null (hear_store_get_state (library->store, "other", NULL));
}

/* A backup of an old program lacks the tables. */
static void
test_old_schema (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autofree char *path = g_build_filename (library->folder, "old.db", NULL);
  g_autoptr(HearDatabase) database = hear_database_open (path, HEAR_DATABASE_CREATE, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autoptr(GPtrArray) searches = hear_erasure_traces_list_searches (database, names, NULL);
  g_autoptr(GPtrArray) rubrics = hear_erasure_traces_list_rubrics (database, names, NULL);
  g_autoptr(GPtrArray) state = hear_erasure_traces_list_state (database, names, NULL);

  g_assert_cmpuint (searches->len + rubrics->len + state->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/erasure-traces/names", test_names);
  hear_test_library_add_test ("/erasure-traces/erase", test_erase);
  hear_test_library_add_test ("/erasure-traces/old-schema", test_old_schema);

  return g_test_run ();
}
