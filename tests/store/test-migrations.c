/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup.h"
#include "hear-error.h"
#include "hear-migrations-private.h"
#include "hear-test-library.h"
#include "hear-writer-private.h"

static GPtrArray *
make_scripts (guint n)
{
  GPtrArray *scripts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (scripts, g_strdup_printf ("CREATE TABLE t%u (id)", i));

  return scripts;
}

static gboolean
apply (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  return hear_migrations_apply (database, input, error);
}

static gint64
ask (HearDatabase *database,
     const char   *sql)
{
  gint64 number;

  g_assert_true (hear_database_get_number (database, sql, &number, NULL));

  return number;
}

static void
test_load (void)
{
  g_autoptr(GPtrArray) scripts = hear_migrations_load ();

  g_assert_cmpuint (scripts->len, ==, (guint) hear_migrations_get_version ());
  g_assert_nonnull (g_strstr_len (g_ptr_array_index (scripts, 0), -1, "CREATE TABLE interview"));
}

static void
test_in_steps (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);

  for (guint i = 1; i <= 3; i++)
    {
      g_autoptr(GPtrArray) scripts = make_scripts (i);

      g_assert_true (hear_writer_transact (database, apply, scripts, NULL));
      g_assert_cmpint (ask (database, "PRAGMA user_version"), ==, i);
      g_assert_cmpint (ask (database, "SELECT count (*) FROM sqlite_schema"), ==, i);
    }
  g_assert_cmpint (ask (database, "PRAGMA application_id"), ==, HEAR_SCHEMA_APPLICATION_ID);
}

static void
test_all_or_nothing (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  g_autoptr(GPtrArray) scripts = make_scripts (2);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (scripts, g_strdup ("CREATE TABLE t0 (id)"));
  g_assert_false (hear_writer_transact (database, apply, scripts, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (ask (database, "PRAGMA user_version"), ==, 0);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM sqlite_schema"), ==, 0);
}

static void
test_look (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autofree char *missing = g_build_filename (library->folder, "missing.db", NULL);
  g_autofree char *text = g_build_filename (library->folder, "text.db", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_migrations_look (path, &error));
  g_assert_no_error (error);
  g_assert_false (hear_migrations_look (missing, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (text, "SQLite format 3, or so it says", -1, NULL));
  g_assert_false (hear_migrations_look (text, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

/* Every table that is shared has what sync will need. */
static void
test_shared_columns (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  for (int table = HEAR_STORE_USER; table <= HEAR_STORE_NOTE; table++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT id, v, author, deleted_at, extra FROM %s",
                                              hear_store_table_get_name ((HearStoreTable) table));

      hear_test_library_run (library, sql);
    }
}

/* The lists come from an index, without sorting and without reading all. */
static void
test_plans (HearTestLibrary *library,
            gconstpointer    user_data)
{
  static const char *const queries[] = {
    "SELECT id FROM interview WHERE deleted_at IS NULL ORDER BY started_at DESC, id DESC LIMIT 5",
    "SELECT id FROM interview WHERE deleted_at IS NULL AND role_id = 'r' ORDER BY started_at DESC, id DESC LIMIT 5",
    "SELECT id FROM interview WHERE deleted_at IS NULL AND (started_at, id) < (1, 'x') ORDER BY started_at DESC, id DESC LIMIT 5",
    "SELECT id FROM candidate WHERE deleted_at IS NULL AND (folded, id) > ('a', 'b') ORDER BY folded, id LIMIT 5",
    "SELECT id FROM segment WHERE transcript_id = 't' AND deleted_at IS NULL ORDER BY seq",
    "SELECT id FROM note WHERE interview_id = 'i' AND deleted_at IS NULL ORDER BY at_ms, id",
  };
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(HearDatabase) database = hear_database_open (path, HEAR_DATABASE_READ, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", queries[i], NULL);
      g_autoptr(sqlite3_stmt) stmt = NULL;
      guint rows = 0;

      g_assert_cmpint (sqlite3_prepare_v2 (hear_database_get_handle (database), sql, -1, &stmt, NULL), ==, SQLITE_OK);
      while (sqlite3_step (stmt) == SQLITE_ROW)
        {
          const char *plan = (const char *) sqlite3_column_text (stmt, 3);

          rows++;
          g_test_message ("%s", plan);
          g_assert_nonnull (g_strstr_len (plan, -1, "INDEX"));
          g_assert_null (g_strstr_len (plan, -1, "TEMP B-TREE"));
        }
      g_assert_cmpuint (rows, ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/migrations/load", test_load);
  g_test_add_func ("/migrations/in-steps", test_in_steps);
  g_test_add_func ("/migrations/all-or-nothing", test_all_or_nothing);
  hear_test_library_add_test ("/migrations/look", test_look);
  hear_test_library_add_test ("/migrations/shared-columns", test_shared_columns);
  hear_test_library_add_test ("/migrations/plans", test_plans);

  return g_test_run ();
}
