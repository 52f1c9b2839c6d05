/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media-folder.h"
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
  g_autofree char *old_part = put (library, "", "a.part", 2);
  g_autofree char *new_part = put (library, "", "b.part", 0);
  g_autofree char *needed = put (library, "bb", blob, 90);
  g_autofree char *orphan = put (library, "cc", "cc", 31);
  g_autofree char *young = put (library, "cc", "dd", 29);
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_sweep_blobs (library->store, &error));
  g_assert_no_error (error);
  assert_there (old_part, FALSE);
  assert_there (new_part, TRUE);
  assert_there (needed, TRUE);
  assert_there (orphan, FALSE);
  assert_there (young, TRUE);
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
  hear_test_library_add_test ("/media-sweep/removed-interview", test_removed_interview);
  hear_test_library_add_test ("/media-sweep/no-folder", test_no_folder);

  return g_test_run ();
}
