/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-player-private.h"

#define OPEN_TIMEOUT_MS 5000
#define SEEK_TIMEOUT_MS 3000
#define RATE_MIN 0.5
#define RATE_MAX 3.0

G_DEFINE_FINAL_TYPE (HearPlayer, hear_player, G_TYPE_OBJECT)

enum
{
  FRAME,
  SEEKED,
  ENDED,
  SPAN_ENDED,
  FAILED,
  WARNING,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

void
hear_player_notify (HearPlayer    *self,
                    HearPlayerProp prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

void
hear_player_set_flag (HearPlayer    *self,
                      gboolean      *flag,
                      gboolean       value,
                      HearPlayerProp prop)
{
  if (*flag == value)
    return;

  *flag = value;
  hear_player_notify (self, prop);
}

void
hear_player_emit_frame (HearPlayer     *self,
                        HearVideoFrame *frame)
{
  g_signal_emit (self, signals[FRAME], 0, frame);
}

void
hear_player_emit_seeked (HearPlayer *self,
                         gint64      position_ms)
{
  g_signal_emit (self, signals[SEEKED], 0, position_ms);
}

void
hear_player_emit_ended (HearPlayer *self,
                        gboolean    span)
{
  g_signal_emit (self, signals[span ? SPAN_ENDED : ENDED], 0);
}

void
hear_player_emit_failed (HearPlayer   *self,
                         const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

void
hear_player_emit_warning (HearPlayer   *self,
                          const GError *error)
{
  g_signal_emit (self, signals[WARNING], 0, error);
}

static void
hear_player_dispose (GObject *object)
{
  HearPlayer *self = HEAR_PLAYER (object);

  hear_player_close (self);
  g_clear_handle_id (&self->width_timer, g_source_remove);

  G_OBJECT_CLASS (hear_player_parent_class)->dispose (object);
}

static void
hear_player_finalize (GObject *object)
{
  HearPlayer *self = HEAR_PLAYER (object);

  g_clear_pointer (&self->sound_sink, g_free);

  G_OBJECT_CLASS (hear_player_parent_class)->finalize (object);
}

static void
hear_player_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HearPlayer *self = HEAR_PLAYER (object);

  switch ((HearPlayerProp) prop_id)
    {
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, self->duration_ms);
      break;
    case PROP_RATE:
      g_value_set_double (value, self->rate);
      break;
    case PROP_VOLUME:
      g_value_set_double (value, self->volume);
      break;
    case PROP_MUTED:
      g_value_set_boolean (value, self->muted);
      break;
    case PROP_HAS_VIDEO:
      g_value_set_boolean (value, self->has_video);
      break;
    case PROP_SOUND_MISSING:
      g_value_set_boolean (value, self->sound_missing);
      break;
    case PROP_SOUND_SINK:
      g_value_set_string (value, self->sound_sink);
      break;
    case PROP_OPEN_TIMEOUT:
      g_value_set_uint (value, self->open_timeout_ms);
      break;
    case PROP_SEEK_TIMEOUT:
      g_value_set_uint (value, self->seek_timeout_ms);
      break;
    case PROP_0:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_player_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HearPlayer *self = HEAR_PLAYER (object);

  switch (prop_id)
    {
    case PROP_RATE:
      hear_player_set_rate (self, g_value_get_double (value));
      break;
    case PROP_VOLUME:
      hear_player_set_volume (self, g_value_get_double (value));
      break;
    case PROP_MUTED:
      hear_player_set_muted (self, g_value_get_boolean (value));
      break;
    case PROP_SOUND_SINK:
      self->sound_sink = g_value_dup_string (value);
      break;
    case PROP_OPEN_TIMEOUT:
      self->open_timeout_ms = g_value_get_uint (value);
      break;
    case PROP_SEEK_TIMEOUT:
      self->seek_timeout_ms = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (void)
{
  signals[FRAME] = g_signal_new ("frame", HEAR_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, HEAR_TYPE_VIDEO_FRAME);
  signals[SEEKED] = g_signal_new ("seeked", HEAR_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ENDED] = g_signal_new ("ended", HEAR_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[SPAN_ENDED] = g_signal_new ("span-ended", HEAR_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", HEAR_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[WARNING] = g_signal_new ("warning", HEAR_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
hear_player_class_init (HearPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags   write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hear_player_dispose;
  object_class->finalize = hear_player_finalize;
  object_class->get_property = hear_player_get_property;
  object_class->set_property = hear_player_set_property;

  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, read);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, read);
  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, -1, G_MAXINT64, -1, read);
  properties[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, RATE_MIN, RATE_MAX, 1, write);
  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 1, 1, write);
  properties[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, write);
  properties[PROP_HAS_VIDEO] = g_param_spec_boolean ("has-video", NULL, NULL, FALSE, read);
  properties[PROP_SOUND_MISSING] = g_param_spec_boolean ("sound-missing", NULL, NULL, FALSE, read);
  properties[PROP_SOUND_SINK] = g_param_spec_string ("sound-sink", NULL, NULL, "autoaudiosink",
                                                     write | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_OPEN_TIMEOUT] = g_param_spec_uint ("open-timeout-ms", NULL, NULL, 0, G_MAXUINT, OPEN_TIMEOUT_MS,
                                                     write | G_PARAM_CONSTRUCT);
  properties[PROP_SEEK_TIMEOUT] = g_param_spec_uint ("seek-timeout-ms", NULL, NULL, 0, G_MAXUINT, SEEK_TIMEOUT_MS,
                                                     write | G_PARAM_CONSTRUCT);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();
}

static void
hear_player_init (HearPlayer *self)
{
  self->duration_ms = -1;
  self->true_duration_ms = -1;
  self->span_end_ms = -1;
  self->rate = 1;
  self->volume = 1;
}

/**
 * hear_player_new:
 *
 * Returns: (transfer full): a player with nothing open
 */
HearPlayer *
hear_player_new (void)
{
  return g_object_new (HEAR_TYPE_PLAYER, NULL);
}

/**
 * hear_player_get_playing:
 * @self: a player
 *
 * Returns: whether it plays, or will once it is ready
 */
gboolean
hear_player_get_playing (HearPlayer *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER (self), FALSE);

  return self->playing;
}

/**
 * hear_player_plays_span:
 * @self: a player
 *
 * Returns: whether it stops at the end of a span, or stopped within one
 */
gboolean
hear_player_plays_span (HearPlayer *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER (self), FALSE);

  return self->span_end_ms >= 0;
}

/**
 * hear_player_get_ready:
 * @self: a player
 *
 * Returns: whether a recording is open and plays at once
 */
gboolean
hear_player_get_ready (HearPlayer *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER (self), FALSE);

