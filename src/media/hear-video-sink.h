/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

#include "hear-video-frame.h"

G_BEGIN_DECLS

#define HEAR_TYPE_VIDEO_SINK (hear_video_sink_get_type ())

G_DECLARE_FINAL_TYPE (HearVideoSink, hear_video_sink, HEAR, VIDEO_SINK, GObject)

typedef void (*HearVideoSinkFunc) (HearVideoFrame *frame,
                                   gpointer        user_data);

HearVideoSink *hear_video_sink_new          (GError            **error);
GstElement    *hear_video_sink_get_element  (HearVideoSink      *self);
void           hear_video_sink_set_func     (HearVideoSink      *self,
                                             HearVideoSinkFunc   func,
                                             gpointer            user_data);
void           hear_video_sink_set_width    (HearVideoSink      *self,
                                             guint               width);
gint64         hear_video_sink_get_time     (HearVideoSink      *self);
gint64         hear_video_sink_get_duration (HearVideoSink      *self);

G_END_DECLS
