/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks-decoder.h"
#include "hear-test.h"
#include "media-fixtures.h"

#define WAIT_US (10 * G_USEC_PER_SEC)

static HearPeaksDecoder *
make (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearMediaInfo) info = hear_media_info_read (path, NULL, &error);

  g_assert_no_error (error);

  return hear_peaks_decoder_new (path, info);
}

/* Both roads lead to the same. */
static void
test_roads (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(HearPeaksDecoder) decoder = make (path);
      g_autoptr(HearPeaks) early = hear_peaks_decoder_build_so_far (decoder);
      g_autoptr(HearPeaks) late = NULL;
      g_autoptr(HearPeaks) all = NULL;
      g_autoptr(GError) error = NULL;
      gboolean has_begun = FALSE;

      g_assert_null (early);
      g_assert_true (hear_peaks_decoder_start (decoder, i == 0, &error));
      g_assert_no_error (error);
      g_assert_true (hear_peaks_decoder_wait (decoder, WAIT_US));
      g_assert_true (hear_peaks_decoder_wait (decoder, 0));
      g_assert_cmpint (hear_peaks_decoder_get_idle_us (decoder, &has_begun), >=, 0);
      g_assert_true (has_begun);
      late = hear_peaks_decoder_build_so_far (decoder);
      g_assert_nonnull (late);
      g_assert_true (hear_peaks_decoder_stop (decoder, &error));
      g_assert_no_error (error);
      all = hear_peaks_decoder_build (decoder);
      g_assert_cmpuint (hear_peaks_get_n_channels (all), ==, 2);
      g_assert_cmpint (hear_peaks_get_duration_ms (all), ==, 4000);
    }
  hear_test_drop_folder (folder);
}

/* The file went after somebody had looked at it. */
static void
test_gone (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  g_autoptr(HearPeaksDecoder) decoder = make (path);
  g_autoptr(GError) error = NULL;

  hear_test_drop_folder (folder);
  g_assert_true (hear_peaks_decoder_start (decoder, TRUE, &error));
  g_assert_true (hear_peaks_decoder_wait (decoder, WAIT_US));
  g_assert_false (hear_peaks_decoder_stop (decoder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What is stopped before its end is no error. */
static void
test_stopped (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  g_autoptr(HearPeaksDecoder) decoder = make (path);
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_peaks_decoder_start (decoder, TRUE, &error));
  g_assert_true (hear_peaks_decoder_stop (decoder, &error));
  g_assert_no_error (error);
  hear_test_drop_folder (folder);
}

/* A second attempt begins anew. */
static void
test_again (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  g_autoptr(HearPeaksDecoder) decoder = make (path);
  g_autoptr(HearPeaks) peaks = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (hear_peaks_decoder_start (decoder, i == 0, &error));
      g_assert_true (hear_peaks_decoder_wait (decoder, WAIT_US));
      g_assert_true (hear_peaks_decoder_stop (decoder, &error));
      g_assert_no_error (error);
    }
  peaks = hear_peaks_decoder_build (decoder);
  g_assert_cmpint (hear_peaks_get_duration_ms (peaks), ==, 4000);
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/peaks-decoder/roads", test_roads);
  g_test_add_func ("/peaks-decoder/again", test_again);
  g_test_add_func ("/peaks-decoder/gone", test_gone);
  g_test_add_func ("/peaks-decoder/stopped", test_stopped);

  return g_test_run ();
}
