/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-statement-private.h"
#include "hear-test.h"

static HearStatement *
ask (HearDatabase *database,
     HearField     field)
{
  HearStatement *statement = hear_database_prepare (database, "SELECT 'first', ?1", NULL);

  hear_statement_bind_field (statement, 1, &field);
  g_assert_cmpint (hear_statement_step (statement, NULL), ==, HEAR_STEP_ROW);

  return statement;
}

static void
test_values (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  g_autoptr(GBytes) some = g_bytes_new_static ("a\0b", 3);
  g_autoptr(GBytes) none = g_bytes_new (NULL, 0);
  const HearField fields[] = {
    HEAR_TEXT ("c", "zwölf"),
    HEAR_TEXT ("c", ""),
    HEAR_TEXT ("c", NULL),
    HEAR_INT ("c", G_MININT64),
    HEAR_INT ("c", 0),
    HEAR_BYTES ("c", some),
    HEAR_BYTES ("c", none),
    HEAR_NULL ("c"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
      {
        g_autoptr(HearStatement) row = ask (database, fields[i]);
        gboolean same = i == j || (i == 2 && j == 7) || (i == 7 && j == 2);

        g_assert_cmpstr (hear_statement_get_text (row, 0), ==, "first");
        if (fields[i].type == fields[j].type || same)
          g_assert_cmpint (hear_statement_equals (row, 1, &fields[j]), ==, same);
        g_assert_cmpint (hear_statement_step (row, NULL), ==, HEAR_STEP_DONE);
      }
}

static void
test_forgets (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  HearStatement *statement = ask (database, HEAR_TEXT ("c", "left over"));

  hear_statement_release (statement);
  statement = hear_database_prepare (database, "SELECT 'first', ?1", NULL);
  g_assert_cmpint (hear_statement_step (statement, NULL), ==, HEAR_STEP_ROW);
  g_assert_true (hear_statement_is_null (statement, 1));
  hear_statement_release (statement);
}

static void
test_named (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  g_autoptr(HearStatement) statement = hear_database_prepare (database, "SELECT :a + :b", NULL);

  g_assert_cmpint (hear_statement_count (statement), ==, 2);
  g_assert_cmpint (hear_statement_find (statement, ":b"), ==, 2);
  g_assert_cmpint (hear_statement_find (statement, ":c"), ==, 0);
}

static void
test_fails (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  g_autoptr(HearStatement) statement = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_database_prepare (database, "SELEC 1", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  hear_database_execute (database, "CREATE TABLE t (n CHECK (n > 0))", NULL);
  statement = hear_database_prepare (database, "INSERT INTO t VALUES (?)", &error);
  hear_statement_bind_int (statement, 1, 0);
  g_assert_false (hear_statement_run (statement, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/statement/values", test_values);
  g_test_add_func ("/statement/forgets", test_forgets);
  g_test_add_func ("/statement/named", test_named);
  g_test_add_func ("/statement/fails", test_fails);

  return g_test_run ();
}
