/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-tokens-private.h"
#include "hear-test.h"
#include "hear-text.h"

static void
test_words (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearSearchTokens) tokens = hear_search_tokens_new (database, &error);
  g_autoptr(GArray) words = NULL;

  g_assert_no_error (error);
  words = hear_search_tokens_find (tokens, "Über-Brücke, 7x!");
  g_assert_cmpuint (words->len, ==, 3);
  g_assert_cmpuint (g_array_index (words, HearTextRange, 1).start, ==, 6);
  g_assert_cmpuint (g_array_index (words, HearTextRange, 1).end, ==, 13);
  g_assert_cmpuint (hear_search_tokens_count (tokens, "Über-Brücke, 7x!"), ==, 3);
  g_assert_cmpuint (hear_search_tokens_count (tokens, " – "), ==, 0);
}

static gint32
get (HearDatabase *database,
     const char   *sql,
     guint         index)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (hear_database_get_handle (database), sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_bytes (stmt, 0), >, (int) (index * sizeof (gint32)));

  return ((const gint32 *) sqlite3_column_blob (stmt, 0))[index];
}

/* Two phrases of one and of two words; the second stands at the third word. */
static void
test_hits (void)
{
  g_autoptr(HearDatabase) database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  const char *sql = "SELECT search_hits (t) FROM t WHERE t MATCH '\"a\" AND \"c d\"'";

  g_assert_true (hear_database_execute (database, "CREATE VIRTUAL TABLE t USING fts5 (text); INSERT INTO t VALUES ('a b c d')", NULL));
  g_assert_cmpint (get (database, sql, 0), ==, 2);
  g_assert_cmpint (get (database, sql, 2), ==, 1);
  g_assert_cmpint (get (database, sql, 4), ==, 2);
  g_assert_cmpint (get (database, sql, 6), ==, 0);
  g_assert_cmpint (get (database, sql, 7), ==, 0);
  g_assert_cmpint (get (database, sql, 8), ==, 1);
  g_assert_cmpint (get (database, sql, 9), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/search-tokens/words", test_words);
  g_test_add_func ("/search-tokens/hits", test_hits);

  return g_test_run ();
}
