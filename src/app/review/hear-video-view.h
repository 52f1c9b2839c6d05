/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-player.h"
#include "hear-video-paintable.h"

G_BEGIN_DECLS

#define HEAR_TYPE_VIDEO_VIEW (hear_video_view_get_type ())

G_DECLARE_FINAL_TYPE (HearVideoView, hear_video_view, HEAR, VIDEO_VIEW, GtkWidget)

GtkWidget          *hear_video_view_new           (void);
HearPlayer         *hear_video_view_get_player    (HearVideoView *self);
void                hear_video_view_set_player    (HearVideoView *self,
                                                   HearPlayer    *player);
HearVideoPaintable *hear_video_view_get_paintable (HearVideoView *self);

G_END_DECLS
