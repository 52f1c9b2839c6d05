/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks-builder.h"
#include "hear-test.h"

#include <math.h>

static void
test_s16 (void)
{
  const guint rates[] = { 8000, 11025, 22050, 44100, 48000 };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autoptr(HearPeaksBuilder) builder = hear_peaks_builder_new (1, rates[i]);
      g_autofree gint16 *samples = g_new0 (gint16, rates[i]);
      g_autoptr(HearPeaks) peaks = NULL;

      samples[rates[i] / 2 + 5] = 16384;
      samples[rates[i] / 2 + 6] = -32768;
      /* In pieces that fit no pair. */
      for (guint at = 0; at < rates[i]; at += 77)
        hear_peaks_builder_add_s16 (builder, samples + at, MIN (77, rates[i] - at));
      peaks = hear_peaks_builder_build (builder, -1);
      g_assert_cmpuint (hear_peaks_get_length (peaks), ==, 100);
      g_assert_cmpint (hear_peaks_get_duration_ms (peaks), ==, 1000);
      for (guint k = 0; k < 100; k++)
        {
          g_assert_cmpint (hear_peaks_get_pairs (peaks, 0, NULL)[2 * k], ==, k == 50 ? -127 : 0);
          g_assert_cmpint (hear_peaks_get_pairs (peaks, 0, NULL)[2 * k + 1], ==, k == 50 ? 64 : 0);
        }
    }
}

static void
test_f32 (void)
{
  g_autoptr(HearPeaksBuilder) builder = hear_peaks_builder_new (2, 1000);
  float samples[40] = { 0 };
  g_autoptr(HearPeaks) peaks = NULL;

  samples[3] = 0.5f;
  samples[22] = -2.0f;
  samples[24] = (float) NAN;
  hear_peaks_builder_add_f32 (builder, samples, 20);
  peaks = hear_peaks_builder_build (builder, 77);
  g_assert_cmpuint (hear_peaks_get_length (peaks), ==, 2);
  g_assert_cmpint (hear_peaks_get_pairs (peaks, 0, NULL)[1], ==, 0);
  g_assert_cmpint (hear_peaks_get_pairs (peaks, 1, NULL)[1], ==, 64);
  g_assert_cmpint (hear_peaks_get_pairs (peaks, 0, NULL)[2], ==, -127);
  g_assert_cmpint (hear_peaks_get_duration_ms (peaks), ==, 77);
}

static void
test_open_pair (void)
{
  g_autoptr(HearPeaksBuilder) builder = hear_peaks_builder_new (1, 1000);
  const gint16 samples[] = { 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, -3000, -9000 };

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(HearPeaks) peaks = NULL;

      if (i == 0)
        hear_peaks_builder_add_s16 (builder, samples, 12);
      peaks = hear_peaks_builder_build (builder, -1);
      g_assert_cmpuint (hear_peaks_get_length (peaks), ==, 2);
      g_assert_cmpint (hear_peaks_get_pairs (peaks, 0, NULL)[2], ==, -35);
      g_assert_cmpint (hear_peaks_get_duration_ms (peaks), ==, 12);
    }
}

static void
test_skip_and_silence (void)
{
  g_autoptr(HearPeaksBuilder) builder = hear_peaks_builder_new (1, 1000);
  const gint16 loud[10] = { 9000, 9000, 9000, 9000, 9000, 9000, 9000, 9000, 9000, 9000 };
  g_autoptr(HearPeaks) peaks = NULL;

  hear_peaks_builder_skip (builder, 15);
  hear_peaks_builder_add_s16 (builder, loud, 10);
  hear_peaks_builder_add_s16 (builder, loud, 10);
  g_assert_cmpuint (hear_peaks_builder_get_frames (builder), ==, 5);
  hear_peaks_builder_add_silence (builder, 20);
  peaks = hear_peaks_builder_build (builder, -1);
  g_assert_cmpuint (hear_peaks_get_length (peaks), ==, 3);
  g_assert_cmpint (hear_peaks_get_pairs (peaks, 0, NULL)[1], ==, 35);
  g_assert_cmpint (hear_peaks_get_pairs (peaks, 0, NULL)[0], ==, 0);
  g_assert_cmpint (hear_peaks_get_pairs (peaks, 0, NULL)[3], ==, 0);
}

static gint8
round_sample (double sample)
{
  return (gint8) (CLAMP (sample, -1, 1) * 127 + (sample < 0 ? -0.5 : 0.5));
}

/* One pair of ten frames, as slowly as it is defined. */
static void
assert_pair (HearPeaks    *peaks,
             guint         n_channels,
             guint         pair,
             const double *samples)
{
  for (guint channel = 0; channel < n_channels; channel++)
    {
      double       min = samples[pair * 10 * n_channels + channel];
      double       max = min;
      const gint8 *pairs = hear_peaks_get_pairs (peaks, channel, NULL);

      for (guint i = 0; i < 10; i++)
        {
          double sample = samples[(pair * 10 + i) * n_channels + channel];

          min = MIN (min, sample);
          max = MAX (max, sample);
        }
      g_assert_cmpint (pairs[2 * pair], ==, round_sample (min));
      g_assert_cmpint (pairs[2 * pair + 1], ==, round_sample (max));
    }
}

#define N_FRAMES 500

/* Both formats, one channel and two, in pieces of every length up to 31. */
static void
test_reference (void)
{
  double samples[2 * N_FRAMES];
  gint16 as_s16[2 * N_FRAMES];
  float  as_f32[2 * N_FRAMES];

  for (guint i = 0; i < 2 * N_FRAMES; i++)
    {
      as_s16[i] = (gint16) g_test_rand_int_range (G_MININT16, G_MAXINT16);
      samples[i] = as_s16[i] / 32768.0;
      as_f32[i] = (float) samples[i];
    }

  for (guint n_channels = 1; n_channels <= 2; n_channels++)
    for (guint piece = 1; piece < 32; piece++)
      {
        g_autoptr(HearPeaksBuilder) whole = hear_peaks_builder_new (n_channels, 1000);
        g_autoptr(HearPeaksBuilder) broken = hear_peaks_builder_new (n_channels, 1000);
        g_autoptr(HearPeaks) integers = NULL;
        g_autoptr(HearPeaks) floats = NULL;

        for (guint at = 0; at < N_FRAMES; at += piece)
          {
            hear_peaks_builder_add_s16 (whole, as_s16 + at * n_channels, MIN (piece, N_FRAMES - at));
            hear_peaks_builder_add_f32 (broken, as_f32 + at * n_channels, MIN (piece, N_FRAMES - at));
          }
        integers = hear_peaks_builder_build (whole, -1);
        floats = hear_peaks_builder_build (broken, -1);
        for (guint pair = 0; pair < N_FRAMES / 10; pair++)
          {
            assert_pair (integers, n_channels, pair, samples);
            assert_pair (floats, n_channels, pair, samples);
          }
      }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/peaks-builder/s16", test_s16);
  g_test_add_func ("/peaks-builder/f32", test_f32);
  g_test_add_func ("/peaks-builder/open-pair", test_open_pair);
  g_test_add_func ("/peaks-builder/reference", test_reference);
  g_test_add_func ("/peaks-builder/skip-and-silence", test_skip_and_silence);

  return g_test_run ();
}
