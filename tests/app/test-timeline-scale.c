/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-window.h"
#include "hear-timeline-scale.h"

#define DURATION_MS 600000
#define WIDTH 1036.
#define MARGIN 18.

static HearTimelineScale *
make_scale (void)
{
  HearTimelineScale *scale = hear_timeline_scale_new ();

  hear_timeline_scale_set_width (scale, WIDTH, MARGIN);
  hear_timeline_scale_set_duration_ms (scale, DURATION_MS);

  return scale;
}

static void
test_there_and_back (void)
{
  g_autoptr(HearTimelineScale) scale = make_scale ();
  const double factors[] = { 1, 1.5, 4, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      hear_timeline_scale_zoom (scale, factors[i], 400);
      for (double ms = 0; ms <= DURATION_MS; ms += 7001)
        g_assert_cmpfloat_with_epsilon (hear_timeline_scale_to_ms (scale, hear_timeline_scale_to_x (scale, ms)), ms, .001);
    }
}

static void
test_ends (void)
{
  g_autoptr(HearTimelineScale) scale = make_scale ();

  g_assert_cmpfloat_with_epsilon (hear_timeline_scale_to_x (scale, 0), MARGIN, .001);
  g_assert_cmpfloat_with_epsilon (hear_timeline_scale_to_x (scale, DURATION_MS), WIDTH - MARGIN, .001);
  g_assert_cmpfloat (hear_timeline_scale_to_ms (scale, -50), ==, 0);
  g_assert_cmpfloat (hear_timeline_scale_to_ms (scale, 5000), ==, DURATION_MS);
}

static void
test_zoom_keeps_the_pointer (void)
{
  g_autoptr(HearTimelineScale) scale = make_scale ();
  const double places[] = { 100, 518, 900 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double ms = hear_timeline_scale_to_ms (scale, places[i]);

      hear_timeline_scale_zoom (scale, 2, places[i]);
      g_assert_cmpfloat_with_epsilon (hear_timeline_scale_to_ms (scale, places[i]), ms, .01);
    }
}

static void
test_zoom_has_ends (void)
{
  g_autoptr(HearTimelineScale) scale = make_scale ();

  hear_timeline_scale_zoom (scale, .01, 500);
  g_assert_cmpfloat (hear_timeline_scale_get_visible_ms (scale), ==, DURATION_MS);
  hear_timeline_scale_zoom (scale, 1e9, 500);
  g_assert_cmpfloat (hear_timeline_scale_get_visible_ms (scale), ==, 2000);
  hear_timeline_scale_zoom (scale, 1e-9, 500);
  g_assert_cmpfloat (hear_timeline_scale_get_visible_ms (scale), ==, DURATION_MS);
  g_assert_cmpfloat (hear_timeline_scale_get_from_ms (scale), ==, 0);
}

static void
test_pan_has_ends (void)
{
  g_autoptr(HearTimelineScale) scale = make_scale ();

  hear_timeline_scale_zoom (scale, 4, 500);
  hear_timeline_scale_pan (scale, -1e6);
  g_assert_cmpfloat (hear_timeline_scale_get_from_ms (scale), ==, 0);
  hear_timeline_scale_pan (scale, 1e6);
  g_assert_cmpfloat_with_epsilon (hear_timeline_scale_get_from_ms (scale), DURATION_MS * .75, .01);
}

static void
test_reveal (void)
{
  g_autoptr(HearTimelineScale) scale = make_scale ();

  hear_timeline_scale_zoom (scale, 10, MARGIN);
  hear_timeline_scale_reveal (scale, 300000);
  g_assert_cmpfloat_with_epsilon (hear_timeline_scale_get_from_ms (scale), 294000, .01);
  hear_timeline_scale_reveal (scale, 320000);
  g_assert_cmpfloat_with_epsilon (hear_timeline_scale_get_from_ms (scale), 294000, .01);
}

static void
test_ticks (void)
{
  g_autoptr(HearTimelineScale) scale = make_scale ();

  g_assert_cmpint (hear_timeline_scale_get_tick_ms (scale, 100), ==, 60000);
  g_assert_cmpint (hear_timeline_scale_get_tick_ms (scale, 101), ==, 120000);
  hear_timeline_scale_set_duration_ms (scale, 0);
  g_assert_cmpint (hear_timeline_scale_get_tick_ms (scale, 100), ==, 0);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_one_change_one_signal (void)
{
  g_autoptr(HearTimelineScale) scale = make_scale ();
  int count = 0;

  g_signal_connect_swapped (scale, "changed", G_CALLBACK (count_cb), &count);
  hear_timeline_scale_set_width (scale, WIDTH, MARGIN);
  hear_timeline_scale_set_duration_ms (scale, DURATION_MS);
  hear_timeline_scale_zoom (scale, 1, 300);
  hear_timeline_scale_pan (scale, 50);
  g_assert_cmpint (count, ==, 0);
  hear_timeline_scale_zoom (scale, 2, 300);
  g_assert_cmpint (count, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/timeline-scale/there-and-back", test_there_and_back);
  g_test_add_func ("/timeline-scale/ends", test_ends);
  g_test_add_func ("/timeline-scale/zoom-keeps-the-pointer", test_zoom_keeps_the_pointer);
  g_test_add_func ("/timeline-scale/zoom-has-ends", test_zoom_has_ends);
  g_test_add_func ("/timeline-scale/pan-has-ends", test_pan_has_ends);
  g_test_add_func ("/timeline-scale/reveal", test_reveal);
  g_test_add_func ("/timeline-scale/ticks", test_ticks);
  g_test_add_func ("/timeline-scale/one-change-one-signal", test_one_change_one_signal);

  return g_test_run ();
}
