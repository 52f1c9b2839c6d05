/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-statement-private.h"
#include "hear-test-library.h"

static HearDatabase *
open_it (HearTestLibrary *library,
         HearDatabaseMode mode)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(GError) error = NULL;
  HearDatabase *database = hear_database_open (path, mode, &error);

  g_assert_no_error (error);

  return database;
}

static void
test_durable (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearDatabase) database = open_it (library, HEAR_DATABASE_WRITE);
  gint64 synchronous;
  gint64 keys;

  g_assert_true (hear_database_get_number (database, "PRAGMA synchronous", &synchronous, NULL));
  g_assert_true (hear_database_get_number (database, "PRAGMA foreign_keys", &keys, NULL));
  g_assert_cmpint (synchronous, ==, 2);
  g_assert_cmpint (keys, ==, 1);
}

static void
test_read_only (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearDatabase) database = open_it (library, HEAR_DATABASE_READ);
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_database_execute (database, "DELETE FROM user", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_READ_ONLY);
}

static void
test_full (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearDatabase) database = open_it (library, HEAR_DATABASE_WRITE);
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_database_execute (database, "PRAGMA max_page_count = 1", NULL));
  g_assert_false (hear_database_execute (database, "CREATE TABLE big AS SELECT randomblob (1000000)", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL);
  g_assert_nonnull (g_strstr_len (error->message, -1, library->folder));
}

static void
test_busy (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearDatabase) first = open_it (library, HEAR_DATABASE_WRITE);
  g_autoptr(HearDatabase) second = open_it (library, HEAR_DATABASE_WRITE);
  g_autoptr(GError) error = NULL;

  sqlite3_busy_timeout (hear_database_get_handle (second), 0);
  g_assert_true (hear_database_execute (first, "BEGIN IMMEDIATE", NULL));
  g_assert_false (hear_database_execute (second, "BEGIN IMMEDIATE", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_BUSY);
  hear_database_roll_back (first);
}

static void
test_cache (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearDatabase) database = open_it (library, HEAR_DATABASE_READ);
  HearStatement *first = hear_database_prepare (database, "SELECT 1", NULL);
  HearStatement *second = hear_database_prepare (database, "SELECT 1", NULL);
  HearStatement *third;

  g_assert_true (first != second);
  hear_statement_release (first);
  third = hear_database_prepare (database, "SELECT 1", NULL);
  g_assert_true (third == first);
  hear_statement_release (second);
  hear_statement_release (third);
}

static void
test_changes (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearDatabase) database = open_it (library, HEAR_DATABASE_READ);
  g_autoptr(GPtrArray) one = NULL;
  g_autoptr(GPtrArray) none = NULL;

  hear_database_announce (database, HEAR_STORE_NOTE, "n");
  one = hear_database_steal_changes (database);
  g_assert_cmpuint (one->len, ==, 1);
  hear_database_announce (database, HEAR_STORE_NOTE, "n");
  hear_database_roll_back (database);
  none = hear_database_steal_changes (database);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/database/durable", test_durable);
  hear_test_library_add_test ("/database/read-only", test_read_only);
  hear_test_library_add_test ("/database/full", test_full);
  hear_test_library_add_test ("/database/busy", test_busy);
  hear_test_library_add_test ("/database/cache", test_cache);
  hear_test_library_add_test ("/database/changes", test_changes);

  return g_test_run ();
}
