/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEAR_TYPE_RECORDING (hear_recording_get_type ())

G_DECLARE_FINAL_TYPE (HearRecording, hear_recording, HEAR, RECORDING, GObject)

HearRecording *hear_recording_new             (void);
const char    *hear_recording_get_id          (HearRecording *self);
void           hear_recording_set_id          (HearRecording *self,
                                               const char    *id);
const char    *hear_recording_get_blob        (HearRecording *self);
void           hear_recording_set_blob        (HearRecording *self,
                                               const char    *blob);
const char    *hear_recording_get_container   (HearRecording *self);
void           hear_recording_set_container   (HearRecording *self,
                                               const char    *container);
const char    *hear_recording_get_video_codec (HearRecording *self);
void           hear_recording_set_video_codec (HearRecording *self,
                                               const char    *video_codec);
const char    *hear_recording_get_audio_codec (HearRecording *self);
void           hear_recording_set_audio_codec (HearRecording *self,
                                               const char    *audio_codec);
gint64         hear_recording_get_duration_ms (HearRecording *self);
void           hear_recording_set_duration_ms (HearRecording *self,
                                               gint64         duration_ms);
guint          hear_recording_get_width       (HearRecording *self);
void           hear_recording_set_width       (HearRecording *self,
                                               guint          width);
guint          hear_recording_get_height      (HearRecording *self);
void           hear_recording_set_height      (HearRecording *self,
                                               guint          height);
guint          hear_recording_get_channels    (HearRecording *self);
void           hear_recording_set_channels    (HearRecording *self,
                                               guint          channels);
const char    *hear_recording_get_channel_map (HearRecording *self);
void           hear_recording_set_channel_map (HearRecording *self,
                                               const char    *channel_map);
gint64         hear_recording_get_bytes       (HearRecording *self);
void           hear_recording_set_bytes       (HearRecording *self,
                                               gint64         bytes);
const char    *hear_recording_get_source_name (HearRecording *self);
void           hear_recording_set_source_name (HearRecording *self,
                                               const char    *source_name);
const char    *hear_recording_get_copy_path   (HearRecording *self);
void           hear_recording_set_copy_path   (HearRecording *self,
                                               const char    *copy_path);

G_END_DECLS
