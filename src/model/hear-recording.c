/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-recording-private.h"

#include "hear-compat.h"

G_DEFINE_FINAL_TYPE (HearRecording, hear_recording, G_TYPE_OBJECT)

GParamSpec *hear_recording_properties[N_PROPS];

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
  g_clear_pointer (&self->source_name, g_free);
  g_clear_pointer (&self->copy_path, g_free);

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
    case PROP_SOURCE_NAME:
      g_value_set_string (value, self->source_name);
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
    case PROP_SOURCE_NAME:
      hear_recording_set_source_name (self, g_value_get_string (value));
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

  hear_recording_properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  hear_recording_properties[PROP_BLOB] = g_param_spec_string ("blob", NULL, NULL, NULL, flags);
  hear_recording_properties[PROP_CONTAINER] = g_param_spec_string ("container", NULL, NULL, NULL, flags);
  hear_recording_properties[PROP_VIDEO_CODEC] = g_param_spec_string ("video-codec", NULL, NULL, NULL, flags);
  hear_recording_properties[PROP_AUDIO_CODEC] = g_param_spec_string ("audio-codec", NULL, NULL, NULL, flags);
  hear_recording_properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, G_MININT64, G_MAXINT64, -1, flags);
  hear_recording_properties[PROP_WIDTH] = g_param_spec_uint ("width", NULL, NULL, 0, G_MAXUINT, 0, flags);
  hear_recording_properties[PROP_HEIGHT] = g_param_spec_uint ("height", NULL, NULL, 0, G_MAXUINT, 0, flags);
  hear_recording_properties[PROP_CHANNELS] = g_param_spec_uint ("channels", NULL, NULL, 0, G_MAXUINT, 0, flags);
  hear_recording_properties[PROP_CHANNEL_MAP] = g_param_spec_string ("channel-map", NULL, NULL, NULL, flags);
  hear_recording_properties[PROP_BYTES] = g_param_spec_int64 ("bytes", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  hear_recording_properties[PROP_SOURCE_NAME] = g_param_spec_string ("source-name", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, hear_recording_properties);
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
    g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_ID]);
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
    g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_BLOB]);
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
  g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_DURATION_MS]);
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
  g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_BYTES]);
}

/**
 * hear_recording_get_source_name:
 * @self: a recording
 *
 * Returns: (nullable): what its file was called where it came from
 */
const char *
hear_recording_get_source_name (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), NULL);

  return self->source_name;
}

/**
 * hear_recording_set_source_name:
 * @self: a recording
 * @source_name: (nullable): what its file was called where it came from
 */
void
hear_recording_set_source_name (HearRecording *self, const char *source_name)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  if (hear_set_str (&self->source_name, source_name))
    g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_SOURCE_NAME]);
}

/**
 * hear_recording_get_copy_path:
 * @self: a recording
 *
 * Returns: (nullable): a file on this machine that plays better than the
 *   medium, %NULL if there is none
 */
const char *
hear_recording_get_copy_path (HearRecording *self)
{
  g_return_val_if_fail (HEAR_IS_RECORDING (self), NULL);

  return self->copy_path;
}

/**
 * hear_recording_set_copy_path:
 * @self: a recording
 * @copy_path: (nullable): a file on this machine that plays better
 */
void
hear_recording_set_copy_path (HearRecording *self, const char *copy_path)
{
  g_return_if_fail (HEAR_IS_RECORDING (self));

  hear_set_str (&self->copy_path, copy_path);
}
