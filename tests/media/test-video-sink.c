/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media.h"
#include "hear-test.h"
#include "hear-video-sink.h"

static void
frame_cb (HearVideoFrame *frame,
          gpointer        user_data)
{
  HearVideoFrame **kept = user_data;

  g_clear_pointer (kept, hear_video_frame_unref);
  *kept = hear_video_frame_ref (frame);
}

static gboolean
has_frame (gpointer data)
{
  return *(HearVideoFrame **) data != NULL;
}

/* One red frame of the given size through the sink, as wide as asked for. */
static HearVideoFrame *
show (const char *source,
      guint       width)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearVideoSink) sink = NULL;
  g_autoptr(GstElement) pipeline = NULL;
  GstElement     *from;
  HearVideoFrame *frame = NULL;

  hear_media_init ();
  sink = hear_video_sink_new (&error);
  g_assert_no_error (error);
  g_assert_cmpint (hear_video_sink_get_time (sink), ==, -1);
  hear_video_sink_set_width (sink, width);
  hear_video_sink_set_func (sink, frame_cb, &frame);
  from = gst_parse_bin_from_description (source, TRUE, &error);
  g_assert_no_error (error);
  pipeline = gst_pipeline_new (NULL);
  gst_bin_add_many (GST_BIN (pipeline), from, hear_video_sink_get_element (sink), NULL);
  g_assert_true (gst_element_link (from, hear_video_sink_get_element (sink)));
  gst_element_set_state (pipeline, GST_STATE_PAUSED);
  g_assert_true (hear_test_wait (has_frame, &frame));
  hear_video_sink_set_func (sink, NULL, NULL);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return frame;
}

static void
test_sizes (void)
{
  const struct
  {
    const char *caps;
    guint       width;
    guint       height;
  } cases[] = {
    { "width=640,height=360", 320, 180 },
    { "width=640,height=360", 1280, 720 },
    { "width=64,height=48", 333, 250 },
    { "width=704,height=576,pixel-aspect-ratio=16/11", 512, 288 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *source = g_strdup_printf ("videotestsrc pattern=red ! capsfilter caps=\"video/x-raw,format=I420,%s\"", cases[i].caps);
      g_autoptr(HearVideoFrame) frame = show (source, cases[i].width);

      g_assert_cmpuint (hear_video_frame_get_width (frame), ==, cases[i].width);
      g_assert_cmpint (ABS ((int) hear_video_frame_get_height (frame) - (int) cases[i].height), <=, 1);
      g_assert_cmpuint (g_bytes_get_size (hear_video_frame_get_bytes (frame)), ==,
                        hear_video_frame_get_stride (frame) * hear_video_frame_get_height (frame));
    }
}

static void
test_colour (void)
{
  g_autoptr(HearVideoFrame) frame = show ("videotestsrc pattern=red ! capsfilter caps=video/x-raw,format=I420,width=64,height=48", 64);
  const guint8 *pixel = g_bytes_get_data (hear_video_frame_get_bytes (frame), NULL);

  g_assert_cmpint (pixel[0], <=, 5);
  g_assert_cmpint (pixel[1], <=, 5);
  g_assert_cmpint (pixel[2], >=, 250);
  g_assert_cmpint (pixel[3], ==, 255);
}

static void
test_duration (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearVideoSink) sink = NULL;

  hear_media_init ();
  sink = hear_video_sink_new (&error);
  g_assert_no_error (error);
  g_assert_cmpint (hear_video_sink_get_duration (sink), ==, 40 * GST_MSECOND);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/video-sink/sizes", test_sizes);
  g_test_add_func ("/video-sink/colour", test_colour);
  g_test_add_func ("/video-sink/duration", test_duration);

  return g_test_run ();
}
