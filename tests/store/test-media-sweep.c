/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup.h"
#include "hear-media-folder.h"
#include "hear-store-erasure.h"
#include "hear-test-library.h"

#include <glib/gstdio.h>
#include <utime.h>

#define DAY 86400

static char *
put (HearTestLibrary *library,
     const char      *folder,
     const char      *name,
     gint64           days_old)
{
  g_autofree char *dir = g_build_filename (library->folder, "media", folder, NULL);
  char            *path = g_build_filename (dir, name, NULL);
  struct utimbuf   times;

  times.actime = times.modtime = (time_t) (HEAR_TEST_NOW / 1000 - days_old * DAY);
  g_assert_cmpint (g_mkdir_with_parents (dir, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (utime (path, &times), ==, 0);

  return path;
}

static void
assert_there (const char *path,
              gboolean    there)
{
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, there);
}

static void
test_sweep (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  const char      *blob = hear_recording_get_blob (hear_interview_get_recording (interview));
  g_autofree char *part = put (library, "", "a.part", 0);
  g_autofree char *needed = put (library, "bb", blob, 90);
  g_autofree char *orphan = put (library, "cc", "cc", 31);
  g_autofree char *young = put (library, "cc", "dd", 29);
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_sweep_blobs (library->store, &error));
  g_assert_no_error (error);
  assert_there (part, FALSE);
  assert_there (needed, TRUE);
  assert_there (orphan, FALSE);
  assert_there (young, TRUE);
}

/* What is being written stays, whatever happens meanwhile. */
static void
copied_cb (goffset  bytes,
           goffset  total,
           gpointer user_data)
{
  HearTestLibrary *library = user_data;
  g_autofree char *media = g_build_filename (library->folder, "media", NULL);
  g_autoptr(GDir) dir = NULL;

  hear_media_folder_drop_parts (library->folder);
  dir = g_dir_open (media, 0, NULL);
  g_assert_nonnull (dir);
  g_assert_true (g_str_has_suffix (g_dir_read_name (dir), ".part"));
  g_assert_null (g_dir_read_name (dir));
}

static void
test_part_in_use (HearTestLibrary *library,
                  gconstpointer    user_data)
{
  g_autofree char *path = g_build_filename (library->folder, "sound.wav", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *sha256 = NULL;
  g_autofree char *blob = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "sound", -1, NULL));
  sha256 = hear_store_add_blob (library->store, file, copied_cb, library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  blob = hear_store_get_blob_path (library->store, sha256);
  assert_there (blob, TRUE);
}

/* Opening and erasing take away what a killed import left. */
static void
test_parts_go (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *part = put (library, "", "a.part", 0);
  g_autofree char *again = NULL;
  g_autoptr(HearErasure) receipt = NULL;

  hear_test_library_reopen (library);
  assert_there (part, FALSE);
  again = put (library, "", "b.part", 0);
  receipt = hear_store_erase_candidate (library->store, hear_interview_get_candidate_id (interview), NULL);
  g_assert_true (hear_store_finish_erasures (library->store, NULL));
  assert_there (again, FALSE);
}

static void
test_removed_interview (HearTestLibrary *library,
                        gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *path = put (library, "bb", hear_recording_get_blob (hear_interview_get_recording (interview)), 90);

  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (interview), NULL));
  g_assert_true (hear_store_sweep_blobs (library->store, NULL));
  assert_there (path, TRUE);
  hear_clock_advance (library->clock, 31 * DAY * G_GINT64_CONSTANT (1000));
  g_assert_true (hear_store_sweep_blobs (library->store, NULL));
  assert_there (path, FALSE);
}

/* What was made of a medium goes with it, and nothing else does. */
static void
test_derived (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autofree char *one = g_strnfill (64, 'c');
  g_autofree char *two = g_strconcat (one + 1, "d", NULL);
  g_autofree char *medium = put (library, "cc", one, 31);
  g_autofree char *peaks = hear_store_get_derived_path (library->store, one, "peaks");
  g_autofree char *other = hear_store_get_derived_path (library->store, two, "peaks");
  g_autofree char *odd = put (library, "cc", "c", 31);
  g_autofree char *folder = g_path_get_dirname (peaks);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (peaks, "x", 1, NULL));
  g_assert_true (g_file_set_contents (other, "x", 1, NULL));
  g_assert_true (hear_store_sweep_blobs (library->store, NULL));
  assert_there (medium, FALSE);
  assert_there (peaks, FALSE);
  assert_there (odd, FALSE);
  assert_there (other, TRUE);
}

/* An older database does not know the newest media. */
static void
test_recovered (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *unknown = put (library, "cc", "cc", 31);
  g_autofree char *backup = hear_store_backup_database (library->store, NULL);
  gint64           before = g_get_real_time () / G_USEC_PER_SEC;
  GStatBuf         info;

  g_clear_object (&library->store);
  g_assert_true (hear_store_recover (library->folder, backup, NULL));
  g_assert_cmpint (g_stat (unknown, &info), ==, 0);
  g_assert_cmpint (info.st_mtime, >=, before - 1);
}

static void
test_no_folder (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_assert_true (hear_store_sweep_blobs (library->store, NULL));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/media-sweep/sweep", test_sweep);
  hear_test_library_add_test ("/media-sweep/part-in-use", test_part_in_use);
  hear_test_library_add_test ("/media-sweep/parts-go", test_parts_go);
  hear_test_library_add_test ("/media-sweep/removed-interview", test_removed_interview);
  hear_test_library_add_test ("/media-sweep/derived", test_derived);
  hear_test_library_add_test ("/media-sweep/recovered", test_recovered);
  hear_test_library_add_test ("/media-sweep/no-folder", test_no_folder);

  return g_test_run ();
}
