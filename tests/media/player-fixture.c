/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "player-fixture.h"

#include "hear-player-pipeline.h"
#include "hear-test.h"

static void
frame_cb (HearPlayer     *player,
          HearVideoFrame *frame,
          gpointer        user_data)
{
  PlayerFixture *self = user_data;

  self->n_frames++;
  self->frame_ms = hear_video_frame_get_time_ms (frame);
  self->width = hear_video_frame_get_width (frame);
  self->height = hear_video_frame_get_height (frame);
}

static void
seeked_cb (HearPlayer *player,
           gint64      position_ms,
           gpointer    user_data)
{
  PlayerFixture *self = user_data;

  self->n_seeked++;
  self->seeked_ms = position_ms;
}

static void
count_cb (HearPlayer *player,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
failed_cb (HearPlayer *player,
           GError     *error,
           gpointer    user_data)
{
  PlayerFixture *self = user_data;

  g_assert_null (self->error);
  self->error = g_error_copy (error);
}

static void
warning_cb (HearPlayer *player,
            GError     *error,
            gpointer    user_data)
{
  PlayerFixture *self = user_data;

  self->n_warnings++;
  g_clear_error (&self->warning);
  self->warning = g_error_copy (error);
}

/* Takes another player instead; its signals count from 0. */
void
player_fixture_replace (PlayerFixture *self,
                        HearPlayer    *player)
{
  g_clear_object (&self->player);
  self->player = player;
  self->frame_ms = -1;
  g_signal_connect (player, "frame", G_CALLBACK (frame_cb), self);
  g_signal_connect (player, "seeked", G_CALLBACK (seeked_cb), self);
  g_signal_connect (player, "ended", G_CALLBACK (count_cb), &self->n_ended);
  g_signal_connect (player, "span-ended", G_CALLBACK (count_cb), &self->n_spans);
  g_signal_connect (player, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect (player, "warning", G_CALLBACK (warning_cb), self);
}

void
player_fixture_set_up (PlayerFixture *self,
                       gconstpointer  data)
{
  self->folder = hear_test_make_folder ();
  /* A loaded machine may need longer than a person should wait. */
  player_fixture_replace (self, g_object_new (HEAR_TYPE_PLAYER,
                                              "sound-sink", "fakesink sync=true",
                                              "open-timeout-ms", 20000,
                                              "seek-timeout-ms", 20000,
                                              NULL));
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
is_over (gpointer data)
{
  return hear_player_pipeline_get_n_alive () == 0;
}

void
player_fixture_wait_over (void)
{
  guint tick = g_timeout_add (10, tick_cb, NULL);

  g_assert_true (hear_test_wait (is_over, NULL));
  g_source_remove (tick);
}

void
player_fixture_tear_down (PlayerFixture *self,
                          gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&self->player));
  player_fixture_wait_over ();
  hear_test_drop_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_error (&self->error);
  g_clear_error (&self->warning);
}

gboolean
player_fixture_is_ready (gpointer data)
{
  PlayerFixture *self = data;

  return hear_player_get_ready (self->player) || self->error != NULL;
}

gboolean
player_fixture_has_failed (gpointer data)
{
  return ((PlayerFixture *) data)->error != NULL;
}

gboolean
player_fixture_has_warning (gpointer data)
{
  return ((PlayerFixture *) data)->warning != NULL;
}

gboolean
player_fixture_has_ended (gpointer data)
{
  return ((PlayerFixture *) data)->n_ended > 0;
}

gboolean
player_fixture_has_span (gpointer data)
{
  return ((PlayerFixture *) data)->n_spans > 0;
}

static gboolean
has_passed (gpointer data)
{
  PlayerFixture *self = data;

  return hear_player_get_position_ms (self->player) >= self->wanted_ms;
}

static gboolean
has_seeked (gpointer data)
{
  return ((PlayerFixture *) data)->n_seeked > 0;
}

static gboolean
has_frame (gpointer data)
{
  PlayerFixture *self = data;

  return self->frame_ms == self->wanted_ms;
}

void
player_fixture_open (PlayerFixture *self,
                     const char    *path,
                     gint64         start_ms)
{
  hear_player_open (self->player, path, start_ms);
  g_assert_true (hear_test_wait (player_fixture_is_ready, self));
  g_assert_no_error (self->error);
}

void
player_fixture_wait_seeked (PlayerFixture *self)
{
  self->n_seeked = 0;
  g_assert_true (hear_test_wait (has_seeked, self));
}

void
player_fixture_wait_frame (PlayerFixture *self,
                           gint64         time_ms)
{
  self->wanted_ms = time_ms;
  if (!hear_test_wait (has_frame, self))
    g_test_fail_printf ("frame %" G_GINT64_FORMAT " instead of %" G_GINT64_FORMAT, self->frame_ms, time_ms);
}

/* Looks at the position as often as a window would. */
void
player_fixture_wait_passed (PlayerFixture *self,
                            gint64         position_ms)
{
  guint tick = g_timeout_add (10, tick_cb, NULL);

  self->wanted_ms = position_ms;
  g_assert_true (hear_test_wait (has_passed, self));
  g_source_remove (tick);
}
