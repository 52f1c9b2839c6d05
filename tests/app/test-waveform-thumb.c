/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-window.h"
#include "hear-waveform-thumb.h"

#define HEIGHT HEAR_WAVEFORM_THUMB_HEIGHT

static const GdkRGBA red = { 1, 0, 0, 1 };

/* Pixels as cairo has them. */
static guint32 *
read_pixels (GdkTexture *texture)
{
  int      width = gdk_texture_get_width (texture);
  guint32 *pixels = g_new0 (guint32, width * gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);

  return pixels;
}

static int
measure_bar (const guint32 *pixels,
             int            stride,
             int            rows,
             int            x)
{
  int n = 0;

  for (int y = 0; y < rows; y++)
    n += pixels[y * stride + x] != 0;

  return n;
}

static GBytes *
make_bars (guint8 a,
           guint8 b,
           guint8 rest)
{
  guint8 heights[HEAR_WAVEFORM_THUMB_BARS];

  memset (heights, rest, sizeof heights);
  heights[0] = a;
  heights[1] = b;

  return g_bytes_new (heights, sizeof heights);
}

static void
test_heights (void)
{
  g_autoptr(GBytes) bars = make_bars (0, 255, 128);
  g_autoptr(GdkTexture) texture = hear_waveform_thumb_draw (bars, 0, HEAR_WAVEFORM_THUMB_WIDTH, 1, &red);
  g_autofree guint32 *pixels = read_pixels (texture);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, HEAR_WAVEFORM_THUMB_WIDTH);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, HEIGHT);
  g_assert_cmpint (measure_bar (pixels, HEAR_WAVEFORM_THUMB_WIDTH, HEIGHT, 0), ==, 2);
  g_assert_cmpint (measure_bar (pixels, HEAR_WAVEFORM_THUMB_WIDTH, HEIGHT, 2), ==, 0);
  g_assert_cmpint (measure_bar (pixels, HEAR_WAVEFORM_THUMB_WIDTH, HEIGHT, 3), ==, HEIGHT);
  g_assert_cmpint (measure_bar (pixels, HEAR_WAVEFORM_THUMB_WIDTH, HEIGHT, 6), ==, 15);
}

static void
test_what_was_heard (void)
{
  g_autoptr(GBytes) bars = make_bars (255, 255, 255);
  g_autoptr(GdkTexture) texture = hear_waveform_thumb_draw (bars, .5, HEAR_WAVEFORM_THUMB_WIDTH, 1, &red);
  g_autofree guint32 *pixels = read_pixels (texture);

  g_assert_cmphex (pixels[34 * 3], ==, 0xffff0000);
  g_assert_cmphex (pixels[35 * 3], ==, 0x9e9e0000);
}

static void
test_less_room_shows_the_whole (void)
{
  g_autoptr(GBytes) bars = make_bars (255, 0, 255);
  g_autoptr(GdkTexture) texture = hear_waveform_thumb_draw (bars, 0, 105, 1, &red);
  g_autofree guint32 *pixels = read_pixels (texture);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, 105);
  g_assert_cmpint (measure_bar (pixels, 105, HEIGHT, 0), ==, 15);
  g_assert_cmpint (measure_bar (pixels, 105, HEIGHT, 102), ==, HEIGHT);
  g_assert_null (hear_waveform_thumb_draw (bars, 0, 2, 1, &red));
}

static void
test_fine_screen (void)
{
  g_autoptr(GBytes) bars = make_bars (0, 255, 128);
  g_autoptr(GdkTexture) texture = hear_waveform_thumb_draw (bars, 0, HEAR_WAVEFORM_THUMB_WIDTH, 2, &red);
  g_autofree guint32 *pixels = read_pixels (texture);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2 * HEAR_WAVEFORM_THUMB_WIDTH);
  g_assert_cmpint (measure_bar (pixels, 2 * HEAR_WAVEFORM_THUMB_WIDTH, 2 * HEIGHT, 3), ==, 4);
  g_assert_cmpint (measure_bar (pixels, 2 * HEAR_WAVEFORM_THUMB_WIDTH, 2 * HEIGHT, 6), ==, 2 * HEIGHT);
}

int
main (int    argc,
      char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/waveform-thumb/heights", test_heights);
  g_test_add_func ("/waveform-thumb/what-was-heard", test_what_was_heard);
  g_test_add_func ("/waveform-thumb/less-room-shows-the-whole", test_less_room_shows_the_whole);
  g_test_add_func ("/waveform-thumb/fine-screen", test_fine_screen);

  return g_test_run ();
}
