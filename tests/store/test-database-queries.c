/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-statement-private.h"
#include "hear-test-library.h"

static HearDatabase *
open_it (HearTestLibrary *library)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(GError) error = NULL;
  HearDatabase *database = hear_database_open (path, HEAR_DATABASE_READ, &error);

  g_assert_no_error (error);

  return database;
}

static void
test_number (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearDatabase) database = open_it (library);
  g_autoptr(GError) error = NULL;
  gint64 number = 7;

  g_assert_true (hear_database_get_number (database, "SELECT 3", &number, &error));
  g_assert_cmpint (number, ==, 3);
  g_assert_true (hear_database_get_number (database, "SELECT 3 WHERE 0", &number, &error));
  g_assert_cmpint (number, ==, 0);
  g_assert_no_error (error);
  g_assert_false (hear_database_get_number (database, "SELECT nothing FROM user", &number, &error));
  g_assert_nonnull (error);
}

static void
test_text (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearDatabase) database = open_it (library);
  g_autoptr(GError) error = NULL;
  g_autofree char *both = hear_database_get_text (database, "SELECT ?1 || ?2", "a", "b", &error);
  g_autofree char *one = hear_database_get_text (database, "SELECT ?1", "a", NULL, &error);
  g_autofree char *none = hear_database_get_text (database, "SELECT id FROM user WHERE id = ?1", "a", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (both, ==, "ab");
  g_assert_cmpstr (one, ==, "a");
  g_assert_null (none);
  g_assert_null (hear_database_get_text (database, "SELECT nothing FROM user", "a", NULL, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/database-queries/number", test_number);
  hear_test_library_add_test ("/database-queries/text", test_text);

  return g_test_run ();
}
