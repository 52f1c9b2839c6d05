/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-player-private.h"

#include "hear-error.h"

#include <glib/gi18n-lib.h>

#define NS_PER_MS G_GINT64_CONSTANT (1000000)
#define RESIZE_MS 150
/* How much of its time the first try to open gets. */
#define FIRST_TRY_PERCENT 30
/* How far a step goes where there are no frames. */
#define SOUND_STEP_MS 40

static gint64
clamp_position (HearPlayer *self,
                gint64      position_ms)
{
  /* At the very end there would be nothing to show. */
  if (self->duration_ms > 0)
    position_ms = MIN (position_ms, self->duration_ms - 1);

  return MAX (position_ms, 0);
}

static void start_opening (HearPlayer *self,
                           guint       timeout_ms,
                           gboolean    sturdy);

/* One time in a thousand, more often on a busy machine, playbin3 of 1.22 never
 * gets ready, or never comes back from a seek; built again it does. */
void
hear_player_try_again (HearPlayer *self)
{
  start_opening (self, self->open_timeout_ms - self->open_timeout_ms / 100 * FIRST_TRY_PERCENT, TRUE);
  self->retried = TRUE;
}

static gboolean
watchdog_cb (gpointer user_data)
{
  HearPlayer *self = user_data;
  g_autoptr(GError) error = g_error_new_literal (HEAR_ERROR, HEAR_ERROR_TIMED_OUT,
                                                  _ ("The recording does not answer. Check the disk it is on and open it again."));

  self->watchdog = 0;
  if (!self->retried)
    hear_player_try_again (self);
  else
    hear_player_fail (self, error);

  return G_SOURCE_REMOVE;
}

/* Before everything else, so that a busy main loop cannot starve it. */
void
hear_player_watch (HearPlayer *self,
                   guint       timeout_ms)
{
  g_clear_handle_id (&self->watchdog, g_source_remove);
  self->watchdog = g_timeout_add_full (G_PRIORITY_HIGH, timeout_ms, watchdog_cb, self, NULL);
}

void
hear_player_send (HearPlayer *self)
{
  hear_player_watch (self, self->seek_timeout_ms);
  hear_player_pipeline_seek (self->pipeline, self->queue.current, self->rate);
}

void
hear_player_push (HearPlayer *self,
                  HearSeek    seek)
{
  self->ended = FALSE;
  self->stepped = FALSE;
  if (hear_seek_queue_push (&self->queue, seek, g_get_monotonic_time ()))
    hear_player_send (self);
}

/* Pausing is done at once; playing waits for the place to play from. */
void
hear_player_apply_playing (HearPlayer *self)
{
  if (self->live && (!self->playing || !self->queue.busy))
    hear_player_pipeline_set_playing (self->pipeline, self->playing);
}

static void
seek_to (HearPlayer *self,
         gint64      position_ms,
         gboolean    key_unit)
{
  self->span_end_ms = -1;
  self->position_ms = clamp_position (self, position_ms);
  if (self->broken)
    hear_player_restart (self, self->silent);
  if (self->live)
    hear_player_push (self, (HearSeek){ self->position_ms * NS_PER_MS, -1, key_unit, 0 });
}

static void
drop_pipeline (HearPlayer *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->watchdog, g_source_remove);
  g_clear_error (&self->warning);
  hear_seek_queue_reset (&self->queue);
  if (self->pipeline != NULL)
    hear_player_pipeline_close (self->pipeline);
  g_clear_object (&self->pipeline);
  self->live = self->retried = self->broken = self->started_seek = self->ended = self->stepped = self->dragged = FALSE;
}

typedef struct
{
  char    *path;
  char    *sound_sink;
  gboolean sturdy;
} Opening;

static void
opening_free (Opening *opening)
{
  g_free (opening->path);
  g_free (opening->sound_sink);
  g_free (opening);
}

