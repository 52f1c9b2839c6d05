/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup.h"
#include "hear-error.h"
#include "hear-test-library.h"

#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static void
test_daily (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GError) error = NULL;
  g_autofree char *first = hear_store_backup_database (library->store, &error);
  g_autofree char *again = hear_store_backup_database (library->store, &error);
  g_autoptr(HearBackup) newest = NULL;

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (first, "backups/library-20260301-100000.db"));
  g_assert_null (again);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *path = NULL;

      hear_clock_advance (library->clock, DAY_MS);
      path = hear_store_backup_database (library->store, &error);
      g_assert_no_error (error);
      g_assert_nonnull (path);
    }
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  newest = hear_store_find_newest_backup (library->folder);
  g_assert_true (g_str_has_suffix (newest->path, "library-20260311-100000.db"));
}

static void
test_empty (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_store_backup_database (library->store, &error));
  g_assert_no_error (error);
  g_assert_null (hear_store_find_newest_backup (library->folder));
}

static void
add (HearTestLibrary *library,
     guint            n)
{
  for (guint i = 0; i < n; i++)
    g_object_unref (hear_test_library_add (library, "Ana", "Cook", 1));
}

/* Each line: what comes to be, how much later, and whether that is worth
 * another copy. */
static void
test_due (HearTestLibrary *library,
          gconstpointer    user_data)
{
  const struct
  {
    guint    interviews;
    gint64   minutes;
    gboolean due;
  } cases[] = {
    { 0, 0, FALSE }, /* nothing to keep */
    { 1, 0, TRUE },  /* the first interview */
    { 0, 50, FALSE },
    { 1, 5, TRUE },    /* twice as many */
    { 1, 30, FALSE },  /* half as many again, too soon */
    { 0, 40, TRUE },   /* an hour later */
    { 0, 120, FALSE }, /* nothing was saved since */
    { 0, 1320, TRUE }, /* a day later */
    { 9, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = NULL;
      g_autoptr(GError) error = NULL;

      add (library, cases[i].interviews);
      hear_clock_advance (library->clock, cases[i].minutes * 60000 + 1000);
      path = hear_store_backup_database (library->store, &error);
      g_assert_no_error (error);
      g_test_message ("case %u", i);
      g_assert_cmpint (path != NULL, ==, cases[i].due);
    }
}

/* A day keeps its last copy only, once it is over. */
static void
test_thinned (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autofree char *folder = g_build_filename (library->folder, "backups", NULL);
  g_autoptr(GDir) dir = NULL;
  guint n = 0;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *path = NULL;

      add (library, 1);
      path = hear_store_backup_database (library->store, NULL);
      g_assert_nonnull (path);
      hear_clock_advance (library->clock, DAY_MS / 20);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = NULL;

      hear_clock_advance (library->clock, DAY_MS);
      path = hear_store_backup_database (library->store, NULL);
      g_assert_nonnull (path);
    }
  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 3);
}

/* A damaged library gives no backup that passes for one. */
static void
test_not_of_damaged (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;

  add (library, 40);
  g_clear_object (&library->store);
  hear_test_library_damage (library);
  hear_test_library_reopen (library);
  g_assert_null (hear_store_backup_database (library->store, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_assert_null (hear_store_find_newest_backup (library->folder));
}

static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  hear_store_backup_database_async (library->store, NULL, hear_test_result_ready, &result);
  path = hear_store_backup_database_finish (library->store, hear_test_await (&result), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Two windows, or two programs, find at the same moment that a copy is due. */
static void
test_at_once (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStore) other = hear_store_open (library->folder, library->clock, &error);
  HearStore *stores[] = { library->store, other, library->store, other };

  g_assert_no_error (error);
  for (guint round = 0; round < 5; round++)
    {
      GAsyncResult *results[G_N_ELEMENTS (stores)] = { NULL };
      guint         n_made = 0;

      hear_clock_advance (library->clock, DAY_MS);
      for (guint i = 0; i < G_N_ELEMENTS (stores); i++)
        hear_store_backup_database_async (stores[i], NULL, hear_test_result_ready, &results[i]);
      for (guint i = 0; i < G_N_ELEMENTS (stores); i++)
        {
          g_autofree char *path = hear_store_backup_database_finish (stores[i], hear_test_await (&results[i]), &error);

          g_assert_no_error (error);
          n_made += path != NULL;
          g_clear_object (&results[i]);
        }
      g_assert_cmpuint (n_made, ==, 1);
    }
  hear_store_close (other);
}

/* What was being copied when the program was killed does not stay for ever. */
static void
test_left_over (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *path = hear_store_backup_database (library->store, NULL);
  g_autofree char *part = g_strconcat (path, ".5.part", NULL);
  g_autofree char *next = NULL;
  g_autofree char *last = NULL;

  g_assert_true (g_file_set_contents (part, "", 0, NULL));
  hear_clock_advance (library->clock, DAY_MS);
  next = hear_store_backup_database (library->store, NULL);
  g_assert_nonnull (next);
  g_assert_true (g_file_test (part, G_FILE_TEST_EXISTS));
  hear_clock_advance (library->clock, DAY_MS);
  last = hear_store_backup_database (library->store, NULL);
  g_assert_nonnull (last);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_recover (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = hear_store_backup_database (library->store, &error);
  g_autofree char *journal = g_build_filename (library->folder, "library.db-journal", NULL);
  g_autoptr(HearInterview) loaded = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;
  guint       aside = 0;

  g_clear_object (&library->store);
  hear_test_library_overwrite (library, 0, 1 << 20);
  g_assert_true (g_file_set_contents (journal, "of the damaged file", -1, NULL));
  g_assert_null (hear_store_open (library->folder, library->clock, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (hear_store_recover (library->folder, backup, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  hear_test_library_reopen (library);
  loaded = hear_store_load_interview (library->store, hear_interview_get_id (interview), &error);
  g_assert_no_error (error);
  dir = g_dir_open (library->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    aside += g_str_has_prefix (name, "library.db.damaged-");
  g_assert_cmpuint (aside, ==, 2);
}

static void
test_recover_from_rubbish (HearTestLibrary *library,
                           gconstpointer    user_data)
{
  g_autofree char *rubbish = g_build_filename (library->folder, "rubbish", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (rubbish, "no backup at all", -1, NULL));
  hear_store_close (library->store);
  g_assert_false (hear_store_recover (library->folder, rubbish, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  hear_test_library_reopen (library);
}

static void
test_copy (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) loaded = NULL;
  g_autoptr(HearStore) other = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_copy_database (library->store, path, &error));
  other = hear_store_open (folder, library->clock, &error);
  g_assert_no_error (error);
  loaded = hear_store_load_interview (other, hear_interview_get_id (interview), &error);
  g_assert_no_error (error);
  g_clear_object (&other);
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/backup/daily", test_daily);
  hear_test_library_add_test ("/backup/empty", test_empty);
  hear_test_library_add_test ("/backup/due", test_due);
  hear_test_library_add_test ("/backup/thinned", test_thinned);
  hear_test_library_add_test ("/backup/not-of-damaged", test_not_of_damaged);
  hear_test_library_add_test ("/backup/async", test_async);
  hear_test_library_add_test ("/backup/at-once", test_at_once);
  hear_test_library_add_test ("/backup/left-over", test_left_over);
  hear_test_library_add_test ("/backup/recover", test_recover);
  hear_test_library_add_test ("/backup/recover-from-rubbish", test_recover_from_rubbish);
  hear_test_library_add_test ("/backup/copy", test_copy);

  return g_test_run ();
}
