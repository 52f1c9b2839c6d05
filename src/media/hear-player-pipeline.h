/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-seek-queue.h"
#include "hear-video-frame.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEAR_TYPE_PLAYER_PIPELINE (hear_player_pipeline_get_type ())

G_DECLARE_FINAL_TYPE (HearPlayerPipeline, hear_player_pipeline, HEAR, PLAYER_PIPELINE, GObject)

/**
 * HearPlayerEvent:
 * @HEAR_PLAYER_EVENT_DONE: opening, a seek or a step is done
 * @HEAR_PLAYER_EVENT_ENDED: all was played
 * @HEAR_PLAYER_EVENT_DURATION: the duration may be known better
 * @HEAR_PLAYER_EVENT_STUCK: a sturdier pipeline may do better
 * @HEAR_PLAYER_EVENT_FAILED: it cannot go on
 * @HEAR_PLAYER_EVENT_WARNING: something in it cannot be decoded
 * @HEAR_PLAYER_EVENT_SOUND_MISSING: there is no sound device; it plays on
 * @HEAR_PLAYER_EVENT_SOUND_FAILED: the sound device went away; it stands still
 *
 * What a pipeline tells its player.
 */
typedef enum
{
  HEAR_PLAYER_EVENT_DONE,
  HEAR_PLAYER_EVENT_ENDED,
  HEAR_PLAYER_EVENT_DURATION,
  HEAR_PLAYER_EVENT_STUCK,
  HEAR_PLAYER_EVENT_FAILED,
  HEAR_PLAYER_EVENT_WARNING,
  HEAR_PLAYER_EVENT_SOUND_MISSING,
  HEAR_PLAYER_EVENT_SOUND_FAILED,
} HearPlayerEvent;

/**
 * HearPlayerListener:
 * @event: called with an event and, where there is one, its error
 * @frame: called with each frame that is shown
 * @user_data: for both
 *
 * Whom a pipeline tells, on the main thread.
 */
typedef struct
{
  void     (*event) (HearPlayerEvent  event,
                     const GError    *error,
                     gpointer         user_data);
  void     (*frame) (HearVideoFrame  *frame,
                     gpointer         user_data);
  gpointer user_data;
} HearPlayerListener;

HearPlayerPipeline *hear_player_pipeline_new                (const char         *path,
                                                             const char         *sound_sink,
                                                             gboolean            sturdy,
                                                             GError            **error);
guint               hear_player_pipeline_get_n_alive        (void);
void                hear_player_pipeline_start              (HearPlayerPipeline *self,
                                                             HearPlayerListener  listener);
void                hear_player_pipeline_close              (HearPlayerPipeline *self);
void                hear_player_pipeline_set_playing        (HearPlayerPipeline *self,
                                                             gboolean            playing);
void                hear_player_pipeline_seek               (HearPlayerPipeline *self,
                                                             HearSeek            seek,
                                                             double              rate);
void                hear_player_pipeline_set_volume         (HearPlayerPipeline *self,
                                                             double              volume,
                                                             gboolean            muted);
void                hear_player_pipeline_set_frame_width    (HearPlayerPipeline *self,
                                                             guint               width);
gint64              hear_player_pipeline_get_position       (HearPlayerPipeline *self);
gint64              hear_player_pipeline_get_duration       (HearPlayerPipeline *self);
gint64              hear_player_pipeline_get_last           (HearPlayerPipeline *self);
gint64              hear_player_pipeline_get_frame_time     (HearPlayerPipeline *self);
gint64              hear_player_pipeline_get_frame_duration (HearPlayerPipeline *self);

G_END_DECLS
