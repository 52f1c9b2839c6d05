/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-import-media.h"
#include "hear-media-folder.h"
#include "hear-peaks-cache.h"
#include "hear-test.h"
#include "library-fixture.h"

static void
assert_refused (LibraryFixture *self,
                const char     *name,
                int             code)
{
  g_autoptr(HearImportRequest) request = library_fixture_request (self, name, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_import_media_read (request, NULL, &error));
  if (code >= 0)
    g_assert_error (error, HEAR_ERROR, code);
  g_assert_nonnull (error);
}

static void
test_read (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write_sound (self, "ana.wav", 2, 3);
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(HearImportMedia) media = NULL;
  g_autoptr(GError) error = NULL;

  request->channels = g_strsplit ("Mara,Ana", ",", -1);
  media = hear_import_media_read (request, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hear_recording_get_duration_ms (media->recording), ==, 3000);
  g_assert_cmpuint (hear_recording_get_channels (media->recording), ==, 2);
  g_assert_cmpstr (hear_recording_get_channel_map (media->recording), ==, "[\"Mara\",\"Ana\"]");
  g_assert_cmpuint (hear_peaks_get_n_channels (media->peaks), ==, 2);
  g_assert_cmpuint (media->warnings->len, ==, 0);
}

static void
test_keep (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write_sound (self, "ana.wav", 1, 2);
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(HearImportMedia) media = hear_import_media_read (request, NULL, NULL);
  g_autoptr(HearPeaks) peaks = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (hear_import_media_keep (media, self->store, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (media->was_there);
  kept = hear_store_get_blob_path (self->store, hear_recording_get_blob (media->recording));
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  peaks = hear_peaks_cache_load (self->store, hear_recording_get_blob (media->recording), NULL);
  g_assert_nonnull (peaks);
  g_assert_null (hear_import_media_describe_twins (media, self->store));
}

static void
test_broken (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *empty = library_fixture_write (self, "empty.mp4", "");
  g_autofree char *text = library_fixture_write (self, "text.mp4", "hello hello hello");

  assert_refused (self, "empty.mp4", HEAR_ERROR_INVALID);
  assert_refused (self, "text.mp4", HEAR_ERROR_INVALID);
  assert_refused (self, "not-there.mp4", -1);
}

/* The header goes on to promise four seconds. */
static void
test_cut_off (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write_sound (self, "ana.wav", 1, 4);
  g_autofree char *data = NULL;
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(HearImportMedia) media = NULL;
  g_autoptr(GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, NULL);
  g_file_set_contents (path, data, (gssize) length / 2, NULL);
  media = hear_import_media_read (request, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hear_recording_get_duration_ms (media->recording), >=, 1900);
  g_assert_cmpint (hear_recording_get_duration_ms (media->recording), <=, 2000);
}

static void
count_cb (const char *what,
          double      fraction,
          gpointer    user_data)
{
  g_assert_nonnull (what);
  (*(guint *) user_data)++;
}

static void
test_progress (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write_sound (self, "ana.wav", 1, 30);
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(HearImportMedia) media = NULL;
  guint n = 0;

  request->progress = count_cb;
  request->progress_data = &n;
  media = hear_import_media_read (request, NULL, NULL);
  g_assert_nonnull (media);
  g_assert_cmpuint (n, >=, 1);
}

static void
test_date (void)
{
  const gint64 day = 24 * 3600 * 1000;
  const gint64 modified = 20000 * day;

  g_assert_cmpint (hear_import_media_choose_date (0, modified), ==, modified);
  g_assert_cmpint (hear_import_media_choose_date (modified - 90 * day, modified), ==, modified - 90 * day);
  g_assert_cmpint (hear_import_media_choose_date (modified + 1000, modified), ==, modified + 1000);
  g_assert_cmpint (hear_import_media_choose_date (modified + 2 * day, modified), ==, modified);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/import-media/read", test_read);
  ADD ("/import-media/keep", test_keep);
  ADD ("/import-media/broken", test_broken);
  ADD ("/import-media/cut-off", test_cut_off);
  ADD ("/import-media/progress", test_progress);
  g_test_add_func ("/import-media/date", test_date);

  return g_test_run ();
}
