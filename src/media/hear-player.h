/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-video-frame.h"

G_BEGIN_DECLS

/* Anything shorter is opened by hear_player_open_brief(). */
#define HEAR_PLAYER_BRIEF_MS 1000

#define HEAR_TYPE_PLAYER (hear_player_get_type ())

G_DECLARE_FINAL_TYPE (HearPlayer, hear_player, HEAR, PLAYER, GObject)

HearPlayer *hear_player_new                  (void);
void        hear_player_open                 (HearPlayer *self,
                                              const char *path,
                                              gint64      start_ms);
void        hear_player_open_brief           (HearPlayer *self,
                                              const char *path);
void        hear_player_close                (HearPlayer *self);
void        hear_player_play                 (HearPlayer *self);
void        hear_player_pause                (HearPlayer *self);
void        hear_player_toggle               (HearPlayer *self);
void        hear_player_seek                 (HearPlayer *self,
                                              gint64      position_ms);
void        hear_player_skip                 (HearPlayer *self,
                                              gint64      by_ms);
void        hear_player_scrub                (HearPlayer *self,
                                              gint64      position_ms);
void        hear_player_scrub_end            (HearPlayer *self);
void        hear_player_step                 (HearPlayer *self,
                                              int         frames);
void        hear_player_play_span            (HearPlayer *self,
                                              gint64      start_ms,
                                              gint64      end_ms);
gint64      hear_player_get_position_ms      (HearPlayer *self);
gboolean    hear_player_plays_span           (HearPlayer *self);
gboolean    hear_player_get_playing          (HearPlayer *self);
gboolean    hear_player_get_ready            (HearPlayer *self);
gboolean    hear_player_get_has_video        (HearPlayer *self);
gboolean    hear_player_get_sound_missing    (HearPlayer *self);
gint64      hear_player_get_duration_ms      (HearPlayer *self);
void        hear_player_set_true_duration    (HearPlayer *self,
                                              gint64      duration_ms);
double      hear_player_get_rate             (HearPlayer *self);
void        hear_player_set_rate             (HearPlayer *self,
                                              double      rate);
double      hear_player_get_volume           (HearPlayer *self);
void        hear_player_set_volume           (HearPlayer *self,
                                              double      volume);
gboolean    hear_player_get_muted            (HearPlayer *self);
void        hear_player_set_muted            (HearPlayer *self,
                                              gboolean    muted);
void        hear_player_set_frame_width      (HearPlayer *self,
                                              guint       pixels);
void        hear_player_retry_sound          (HearPlayer *self);

G_END_DECLS
