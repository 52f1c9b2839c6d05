/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-reader-pool-private.h"
#include "hear-store-private.h"
#include "hear-test-library.h"

typedef struct
{
  HearStore *store;
  GMutex     mutex;
  GCond      cond;
  gboolean   writing;
  gboolean   may_end;
} Long;

static gboolean
write_long (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  Long *self = input;

  g_assert_true (hear_database_execute (database, "UPDATE user SET display_name = 'X'", error));
  g_mutex_lock (&self->mutex);
  self->writing = TRUE;
  g_cond_broadcast (&self->cond);
  while (!self->may_end)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  return TRUE;
}

static gpointer
write_thread (gpointer user_data)
{
  Long *self = user_data;

  return GINT_TO_POINTER (hear_store_run_write (self->store, write_long, self, NULL));
}

/* A list loads while an import writes. */
static void
test_beside_write (HearTestLibrary *library,
                   gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GPtrArray) ids = NULL;
  Long     self = { .store = library->store };
  GThread *thread;

  g_mutex_init (&self.mutex);
  g_cond_init (&self.cond);
  thread = g_thread_new ("write", write_thread, &self);
  g_mutex_lock (&self.mutex);
  while (!self.writing)
    g_cond_wait (&self.cond, &self.mutex);
  g_mutex_unlock (&self.mutex);
  ids = hear_store_list_interview_ids (library->store, NULL, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  g_mutex_lock (&self.mutex);
  self.may_end = TRUE;
  g_cond_broadcast (&self.cond);
  g_mutex_unlock (&self.mutex);
  g_assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
  g_mutex_clear (&self.mutex);
  g_cond_clear (&self.cond);
}

static gboolean
read_in_read (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  gint64 n;

  return hear_database_get_number (database, "SELECT count (*) FROM user", &n, error) && n == 1;
}

static gpointer
read_thread (gpointer user_data)
{
  for (guint i = 0; i < 100; i++)
    g_assert_true (hear_reader_pool_run (user_data, read_in_read, NULL, NULL));

  return NULL;
}

static void
test_threads (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(HearReaderPool) pool = hear_reader_pool_new (path, HEAR_DATABASE_READ);
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("read", read_thread, pool);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_missing (void)
{
  g_autoptr(HearReaderPool) pool = hear_reader_pool_new ("nowhere/library.db", HEAR_DATABASE_READ);
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_reader_pool_run (pool, read_in_read, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/reader-pool/beside-write", test_beside_write);
  hear_test_library_add_test ("/reader-pool/threads", test_threads);
  g_test_add_func ("/reader-pool/missing", test_missing);

  return g_test_run ();
}
