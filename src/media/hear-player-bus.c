/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media-error.h"
#include "hear-player-pipeline-private.h"

#include <gst/pbutils/pbutils.h>

/* What an MP3 encoder puts first and 1.22 does not take off again. */
#define MP3_DELAY (23 * GST_MSECOND)

static void
tell (HearPlayerPipeline *self,
      HearPlayerEvent     event,
      const GError       *error)
{
  if (self->listener.event != NULL)
    self->listener.event (event, error, self->listener.user_data);
}

static gboolean
is_of_sound (HearPlayerPipeline *self,
             GstMessage         *message)
{
  return GST_MESSAGE_SRC (message) == GST_OBJECT (self->sound) ||
         gst_object_has_as_ancestor (GST_MESSAGE_SRC (message), GST_OBJECT (self->sound));
}

/* With a stream that nothing decodes, playbin3 of 1.22 waits for its first
 * buffer every third time and never gets ready. */
static void
take_missing (HearPlayerPipeline *self,
              GstMessage         *message)
{
  g_autoptr(GstCaps) caps = NULL;

  if (self->missing != NULL || !gst_is_missing_plugin_message (message) ||
      !gst_structure_get (gst_message_get_structure (message), "detail", GST_TYPE_CAPS, &caps, NULL))
    return;

  self->missing = hear_media_error_new_missing (caps);
  if (self->started)
    tell (self, HEAR_PLAYER_EVENT_WARNING, self->missing);
  else
    tell (self, HEAR_PLAYER_EVENT_STUCK, NULL);
}

static void
take_error (HearPlayerPipeline *self,
            GstMessage         *message)
{
  g_autoptr(GError) found = NULL;
  g_autoptr(GError) error = NULL;

  gst_message_parse_error (message, &found, NULL);
  if (is_of_sound (self, message))
    {
      tell (self, HEAR_PLAYER_EVENT_SOUND_FAILED, found);
      return;
    }

  if (self->missing != NULL && !self->started)
    error = g_error_copy (self->missing);
  else
    error = hear_media_error_translate (found, self->path);
  tell (self, HEAR_PLAYER_EVENT_FAILED, error);
}

static void
take_warning (HearPlayerPipeline *self,
              GstMessage         *message)
{
  g_autoptr(GError) found = NULL;

  gst_message_parse_warning (message, &found, NULL);
  if (is_of_sound (self, message) && found->domain == GST_RESOURCE_ERROR)
    tell (self, HEAR_PLAYER_EVENT_SOUND_MISSING, NULL);
}

static gboolean
is_mp3 (GstStream *stream)
{
  g_autoptr(GstCaps) caps = gst_stream_get_caps (stream);
  int layer = 0;

  if (caps == NULL || gst_caps_is_empty (caps) || gst_caps_is_any (caps))
    return FALSE;
  gst_structure_get_int (gst_caps_get_structure (caps, 0), "layer", &layer);

  return gst_structure_has_name (gst_caps_get_structure (caps, 0), "audio/mpeg") && layer == 3;
}

static void
take_streams (HearPlayerPipeline *self,
              GstMessage         *message)
{
  g_autoptr(GstStreamCollection) collection = NULL;

  gst_message_parse_stream_collection (message, &collection);
  if (collection != NULL && gst_stream_collection_get_size (collection) == 1 &&
      is_mp3 (gst_stream_collection_get_stream (collection, 0)))
    self->delay_ns = (gint64) MP3_DELAY;
}

static void
take_done (HearPlayerPipeline *self)
{
  if (!self->seeking)
    return;

  self->seeking = FALSE;
  if (!self->started)
    {
      self->started = TRUE;
      if (self->missing != NULL)
        tell (self, HEAR_PLAYER_EVENT_WARNING, self->missing);
    }
  tell (self, HEAR_PLAYER_EVENT_DONE, NULL);
}

static void
take_application (HearPlayerPipeline *self,
                  GstMessage         *message)
{
  if (gst_message_has_name (message, "hear-seeking"))
    self->seeking = TRUE;
  else if (gst_message_has_name (message, "hear-refused"))
    take_done (self);
}

/* What the pipeline says, in the words of its player; a GstBusFunc. */
gboolean
hear_player_bus_take (GstBus     *bus,
                      GstMessage *message,
                      gpointer    user_data)
{
  g_autoptr(HearPlayerPipeline) self = g_object_ref (user_data);

  /* The types are no plain flags: each is compared as it is. */
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    take_error (self, message);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_WARNING)
    take_warning (self, message);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ELEMENT)
    take_missing (self, message);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_STREAM_COLLECTION)
    take_streams (self, message);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ASYNC_DONE)
    take_done (self);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_APPLICATION)
    take_application (self, message);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_DURATION_CHANGED)
    tell (self, HEAR_PLAYER_EVENT_DURATION, NULL);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS && !self->seeking)
    tell (self, HEAR_PLAYER_EVENT_ENDED, NULL);

  return G_SOURCE_CONTINUE;
}
