/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-peaks.h"
#include "hear-test.h"

static GArray *
make_pairs (guint n,
            guint seed)
{
  GArray *pairs = g_array_new (FALSE, FALSE, 1);
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n; i++)
    {
      gint8 pair[2] = { (gint8) -g_rand_int_range (rand, 0, 128), (gint8) g_rand_int_range (rand, 0, 128) };

      g_array_append_vals (pairs, pair, 2);
    }

  return pairs;
}

static HearPeaks *
make_peaks (guint n_channels,
            guint n)
{
  g_autoptr(GArray) left = make_pairs (n, 1);
  g_autoptr(GArray) right = make_pairs (n, 2);
  GArray *pairs[] = { left, right };

  return hear_peaks_new_from_pairs (n_channels, pairs);
}

static void
test_simple (void)
{
  g_autoptr(HearPeaks) peaks = make_peaks (2, 7);
  gsize n = 0;

  g_assert_cmpuint (hear_peaks_get_n_channels (peaks), ==, 2);
  g_assert_cmpuint (hear_peaks_get_length (peaks), ==, 7);
  g_assert_cmpint (hear_peaks_get_duration_ms (peaks), ==, 70);
  g_assert_nonnull (hear_peaks_get_pairs (peaks, 1, &n));
  g_assert_cmpuint (n, ==, 7);
}

static void
assert_range (HearPeaks *peaks,
              int        channel,
              guint      from,
              guint      to)
{
  gint8          low = 127;
  gint8          high = -128;
  HearPeaksRange range;

  for (guint i = channel < 0 ? 0 : (guint) channel; i < (channel < 0 ? 2 : (guint) channel + 1); i++)
    for (guint k = from; k < to; k++)
      {
        low = MIN (low, hear_peaks_get_pairs (peaks, i, NULL)[2 * k]);
        high = MAX (high, hear_peaks_get_pairs (peaks, i, NULL)[2 * k + 1]);
      }
  range = hear_peaks_get_range (peaks, channel, from * 10.0, to * 10.0);
  g_assert_cmpint (range.min, ==, low);
  g_assert_cmpint (range.max, ==, high);
}

/* The pyramid must say exactly what a walk over all pairs says. */
static void
test_range (void)
{
  const guint lengths[] = { 1, 2, 3, 64, 1000, 1023 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr(HearPeaks) peaks = make_peaks (2, lengths[i]);
      g_autoptr(GRand) rand = g_rand_new_with_seed (i);

      for (guint k = 0; k < 300; k++)
        {
          guint from = (guint) g_rand_int_range (rand, 0, (gint32) lengths[i]);
          guint to = (guint) g_rand_int_range (rand, (gint32) from + 1, (gint32) lengths[i] + 1);

          assert_range (peaks, (int) (k % 3) - 1, from, to);
        }
    }
}

static void
test_range_outside (void)
{
  g_autoptr(HearPeaks) peaks = make_peaks (1, 10);
  g_autoptr(HearPeaks) none = hear_peaks_new_with_duration (0, NULL, 5000);
  const struct
  {
    double   from;
    double   to;
    gboolean silent;
  } cases[] = { { -50, -10, TRUE }, { 100, 200, TRUE }, { 1e300, 1e301, TRUE }, { 95, 1e9, FALSE }, { 12, 12, FALSE }, { -50, 5, FALSE } };
  HearPeaksRange range;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      range = hear_peaks_get_range (peaks, 0, cases[i].from, cases[i].to);
      g_assert_cmpint (range.min == 0 && range.max == 0, ==, cases[i].silent);
    }

  range = hear_peaks_get_range (none, -1, 0, 5000);
  g_assert_cmpint (range.min, ==, 0);
  g_assert_cmpint (range.max, ==, 0);
}

static void
test_bytes (void)
{
  const struct
  {
    guint n_channels;
    guint length;
  } cases[] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 2, 333 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearPeaks) peaks = make_peaks (cases[i].n_channels, cases[i].length);
      g_autoptr(GBytes) bytes = hear_peaks_to_bytes (peaks);
      g_autoptr(GError) error = NULL;
      g_autoptr(HearPeaks) back = hear_peaks_new_from_bytes (bytes, &error);
      g_autoptr(GBytes) again = NULL;

      g_assert_no_error (error);
      again = hear_peaks_to_bytes (back);
      g_assert_true (g_bytes_equal (bytes, again));
      g_assert_cmpint (hear_peaks_get_duration_ms (back), ==, hear_peaks_get_duration_ms (peaks));
    }
}

static void
test_bad_bytes (void)
{
  g_autoptr(HearPeaks) peaks = make_peaks (2, 20);
  g_autoptr(GBytes) bytes = hear_peaks_to_bytes (peaks);

  for (gsize cut = 0; cut < g_bytes_get_size (bytes); cut++)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (bytes, 0, cut);
      g_autoptr(GError) error = NULL;

      g_assert_null (hear_peaks_new_from_bytes (part, &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
    }

  for (gsize at = 0; at < 24; at++)
    {
      gsize              size;
      g_autofree guint8 *data = g_bytes_unref_to_data (g_bytes_ref (bytes), &size);
      g_autoptr(GBytes) changed = NULL;
      g_autoptr(HearPeaks) taken = NULL;

      data[at] ^= 0x80;
      changed = g_bytes_new (data, size);
      taken = hear_peaks_new_from_bytes (changed, NULL);
      /* The duration's lower bytes may say anything. */
      g_assert_cmpint (taken != NULL, ==, at >= 16 && at < 19);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/peaks/simple", test_simple);
  g_test_add_func ("/peaks/range", test_range);
  g_test_add_func ("/peaks/range-outside", test_range_outside);
  g_test_add_func ("/peaks/bytes", test_bytes);
  g_test_add_func ("/peaks/bad-bytes", test_bad_bytes);

  return g_test_run ();
}
