/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearVideoFrame:
 *
 * One picture: opaque pixels of four bytes, blue first. Immutable and counted;
 * it keeps the decoder's memory alive for as long as its bytes are.
 */
typedef struct _HearVideoFrame HearVideoFrame;

#define HEAR_TYPE_VIDEO_FRAME (hear_video_frame_get_type ())

GType           hear_video_frame_get_type    (void);
HearVideoFrame *hear_video_frame_new         (GBytes         *bytes,
                                              guint           width,
                                              guint           height,
                                              gsize           stride,
                                              gint64          time_ms);
HearVideoFrame *hear_video_frame_ref         (HearVideoFrame *self);
void            hear_video_frame_unref       (HearVideoFrame *self);
GBytes         *hear_video_frame_get_bytes   (HearVideoFrame *self);
guint           hear_video_frame_get_width   (HearVideoFrame *self);
guint           hear_video_frame_get_height  (HearVideoFrame *self);
gsize           hear_video_frame_get_stride  (HearVideoFrame *self);
gint64          hear_video_frame_get_time_ms (HearVideoFrame *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearVideoFrame, hear_video_frame_unref)

G_END_DECLS
