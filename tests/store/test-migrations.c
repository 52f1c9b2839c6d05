/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-audit.h"
#include "hear-backup-list-private.h"
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

static guint
count_backups (HearTestLibrary *library,
               char           **newest)
{
  g_autofree char *path = g_build_filename (library->folder, "backups", NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint       n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_free (*newest);
      *newest = g_build_filename (path, name, NULL);
      n++;
    }

  return n;
}

/* A library of the first schema: kept as it was, brought up to date, and all
 * of it still there. */
static void
test_from_the_first (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  g_autoptr(HearInterview) added = hear_test_library_add (library, "Ana Lima", "Backend", 1000);
  g_autofree char *backup = NULL;
  g_autoptr(HearDatabase) old = NULL;
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearStoreStatus) status = NULL;
  HearAuditReport audit;

  g_clear_object (&library->store);
  hear_test_library_age (library->folder);
  g_assert_cmpuint (count_backups (library, &backup), ==, 0);

  hear_test_library_reopen (library);
  status = hear_store_get_status (library->store, NULL);
  g_assert_cmpint (status->schema, ==, hear_migrations_get_version ());
  interview = hear_store_load_interview (library->store, hear_interview_get_id (added), NULL);
  g_assert_cmpstr (hear_interview_get_candidate_name (interview), ==, "Ana Lima");
  g_assert_cmpuint (hear_transcript_get_n_segments (hear_interview_get_transcript (interview)), ==, 3);
  g_assert_cmpint (hear_recording_get_bytes (hear_interview_get_recording (interview)), ==, 12345);
  g_assert_null (hear_recording_get_source_name (hear_interview_get_recording (interview)));
  g_assert_true (hear_store_verify_audit (library->store, &audit, NULL));
  g_assert_cmpint (audit.first_broken, ==, -1);

  g_assert_cmpuint (count_backups (library, &backup), ==, 1);
  old = hear_database_open (backup, HEAR_DATABASE_READ, NULL);
  g_assert_cmpint (ask (old, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask (old, "SELECT count (*) FROM interview"), ==, 1);

  /* Once is enough. */
  hear_test_library_reopen (library);
  g_assert_cmpuint (count_backups (library, &backup), ==, 1);
}

/* Another, newer program was faster. */
static void
test_newer_is_not_lowered (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  g_autoptr(GPtrArray) scripts = make_scripts (2);
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_database_execute (database, "PRAGMA user_version = 3", NULL));
  g_assert_false (hear_writer_transact (database, apply, scripts, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA);
  g_assert_cmpint (ask (database, "PRAGMA user_version"), ==, 3);
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

/* A library from before there was a search is searched as a whole. */
static void
test_search_comes_later (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  g_autoptr(GPtrArray) all = hear_migrations_load ();
  g_autoptr(GPtrArray) before = hear_migrations_load ();

  while (before->len > 0 && strstr (g_ptr_array_index (before, before->len - 1), "search_document") == NULL)
    g_ptr_array_set_size (before, (gint) before->len - 1);
  g_ptr_array_set_size (before, (gint) before->len - 1);
  g_assert_true (hear_writer_transact (database, apply, before, NULL));
  g_assert_true (hear_database_execute (database,
                                        "PRAGMA foreign_keys = OFF;"
                                        "INSERT INTO interview (id, application_id, role_id, consent_id, assessment_consent_id,"
                                        " kind, mode, format, status, started_at, author, deleted_at)"
                                        " VALUES ('i', 'a', 'r', 'c', 'c', 'candidate', 'imported', 'audio', 'complete', 1, 'u', NULL),"
                                        " ('gone', 'a', 'r', 'c', 'c', 'candidate', 'imported', 'audio', 'complete', 1, 'u', 2)",
                                        NULL));
  g_assert_true (hear_writer_transact (database, apply, all, NULL));
  g_assert_cmpint (ask (database, "SELECT count (*) FROM search_dirty"), ==, 1);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM search_dirty WHERE interview_id = 'i'"), ==, 1);
}

/* Somebody else opened the library with a newer program meanwhile. */
static void
test_newer_meanwhile (HearTestLibrary *library,
                      gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 1);
  g_autoptr(GError) error = NULL;

  hear_test_library_run (library, "PRAGMA user_version = 999");
  g_assert_false (hear_store_add_interview (library->store, interview, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA);
}

/* A file that lost all its bytes is no reason to begin anew over its backups. */
static void
test_emptied (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autofree char *backup = g_build_filename (library->folder, "backups", HEAR_BACKUP_PREFIX "20260101-000000.db", NULL);
  g_autofree char *folder = g_path_get_dirname (backup);
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(HearStore) again = NULL;
  g_autoptr(HearStore) anew = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_close (library->store);
  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (backup, "kept", -1, &error));
  g_assert_true (g_file_set_contents (path, "", 0, &error));
  again = hear_store_open (library->folder, library->clock, &error);
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_clear_error (&error);
  anew = hear_store_create (library->folder, "Rita", library->clock, &error);
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/migrations/load", test_load);
  g_test_add_func ("/migrations/in-steps", test_in_steps);
  g_test_add_func ("/migrations/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/migrations/newer-is-not-lowered", test_newer_is_not_lowered);
  hear_test_library_add_test ("/migrations/from-the-first", test_from_the_first);
  hear_test_library_add_test ("/migrations/look", test_look);
  hear_test_library_add_test ("/migrations/shared-columns", test_shared_columns);
  hear_test_library_add_test ("/migrations/plans", test_plans);
  g_test_add_func ("/migrations/search-comes-later", test_search_comes_later);
  hear_test_library_add_test ("/migrations/newer-meanwhile", test_newer_meanwhile);
  hear_test_library_add_test ("/migrations/emptied", test_emptied);

  return g_test_run ();
}
