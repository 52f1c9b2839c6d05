/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-database-private.h"
#include "hear-error.h"
#include "hear-migrations-private.h"
#include "hear-store-private.h"
#include "hear-test-library.h"

#include <glib/gstdio.h>

static void
test_create (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStoreStatus) status = hear_store_get_status (library->store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (status->directory, ==, library->folder);
  g_assert_cmpstr (status->user, ==, "Rita Recruiter");
  g_assert_cmpint (status->schema, ==, hear_migrations_get_version ());
  g_assert_cmpuint (status->interviews, ==, 0);
  g_assert_cmpuint (status->bytes_database, >, 0);
  g_assert_nonnull (hear_store_get_user_id (library->store));
}

static void
test_create_again (HearTestLibrary *library,
                   gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_store_create (library->folder, "Other", library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS);
}

static void
test_reopen (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autofree char *user = g_strdup (hear_store_get_user_id (library->store));

  hear_test_library_reopen (library);
  g_assert_cmpstr (hear_store_get_user_id (library->store), ==, user);
  g_assert_cmpstr (hear_store_get_user_name (library->store), ==, "Rita Recruiter");
}

static void
test_open_twice (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStore) other = hear_store_open (library->folder, library->clock, &error);
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 5);
  g_autoptr(HearStoreStatus) status = NULL;

  g_assert_no_error (error);
  g_assert_true (hear_store_add_interview (other, interview, &error));
  status = hear_store_get_status (library->store, &error);
  g_assert_cmpuint (status->interviews, ==, 1);
}

static void
test_no_library (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autoptr(HearClock) clock = hear_clock_new_fixed (HEAR_TEST_NOW);
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_store_open (folder, clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY);
  hear_test_drop_folder (folder);
}

static void
test_closed (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 5);
  g_autoptr(GError) error = NULL;

  hear_store_close (library->store);
  hear_store_close (library->store);
  g_assert_false (hear_store_add_interview (library->store, interview, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (hear_store_get_status (library->store, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FAILED);
}

/* A save that is under way when the library is closed. */
typedef struct
{
  HearStore *store;
  gint       begun;
  gint       go_on;
  gboolean   ok;
} Slow;

static gboolean
write_slowly (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  Slow *slow = input;

  g_atomic_int_set (&slow->begun, TRUE);
  while (!g_atomic_int_get (&slow->go_on))
    g_thread_yield ();

  return hear_database_execute (database, "INSERT INTO local (key, value) VALUES ('slow', 'done')", error);
}

static gpointer
save_slowly (gpointer data)
{
  Slow *slow = data;

  slow->ok = hear_store_run_write (slow->store, write_slowly, slow, NULL);

  return NULL;
}

static gpointer
close_store (gpointer data)
{
  hear_store_close (data);

  return NULL;
}

static void
test_close_while_writing (HearTestLibrary *library,
                          gconstpointer    user_data)
{
  Slow     slow = { .store = library->store };
  GThread *saver = g_thread_new ("saver", save_slowly, &slow);
  GThread *closer;
  g_autoptr(GError) error = NULL;

  while (!g_atomic_int_get (&slow.begun))
    g_thread_yield ();
  closer = g_thread_new ("closer", close_store, library->store);
  g_atomic_int_set (&slow.go_on, TRUE);
  g_thread_join (saver);
  g_thread_join (closer);
  g_assert_true (slow.ok);
  g_assert_false (hear_store_run_write (library->store, write_slowly, &slow, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FAILED);
  /* It is there once: a second one would be refused. */
  hear_test_library_reopen (library);
  g_assert_false (hear_store_run_write (library->store, write_slowly, &slow, NULL));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store/create", test_create);
  hear_test_library_add_test ("/store/create-again", test_create_again);
  hear_test_library_add_test ("/store/reopen", test_reopen);
  hear_test_library_add_test ("/store/open-twice", test_open_twice);
  hear_test_library_add_test ("/store/closed", test_closed);
  hear_test_library_add_test ("/store/close-while-writing", test_close_while_writing);
  g_test_add_func ("/store/no-library", test_no_library);

  return g_test_run ();
}
