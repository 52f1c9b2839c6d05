/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-video-frame.h"

static void
count_cb (gpointer data)
{
  (*(guint *) data)++;
}

static void
test_shared (void)
{
  static const guint8 pixels[96];
  guint               n_freed = 0;
  GBytes             *bytes = g_bytes_new_with_free_func (pixels, sizeof pixels, count_cb, &n_freed);
  HearVideoFrame     *frame = hear_video_frame_new (bytes, 3, 4, 24, 1234);

  g_bytes_unref (bytes);
  g_assert_true (hear_video_frame_get_bytes (frame) == bytes);
  g_assert_cmpuint (hear_video_frame_get_width (frame), ==, 3);
  g_assert_cmpuint (hear_video_frame_get_height (frame), ==, 4);
  g_assert_cmpuint (hear_video_frame_get_stride (frame), ==, 24);
  g_assert_cmpint (hear_video_frame_get_time_ms (frame), ==, 1234);

  g_assert_true (hear_video_frame_ref (frame) == frame);
  hear_video_frame_unref (frame);
  g_assert_cmpuint (n_freed, ==, 0);
  hear_video_frame_unref (frame);
  g_assert_cmpuint (n_freed, ==, 1);
}

static void
test_boxed (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("abcd", 4);
  g_autoptr(HearVideoFrame) frame = hear_video_frame_new (bytes, 1, 1, 4, 0);
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, HEAR_TYPE_VIDEO_FRAME);
  g_value_set_boxed (&value, frame);
  g_assert_true (g_value_get_boxed (&value) == frame);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/video-frame/shared", test_shared);
  g_test_add_func ("/video-frame/boxed", test_boxed);

  return g_test_run ();
}
