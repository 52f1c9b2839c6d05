/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEAR_TYPE_MEDIA_INFO (hear_media_info_get_type ())

G_DECLARE_FINAL_TYPE (HearMediaInfo, hear_media_info, HEAR, MEDIA_INFO, GObject)

HearMediaInfo *hear_media_info_read            (const char     *path,
                                                GCancellable   *cancellable,
                                                GError        **error);
const char    *hear_media_info_get_container   (HearMediaInfo  *self);
const char    *hear_media_info_get_video_codec (HearMediaInfo  *self);
const char    *hear_media_info_get_audio_codec (HearMediaInfo  *self);
gint64         hear_media_info_get_duration_ms (HearMediaInfo  *self);
gint64         hear_media_info_get_recorded_at (HearMediaInfo  *self);
guint          hear_media_info_get_width       (HearMediaInfo  *self);
guint          hear_media_info_get_height      (HearMediaInfo  *self);
guint          hear_media_info_get_channels    (HearMediaInfo  *self);
gboolean       hear_media_info_has_sound       (HearMediaInfo  *self);
gboolean       hear_media_info_has_picture     (HearMediaInfo  *self);
GPtrArray     *hear_media_info_get_warnings    (HearMediaInfo  *self);

G_END_DECLS
