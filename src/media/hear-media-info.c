/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media-info.h"

#include "hear-codec-names.h"
#include "hear-discovery.h"
#include "hear-error.h"
#include "hear-media-error.h"
#include "hear-media.h"
#include "hear-recorded-at.h"

#include <glib/gi18n-lib.h>
#include <gst/pbutils/pbutils.h>

/* No interview lasts longer: what says so lies. */
#define LONGEST (100 * 3600 * GST_SECOND)

/*
 * What a media file holds. Immutable once read; any thread may look at it.
 */
struct _HearMediaInfo
{
  GObject parent_instance;

  char      *container;
  char      *video_codec;
  char      *audio_codec;
  gint64     duration_ms;
  gint64     recorded_at;
  guint      width;
  guint      height;
  guint      channels;
  gboolean   has_sound;
  gboolean   has_picture;
  GPtrArray *warnings;
};

G_DEFINE_FINAL_TYPE (HearMediaInfo, hear_media_info, G_TYPE_OBJECT)

static void
add_missing (HearMediaInfo *self,
             GstCaps       *caps)
{
  g_autoptr(GError) missing = hear_media_error_new_missing (caps);

  g_ptr_array_add (self->warnings, g_strdup (missing->message));
}

static void
add_sound (HearMediaInfo           *self,
           GstDiscovererStreamInfo *stream,
           GstCaps                 *caps)
{
  if (self->audio_codec != NULL)
    return;

  self->audio_codec = hear_codec_names_get_name (caps);
  self->has_sound = hear_codec_names_is_decodable (caps);
  if (self->has_sound)
    self->channels = gst_discoverer_audio_info_get_channels (GST_DISCOVERER_AUDIO_INFO (stream));
  else
    add_missing (self, caps);
}

static void
add_picture (HearMediaInfo           *self,
             GstDiscovererStreamInfo *stream,
             GstCaps                 *caps)
{
  GstDiscovererVideoInfo *video = GST_DISCOVERER_VIDEO_INFO (stream);

  if (self->video_codec != NULL || gst_discoverer_video_info_is_image (video))
    return;

  self->video_codec = hear_codec_names_get_name (caps);
  self->has_picture = hear_codec_names_is_decodable (caps);
  if (!self->has_picture)
    {
      add_missing (self, caps);
      return;
    }
  self->width = gst_discoverer_video_info_get_width (video);
  self->height = gst_discoverer_video_info_get_height (video);
}

static void
add_container (HearMediaInfo     *self,
               GstDiscovererInfo *info)
{
  g_autoptr(GstDiscovererStreamInfo) root = gst_discoverer_info_get_stream_info (info);
  g_autoptr(GstCaps) caps = NULL;

  if (root == NULL || !GST_IS_DISCOVERER_CONTAINER_INFO (root))
    return;

  caps = gst_discoverer_stream_info_get_caps (root);
  if (caps != NULL)
    self->container = hear_codec_names_get_name (caps);
}

static void
add_streams (HearMediaInfo     *self,
             GstDiscovererInfo *info)
{
  GList *streams = gst_discoverer_info_get_stream_list (info);

  for (GList *iter = streams; iter != NULL; iter = iter->next)
    {
      GstDiscovererStreamInfo *stream = iter->data;
      g_autoptr(GstCaps) caps = gst_discoverer_stream_info_get_caps (stream);

      if (caps == NULL)
        continue;
      if (GST_IS_DISCOVERER_AUDIO_INFO (stream))
        add_sound (self, stream, caps);
      else if (GST_IS_DISCOVERER_VIDEO_INFO (stream))
        add_picture (self, stream, caps);
    }
  gst_discoverer_stream_info_list_free (streams);
}

/* With nothing decodable at all the streams are not listed, only what was
 * missing: “gstreamer|1.0|program|description|decoder-video/x-vp8, …”. */
static void
add_unlisted (HearMediaInfo     *self,
              GstDiscovererInfo *info)
{
  const char **details = gst_discoverer_info_get_missing_elements_installer_details (info);

  for (guint i = 0; details != NULL && details[i] != NULL; i++)
    {
      const char *text = strstr (details[i], "|decoder-");
      g_autoptr(GstCaps) caps = text != NULL ? gst_caps_from_string (text + strlen ("|decoder-")) : NULL;

      if (caps != NULL)
        add_missing (self, caps);
    }
}

static gboolean
check_content (HearMediaInfo *self,
               const char    *path,
               GError       **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (self->has_sound || self->has_picture)
    return TRUE;

  if (self->warnings->len > 0)
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED, g_ptr_array_index (self->warnings, 0));
  else
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                 _ ("“%s” has neither sound nor video. Choose a recording of the interview."), name);

  return FALSE;
}

