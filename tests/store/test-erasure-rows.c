/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-erasure-rows-private.h"
#include "hear-test-library.h"

static HearDatabase *
open_database (HearTestLibrary *library)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(GError) error = NULL;
  HearDatabase *database = hear_database_open (path, HEAR_DATABASE_WRITE, &error);

  g_assert_no_error (error);

  return database;
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

static void
test_nobody (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearDatabase) database = open_database (library);
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_erasure_rows_new (database, "nobody", &error));
  g_assert_no_error (error);
}

static void
test_delete (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) bo = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autoptr(HearDatabase) database = open_database (library);
  g_autoptr(HearErasureRows) rows = hear_erasure_rows_new (database, hear_interview_get_candidate_id (ana), NULL);
  g_autoptr(GPtrArray) interviews = hear_erasure_rows_list (rows, "interview");

  g_assert_cmpuint (hear_erasure_rows_count (rows, "candidate"), ==, 1);
  g_assert_cmpuint (hear_erasure_rows_count (rows, "application"), ==, 1);
  g_assert_cmpuint (hear_erasure_rows_count (rows, "role"), ==, 0);
  g_assert_cmpuint (hear_erasure_rows_count (rows, "user"), ==, 0);
  g_assert_cmpuint (interviews->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (interviews, 0), ==, hear_interview_get_id (ana));
  g_assert_cmpint (count (database, "interview"), ==, 2);
  g_assert_true (hear_database_execute (database, "BEGIN", NULL));
  g_assert_true (hear_erasure_rows_delete (rows, NULL));
  g_assert_true (hear_database_execute (database, "COMMIT", NULL));
  g_assert_cmpint (count (database, "interview"), ==, 1);
  g_assert_cmpint (count (database, "candidate"), ==, 1);
  g_assert_cmpint (count (database, "candidate_salt"), ==, 1);
  g_assert_cmpint (count (database, "pragma_foreign_key_check"), ==, 0);
}

/* What a later schema hangs on an interview, with and without ids. */
static void
test_later_tables (HearTestLibrary *library,
                   gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearDatabase) database = open_database (library);
  g_autoptr(HearErasureRows) rows = NULL;

  g_assert_true (hear_database_execute (database,
                                        "CREATE TABLE tag (id TEXT PRIMARY KEY, interview_id TEXT REFERENCES interview (id));"
                                        "CREATE TABLE verdict (tag_id TEXT PRIMARY KEY REFERENCES tag (id)) WITHOUT ROWID;"
                                        "INSERT INTO tag SELECT 't', id FROM interview;"
                                        "INSERT INTO verdict VALUES ('t')",
                                        NULL));
  rows = hear_erasure_rows_new (database, hear_interview_get_candidate_id (ana), NULL);
  g_assert_cmpuint (hear_erasure_rows_count (rows, "tag"), ==, 1);
  g_assert_true (hear_database_execute (database, "BEGIN", NULL));
  g_assert_true (hear_erasure_rows_delete (rows, NULL));
  g_assert_true (hear_database_execute (database, "COMMIT", NULL));
  g_assert_cmpint (count (database, "tag"), ==, 0);
  g_assert_cmpint (count (database, "verdict"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/erasure-rows/nobody", test_nobody);
  hear_test_library_add_test ("/erasure-rows/delete", test_delete);
  hear_test_library_add_test ("/erasure-rows/later-tables", test_later_tables);

  return g_test_run ();
}
