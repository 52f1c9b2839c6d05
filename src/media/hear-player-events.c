/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-player-private.h"

#include "hear-error.h"
#include "hear-time.h"

#include <glib/gi18n-lib.h>

#define NS_PER_MS G_GINT64_CONSTANT (1000000)
/* A recording that ends this much before its time ends early: sound and
 * pictures seldom stop together. */
#define EARLY_MS 1500

static void
set_duration (HearPlayer *self,
              gint64      duration_ms)
{
  if (self->duration_ms == duration_ms)
    return;

  self->duration_ms = duration_ms;
  hear_player_notify (self, PROP_DURATION_MS);
}

static void
take_duration (HearPlayer *self)
{
  gint64 duration;

  if (self->true_duration_ms >= 0)
    return;

  duration = hear_player_pipeline_get_duration (self->pipeline);
  if (duration >= 0)
    set_duration (self, duration / NS_PER_MS);
}

static void
become_live (HearPlayer *self)
{
  g_autoptr(GError) warning = g_steal_pointer (&self->warning);

  self->live = TRUE;
  self->retried = FALSE;
  take_duration (self);
  hear_player_set_flag (self, &self->has_video,
                        hear_player_pipeline_get_frame_time (self->pipeline) >= 0, PROP_HAS_VIDEO);
  hear_player_apply_playing (self);
  if (self->ready)
    hear_player_emit_seeked (self, hear_player_get_position_ms (self));
  hear_player_set_flag (self, &self->ready, TRUE, PROP_READY);
  if (warning != NULL)
    hear_player_emit_warning (self, warning);
}

static void
take_opened (HearPlayer *self)
{
  gint64 end_ns = self->span_end_ms < 0 ? -1 : self->span_end_ms * NS_PER_MS;

  if (self->started_seek || (self->position_ms == 0 && end_ns < 0 && self->rate == 1.0))
    {
      g_clear_handle_id (&self->watchdog, g_source_remove);
      hear_seek_queue_reset (&self->queue);
      become_live (self);
      return;
    }

  self->started_seek = TRUE;
  take_duration (self);
  if (self->duration_ms > 0)
    self->position_ms = CLAMP (self->position_ms, 0, self->duration_ms - 1);
  hear_player_push (self, (HearSeek){ self->position_ms * NS_PER_MS, end_ns, FALSE, 0 });
}

static void
take_done (HearPlayer *self)
{
  if (!self->live)
    {
      take_opened (self);
      return;
    }
  if (!self->queue.busy)
    return;

  g_clear_handle_id (&self->watchdog, g_source_remove);
  self->stepped = self->queue.current.steps > 0;
  if (hear_seek_queue_done (&self->queue, g_get_monotonic_time ()))
    {
      hear_player_send (self);
      return;
    }

  if (self->playing)
    hear_player_apply_playing (self);
  hear_player_emit_seeked (self, hear_player_get_position_ms (self));
}

static void
warn_early (HearPlayer *self,
            gint64      last_ms)
{
  g_autofree char *played = hear_time_format_position (last_ms);
  g_autofree char *promised = hear_time_format_position (self->duration_ms);
  g_autoptr(GError) error = g_error_new (HEAR_ERROR, HEAR_ERROR_DAMAGED,
                                          /* Translators: two times, such as 41:10 and 45:00. */
                                          _ ("%s of %s can be played: the recording ends early."), played, promised);

  self->true_duration_ms = last_ms;
  set_duration (self, last_ms);
  hear_player_emit_warning (self, error);
}

static void
stop (HearPlayer *self)
{
  hear_player_set_flag (self, &self->playing, FALSE, PROP_PLAYING);
  hear_player_apply_playing (self);
}

static void
end_span (HearPlayer *self)
{
  gint64 end_ms = self->span_end_ms;

  self->span_end_ms = -1;
  stop (self);
  self->position_ms = end_ms;
  if (!self->broken)
    hear_player_push (self, (HearSeek){ end_ms * NS_PER_MS, -1, FALSE, 0 });
  hear_player_emit_ended (self, TRUE);
}

