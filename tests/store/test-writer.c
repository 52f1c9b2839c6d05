/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test-library.h"
#include "hear-writer-private.h"

typedef struct
{
  HearWriter *writer;
  guint       commits;
  guint       failures;
} Fixture;

static void
committed_cb (GPtrArray *changes,
              gpointer   user_data)
{
  ((Fixture *) user_data)->commits += changes->len;
}

static void
failed_cb (const GError *error,
           gpointer      user_data)
{
  g_assert_nonnull (error);
  ((Fixture *) user_data)->failures++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  HearDatabase *database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);

  g_assert_true (hear_database_execute (database, "CREATE TABLE t (n INTEGER)", NULL));
  fixture->writer = hear_writer_new (database, NULL, committed_cb, failed_cb, fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_clear_pointer (&fixture->writer, hear_writer_free);
}

static gboolean
insert (HearDatabase *database,
        gpointer      input,
        GError      **error)
{
  hear_database_announce (database, HEAR_STORE_NOTE, "n");

  return hear_database_execute (database, "INSERT INTO t VALUES (1)", error);
}

static int left;

/* Two pieces of work, unless somebody comes between. */
static gboolean
work_spare (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  *(gint64 *) input = MAX (g_atomic_int_add (&left, -1) - 1, 0);

  return TRUE;
}

static gboolean
is_worked_off (gpointer user_data)
{
  return g_atomic_int_get (&left) <= 0;
}

static void
test_spare (void)
{
  HearDatabase *database = hear_database_open (":memory:", HEAR_DATABASE_CREATE, NULL);
  Fixture       fixture = { 0 };

  g_assert_true (hear_database_execute (database, "CREATE TABLE t (n INTEGER)", NULL));
  g_atomic_int_set (&left, 2);
  fixture.writer = hear_writer_new (database, work_spare, committed_cb, failed_cb, &fixture);
  g_assert_true (hear_test_wait (is_worked_off, NULL));
  g_atomic_int_set (&left, 2);
  g_assert_true (hear_writer_run (fixture.writer, insert, NULL, NULL));
  g_assert_true (hear_test_wait (is_worked_off, NULL));
  hear_writer_free (fixture.writer);
}

static gboolean
insert_and_fail (HearDatabase *database,
                 gpointer      input,
                 GError      **error)
{
  g_assert_true (insert (database, input, error));
  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, "no");

  return FALSE;
}

static gboolean
insert_much (HearDatabase *database,
             gpointer      input,
             GError      **error)
{
  return hear_database_execute (database, "PRAGMA max_page_count = 20", error) &&
         hear_database_execute (database, "INSERT INTO t VALUES (randomblob (1000000))", error);
}

static gboolean
count (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  return hear_database_get_number (database, "SELECT count (*) FROM t", input, error);
}

static void
test_commit (Fixture      *fixture,
             gconstpointer user_data)
{
  gint64 n = -1;

  g_assert_true (hear_writer_run (fixture->writer, insert, NULL, NULL));
  g_assert_true (hear_writer_run (fixture->writer, count, &n, NULL));
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpuint (fixture->commits, ==, 1);
}

static void
test_rollback (Fixture      *fixture,
               gconstpointer user_data)
{
  gint64 n = -1;
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_writer_run (fixture->writer, insert_and_fail, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_assert_true (hear_writer_run (fixture->writer, count, &n, NULL));
  g_assert_cmpint (n, ==, 0);
  g_assert_cmpuint (fixture->commits, ==, 0);
  g_assert_cmpuint (fixture->failures, ==, 1);
}

static void
test_full (Fixture      *fixture,
           gconstpointer user_data)
{
  gint64 n = -1;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_writer_run (fixture->writer, insert, NULL, NULL));
  g_assert_false (hear_writer_run (fixture->writer, insert_much, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL);
  g_assert_true (hear_writer_run (fixture->writer, count, &n, NULL));
  g_assert_cmpint (n, ==, 1);
}

static gpointer
insert_thread (gpointer user_data)
{
  for (guint i = 0; i < 50; i++)
    g_assert_true (hear_writer_run (user_data, insert, NULL, NULL));

  return NULL;
}

static void
test_threads (Fixture      *fixture,
              gconstpointer user_data)
{
  GThread *threads[4];
  gint64   n = -1;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("insert", insert_thread, fixture->writer);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_true (hear_writer_run (fixture->writer, count, &n, NULL));
  g_assert_cmpint (n, ==, 200);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  add ("/writer/commit", test_commit);
  add ("/writer/rollback", test_rollback);
  add ("/writer/full", test_full);
  add ("/writer/threads", test_threads);
  g_test_add_func ("/writer/spare", test_spare);

  return g_test_run ();
}
