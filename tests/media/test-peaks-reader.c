/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-peaks-reader.h"
#include "hear-test.h"
#include "media-fixtures.h"

typedef struct
{
  guint  n_calls;
  guint  longest;
  double fraction;

  GAsyncResult *result;
} Watch;

static void
progress_cb (HearPeaks *so_far,
             double     fraction,
             gpointer   user_data)
{
  Watch *watch = user_data;

  g_assert_cmpuint (hear_peaks_get_length (so_far), >=, watch->longest);
  g_assert_cmpfloat (fraction, >=, watch->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  watch->longest = hear_peaks_get_length (so_far);
  watch->fraction = fraction;
  watch->n_calls++;
}

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  ((Watch *) user_data)->result = g_object_ref (result);
}

static void
test_stereo (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = hear_peaks_read (path, NULL, &error);
  HearPeaksRange range;

  g_assert_no_error (error);
  g_assert_cmpuint (hear_peaks_get_n_channels (peaks), ==, 2);
  g_assert_cmpuint (hear_peaks_get_length (peaks), ==, 400);
  g_assert_cmpint (hear_peaks_get_duration_ms (peaks), ==, 4000);
  range = hear_peaks_get_range (peaks, 0, 0, 4000);
  g_assert_cmpint (ABS (range.max - 64), <=, 1);
  g_assert_cmpint (ABS (range.min + 64), <=, 1);
  range = hear_peaks_get_range (peaks, 1, 0, 4000);
  g_assert_cmpint (range.max, ==, 0);
  g_assert_cmpint (range.min, ==, 0);
  hear_test_drop_folder (folder);
}

/* Whatever the samples are stored as, and in however many channels: 0.5 in
 * the first is 64 of 127. */
static void
test_formats (void)
{
  const char *formats[] = { "U8", "S16LE", "S24LE", "S32LE", "F32LE", "F64LE" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint n_channels = 1; n_channels <= 2; n_channels++)
      {
        g_autofree char *folder = hear_test_make_folder ();
        g_autofree char *recipe = g_strdup_printf ("audiotestsrc num-buffers=50 samplesperbuffer=960 volume=0.5 "
                                                   "! audio/x-raw,format=%s,rate=48000,channels=%u ! wavenc",
                                                   formats[i], n_channels);
        g_autofree char *path = hear_fixture_make (folder, "sound.wav", recipe);
        g_autoptr(GError) error = NULL;
        g_autoptr(HearPeaks) peaks = hear_peaks_read (path, NULL, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (hear_peaks_get_n_channels (peaks), ==, n_channels);
        g_assert_cmpint (hear_peaks_get_duration_ms (peaks), ==, 1000);
        for (guint channel = 0; channel < n_channels; channel++)
          {
            HearPeaksRange range = hear_peaks_get_range (peaks, (int) channel, 0, 1000);

            g_assert_cmpint (ABS (range.max - 64), <=, 1);
            g_assert_cmpint (ABS (range.min + 64), <=, 1);
          }
        hear_test_drop_folder (folder);
      }
}

/* A decoder that is not ready when the first data come refuses them, and
 * nothing comes until the second try, 2.5 seconds later. */
static void
test_prompt (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_video (folder);

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(HearPeaks) peaks = hear_peaks_read_patiently (path, 2000, NULL, &error);

      g_assert_no_error (error);
    }
  hear_test_drop_folder (folder);
}

static void
test_video (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_video (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = hear_peaks_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hear_peaks_get_n_channels (peaks), ==, 1);
  g_assert_cmpint (ABS (hear_peaks_get_duration_ms (peaks) - 4000), <, 60);
  hear_test_drop_folder (folder);
}

static void
test_no_sound (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_make (folder, "silent.webm",
                                             "videotestsrc num-buffers=50 ! video/x-raw,width=64,height=48,framerate=25/1 "
                                             "! vp8enc ! webmmux");
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = hear_peaks_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hear_peaks_get_n_channels (peaks), ==, 0);
  g_assert_cmpuint (hear_peaks_get_length (peaks), ==, 0);
  g_assert_cmpint (ABS (hear_peaks_get_duration_ms (peaks) - 2000), <, 50);
  hear_test_drop_folder (folder);
}

