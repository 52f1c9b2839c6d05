/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-lock.h"

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

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-lock/shared", test_shared);
  hear_test_library_add_test ("/store-lock/exclusive", test_exclusive);
  hear_test_library_add_test ("/store-lock/recover", test_recover);

  return g_test_run ();
}
