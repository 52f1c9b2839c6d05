/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-video-frame.h"

G_BEGIN_DECLS

#define HEAR_TYPE_VIDEO_PAINTABLE (hear_video_paintable_get_type ())

G_DECLARE_FINAL_TYPE (HearVideoPaintable, hear_video_paintable, HEAR, VIDEO_PAINTABLE, GObject)

HearVideoPaintable *hear_video_paintable_new             (void);
void                hear_video_paintable_show            (HearVideoPaintable *self,
                                                          HearVideoFrame     *frame);
void                hear_video_paintable_clear           (HearVideoPaintable *self);
gboolean            hear_video_paintable_has_picture     (HearVideoPaintable *self);
guint               hear_video_paintable_get_drawn_width (HearVideoPaintable *self);

G_END_DECLS