/* A click half a second in stays there, whatever the encoder puts first. */
static void
test_mp3 (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_make (folder, "click.mp3",
                                             "audiotestsrc num-buffers=100 samplesperbuffer=480 volume=0.8 wave=ticks "
                                             "sine-periods-per-tick=10 tick-interval=500000000 "
                                             "! audio/x-raw,rate=48000,channels=1 ! lamemp3enc ! identity");
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = hear_peaks_read (path, NULL, &error);
  const gint8 *pairs;
  guint        at = 20;

  g_assert_no_error (error);
  pairs = hear_peaks_get_pairs (peaks, 0, NULL);
  while (at < hear_peaks_get_length (peaks) && pairs[2 * at + 1] < 30)
    at++;
  g_assert_cmpuint (at, >=, 49);
  g_assert_cmpuint (at, <=, 51);
  hear_test_drop_folder (folder);
}

static void
test_cut (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *whole = hear_fixture_sound (folder);
  g_autofree char *path = hear_fixture_cut (whole, "cut.flac", 0.5);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = hear_peaks_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (hear_peaks_get_duration_ms (peaks), >, 1500);
  g_assert_cmpint (hear_peaks_get_duration_ms (peaks), <, 2500);
  hear_test_drop_folder (folder);
}

static void
test_refused (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_write (folder, "text.mp4", "hello hello", 11);
  g_autofree char *none = g_build_filename (folder, "none.mp4", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_peaks_read (path, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hear_peaks_read (none, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  hear_test_drop_folder (folder);
}

static void
test_async (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_make (folder, "long.flac",
                                             "audiotestsrc num-buffers=300 samplesperbuffer=48000 wave=pink-noise "
                                             "! audio/x-raw,rate=48000,channels=1 ! flacenc");
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = NULL;
  Watch watch = { 0 };

  hear_peaks_read_async (path, progress_cb, NULL, ready_cb, &watch);
  peaks = hear_peaks_read_finish (hear_test_await (&watch.result), &error);
  g_clear_object (&watch.result);
  g_assert_no_error (error);
  g_assert_cmpint (hear_peaks_get_duration_ms (peaks), ==, 300000);
  g_assert_cmpuint (watch.n_calls, >, 0);
  g_assert_cmpuint (watch.longest, <=, 30000);
  hear_test_drop_folder (folder);
}

static void
test_impatient (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_make (folder, "long.flac",
                                             "audiotestsrc num-buffers=900 samplesperbuffer=48000 wave=silence "
                                             "! audio/x-raw,rate=48000,channels=2 ! flacenc");
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_peaks_read_patiently (path, 0, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_TIMED_OUT);
  hear_test_drop_folder (folder);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  hear_peaks_read_async (path, NULL, cancellable, hear_test_result_ready, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (hear_peaks_read_finish (hear_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  hear_test_drop_folder (folder);
}

static void
test_real (void)
{
  g_autofree char *path = hear_test_find_shared ("speech/jfk.flac");
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = NULL;
  HearPeaksRange range;

  if (path == NULL)
    {
      g_test_skip ("the shared recordings are not here");
      return;
    }
  peaks = hear_peaks_read (path, NULL, &error);
  g_assert_no_error (error);
  range = hear_peaks_get_range (peaks, -1, 0, 1e9);
  g_assert_cmpint (range.max, >, 30);
  g_assert_cmpint (range.min, <, -30);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/peaks-reader/stereo", test_stereo);
  g_test_add_func ("/peaks-reader/formats", test_formats);
  g_test_add_func ("/peaks-reader/prompt", test_prompt);
  g_test_add_func ("/peaks-reader/video", test_video);
  g_test_add_func ("/peaks-reader/no-sound", test_no_sound);
  g_test_add_func ("/peaks-reader/mp3", test_mp3);
  g_test_add_func ("/peaks-reader/cut", test_cut);
  g_test_add_func ("/peaks-reader/refused", test_refused);
  g_test_add_func ("/peaks-reader/async", test_async);
  g_test_add_func ("/peaks-reader/impatient", test_impatient);
  g_test_add_func ("/peaks-reader/cancelled", test_cancelled);
  g_test_add_func ("/peaks-reader/real", test_real);

  return g_test_run ();
}