static void
open_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Opening            *opening = task_data;
  GError             *error = NULL;
  HearPlayerPipeline *pipeline = hear_player_pipeline_new (opening->path, opening->sound_sink, opening->sturdy, &error);

  if (pipeline != NULL)
    g_task_return_pointer (task, pipeline, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GWeakRef *owner = user_data;
  g_autoptr(HearPlayer) self = g_weak_ref_get (owner);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPlayerPipeline) pipeline = g_task_propagate_pointer (G_TASK (result), &error);

  g_weak_ref_clear (owner);
  g_free (owner);
  if (self == NULL || self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (pipeline == NULL)
    {
      hear_player_fail (self, error);
      return;
    }

  self->pipeline = g_steal_pointer (&pipeline);
  hear_player_pipeline_set_volume (self->pipeline, self->volume, self->muted);
  if (self->frame_width > 0)
    hear_player_pipeline_set_frame_width (self->pipeline, self->frame_width);
  hear_player_pipeline_start (self->pipeline,
                              (HearPlayerListener){ hear_player_take_event, hear_player_take_frame, self });
}

static void
start_opening (HearPlayer *self,
               guint       timeout_ms,
               gboolean    sturdy)
{
  g_autoptr(GTask) task = NULL;
  Opening  *opening = g_new0 (Opening, 1);
  GWeakRef *owner = g_new0 (GWeakRef, 1);

  drop_pipeline (self);
  self->cancellable = g_cancellable_new ();
  hear_player_watch (self, timeout_ms);

  opening->path = g_strdup (self->path);
  opening->sturdy = sturdy;
  opening->sound_sink = g_strdup (self->silent ? "fakesink sync=true" : self->sound_sink);
  g_weak_ref_init (owner, self);
  task = g_task_new (NULL, self->cancellable, opened_cb, owner);
  g_task_set_source_tag (task, start_opening);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_thread);
}

/* Opens the same recording again where it was; it stays ready all the while. */
void
hear_player_restart (HearPlayer *self,
                     gboolean    silent)
{
  self->silent = silent;
  start_opening (self, self->open_timeout_ms / 100 * FIRST_TRY_PERCENT, self->brief);
}

/**
 * hear_player_open_brief:
 * @self: a player
 * @path: a recording of less than %HEAR_PLAYER_BRIEF_MS
 *
 * Opens a recording that ends before its first picture is shown. GStreamer
 * 1.22's playbin3 crashes when it is taken down after one; the older playbin
 * does not.
 */
void
hear_player_open_brief (HearPlayer *self,
                        const char *path)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));
  g_return_if_fail (path != NULL);

  hear_player_close (self);
  self->path = g_strdup (path);
  self->brief = TRUE;
  hear_player_restart (self, FALSE);
}

/**
 * hear_player_open:
 * @self: a player
 * @path: a media file
 * @start_ms: where to start
 *
 * Opens a recording, paused; property “ready” or signal “failed” follows.
 */
void
hear_player_open (HearPlayer *self,
                  const char *path,
                  gint64      start_ms)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));
  g_return_if_fail (path != NULL);

  hear_player_close (self);
  self->path = g_strdup (path);
  self->position_ms = MAX (start_ms, 0);
  hear_player_restart (self, FALSE);
}

/**
 * hear_player_close:
 * @self: a player
 *
 * Lets go of the recording.
 */
void
hear_player_close (HearPlayer *self)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  drop_pipeline (self);
  g_clear_pointer (&self->path, g_free);
  self->position_ms = 0;
  self->span_end_ms = -1;
  self->true_duration_ms = -1;
  self->brief = FALSE;
  /* Nobody shall take the position for where it stopped. */
  hear_player_set_flag (self, &self->ready, FALSE, PROP_READY);
  hear_player_set_flag (self, &self->playing, FALSE, PROP_PLAYING);
  hear_player_set_flag (self, &self->has_video, FALSE, PROP_HAS_VIDEO);
  if (self->duration_ms == -1)
    return;

  self->duration_ms = -1;
  hear_player_notify (self, PROP_DURATION_MS);
}

/**
 * hear_player_play:
 * @self: a player
 *
 * Plays; from the start if it was at the end.
 */