  return self->ready;
}

/**
 * hear_player_get_has_video:
 * @self: a player
 *
 * Returns: whether the recording has pictures that can be shown
 */
gboolean
hear_player_get_has_video (HearPlayer *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER (self), FALSE);

  return self->has_video;
}

/**
 * hear_player_get_sound_missing:
 * @self: a player
 *
 * Returns: whether it plays on a clock because there is no sound device
 */
gboolean
hear_player_get_sound_missing (HearPlayer *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER (self), FALSE);

  return self->sound_missing;
}

/**
 * hear_player_get_duration_ms:
 * @self: a player
 *
 * Returns: how long the recording lasts, or -1 if that is not known yet
 */
gint64
hear_player_get_duration_ms (HearPlayer *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER (self), -1);

  return self->duration_ms;
}

/**
 * hear_player_set_true_duration:
 * @self: a player
 * @duration_ms: how long the recording truly lasts, by its samples
 *
 * Overrides what the file says of itself, until another one is opened.
 */
void
hear_player_set_true_duration (HearPlayer *self,
                               gint64      duration_ms)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));
  g_return_if_fail (duration_ms >= 0);

  self->true_duration_ms = duration_ms;
  if (self->duration_ms == duration_ms)
    return;

  self->duration_ms = duration_ms;
  hear_player_notify (self, PROP_DURATION_MS);
}

/**
 * hear_player_get_rate:
 * @self: a player
 *
 * Returns: how fast it plays
 */
double
hear_player_get_rate (HearPlayer *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER (self), 1);

  return self->rate;
}

/**
 * hear_player_get_volume:
 * @self: a player
 *
 * Returns: how loud it is, as a slider shows it
 */
double
hear_player_get_volume (HearPlayer *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER (self), 0);

  return self->volume;
}

/**
 * hear_player_get_muted:
 * @self: a player
 *
 * Returns: whether nothing is heard
 */
gboolean
hear_player_get_muted (HearPlayer *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER (self), FALSE);

  return self->muted;
}

static void
apply_volume (HearPlayer *self)
{
  if (self->pipeline != NULL)
    hear_player_pipeline_set_volume (self->pipeline, self->volume, self->muted);
}

/**
 * hear_player_set_volume:
 * @self: a player
 * @volume: how loud, 0 to 1; equal steps sound equal
 */
void
hear_player_set_volume (HearPlayer *self,
                        double      volume)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  volume = CLAMP (volume, 0, 1);
  if (G_APPROX_VALUE (self->volume, volume, 0.0001))
    return;

  self->volume = volume;
  apply_volume (self);
  hear_player_notify (self, PROP_VOLUME);
}

/**
 * hear_player_set_muted:
 * @self: a player
 * @muted: whether nothing is heard
 */
void
hear_player_set_muted (HearPlayer *self,
                       gboolean    muted)
{
  g_return_if_fail (HEAR_IS_PLAYER (self));

  if (self->muted == !!muted)
    return;

  self->muted = !!muted;
  apply_volume (self);
  hear_player_notify (self, PROP_MUTED);
}
