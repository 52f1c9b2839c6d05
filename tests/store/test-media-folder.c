/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-media-folder.h"
#include "hear-test-library.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static GFile *
make_file (HearTestLibrary *library,
           const char      *text)
{
  g_autofree char *path = g_build_filename (library->folder, "source.bin", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return g_file_new_for_path (path);
}

static guint
count_parts (HearTestLibrary *library)
{
  g_autofree char *folder = g_build_filename (library->folder, "media", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".part");

  return n;
}

static void
progress_cb (goffset  current,
             goffset  total,
             gpointer user_data)
{
  g_assert_cmpint (current, <=, total);
  *(goffset *) user_data = current;
}

static void
test_add (HearTestLibrary *library,
          gconstpointer    user_data)
{
  g_autoptr(GFile) source = make_file (library, "abc");
  g_autoptr(GError) error = NULL;
  guint64          bytes;
  gboolean         was_there;
  goffset          seen = 0;
  g_autofree char *first = hear_store_add_blob (library->store, source, progress_cb, &seen, NULL, &bytes, &was_there, &error);
  g_autofree char *path = hear_store_get_blob_path (library->store, ABC);
  g_autofree char *second = NULL;
  g_autofree char *content = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, ABC);
  g_assert_cmpuint (bytes, ==, 3);
  g_assert_false (was_there);
  g_assert_cmpint (seen, ==, 3);
  g_assert_true (g_str_has_suffix (path, "media/ba/" ABC));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "abc");
  second = hear_store_add_blob (library->store, source, NULL, NULL, NULL, NULL, &was_there, &error);
  g_assert_cmpstr (second, ==, ABC);
  g_assert_true (was_there);
  g_assert_cmpuint (count_parts (library), ==, 0);
}

static void
test_cut_blob_is_replaced (HearTestLibrary *library,
                           gconstpointer    user_data)
{
  g_autoptr(GFile) source = make_file (library, "abc");
  g_autofree char *first = hear_store_add_blob (library->store, source, NULL, NULL, NULL, NULL, NULL, NULL);
  g_autofree char *path = hear_store_get_blob_path (library->store, ABC);
  g_autofree char *second = NULL;
  gboolean         was_there;

  g_assert_true (g_file_set_contents (path, "a", 1, NULL));
  second = hear_store_add_blob (library->store, source, NULL, NULL, NULL, NULL, &was_there, NULL);
  g_assert_false (was_there);
}

static void
test_missing (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(GFile) source = g_file_new_for_path ("nowhere.bin");
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_store_add_blob (library->store, source, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_parts (library), ==, 0);
}

static void
test_cancelled (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(GFile) source = make_file (library, "abc");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hear_store_add_blob (library->store, source, NULL, NULL, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_parts (library), ==, 0);
}

static void
test_disk_full (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autofree char *text = g_strnfill (300000, 'x');
  g_autoptr(GFile) source = make_file (library, text);
  struct rlimit old;
  struct rlimit small;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 100000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_null (hear_store_add_blob (library->store, source, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL);
  g_assert_cmpuint (count_parts (library), ==, 0);
}

static void
test_paths (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autofree char *path = hear_store_get_derived_path (library->store, ABC, "peaks");

  g_assert_true (g_str_has_suffix (path, "derived/ba/" ABC ".peaks"));
}

static void
test_list (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) first = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) second = hear_test_library_add (library, "Bo", "Cook", 1);
  g_autoptr(GPtrArray) blobs = hear_store_list_blobs (library->store, NULL);
  HearBlob *blob = g_ptr_array_index (blobs, 0);

  g_assert_cmpuint (blobs->len, ==, 1);
  g_assert_cmpuint (blob->bytes, ==, 12345);
  g_assert_cmpstr (blob->source_name, ==, "ana.webm");
  g_assert_cmpstr (blob->sha256, ==, hear_recording_get_blob (hear_interview_get_recording (first)));
}

/* What was removed counts: it may be wanted back. */
static void
test_size (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);

  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (interview), NULL));
  g_assert_true (hear_store_knows_size (library->store, 12345));
  g_assert_false (hear_store_knows_size (library->store, 12346));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/media-folder/add", test_add);
  hear_test_library_add_test ("/media-folder/cut-blob-is-replaced", test_cut_blob_is_replaced);
  hear_test_library_add_test ("/media-folder/missing", test_missing);
  hear_test_library_add_test ("/media-folder/cancelled", test_cancelled);
  hear_test_library_add_test ("/media-folder/disk-full", test_disk_full);
  hear_test_library_add_test ("/media-folder/paths", test_paths);
  hear_test_library_add_test ("/media-folder/list", test_list);
  hear_test_library_add_test ("/media-folder/size", test_size);

  return g_test_run ();
}
