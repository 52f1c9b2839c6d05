/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-window.h"
#include "hear-video-view.h"

#define WIDTH 320
#define HEIGHT 180

static HearVideoFrame *
make_frame (guint width,
            guint height)
{
  gsize   stride = width * 4;
  guint8 *pixels = g_malloc (stride * height);
  g_autoptr(GBytes) bytes = NULL;

  for (guint i = 0; i < width * height; i++)
    {
      pixels[4 * i] = 200;
      pixels[4 * i + 1] = 100;
      pixels[4 * i + 2] = 50;
      pixels[4 * i + 3] = 255;
    }
  bytes = g_bytes_new_take (pixels, stride * height);

  return hear_video_frame_new (bytes, width, height, stride, 0);
}

/* The colour of one pixel of what a paintable draws at the given size. */
static guint32
draw_pixel (GdkPaintable *paintable,
            int           x,
            int           y)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = g_new0 (guint32, WIDTH * HEIGHT);

  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  gdk_texture_download (texture, (guchar *) pixels, WIDTH * 4);
  gsk_renderer_unrealize (renderer);

  return pixels[y * WIDTH + x] & 0xffffff;
}

static void
test_black (void)
{
  HearVideoPaintable *paintable = hear_video_paintable_new ();

  g_assert_false (hear_video_paintable_has_picture (paintable));
  g_assert_cmphex (draw_pixel (GDK_PAINTABLE (paintable), 10, 10), ==, 0);
  g_assert_finalize_object (paintable);
}

static void
test_picture (void)
{
  HearVideoPaintable *paintable = hear_video_paintable_new ();
  g_autoptr(HearVideoFrame) frame = make_frame (64, 36);

  hear_video_paintable_show (paintable, frame);
  g_assert_true (hear_video_paintable_has_picture (paintable));
  g_assert_cmphex (draw_pixel (GDK_PAINTABLE (paintable), 10, 10), ==, 0x3264c8);
  hear_video_paintable_clear (paintable);
  g_assert_cmphex (draw_pixel (GDK_PAINTABLE (paintable), 10, 10), ==, 0);
  g_assert_finalize_object (paintable);
}

static void
test_portrait_between_black (void)
{
  HearVideoPaintable *paintable = hear_video_paintable_new ();
  g_autoptr(HearVideoFrame) frame = make_frame (36, 64);

  hear_video_paintable_show (paintable, frame);
  g_assert_cmphex (draw_pixel (GDK_PAINTABLE (paintable), 10, 90), ==, 0);
  g_assert_cmphex (draw_pixel (GDK_PAINTABLE (paintable), 160, 90), ==, 0x3264c8);
  g_assert_cmphex (draw_pixel (GDK_PAINTABLE (paintable), 310, 90), ==, 0);
  g_assert_finalize_object (paintable);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_invalidates (void)
{
  HearVideoPaintable *paintable = hear_video_paintable_new ();
  g_autoptr(HearVideoFrame) frame = make_frame (64, 36);
  int count = 0;

  g_signal_connect_swapped (paintable, "invalidate-contents", G_CALLBACK (count_cb), &count);
  hear_video_paintable_show (paintable, frame);
  hear_video_paintable_clear (paintable);
  hear_video_paintable_clear (paintable);
  g_assert_cmpint (count, ==, 2);
  g_assert_finalize_object (paintable);
}

static void
test_sixteen_to_nine (void)
{
  GtkWidget *view = hear_video_view_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), view);
  window = hear_test_window_new (box, 400, 500);
  g_assert_cmpint (ABS (gtk_widget_get_height (view) - gtk_widget_get_width (view) * 9 / 16), <=, 1);
  hear_test_window_close (window);
}

static void
test_tells_width (void)
{
  GtkWidget          *view = hear_video_view_new ();
  HearVideoPaintable *paintable = hear_video_view_get_paintable (HEAR_VIDEO_VIEW (view));
  g_autoptr(HearPlayer) player = hear_player_new ();
  g_autoptr(HearVideoFrame) frame = make_frame (64, 36);
  GtkWindow *window;

  hear_video_view_set_player (HEAR_VIDEO_VIEW (view), player);
  gtk_widget_set_valign (view, GTK_ALIGN_START);
  window = hear_test_window_new (view, 400, 500);
  g_signal_emit_by_name (player, "frame", frame);
  g_assert_true (hear_video_paintable_has_picture (paintable));
  hear_test_window_draw (window);
  hear_test_window_save (window, "video");
  g_assert_cmpint ((int) hear_video_paintable_get_drawn_width (paintable), ==, gtk_widget_get_width (view));
  hear_test_window_close (window);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

  g_test_add_func ("/video-view/black", test_black);
  g_test_add_func ("/video-view/picture", test_picture);
  g_test_add_func ("/video-view/portrait-between-black", test_portrait_between_black);
  g_test_add_func ("/video-view/invalidates", test_invalidates);
  g_test_add_func ("/video-view/sixteen-to-nine", test_sixteen_to_nine);
  g_test_add_func ("/video-view/tells-width", test_tells_width);

  return g_test_run ();
}
