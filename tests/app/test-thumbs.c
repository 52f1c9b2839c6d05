/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks-builder.h"
#include "hear-peaks-cache.h"
#include "hear-test.h"
#include "hear-thumbs.h"

#define RATE 1000
#define SECONDS 10

/* A library that knows the peaks of one recording: silent in its first half. */
typedef struct
{
  char         *folder;
  HearClock    *clock;
  HearStore    *store;
  HearThumbs   *thumbs;
  char         *sha256;
  GAsyncResult *result;
} Fixture;

static HearPeaks *
make_peaks (void)
{
  g_autoptr(HearPeaksBuilder) builder = hear_peaks_builder_new (1, RATE);

  for (guint i = 0; i < RATE * SECONDS; i++)
    {
      gint16 sample = i < RATE * SECONDS / 2 ? 0 : (i % 2 == 0 ? 20000 : -20000);

      hear_peaks_builder_add_s16 (builder, &sample, 1);
    }

  return hear_peaks_builder_build (builder, -1);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *library = NULL;
  g_autoptr(HearPeaks) peaks = make_peaks ();
  g_autoptr(GError) error = NULL;

  fixture->folder = hear_test_make_folder ();
  library = g_build_filename (fixture->folder, "library", NULL);
  fixture->clock = hear_clock_new ();
  fixture->store = hear_store_create (library, "Mara", fixture->clock, &error);
  g_assert_no_error (error);
  fixture->thumbs = hear_thumbs_new (fixture->store);
  fixture->sha256 = g_strnfill (64, 'a');
  hear_peaks_cache_save (fixture->store, fixture->sha256, peaks, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->thumbs);
  hear_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->clock);
  hear_test_drop_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->sha256);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_set_object (&((Fixture *) user_data)->result, result);
}

static gboolean
has_result (gpointer user_data)
{
  return ((Fixture *) user_data)->result != NULL;
}

static GBytes *
load (Fixture *fixture, const char *sha256, GCancellable *cancellable, GError **error)
{
  g_clear_object (&fixture->result);
  hear_thumbs_load_async (fixture->thumbs, sha256, cancellable, loaded_cb, fixture);
  g_assert_true (hear_test_wait (has_result, fixture));

  return hear_thumbs_load_finish (fixture->thumbs, fixture->result, error);
}

static void
test_draws (void)
{
  g_autoptr(HearPeaks) peaks = make_peaks ();
  g_autoptr(GBytes) bars = hear_thumbs_draw (peaks, 10);
  gsize         n;
  const guint8 *heights = g_bytes_get_data (bars, &n);

  g_assert_cmpuint (n, ==, 10);
  g_assert_cmpuint (heights[0], ==, 0);
  g_assert_cmpuint (heights[3], ==, 0);
  g_assert_cmpuint (heights[6], >, 200);
  g_assert_cmpuint (heights[9], >, 200);
}

/* One bang does not make the rest a flat line. */
static void
test_draws_beside_a_bang (void)
{
  g_autoptr(HearPeaksBuilder) builder = hear_peaks_builder_new (1, RATE);
  g_autoptr(HearPeaks) peaks = NULL;
  g_autoptr(GBytes) bars = NULL;
  const guint8 *heights;

  for (guint i = 0; i < RATE * 20; i++)
    {
      gint16 loud = i / RATE == 5 ? 32000 : 3000;
      gint16 sample = i % 2 == 0 ? loud : (gint16) -loud;

      hear_peaks_builder_add_s16 (builder, &sample, 1);
    }
  peaks = hear_peaks_builder_build (builder, -1);
  bars = hear_thumbs_draw (peaks, 20);
  heights = g_bytes_get_data (bars, NULL);
  g_assert_cmpuint (heights[5], ==, 255);
  g_assert_cmpuint (heights[10], >, 200);
}

static void
test_remembers (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bars = NULL;

  g_assert_null (hear_thumbs_peek (fixture->thumbs, fixture->sha256));
  bars = load (fixture, fixture->sha256, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bars), >, 0);
  g_assert_true (hear_thumbs_peek (fixture->thumbs, fixture->sha256) == bars);
}

/* It may be read later. */
static void
test_asks_again_for_what_was_not_there (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_strnfill (64, 'b');
  g_autoptr(HearPeaks) peaks = make_peaks ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bars = NULL;

  g_assert_null (load (fixture, other, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (hear_thumbs_peek (fixture->thumbs, other));
  hear_peaks_cache_save (fixture->store, other, peaks, &error);
  g_assert_no_error (error);
  bars = load (fixture, other, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bars);
}

static void
test_is_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (load (fixture, fixture->sha256, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/thumbs/" name, Fixture, NULL, set_up, func, tear_down)
  g_test_add_func ("/thumbs/draws", test_draws);
  g_test_add_func ("/thumbs/draws-beside-a-bang", test_draws_beside_a_bang);
  ADD ("remembers", test_remembers);
  ADD ("asks-again-for-what-was-not-there", test_asks_again_for_what_was_not_there);
  ADD ("is-cancelled", test_is_cancelled);

  return g_test_run ();
}