void
hear_player_play (HearPlayer *self)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  if (self->playing || self->path == NULL)
    return;

  if (self->ended)
    seek_to (self, 0, FALSE);
  else if (self->stepped)
    /* Steps move the pictures alone: the sound has to follow. */
    seek_to (self, hear_player_get_position_ms (self), FALSE);
  hear_player_set_flag (self, &self->playing, TRUE, PROP_PLAYING);
  hear_player_apply_playing (self);
}

/**
 * hear_player_pause:
 * @self: a player
 */
void
hear_player_pause (HearPlayer *self)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  if (!self->playing)
    return;

  hear_player_set_flag (self, &self->playing, FALSE, PROP_PLAYING);
  hear_player_apply_playing (self);
}

/**
 * hear_player_toggle:
 * @self: a player
 *
 * Plays or pauses.
 */
void
hear_player_toggle (HearPlayer *self)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  if (self->playing)
    hear_player_pause (self);
  else
    hear_player_play (self);
}

/**
 * hear_player_seek:
 * @self: a player
 * @position_ms: where to
 *
 * Goes there exactly, paused or playing; signal “seeked” follows.
 */
void
hear_player_seek (HearPlayer *self,
                  gint64      position_ms)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  self->dragged = FALSE;
  seek_to (self, position_ms, FALSE);
}

/**
 * hear_player_skip:
 * @self: a player
 * @by_ms: how far, backwards if negative
 *
 * Goes on from where the newest seek leads to, so that many in a row add up.
 */
void
hear_player_skip (HearPlayer *self,
                  gint64      by_ms)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  hear_player_seek (self, hear_player_get_position_ms (self) + by_ms);
}

/**
 * hear_player_scrub:
 * @self: a player
 * @position_ms: where the pointer is
 *
 * As [method@Player.seek] while dragging: shows as many pictures as it can, if
 * need be only keyframes.
 */
void
hear_player_scrub (HearPlayer *self,
                   gint64      position_ms)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  self->dragged = self->has_video && hear_seek_queue_is_slow (&self->queue);
  seek_to (self, position_ms, self->dragged);
}

/**
 * hear_player_scrub_end:
 * @self: a player
 *
 * Goes exactly to where the pointer was let go.
 */
void
hear_player_scrub_end (HearPlayer *self)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  if (!self->dragged)
    return;

  self->dragged = FALSE;
  seek_to (self, self->position_ms, FALSE);
}

static void
step_back (HearPlayer *self,
           int         frames)
{
  gint64 length = hear_player_pipeline_get_frame_duration (self->pipeline);
  gint64 target = hear_seek_queue_get_target (&self->queue);
  gint64 from = target >= 0 ? target : hear_player_pipeline_get_frame_time (self->pipeline);
  /* The microsecond outweighs rounded stamps, which could be a frame too early. */
  gint64 to = MAX (from - frames * length + 1000, 0);

  self->position_ms = to / NS_PER_MS;
  hear_player_push (self, (HearSeek){ to, -1, FALSE, 0 });
}

/**
 * hear_player_step:
 * @self: a player
 * @frames: how many frames forward, or back if negative
 *
 * Pauses and goes frame by frame; 40 ms where there are no pictures.
 */
void
hear_player_step (HearPlayer *self,
                  int         frames)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  hear_player_pause (self);
  if (frames == 0 || !self->live)
    return;

  self->span_end_ms = -1;
  if (!self->has_video || self->broken)
    hear_player_skip (self, (gint64) frames * SOUND_STEP_MS);
  else if (frames < 0)
    step_back (self, -frames);
  else if (!self->ended)
    hear_player_push (self, (HearSeek){ .end_ns = -1, .steps = (guint) frames });
}

/**
 * hear_player_play_span:
 * @self: a player
 * @start_ms: where it starts
 * @end_ms: where it ends
 *
 * Plays exactly that, then pauses; signal “span-ended” follows.
 */
