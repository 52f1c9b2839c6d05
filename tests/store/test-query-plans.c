/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "hear-store-dossier.h"
#include "hear-store-erasure.h"
#include "hear-store-names.h"
#include "hear-store-roles.h"
#include "hear-test-library.h"

/* What grows with the interviews. All consents are looked at only where the
 * window remembers the text of one. */
static const char *const big[] = {
  "amendment",
  "answer",
  "application",
  "audit",
  "evidence",
  "interview",
  "note",
  "quote",
  "rating",
  "recording",
  "scorecard",
  "segment",
  "text_edit",
  "transcript",
};

static GMutex     mutex;
static GPtrArray *statements;

static int
trace_cb (unsigned kind,
          void    *nothing,
          void    *stmt,
          void    *text)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);

  /* A trigger's statements begin with a comment. */
  if (!g_str_has_prefix (text, "--"))
    g_ptr_array_add (statements, g_strdup (sqlite3_sql (stmt)));

  return 0;
}

static int
open_cb (sqlite3                           *handle,
         char                             **message,
         const struct sqlite3_api_routines *api)
{
  return sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, trace_cb, NULL);
}

/* Of these a list or a count must not read each row from the table. */
static const char *const covered[] = { "candidate", "interview", "scorecard", "segment" };

typedef void (*Check) (const char *sql,
                       const char *step);

static void
check_covered (const char *sql,
               const char *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (covered); i++)
    {
      g_autofree char *scan = g_strdup_printf ("SCAN %s", covered[i]);
      g_autofree char *read = g_strdup_printf ("%s USING INDEX %s_by_", covered[i], covered[i]);

      if (g_str_equal (step, scan) || strstr (step, read) != NULL)
        g_error ("“%s”: %s", sql, step);
    }
}

static void
check_step (const char *sql,
            const char *step)
{
  if (!g_str_has_prefix (step, "SCAN "))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (big); i++)
    {
      gsize length = strlen (big[i]);

      if (strncmp (step + 5, big[i], length) == 0 && (step[5 + length] == '\0' || step[5 + length] == ' '))
        g_error ("“%s”: %s", sql, step);
    }
}

static void
check_plans (HearTestLibrary *library,
             Check            check)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(GPtrArray) ran = NULL;
  sqlite3 *handle = NULL;

  g_mutex_lock (&mutex);
  ran = g_steal_pointer (&statements);
  statements = g_ptr_array_new_with_free_func (g_free);
  g_mutex_unlock (&mutex);
  g_assert_cmpuint (ran->len, >, 0);
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  for (guint i = 0; i < ran->len; i++)
    {
      const char      *sql = g_ptr_array_index (ran, i);
      g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
      sqlite3_stmt    *row = NULL;

      if (!g_str_has_prefix (sql, "SELECT") && !g_str_has_prefix (sql, "DELETE") && !g_str_has_prefix (sql, "UPDATE"))
        continue;
      g_assert_cmpint (sqlite3_prepare_v2 (handle, explain, -1, &row, NULL), ==, SQLITE_OK);
      while (sqlite3_step (row) == SQLITE_ROW)
        check (sql, (const char *) sqlite3_column_text (row, 3));
      sqlite3_finalize (row);
    }
  sqlite3_close (handle);
}

static void
forget (void)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);

  g_ptr_array_set_size (statements, 0);
}

/* No statement that ran looks through a whole big table. */
static void
test_dossier (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearDossier) dossier = NULL;

  forget ();
  dossier = hear_store_load_dossier (library->store, hear_interview_get_candidate_id (ana), NULL);
  g_assert_nonnull (dossier);
  check_plans (library, check_step);
}

/* A writer that looks through the tables keeps all others waiting. */
static void
test_erase (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearErasure) receipt = NULL;

  forget ();
  receipt = hear_store_erase_candidate (library->store, hear_interview_get_candidate_id (ana), NULL);
  g_assert_nonnull (receipt);
  check_plans (library, check_step);
}

/* With 100,000 interviews an index that lacks a column costs a second. */
static void
test_lists (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  HearInterviewFilter filter = { .state = "card-open" };
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) open = NULL;
  g_autoptr(GPtrArray) named = NULL;
  g_autoptr(HearRole) role = NULL;
  g_autoptr(HearStoreStatus) status = NULL;

  forget ();
  all = hear_store_list_interview_ids (library->store, NULL, NULL);
  open = hear_store_list_interview_ids (library->store, &filter, NULL);
  named = hear_store_find_by_name (library->store, "nobody", NULL, 20, NULL, NULL);
  role = hear_store_load_role (library->store, hear_interview_get_role_id (ana), NULL);
  status = hear_store_get_status (library->store, NULL);
  g_assert_true (all != NULL && open != NULL && named != NULL && role != NULL && status != NULL);
  check_plans (library, check_covered);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  statements = g_ptr_array_new_with_free_func (g_free);
  sqlite3_auto_extension ((void (*) (void)) open_cb);
  hear_test_library_add_test ("/query-plans/dossier", test_dossier);
  hear_test_library_add_test ("/query-plans/erase", test_erase);
  hear_test_library_add_test ("/query-plans/lists", test_lists);

  return g_test_run ();
}
