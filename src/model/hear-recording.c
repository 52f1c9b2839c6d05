/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-recording.h"

#include "hear-compat.h"

/*
 * A medium of an interview as it lies in the library's media folder.
 */
struct _HearRecording
{
  GObject parent_instance;

  char  *id;
  char  *blob;
  char  *container;
  char  *video_codec;
  char  *audio_codec;
  gint64 duration_ms;
  guint  width;
  guint  height;
  guint  channels;
  char  *channel_map;
  gint64 bytes;
};

G_DEFINE_FINAL_TYPE (HearRecording, hear_recording, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_BLOB,
  PROP_CONTAINER,
  PROP_VIDEO_CODEC,
  PROP_AUDIO_CODEC,
  PROP_DURATION_MS,
  PROP_WIDTH,
  PROP_HEIGHT,
  PROP_CHANNELS,
  PROP_CHANNEL_MAP,
  PROP_BYTES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_recording_finalize (GObject *object)
{
  HearRecording *self = HEAR_RECORDING (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->blob, g_free);
  g_clear_pointer (&self->container, g_free);
  g_clear_pointer (&self->video_codec, g_free);
  g_clear_pointer (&self->audio_codec, g_free);
  g_clear_pointer (&self->channel_map, g_free);

  G_OBJECT_CLASS (hear_recording_parent_class)->finalize (object);
}

static void
hear_recording_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearRecording *self = HEAR_RECORDING (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_BLOB:
      g_value_set_string (value, self->blob);
      break;
    case PROP_CONTAINER:
      g_value_set_string (value, self->container);
      break;
    case PROP_VIDEO_CODEC:
      g_value_set_string (value, self->video_codec);
      break;
    case PROP_AUDIO_CODEC:
      g_value_set_string (value, self->audio_codec);
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, self->duration_ms);
      break;
    case PROP_WIDTH:
      g_value_set_uint (value, self->width);
      break;
    case PROP_HEIGHT:
      g_value_set_uint (value, self->height);
      break;
    case PROP_CHANNELS:
      g_value_set_uint (value, self->channels);
      break;
    case PROP_CHANNEL_MAP:
      g_value_set_string (value, self->channel_map);
      break;
    case PROP_BYTES:
      g_value_set_int64 (value, self->bytes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_recording_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearRecording *self = HEAR_RECORDING (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_recording_set_id (self, g_value_get_string (value));
      break;
    case PROP_BLOB:
      hear_recording_set_blob (self, g_value_get_string (value));
      break;
    case PROP_CONTAINER:
      hear_recording_set_container (self, g_value_get_string (value));
      break;
    case PROP_VIDEO_CODEC:
      hear_recording_set_video_codec (self, g_value_get_string (value));
      break;
    case PROP_AUDIO_CODEC:
      hear_recording_set_audio_codec (self, g_value_get_string (value));
      break;
    case PROP_DURATION_MS:
      hear_recording_set_duration_ms (self, g_value_get_int64 (value));
      break;
    case PROP_WIDTH:
      hear_recording_set_width (self, g_value_get_uint (value));
      break;
    case PROP_HEIGHT:
      hear_recording_set_height (self, g_value_get_uint (value));
      break;
    case PROP_CHANNELS:
      hear_recording_set_channels (self, g_value_get_uint (value));
      break;
    case PROP_CHANNEL_MAP:
      hear_recording_set_channel_map (self, g_value_get_string (value));
      break;
    case PROP_BYTES:
      hear_recording_set_bytes (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_recording_class_init (HearRecordingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_recording_finalize;
  object_class->get_property = hear_recording_get_property;
  object_class->set_property = hear_recording_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_BLOB] = g_param_spec_string ("blob", NULL, NULL, NULL, flags);
  properties[PROP_CONTAINER] = g_param_spec_string ("container", NULL, NULL, NULL, flags);
  properties[PROP_VIDEO_CODEC] = g_param_spec_string ("video-codec", NULL, NULL, NULL, flags);
  properties[PROP_AUDIO_CODEC] = g_param_spec_string ("audio-codec", NULL, NULL, NULL, flags);
  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, G_MININT64, G_MAXINT64, -1, flags);
  properties[PROP_WIDTH] = g_param_spec_uint ("width", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_HEIGHT] = g_param_spec_uint ("height", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CHANNELS] = g_param_spec_uint ("channels", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CHANNEL_MAP] = g_param_spec_string ("channel-map", NULL, NULL, NULL, flags);
  properties[PROP_BYTES] = g_param_spec_int64 ("bytes", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_recording_init (HearRecording *self)
{
  self->duration_ms = -1;
}

/**
 * hear_recording_new:
 *
 * Returns: (transfer full): an empty recording
 */
HearRecording *
hear_recording_new (void)
{
  return g_object_new (HEAR_TYPE_RECORDING, NULL);
}

/**
 * hear_recording_get_id:
 * @self: a recording
 *
 * Returns: (nullable): its id
 */
const char *
hear_recording_get_id (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), NULL);

  return self->id;
}

/**
 * hear_recording_set_id:
 * @self: a recording
 * @id: (nullable): its id
 */
void
hear_recording_set_id (HearRecording *self, const char *id)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_recording_get_blob:
 * @self: a recording
 *
 * Returns: (nullable): the SHA-256 of the original file, its name in the media folder
 */
const char *
hear_recording_get_blob (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), NULL);

  return self->blob;
}

