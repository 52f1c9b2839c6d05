/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media-info.h"

#include "hear-codec-names.h"
#include "hear-error.h"
#include "hear-media-error.h"
#include "hear-media.h"

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
  guint      width;
  guint      height;
  guint      channels;
  gboolean   has_sound;
  gboolean   has_picture;
  GPtrArray *warnings;
};

typedef struct
{
  GstElement        *source;
  GstDiscovererInfo *info;
  GError            *error;
} Probe;

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
take_info (Probe      *probe,
           const char *path,
           GError    **error)
{
  g_autoptr(HearMediaInfo) self = g_object_new (HEAR_TYPE_MEDIA_INFO, NULL);
  GstDiscovererResult result = gst_discoverer_info_get_result (probe->info);
  GstClockTime        duration = gst_discoverer_info_get_duration (probe->info);

  if (result == GST_DISCOVERER_TIMEOUT)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_TIMED_OUT,
                           _ ("The recording could not be read in time. Check the disk it is on and try again."));
      return NULL;
    }

  add_container (self, probe->info);
  add_streams (self, probe->info);
  if (self->warnings->len == 0 && !self->has_sound && !self->has_picture)
    add_unlisted (self, probe->info);
  if (result != GST_DISCOVERER_OK && result != GST_DISCOVERER_MISSING_PLUGINS && probe->error != NULL &&
      !hear_media_error_wants_codec (probe->error))
    {
      g_propagate_error (error, hear_media_error_translate (probe->error, path));
      return NULL;
    }
  if (!check_content (self, path, error))
    return NULL;

  if (GST_CLOCK_TIME_IS_VALID (duration) && duration > 0 && duration < LONGEST)
    self->duration_ms = (gint64) GST_TIME_AS_MSECONDS (duration);
  if (self->container == NULL)
    self->container = g_strdup (self->has_sound ? self->audio_codec : self->video_codec);

  return g_steal_pointer (&self);
}

static void
discovered_cb (GstDiscoverer     *discoverer,
               GstDiscovererInfo *info,
               const GError      *error,
               gpointer           user_data)
{
  Probe *probe = user_data;

  g_assert (probe->info == NULL);

  probe->info = g_object_ref (info);
  probe->error = error != NULL ? g_error_copy (error) : NULL;
}

static void
source_cb (GstDiscoverer *discoverer,
           GstElement    *source,
           gpointer       user_data)
{
  Probe *probe = user_data;

  gst_object_replace ((GstObject **) &probe->source, GST_OBJECT (source));
}

/* The source only wakes the loop. */
static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  return G_SOURCE_REMOVE;
}

/* gst_discoverer_stop() of GStreamer 1.22 halts the pipeline with the
 * discoverer's lock in hand; a stream that is just being found waits for that
 * lock, and the pipeline for the stream. Halted before, nobody waits. */
static void
halt (Probe *probe)
{
  g_autoptr(GstObject) top = probe->source != NULL ? gst_object_ref (GST_OBJECT (probe->source)) : NULL;
  GstObject *parent;

  while (top != NULL && (parent = gst_object_get_parent (top)) != NULL)
    {
      gst_object_unref (top);
      top = parent;
    }
  if (top != NULL)
    gst_element_set_state (GST_ELEMENT (top), GST_STATE_READY);
}

static void
probe_clear (Probe *probe)
{
  gst_clear_object (&probe->source);
  g_clear_object (&probe->info);
  g_clear_error (&probe->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Probe, probe_clear)

static gboolean
run_discoverer (Probe        *probe,
                const char   *uri,
                GstClockTime  patience,
                GCancellable *cancellable,
                GError      **error)
{
  GMainContext *context = g_main_context_get_thread_default ();
  g_autoptr(GstDiscoverer) discoverer = gst_discoverer_new (patience, error);
  g_autoptr(GSource) source = NULL;

  if (discoverer == NULL)
    return FALSE;

  g_signal_connect (discoverer, "discovered", G_CALLBACK (discovered_cb), probe);
  g_signal_connect (discoverer, "source-setup", G_CALLBACK (source_cb), probe);
  if (cancellable != NULL)
    {
      source = g_cancellable_source_new (cancellable);
      g_source_set_callback (source, G_SOURCE_FUNC (cancelled_cb), NULL, NULL);
      g_source_attach (source, context);
    }

  gst_discoverer_start (discoverer);
  gst_discoverer_discover_uri_async (discoverer, uri);
  while (probe->info == NULL && !g_cancellable_is_cancelled (cancellable))
    g_main_context_iteration (context, TRUE);
  if (probe->info == NULL)
    halt (probe);
  gst_discoverer_stop (discoverer);
  if (source != NULL)
    g_source_destroy (source);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* GStreamer 1.22 sometimes loses a demuxer's error that comes while the
 * demuxer is still being added: then nothing comes at all, and asking again
 * gives the answer. */
static gboolean
discover (Probe        *probe,
          const char   *uri,
          GCancellable *cancellable,
          GError      **error)
{
  const GstClockTime patience[] = { 3 * GST_SECOND, 10 * GST_SECOND };

  for (guint i = 0; i < G_N_ELEMENTS (patience); i++)
    {
      probe_clear (probe);
      if (!run_discoverer (probe, uri, patience[i], cancellable, error))
        return FALSE;
      if (gst_discoverer_info_get_result (probe->info) != GST_DISCOVERER_TIMEOUT)
        return TRUE;
    }

  return TRUE;
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
  g_autoptr(GMainContext) context = NULL;
  g_autofree char *uri = NULL;
  g_auto(Probe) probe = { 0 };
  gboolean done;

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

  context = g_main_context_new ();
  g_main_context_push_thread_default (context);
  done = discover (&probe, uri, cancellable, error);
  g_main_context_pop_thread_default (context);

  return done ? take_info (&probe, path, error) : NULL;
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