void
hear_player_play_span (HearPlayer *self,
                       gint64      start_ms,
                       gint64      end_ms)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  start_ms = clamp_position (self, start_ms);
  if (self->duration_ms > 0)
    end_ms = MIN (end_ms, self->duration_ms);
  if (end_ms <= start_ms || self->path == NULL)
    return;

  self->dragged = FALSE;
  self->position_ms = start_ms;
  self->span_end_ms = end_ms;
  if (self->broken)
    hear_player_restart (self, self->silent);
  if (self->live)
    hear_player_push (self, (HearSeek){ start_ms * NS_PER_MS, end_ms * NS_PER_MS, FALSE, 0 });
  hear_player_set_flag (self, &self->playing, TRUE, PROP_PLAYING);
  hear_player_apply_playing (self);
}

/**
 * hear_player_get_position_ms:
 * @self: a player
 *
 * Cheap enough for every frame of the window.
 *
 * Returns: what is heard and seen now; where it goes to while it seeks
 */
gint64
hear_player_get_position_ms (HearPlayer *self)
{
  gboolean stepping;
  gint64   position;

  g_return_val_if_fail (HEAR_IS_PLAYER (self), 0);

  stepping = self->queue.busy && self->queue.current.steps > 0 && !self->queue.waiting;
  if (!self->live || self->ended || self->broken || (self->queue.busy && !stepping))
    return self->position_ms;

  position = self->stepped || stepping ? hear_player_pipeline_get_frame_time (self->pipeline)
                                       : hear_player_pipeline_get_position (self->pipeline);
  if (position >= 0)
    self->position_ms = (position + NS_PER_MS / 2) / NS_PER_MS;
  if (self->duration_ms > 0)
    self->position_ms = MIN (self->position_ms, self->duration_ms);

  return self->position_ms;
}

/* To where it is, with another rate or width, and the same span. */
static void
seek_again (HearPlayer *self)
{
  gint64 position_ms = hear_player_get_position_ms (self);
  gint64 end_ns = self->span_end_ms < 0 ? -1 : self->span_end_ms * NS_PER_MS;

  if (self->live && !self->ended && !self->broken)
    hear_player_push (self, (HearSeek){ position_ms * NS_PER_MS, end_ns, FALSE, 0 });
}

/**
 * hear_player_set_rate:
 * @self: a player
 * @rate: how fast, 0.5 to 3, with the pitch kept
 */
void
hear_player_set_rate (HearPlayer *self,
                      double      rate)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  rate = CLAMP (rate, 0.5, 3);
  if (G_APPROX_VALUE (self->rate, rate, 0.001))
    return;

  self->rate = rate;
  seek_again (self);
  hear_player_notify (self, PROP_RATE);
}

static gboolean
resize_cb (gpointer user_data)
{
  HearPlayer *self = user_data;

  self->width_timer = 0;
  if (self->pipeline == NULL)
    return G_SOURCE_REMOVE;

  hear_player_pipeline_set_frame_width (self->pipeline, self->frame_width);
  /* A paused pipeline makes no new frame by itself. */
  if (!self->playing && self->has_video && !self->queue.busy)
    seek_again (self);

  return G_SOURCE_REMOVE;
}

/**
 * hear_player_set_frame_width:
 * @self: a player
 * @pixels: how many device pixels wide the picture is shown
 *
 * Frames come in this width a moment later.
 */
void
hear_player_set_frame_width (HearPlayer *self,
                             guint       pixels)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  pixels = CLAMP (pixels, 16, 8192);
  if (self->frame_width == pixels)
    return;

  self->frame_width = pixels;
  g_clear_handle_id (&self->width_timer, g_source_remove);
  self->width_timer = g_timeout_add (RESIZE_MS, resize_cb, self);
}

/**
 * hear_player_retry_sound:
 * @self: a player
 *
 * Looks for a sound device again.
 */
void
hear_player_retry_sound (HearPlayer *self)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  if (!self->sound_missing)
    return;

  hear_player_set_flag (self, &self->sound_missing, FALSE, PROP_SOUND_MISSING);
  if (self->path == NULL)
    return;

  self->position_ms = hear_player_get_position_ms (self);
  hear_player_restart (self, FALSE);
}