static void
take_end (HearPlayer *self)
{
  gint64 last_ms = hear_player_pipeline_get_last (self->pipeline) / NS_PER_MS;

  if (self->queue.busy || !self->live)
    return;
  if (self->span_end_ms >= 0 && last_ms + EARLY_MS >= self->span_end_ms)
    {
      end_span (self);
      return;
    }

  self->span_end_ms = -1;
  self->ended = TRUE;
  stop (self);
  self->position_ms = last_ms;
  if (self->duration_ms > 0 && last_ms + EARLY_MS < self->duration_ms)
    warn_early (self, last_ms);
  else if (self->duration_ms > 0)
    self->position_ms = self->duration_ms;
  hear_player_emit_ended (self, FALSE);
}

static void
take_error (HearPlayer   *self,
            const GError *error)
{
  gint64 last_ms = hear_player_pipeline_get_last (self->pipeline) / NS_PER_MS;

  if (!self->live || error->domain != HEAR_ERROR || last_ms <= 0)
    {
      hear_player_fail (self, error);
      return;
    }

  /* What came so far plays again; from here on nothing does. */
  hear_seek_queue_reset (&self->queue);
  g_clear_handle_id (&self->watchdog, g_source_remove);
  self->broken = TRUE;
  take_end (self);
}

static void
take_warning (HearPlayer   *self,
              const GError *error)
{
  if (self->live)
    hear_player_emit_warning (self, error);
  else if (self->warning == NULL)
    self->warning = g_error_copy (error);
}

static void
take_silence (HearPlayer *self)
{
  g_autoptr(GError) error = g_error_new_literal (HEAR_ERROR, HEAR_ERROR_FAILED,
                                                  _ ("The sound output stopped working. The recording goes on without sound."));

  self->position_ms = hear_player_get_position_ms (self);
  hear_player_set_flag (self, &self->sound_missing, TRUE, PROP_SOUND_MISSING);
  hear_player_restart (self, TRUE);
  hear_player_emit_warning (self, error);
}

void
hear_player_fail (HearPlayer   *self,
                  const GError *error)
{
  g_autoptr(HearPlayer) held G_GNUC_UNUSED = g_object_ref (self);
  g_autoptr(GError) copy = g_error_copy (error);

  hear_player_close (self);
  hear_player_emit_failed (self, copy);
}

void
hear_player_take_event (HearPlayerEvent event,
                        const GError   *error,
                        gpointer        user_data)
{
  g_autoptr(HearPlayer) self = g_object_ref (user_data);

  switch (event)
    {
    case HEAR_PLAYER_EVENT_DONE:
      take_done (self);
      break;
    case HEAR_PLAYER_EVENT_ENDED:
      take_end (self);
      break;
    case HEAR_PLAYER_EVENT_DURATION:
      take_duration (self);
      break;
    case HEAR_PLAYER_EVENT_STUCK:
      if (!self->retried)
        hear_player_try_again (self);
      break;
    case HEAR_PLAYER_EVENT_FAILED:
      take_error (self, error);
      break;
    case HEAR_PLAYER_EVENT_WARNING:
      take_warning (self, error);
      break;
    case HEAR_PLAYER_EVENT_SOUND_MISSING:
      hear_player_set_flag (self, &self->sound_missing, TRUE, PROP_SOUND_MISSING);
      break;
    case HEAR_PLAYER_EVENT_SOUND_FAILED:
      take_silence (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
hear_player_take_frame (HearVideoFrame *frame,
                        gpointer        user_data)
{
  g_autoptr(HearPlayer) self = g_object_ref (user_data);

  /* The first frame flashes up where it starts elsewhere. */
  if (!self->live && self->position_ms > 0 && !self->started_seek)
    return;

  hear_player_emit_frame (self, frame);
}