static HearMediaInfo *
take_info (GstDiscovererInfo *info,
           const GError      *failure,
           const char        *path,
           GError           **error)
{
  g_autoptr(HearMediaInfo) self = g_object_new (HEAR_TYPE_MEDIA_INFO, NULL);
  GstDiscovererResult result = gst_discoverer_info_get_result (info);
  GstClockTime        duration = gst_discoverer_info_get_duration (info);

  if (result == GST_DISCOVERER_TIMEOUT)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_TIMED_OUT,
                           _ ("The recording could not be read in time. Check the disk it is on and try again."));
      return NULL;
    }

  add_container (self, info);
  add_streams (self, info);
  if (self->warnings->len == 0 && !self->has_sound && !self->has_picture)
    add_unlisted (self, info);
  if (result != GST_DISCOVERER_OK && result != GST_DISCOVERER_MISSING_PLUGINS && failure != NULL &&
      !hear_media_error_wants_codec (failure))
    {
      g_propagate_error (error, hear_media_error_translate (failure, path));
      return NULL;
    }
  if (!check_content (self, path, error))
    return NULL;

  if (GST_CLOCK_TIME_IS_VALID (duration) && duration > 0 && duration < LONGEST)
    self->duration_ms = (gint64) GST_TIME_AS_MSECONDS (duration);
  self->recorded_at = hear_recorded_at_find (info);
  if (self->container == NULL)
    self->container = g_strdup (self->has_sound ? self->audio_codec : self->video_codec);

  return g_steal_pointer (&self);
}

static void
hear_media_info_finalize (GObject *object)
{
  HearMediaInfo *self = HEAR_MEDIA_INFO (object);

  g_clear_pointer (&self->container, g_free);
  g_clear_pointer (&self->video_codec, g_free);
  g_clear_pointer (&self->audio_codec, g_free);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);

  G_OBJECT_CLASS (hear_media_info_parent_class)->finalize (object);
}

static void
hear_media_info_class_init (HearMediaInfoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_media_info_finalize;
}

static void
hear_media_info_init (HearMediaInfo *self)
{
  self->duration_ms = -1;
  self->warnings = g_ptr_array_new_with_free_func (g_free);
}

/**
 * hear_media_info_read:
 * @path: a media file
 * @cancellable: (nullable): stops it
 * @error: where to say why not
 *
 * Looks into a file. Blocks for up to ten seconds: not for the main thread.
 *
 * Expected errors: %HEAR_ERROR_INVALID if it is no recording,
 * %HEAR_ERROR_UNSUPPORTED if nothing in it can be decoded here,
 * %HEAR_ERROR_TIMED_OUT, and those of %G_IO_ERROR. Each message says what
 * happened and what to do.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
HearMediaInfo *
hear_media_info_read (const char   *path,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr(GstDiscovererInfo) info = NULL;
  g_autoptr(GError) failure = NULL;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  hear_media_init ();
  if (!hear_media_error_check_file (path, error))
    return NULL;
  uri = gst_filename_to_uri (path, error);
  if (uri == NULL)
    return NULL;

  info = hear_discovery_run (uri, cancellable, &failure, error);

  return info != NULL ? take_info (info, failure, path, error) : NULL;
}

/**
 * hear_media_info_get_container:
 * @self: what is in a file
 *
 * Returns: what the streams are packed in; the codec for a bare stream
 */
const char *
hear_media_info_get_container (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), NULL);

  return self->container;
}

/**
 * hear_media_info_get_video_codec:
 * @self: what is in a file
 *
 * Returns: (nullable): how the pictures are coded
 */
const char *
hear_media_info_get_video_codec (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), NULL);

  return self->video_codec;
}

/**
 * hear_media_info_get_audio_codec:
 * @self: what is in a file
 *
 * Returns: (nullable): how the sound is coded
 */
const char *
hear_media_info_get_audio_codec (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), NULL);

  return self->audio_codec;
}

/**
 * hear_media_info_get_duration_ms:
 * @self: what is in a file
 *
 * Returns: how long it says to last, or -1 if it does not say
 */
gint64
hear_media_info_get_duration_ms (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), -1);

  return self->duration_ms;
}

/**
 * hear_media_info_get_recorded_at:
 * @self: what is in a file
 *
 * Returns: when it says it was recorded, in milliseconds since 1970; 0 if it
 *   does not say
 */
gint64
hear_media_info_get_recorded_at (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), 0);

  return self->recorded_at;
}

/**
 * hear_media_info_get_width:
 * @self: what is in a file
 *
 * Returns: the width of the pictures, or 0
 */
guint
hear_media_info_get_width (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), 0);

  return self->width;
}

/**
 * hear_media_info_get_height:
 * @self: what is in a file
 *
 * Returns: the height of the pictures, or 0
 */
guint
hear_media_info_get_height (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), 0);

  return self->height;
}

/**
 * hear_media_info_get_channels:
 * @self: what is in a file
 *
 * Returns: how many channels the sound has, or 0
 */
guint
hear_media_info_get_channels (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), 0);

  return self->channels;
}

/**
 * hear_media_info_has_sound:
 * @self: what is in a file
 *
 * Returns: whether there is sound that can be decoded
 */
gboolean
hear_media_info_has_sound (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), FALSE);

  return self->has_sound;
}

/**
 * hear_media_info_has_picture:
 * @self: what is in a file
 *
 * Returns: whether there are moving pictures that can be decoded
 */
gboolean
hear_media_info_has_picture (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), FALSE);

  return self->has_picture;
}

/**
 * hear_media_info_get_warnings:
 * @self: what is in a file
 *
 * Returns: (transfer none) (element-type utf8): sentences about what cannot be
 *   decoded while the rest can
 */
GPtrArray *
hear_media_info_get_warnings (HearMediaInfo *self)
{
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (self), NULL);

  return self->warnings;
}
