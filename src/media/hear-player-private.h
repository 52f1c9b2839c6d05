/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-player-pipeline.h"
#include "hear-player.h"

G_BEGIN_DECLS

/*
 * A player is one object in three files: its properties (hear-player.c), what
 * it is told to do (hear-player-control.c) and what the pipeline tells it
 * (hear-player-events.c).
 */
struct _HearPlayer
{
  GObject parent_instance;

  char               *path;
  char               *sound_sink;
  HearPlayerPipeline *pipeline;
  GCancellable       *cancellable; /* of the opening under way */
  GError             *warning;     /* held back until it is ready */
  HearSeekQueue       queue;

  gboolean playing;
  gboolean ready;
  gboolean live; /* like ready, but also FALSE while the pipeline is built again */
  gboolean silent;
  gboolean brief;  /* too short for the newer playbin */
  gboolean broken; /* the pipeline met its end and takes no seek */
  gboolean started_seek;
  gboolean retried; /* whether this is the second try to open */
  gboolean has_video;
  gboolean sound_missing;
  gboolean muted;
  gboolean ended;
  gboolean stepped;
  gboolean dragged;
  gint64   duration_ms;
  gint64   true_duration_ms;
  gint64   position_ms; /* where it starts, and the last one known */
  gint64   span_end_ms; /* -1 without a span */
  double   rate;
  double   volume;
  guint    frame_width;
  guint    open_timeout_ms;
  guint    seek_timeout_ms;
  guint    width_timer;
  guint    watchdog;
};

typedef enum
{
  PROP_0,
  PROP_PLAYING,
  PROP_READY,
  PROP_DURATION_MS,
  PROP_RATE,
  PROP_VOLUME,
  PROP_MUTED,
  PROP_HAS_VIDEO,
  PROP_SOUND_MISSING,
  PROP_SOUND_SINK,
  PROP_OPEN_TIMEOUT,
  PROP_SEEK_TIMEOUT,
  N_PROPS,
} HearPlayerProp;

void hear_player_notify        (HearPlayer       *self,
                                HearPlayerProp    prop);
void hear_player_emit_frame    (HearPlayer       *self,
                                HearVideoFrame   *frame);
void hear_player_emit_seeked   (HearPlayer       *self,
                                gint64            position_ms);
void hear_player_emit_ended    (HearPlayer       *self,
                                gboolean          span);
void hear_player_emit_failed   (HearPlayer       *self,
                                const GError     *error);
void hear_player_emit_warning  (HearPlayer       *self,
                                const GError     *error);
void hear_player_set_flag      (HearPlayer       *self,
                                gboolean         *flag,
                                gboolean          value,
                                HearPlayerProp    prop);

void hear_player_push          (HearPlayer       *self,
                                HearSeek          seek);
void hear_player_send          (HearPlayer       *self);
void hear_player_apply_playing (HearPlayer       *self);
void hear_player_try_again     (HearPlayer       *self);
void hear_player_restart       (HearPlayer       *self,
                                gboolean          silent);
void hear_player_watch         (HearPlayer       *self,
                                guint             timeout_ms);

void hear_player_take_event    (HearPlayerEvent   event,
                                const GError     *error,
                                gpointer          user_data);
void hear_player_take_frame    (HearVideoFrame   *frame,
                                gpointer          user_data);
void hear_player_fail          (HearPlayer       *self,
                                const GError     *error);

G_END_DECLS
