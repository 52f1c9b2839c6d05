/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-video-frame.h"

struct _HearVideoFrame
{
  GBytes *bytes;
  guint   width;
  guint   height;
  gsize   stride;
  gint64  time_ms;
};

G_DEFINE_BOXED_TYPE (HearVideoFrame, hear_video_frame, hear_video_frame_ref, hear_video_frame_unref)

static void
clear (gpointer data)
{
  HearVideoFrame *self = data;

  g_clear_pointer (&self->bytes, g_bytes_unref);
}

/**
 * hear_video_frame_new:
 * @bytes: the pixels, rows from the top, four bytes each: blue, green, red and 255
 * @width: how many pixels a row has
 * @height: how many rows there are
 * @stride: how many bytes from row to row
 * @time_ms: when it is shown, from the recording's start
 *
 * Returns: (transfer full): a frame that shares @bytes
 */
HearVideoFrame *
hear_video_frame_new (GBytes *bytes,
                      guint   width,
                      guint   height,
                      gsize   stride,
                      gint64  time_ms)
{
  HearVideoFrame *self;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (stride >= (gsize) width * 4, NULL);
  g_return_val_if_fail (g_bytes_get_size (bytes) >= stride * height, NULL);

  self = g_atomic_rc_box_new0 (HearVideoFrame);
  self->bytes = g_bytes_ref (bytes);
  self->width = width;
  self->height = height;
  self->stride = stride;
  self->time_ms = time_ms;

  return self;
}

/**
 * hear_video_frame_ref:
 * @self: a frame
 *
 * Returns: (transfer full): the same, held once more
 */
HearVideoFrame *
hear_video_frame_ref (HearVideoFrame *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * hear_video_frame_unref:
 * @self: (transfer full): a frame
 */
void
hear_video_frame_unref (HearVideoFrame *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * hear_video_frame_get_bytes:
 * @self: a frame
 *
 * Returns: (transfer none): its pixels
 */
GBytes *
hear_video_frame_get_bytes (HearVideoFrame *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

/**
 * hear_video_frame_get_width:
 * @self: a frame
 *
 * Returns: how many pixels a row has
 */
guint
hear_video_frame_get_width (HearVideoFrame *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * hear_video_frame_get_height:
 * @self: a frame
 *
 * Returns: how many rows there are
 */
guint
hear_video_frame_get_height (HearVideoFrame *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * hear_video_frame_get_stride:
 * @self: a frame
 *
 * Returns: how many bytes lie from row to row
 */
gsize
hear_video_frame_get_stride (HearVideoFrame *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->stride;
}

/**
 * hear_video_frame_get_time_ms:
 * @self: a frame
 *
 * Returns: when it is shown, in milliseconds from the recording's start
 */
gint64
hear_video_frame_get_time_ms (HearVideoFrame *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->time_ms;
}
