/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-waveform-thumb.h"

#include <math.h>

#define BAR_WIDTH 2
#define BAR_STEP 3
#define LEAST_HEIGHT 2
#define REST_ALPHA .62

/* The shape of a recording in a list's row: what was heard in full colour, the
 * rest paler. One picture, because a bar of its own for each costs a frame as
 * much as everything else in the row. */

static guint32
pack (const GdkRGBA *color,
      double         alpha)
{
  double a = color->alpha * alpha;

  return (guint32) lround (a * 255) << 24 | (guint32) lround (color->red * a * 255) << 16 |
         (guint32) lround (color->green * a * 255) << 8 | (guint32) lround (color->blue * a * 255);
}

/* Less room shows fewer bars of the whole, not a piece of it. */
static double
get_level (const guint8 *heights,
           gsize         n,
           int           bar,
           int           n_bars)
{
  gsize first = (gsize) bar * n / (gsize) n_bars;
  gsize end = MAX (first + 1, (gsize) (bar + 1) * n / (gsize) n_bars);
  guint sum = 0;

  for (gsize i = first; i < end; i++)
    sum += heights[i];

  return (double) sum / (double) (end - first) / 255;
}

static void
fill_bar (guint32 *pixels,
          int      stride,
          int      height,
          int      scale,
          guint32  color)
{
  int top = (HEAR_WAVEFORM_THUMB_HEIGHT * scale - height) / 2;

  for (int y = top; y < top + height; y++)
    for (int x = 0; x < BAR_WIDTH * scale; x++)
      pixels[y * stride + x] = color;
}

/**
 * hear_waveform_thumb_draw:
 * @bars: a height from 0 to 255 for each bar
 * @played: how much of it was heard, from 0 to 1
 * @width: room for it, %HEAR_WAVEFORM_THUMB_WIDTH shows every bar
 * @scale: pixels of the screen a pixel
 * @color: the bars'
 *
 * Returns: (transfer full) (nullable): a picture that is
 *   %HEAR_WAVEFORM_THUMB_HEIGHT high; %NULL without room
 */
GdkTexture *
hear_waveform_thumb_draw (GBytes        *bars,
                          double         played,
                          int            width,
                          int            scale,
                          const GdkRGBA *color)
{
  g_autoptr(GBytes) bytes = NULL;
  guint32      *pixels;
  const guint8 *heights;
  gsize         n;
  gsize         size;
  int           n_bars;

  g_return_val_if_fail (bars != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);
  g_return_val_if_fail (color != NULL, NULL);

  heights = g_bytes_get_data (bars, &n);
  n_bars = MIN ((int) n, width / BAR_STEP);
  if (n_bars <= 0)
    return NULL;

  width = n_bars * BAR_STEP * scale;
  size = (gsize) width * HEAR_WAVEFORM_THUMB_HEIGHT * (gsize) scale * sizeof (guint32);
  pixels = g_malloc0 (size);
  for (int i = 0; i < n_bars; i++)
    {
      double level = get_level (heights, n, i, n_bars);
      int    height = MAX (LEAST_HEIGHT * scale, (int) lround (HEAR_WAVEFORM_THUMB_HEIGHT * scale * level));

      fill_bar (pixels + i * BAR_STEP * scale, width, height, scale, pack (color, i < played * n_bars ? 1 : REST_ALPHA));
    }
  bytes = g_bytes_new_take (pixels, size);

  return gdk_memory_texture_new (width, HEAR_WAVEFORM_THUMB_HEIGHT * scale,
                                 G_BYTE_ORDER == G_LITTLE_ENDIAN ? GDK_MEMORY_B8G8R8A8_PREMULTIPLIED : GDK_MEMORY_A8R8G8B8_PREMULTIPLIED,
                                 bytes, (gsize) width * sizeof (guint32));
}
