/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-database-private.h"
#include "hear-search-query.h"

#define SQL "SELECT search_hits (t) FROM t WHERE t MATCH ?"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

static sqlite3_stmt *
prepare (void)
{
  static HearDatabase *database; /* one for all, until the end */
  sqlite3_stmt        *stmt = NULL;

  database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  g_assert_true (hear_database_execute (database, "CREATE VIRTUAL TABLE t USING fts5 (text); INSERT INTO t VALUES ('a hard bug near the cache')", NULL));
  g_assert_cmpint (sqlite3_prepare_v2 (hear_database_get_handle (database), SQL, -1, &stmt, NULL), ==, SQLITE_OK);

  return stmt;
}

/* Whatever is typed, SQLite understands what becomes of it, and counts as many
 * phrases. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  static sqlite3_stmt *stmt = NULL;
  g_autofree char     *text = g_strndup ((const char *) data, size);
  g_autofree char     *match = NULL;
  guint                n_phrases;
  int                  code;

  if (stmt == NULL)
    stmt = prepare ();
  match = hear_search_query_write (text, size % 2 == 0, &n_phrases);
  g_assert_cmpint (match == NULL, ==, n_phrases == 0);
  g_assert_cmpuint (n_phrases, <=, HEAR_SEARCH_MAX_PHRASES);
  if (match == NULL)
    return 0;

  sqlite3_bind_text (stmt, 1, match, -1, SQLITE_STATIC);
  code = sqlite3_step (stmt);
  if (code == SQLITE_ROW)
    g_assert_cmpint (((const gint32 *) sqlite3_column_blob (stmt, 0))[0], ==, (gint32) n_phrases);
  else if (code != SQLITE_DONE)
    g_error ("%s: %s", match, sqlite3_errmsg (sqlite3_db_handle (stmt)));
  sqlite3_reset (stmt);

  return 0;
}
