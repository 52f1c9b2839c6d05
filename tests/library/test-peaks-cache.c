/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-media-folder.h"
#include "hear-peaks-cache.h"
#include "hear-store-interviews.h"
#include "hear-test.h"
#include "library-fixture.h"

#define HASH "aa00000000000000000000000000000000000000000000000000000000000000"

static HearPeaks *
make_peaks (void)
{
  GArray    *pairs = g_array_new (FALSE, FALSE, 1);
  HearPeaks *peaks;

  for (guint i = 0; i < 50; i++)
    {
      gint8 pair[] = { (gint8) -i, (gint8) i };

      g_array_append_vals (pairs, pair, 2);
    }
  peaks = hear_peaks_new_from_pairs (1, &pairs);
  g_array_unref (pairs);

  return peaks;
}

static void
test_round_trip (LibraryFixture *self,
                 gconstpointer   unused)
{
  g_autoptr(HearPeaks) peaks = make_peaks ();
  g_autoptr(HearPeaks) back = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_peaks_cache_load (self->store, HASH, &error));
  g_assert_no_error (error);
  g_assert_true (hear_peaks_cache_save (self->store, HASH, peaks, &error));
  g_assert_no_error (error);
  back = hear_peaks_cache_load (self->store, HASH, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hear_peaks_get_length (back), ==, 50);
}

static void
test_damaged (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autoptr(HearPeaks) peaks = make_peaks ();
  g_autofree char *path = hear_store_get_derived_path (self->store, HASH, "peaks");
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_peaks_cache_save (self->store, HASH, peaks, NULL));
  g_file_set_contents (path, "no peaks", -1, NULL);
  g_assert_null (hear_peaks_cache_load (self->store, HASH, &error));
  g_assert_no_error (error);
}

static void
test_async (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autoptr(HearPeaks) peaks = make_peaks ();
  g_autoptr(HearPeaks) back = NULL;
  g_autoptr(GAsyncResult) none = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GAsyncResult) loaded = NULL;
  g_autoptr(GError) error = NULL;

  hear_peaks_cache_load_async (self->store, HASH, NULL, hear_test_result_ready, &none);
  g_assert_null (hear_peaks_cache_load_finish (self->store, hear_test_await (&none), &error));
  g_assert_no_error (error);
  hear_peaks_cache_save_async (self->store, HASH, peaks, hear_test_result_ready, &saved);
  g_assert_true (hear_peaks_cache_save_finish (self->store, hear_test_await (&saved), &error));
  hear_peaks_cache_load_async (self->store, HASH, NULL, hear_test_result_ready, &loaded);
  back = hear_peaks_cache_load_finish (self->store, hear_test_await (&loaded), &error);
  g_assert_no_error (error);
  g_assert_nonnull (back);
}

static void
test_ensure (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);
  const char      *sha256 = hear_recording_get_blob (hear_interview_get_recording (interview));
  g_autofree char *path = hear_store_get_derived_path (self->store, sha256, "peaks");
  g_autoptr(HearPeaks) peaks = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  peaks = hear_peaks_cache_ensure (self->store, sha256, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hear_peaks_get_duration_ms (peaks), ==, 4000);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/peaks-cache/round-trip", test_round_trip);
  ADD ("/peaks-cache/damaged", test_damaged);
  ADD ("/peaks-cache/async", test_async);
  ADD ("/peaks-cache/ensure", test_ensure);

  return g_test_run ();
}
