/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-span-clip.h"
#include "hear-test.h"
#include "media-fixtures.h"

#include <gst/app/gstappsink.h>

typedef struct
{
  guint64 n_frames;
  gint64  start_ns;
} Passed;

/* Plays a file of 48 kHz through a clip and counts what passes. */
static Passed
play (const char   *path,
      HearSpanClip *clip)
{
  g_autoptr(GstElement) pipeline = gst_parse_launch ("filesrc name=in ! flacparse ! flacdec ! audioconvert "
                                                      "! audio/x-raw,format=S16LE,channels=1,layout=interleaved "
                                                      "! identity name=tap ! appsink name=out sync=false",
                                                      NULL);
  g_autoptr(GstElement) in = gst_bin_get_by_name (GST_BIN (pipeline), "in");
  g_autoptr(GstElement) tap = gst_bin_get_by_name (GST_BIN (pipeline), "tap");
  g_autoptr(GstElement) out = gst_bin_get_by_name (GST_BIN (pipeline), "out");
  g_autoptr(GstPad) pad = gst_element_get_static_pad (tap, "src");
  Passed     passed = { 0, -1 };
  GstSample *sample;

  g_object_set (in, "location", path, NULL);
  hear_span_clip_attach (clip, pad);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  while ((sample = gst_app_sink_try_pull_sample (GST_APP_SINK (out), 10 * GST_SECOND)) != NULL)
    {
      if (passed.start_ns < 0)
        passed.start_ns = (gint64) GST_BUFFER_PTS (gst_sample_get_buffer (sample));
      passed.n_frames += gst_buffer_get_size (gst_sample_get_buffer (sample)) / 2;
      gst_sample_unref (sample);
    }
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return passed;
}

static void
test_exact (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  const struct
  {
    gint64  start_ms;
    gint64  end_ms;
    guint64 n_frames;
  } cases[] = {
    { -1, -1, 192000 },
    { 0, 4000, 192000 },
    { 500, 700, 9600 },
    { 1001, 1002, 48 },
    { 3990, 9000, 480 },
    { 5000, 6000, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearSpanClip) clip = hear_span_clip_new ();
      Passed passed;

      g_assert_cmpint (hear_span_clip_get_last (clip), ==, -1);
      if (cases[i].start_ms >= 0)
        hear_span_clip_set (clip, cases[i].start_ms * 1000000, cases[i].end_ms * 1000000);
      passed = play (path, clip);
      g_assert_cmpuint (passed.n_frames, ==, cases[i].n_frames);
      if (passed.n_frames > 0)
        g_assert_cmpint (passed.start_ns, ==, MAX (cases[i].start_ms, 0) * 1000000);
      g_assert_cmpint (hear_span_clip_get_last (clip), ==, G_GINT64_CONSTANT (4000000000));
    }
  hear_test_drop_folder (folder);
}

static void
test_cleared (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  g_autoptr(HearSpanClip) clip = hear_span_clip_new ();

  hear_span_clip_set (clip, 0, 1000000);
  hear_span_clip_set (clip, -1, -1);
  g_assert_cmpuint (play (path, clip).n_frames, ==, 192000);
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/span-clip/exact", test_exact);
  g_test_add_func ("/span-clip/cleared", test_cleared);

  return g_test_run ();
}
