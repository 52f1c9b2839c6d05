/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-lock.h"

#include <sys/wait.h>
#include <unistd.h>

#include "hear-backup.h"
#include "hear-error.h"
#include "hear-test-library.h"

static void
test_shared (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStore) other = hear_store_open (library->folder, library->clock, &error);
  g_autoptr(HearStoreLock) alone = NULL;

  g_assert_no_error (error);
  alone = hear_store_lock_new (library->folder, HEAR_STORE_LOCK_EXCLUSIVE, &error);
  g_assert_null (alone);
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_BUSY);
  g_clear_error (&error);
  hear_store_close (other);
  hear_store_close (library->store);
  alone = hear_store_lock_new (library->folder, HEAR_STORE_LOCK_EXCLUSIVE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (alone);
}

static void
test_exclusive (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStoreLock) alone = NULL;

  hear_store_close (library->store);
  alone = hear_store_lock_new (library->folder, HEAR_STORE_LOCK_EXCLUSIVE, &error);
  g_assert_no_error (error);
  g_assert_null (hear_store_open (library->folder, library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_BUSY);
}

/* Nobody's file is taken away beneath him. */
static void
test_recover (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *backup = hear_store_backup_database (library->store, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_store_recover (library->folder, backup, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_BUSY);
  g_clear_error (&error);
  hear_store_close (library->store);
  g_assert_true (hear_store_recover (library->folder, backup, &error));
  g_assert_no_error (error);
}

/* Who lets go has let go, even while a child has the file. */
static void
test_child (HearTestLibrary *library,
            gconstpointer    user_data)
{
  HearStoreLock *alone;
  g_autoptr(HearStoreLock) shared = NULL;
  g_autoptr(GError) error = NULL;
  int   ends[2];
  pid_t child;

  hear_store_close (library->store);
  alone = hear_store_lock_new (library->folder, HEAR_STORE_LOCK_EXCLUSIVE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      char byte;

      close (ends[1]);
      _exit (read (ends[0], &byte, 1) == 0 ? 0 : 1);
    }
  hear_store_lock_free (alone);
  shared = hear_store_lock_new (library->folder, HEAR_STORE_LOCK_SHARED, &error);
  g_assert_no_error (error);
  close (ends[0]);
  close (ends[1]);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-lock/shared", test_shared);
  hear_test_library_add_test ("/store-lock/exclusive", test_exclusive);
  hear_test_library_add_test ("/store-lock/recover", test_recover);
  hear_test_library_add_test ("/store-lock/child", test_child);

  return g_test_run ();
}
