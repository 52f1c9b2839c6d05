/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-recording-private.h"

#include "hear-compat.h"

/* What kind of medium a recording is. */

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
    g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_CONTAINER]);
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
    g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_VIDEO_CODEC]);
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
    g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_AUDIO_CODEC]);
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
  g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_WIDTH]);
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
  g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_HEIGHT]);
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
  g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_CHANNELS]);
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
    g_object_notify_by_pspec (G_OBJECT (self), hear_recording_properties[PROP_CHANNEL_MAP]);
}
