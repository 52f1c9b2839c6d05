/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-pause-finder.h"
#include "hear-span.h"
#include "hear-test.h"

/* Ten seconds of which nobody speaks. */
static GArray *
make_side (void)
{
  GArray *pairs = g_array_new (FALSE, TRUE, 1);

  g_array_set_size (pairs, 2000);

  return pairs;
}

static void
speak (GArray *pairs,
       guint   first,
       guint   after)
{
  for (guint i = first; i < after; i++)
    {
      g_array_index (pairs, gint8, 2 * i) = -60;
      g_array_index (pairs, gint8, 2 * i + 1) = 60;
    }
}

static void
test_both_sides (void)
{
  g_autoptr(GArray) left = make_side ();
  g_autoptr(GArray) right = make_side ();
  GArray *sides[] = { left, right };
  g_autoptr(HearPeaks) peaks = NULL;
  g_autoptr(GArray) pauses = NULL;

  /* 2 s, words, 1.5 s, the other one's words, .5 s, words to the end. */
  speak (left, 200, 350);
  speak (right, 500, 700);
  speak (left, 750, 1000);
  peaks = hear_peaks_new_from_pairs (2, sides);
  pauses = hear_pause_finder_find (peaks, 1000);
  g_assert_cmpuint (pauses->len, ==, 2);
  g_assert_cmpint (g_array_index (pauses, HearSpan, 0).start_ms, ==, 0);
  g_assert_cmpint (ABS (g_array_index (pauses, HearSpan, 0).end_ms - 2000), <=, 80);
  g_assert_cmpint (ABS (g_array_index (pauses, HearSpan, 1).start_ms - 3500), <=, 80);
  g_assert_cmpint (ABS (g_array_index (pauses, HearSpan, 1).end_ms - 5000), <=, 80);
}

static void
test_end (void)
{
  g_autoptr(GArray) side = make_side ();
  GArray *sides[] = { side };
  g_autoptr(HearPeaks) peaks = NULL;
  g_autoptr(GArray) pauses = NULL;

  speak (side, 0, 600);
  peaks = hear_peaks_new_from_pairs (1, sides);
  pauses = hear_pause_finder_find (peaks, 1000);
  g_assert_cmpuint (pauses->len, ==, 1);
  g_assert_cmpint (g_array_index (pauses, HearSpan, 0).end_ms, ==, 10000);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/pause-finder/both-sides", test_both_sides);
  g_test_add_func ("/pause-finder/end", test_end);

  return g_test_run ();
}
