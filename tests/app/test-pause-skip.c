/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-pause-skip.h"
#include "hear-span.h"
#include "hear-test-window.h"

/* Words, four seconds of nothing, words. */
static HearPeaks *
make_peaks (void)
{
  g_autoptr(GArray) pairs = g_array_new (FALSE, TRUE, 1);
  GArray *sides[] = { pairs };

  g_array_set_size (pairs, 2 * 800);
  for (guint i = 0; i < 800; i++)
    if (i < 200 || i >= 600)
      {
        g_array_index (pairs, gint8, 2 * i) = -60;
        g_array_index (pairs, gint8, 2 * i + 1) = 60;
      }

  return hear_peaks_new_from_pairs (1, sides);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_jumps (void)
{
  g_autoptr(HearPauseSkip) skip = hear_pause_skip_new ();
  g_autoptr(HearPeaks) peaks = make_peaks ();
  guint  n_changes = 0;
  gint64 target;

  g_signal_connect_swapped (skip, "changed", G_CALLBACK (count_cb), &n_changes);
  hear_pause_skip_set_peaks (skip, peaks);
  hear_test_until (hear_pause_skip_get_pauses (skip)->len > 0);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (hear_pause_skip_get_pauses (skip)->len, ==, 1);
  g_assert_cmpint (hear_pause_skip_measure (skip), >, 3400);
  g_assert_cmpint (hear_pause_skip_find (skip, 4000), ==, -1);

  hear_pause_skip_set_active (skip, TRUE);
  hear_pause_skip_set_active (skip, TRUE);
  g_assert_cmpuint (n_changes, ==, 3);
  target = hear_pause_skip_find (skip, 4000);
  g_assert_cmpint (ABS (target - 5800), <=, 80);
  g_assert_true (hear_pause_skip_was_to (skip, target));
  g_assert_false (hear_pause_skip_was_to (skip, 4000));
  /* From there it plays. */
  g_assert_cmpint (hear_pause_skip_find (skip, target), ==, -1);
  g_assert_cmpint (hear_pause_skip_find (skip, 1000), ==, -1);
  g_assert_cmpint (hear_pause_skip_find (skip, 2100), ==, -1);
  g_assert_cmpint (hear_pause_skip_find (skip, target - 100), ==, -1);
  g_assert_cmpint (hear_pause_skip_find (skip, 2400), ==, target);

  hear_pause_skip_set_peaks (skip, NULL);
  g_assert_cmpint (hear_pause_skip_find (skip, 4000), ==, -1);
  g_assert_cmpint (hear_pause_skip_measure (skip), ==, 0);
}

/* What is looked for in the sound of an interview that was left is nothing to
 * the next one. */
static void
test_left (void)
{
  g_autoptr(HearPauseSkip) skip = hear_pause_skip_new ();
  g_autoptr(HearPeaks) peaks = make_peaks ();
  guint n_changes = 0;

  hear_pause_skip_set_peaks (skip, peaks);
  hear_pause_skip_set_peaks (skip, NULL);
  hear_pause_skip_set_peaks (skip, peaks);
  g_signal_connect_swapped (skip, "changed", G_CALLBACK (count_cb), &n_changes);
  hear_test_until (hear_pause_skip_get_pauses (skip)->len > 0);
  g_assert_cmpuint (n_changes, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/pause-skip/jumps", test_jumps);
  g_test_add_func ("/pause-skip/left", test_left);

  return g_test_run ();
}