/**
 * hear_recording_set_blob:
 * @self: a recording
 * @blob: (nullable): the SHA-256 of the original file, its name in the media folder
 */
void
hear_recording_set_blob (HearRecording *self, const char *blob)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (hear_set_str (&self->blob, blob))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLOB]);
}

/**
 * hear_recording_get_container:
 * @self: a recording
 *
 * Returns: (nullable): the container's name, such as "Matroska"
 */
const char *
hear_recording_get_container (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), NULL);

  return self->container;
}

/**
 * hear_recording_set_container:
 * @self: a recording
 * @container: (nullable): the container's name, such as "Matroska"
 */
void
hear_recording_set_container (HearRecording *self, const char *container)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (hear_set_str (&self->container, container))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTAINER]);
}

/**
 * hear_recording_get_video_codec:
 * @self: a recording
 *
 * Returns: (nullable): the picture's codec, %NULL without a picture
 */
const char *
hear_recording_get_video_codec (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), NULL);

  return self->video_codec;
}

/**
 * hear_recording_set_video_codec:
 * @self: a recording
 * @video_codec: (nullable): the picture's codec, %NULL without a picture
 */
void
hear_recording_set_video_codec (HearRecording *self, const char *video_codec)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (hear_set_str (&self->video_codec, video_codec))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIDEO_CODEC]);
}

/**
 * hear_recording_get_audio_codec:
 * @self: a recording
 *
 * Returns: (nullable): the sound's codec, %NULL without sound
 */
const char *
hear_recording_get_audio_codec (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), NULL);

  return self->audio_codec;
}

/**
 * hear_recording_set_audio_codec:
 * @self: a recording
 * @audio_codec: (nullable): the sound's codec, %NULL without sound
 */
void
hear_recording_set_audio_codec (HearRecording *self, const char *audio_codec)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (hear_set_str (&self->audio_codec, audio_codec))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIO_CODEC]);
}

/**
 * hear_recording_get_duration_ms:
 * @self: a recording
 *
 * Returns: its length in milliseconds, -1 if unknown
 */
gint64
hear_recording_get_duration_ms (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), 0);

  return self->duration_ms;
}

/**
 * hear_recording_set_duration_ms:
 * @self: a recording
 * @duration_ms: its length in milliseconds, -1 if unknown
 */
void
hear_recording_set_duration_ms (HearRecording *self, gint64 duration_ms)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (self->duration_ms == duration_ms)
    return;

  self->duration_ms = duration_ms;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DURATION_MS]);
}

/**
 * hear_recording_get_width:
 * @self: a recording
 *
 * Returns: the picture's width in pixels, 0 without a picture
 */
guint
hear_recording_get_width (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), 0);

  return self->width;
}

/**
 * hear_recording_set_width:
 * @self: a recording
 * @width: the picture's width in pixels, 0 without a picture
 */
void
hear_recording_set_width (HearRecording *self, guint width)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (self->width == width)
    return;

  self->width = width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}

/**
 * hear_recording_get_height:
 * @self: a recording
 *
 * Returns: the picture's height in pixels, 0 without a picture
 */
guint
hear_recording_get_height (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), 0);

  return self->height;
}

/**
 * hear_recording_set_height:
 * @self: a recording
 * @height: the picture's height in pixels, 0 without a picture
 */
void
hear_recording_set_height (HearRecording *self, guint height)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (self->height == height)
    return;

  self->height = height;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEIGHT]);
}

/**
 * hear_recording_get_channels:
 * @self: a recording
 *
 * Returns: how many channels of sound
 */
guint
hear_recording_get_channels (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), 0);

  return self->channels;
}

/**
 * hear_recording_set_channels:
 * @self: a recording
 * @channels: how many channels of sound
 */
void
hear_recording_set_channels (HearRecording *self, guint channels)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (self->channels == channels)
    return;

  self->channels = channels;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANNELS]);
}

/**
 * hear_recording_get_channel_map:
 * @self: a recording
 *
 * Returns: (nullable): the speakers' keys, one a channel and separated by commas, if each has a channel of their own
 */
const char *
hear_recording_get_channel_map (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), NULL);

  return self->channel_map;
}

/**
 * hear_recording_set_channel_map:
 * @self: a recording
 * @channel_map: (nullable): the speakers' keys, one a channel and separated by commas, if each has a channel of their own
 */
void
hear_recording_set_channel_map (HearRecording *self, const char *channel_map)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (hear_set_str (&self->channel_map, channel_map))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANNEL_MAP]);
}

/**
 * hear_recording_get_bytes:
 * @self: a recording
 *
 * Returns: the original file's size
 */
gint64
hear_recording_get_bytes (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), 0);

  return self->bytes;
}

/**
 * hear_recording_set_bytes:
 * @self: a recording
 * @bytes: the original file's size
 */
void
hear_recording_set_bytes (HearRecording *self, gint64 bytes)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (self->bytes == bytes)
    return;

  self->bytes = bytes;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BYTES]);
}
