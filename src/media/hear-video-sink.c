/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-video-sink.h"

#include <gst/app/gstappsink.h>
#include <gst/video/video.h>

/* Frames are turned as the camera was held and scaled to the widget here:
 * painting them unscaled costs five times as much. */
#define DESCRIPTION "videoflip video-direction=auto ! videoscale ! videoconvert " \
                    "! capsfilter name=filter ! appsink name=out max-buffers=2 drop=true sync=true"
#define DEFAULT_WIDTH 640
#define DEFAULT_DURATION (40 * GST_MSECOND)

/*
 * The end of the picture's road: keeps the newest frame until the main thread
 * takes it. The struct's upper part belongs to the main thread, what is behind
 * the lock to the streaming threads as well.
 */
struct _HearVideoSink
{
  GObject parent_instance;

  GstElement       *element;
  GstElement       *filter;
  HearVideoSinkFunc func;
  gpointer          user_data;

  GMutex     lock;
  GstSample *pending;
  gboolean   scheduled;
  gint64     time_ns; /* -1 before the first frame */
  gint64     duration_ns;
};

typedef struct
{
  GstVideoFrame frame;
  GstSample    *sample;
} Mapping;

G_DEFINE_FINAL_TYPE (HearVideoSink, hear_video_sink, G_TYPE_OBJECT)

static void
mapping_free (gpointer data)
{
  Mapping *mapping = data;

  gst_video_frame_unmap (&mapping->frame);
  gst_sample_unref (mapping->sample);
  g_free (mapping);
}

static gint64
get_sample_time (GstSample *sample)
{
  guint64 time = gst_segment_to_stream_time (gst_sample_get_segment (sample), GST_FORMAT_TIME,
                                             GST_BUFFER_PTS (gst_sample_get_buffer (sample)));

  return GST_CLOCK_TIME_IS_VALID (time) ? (gint64) time : 0;
}

static HearVideoFrame *
make_frame (GstSample *sample)
{
  GstVideoInfo info;
  Mapping     *mapping = g_new0 (Mapping, 1);
  gsize        stride;
  g_autoptr(GBytes) bytes = NULL;

  if (!gst_video_info_from_caps (&info, gst_sample_get_caps (sample)) ||
      !gst_video_frame_map (&mapping->frame, &info, gst_sample_get_buffer (sample), GST_MAP_READ))
    {
      g_free (mapping);
      return NULL;
    }

  mapping->sample = gst_sample_ref (sample);
  stride = (gsize) GST_VIDEO_FRAME_PLANE_STRIDE (&mapping->frame, 0);
  bytes = g_bytes_new_with_free_func (GST_VIDEO_FRAME_PLANE_DATA (&mapping->frame, 0),
                                      stride * (gsize) GST_VIDEO_INFO_HEIGHT (&info), mapping_free, mapping);

  return hear_video_frame_new (bytes, (guint) GST_VIDEO_INFO_WIDTH (&info), (guint) GST_VIDEO_INFO_HEIGHT (&info),
                               stride, (get_sample_time (sample) + GST_MSECOND / 2) / GST_MSECOND);
}

static gboolean
show_cb (gpointer user_data)
{
  HearVideoSink *self = user_data;
  g_autoptr(GstSample) sample = NULL;
  g_autoptr(HearVideoFrame) frame = NULL;

  g_mutex_lock (&self->lock);
  sample = g_steal_pointer (&self->pending);
  self->scheduled = FALSE;
  g_mutex_unlock (&self->lock);

  if (sample != NULL && self->func != NULL)
    frame = make_frame (sample);
  if (frame != NULL)
    self->func (frame, self->user_data);

  return G_SOURCE_REMOVE;
}

/* By the stream's own rate: the first buffer after a seek is cut short. */
static gint64
get_sample_duration (GstSample *sample)
{
  GstVideoInfo info;

  if (!gst_video_info_from_caps (&info, gst_sample_get_caps (sample)) || GST_VIDEO_INFO_FPS_N (&info) <= 0)
    return (gint64) DEFAULT_DURATION;

  return (gint64) gst_util_uint64_scale_int (GST_SECOND, GST_VIDEO_INFO_FPS_D (&info), GST_VIDEO_INFO_FPS_N (&info));
}

/* Appsink keeps one sample for all buffers, and writes into it when a seek
 * flushes: who holds on to it meets a critical there. What is kept is a copy,
 * with the same buffer. */
static GstFlowReturn
take_sample (HearVideoSink *self,
             GstSample     *shared)
{
  GstSample *sample;

  if (shared == NULL)
    return GST_FLOW_EOS;

  sample = gst_sample_copy (shared);
  gst_sample_unref (shared);
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->pending, gst_sample_unref);
  self->pending = sample;
  self->time_ns = get_sample_time (sample);
  self->duration_ns = get_sample_duration (sample);
  if (!self->scheduled)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_cb, g_object_ref (self), g_object_unref);
  self->scheduled = TRUE;
  g_mutex_unlock (&self->lock);

  return GST_FLOW_OK;
}

static GstFlowReturn
new_sample_cb (GstAppSink *sink,
               gpointer    user_data)
{
  return take_sample (user_data, gst_app_sink_pull_sample (sink));
}

static GstFlowReturn
new_preroll_cb (GstAppSink *sink,
                gpointer    user_data)
{
  return take_sample (user_data, gst_app_sink_pull_preroll (sink));
}

static void
hear_video_sink_finalize (GObject *object)
{
  HearVideoSink *self = HEAR_VIDEO_SINK (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->element);
  g_clear_pointer (&self->pending, gst_sample_unref);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (hear_video_sink_parent_class)->finalize (object);
}

static void
hear_video_sink_class_init (HearVideoSinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_video_sink_finalize;
}

static void
hear_video_sink_init (HearVideoSink *self)
{
  g_mutex_init (&self->lock);
  self->time_ns = -1;
}

/**
 * hear_video_sink_new:
 * @error: where to say which element is missing
 *
 * Returns: (transfer full) (nullable): a sink
 */
HearVideoSink *
hear_video_sink_new (GError **error)
{
  GstAppSinkCallbacks callbacks = { .new_preroll = new_preroll_cb, .new_sample = new_sample_cb };
  g_autoptr(HearVideoSink) self = g_object_new (HEAR_TYPE_VIDEO_SINK, NULL);
  g_autoptr(GstElement) out = NULL;
  GstElement *element = gst_parse_bin_from_description_full (DESCRIPTION, TRUE, NULL, GST_PARSE_FLAG_FATAL_ERRORS, error);

  if (element == NULL)
    return NULL;

  self->element = gst_object_ref_sink (element);
  self->filter = gst_bin_get_by_name (GST_BIN (element), "filter");
  out = gst_bin_get_by_name (GST_BIN (element), "out");
  /* Whoever plays through it keeps this alive until the threads have ended. */
  gst_app_sink_set_callbacks (GST_APP_SINK (out), &callbacks, self, NULL);
  hear_video_sink_set_width (self, DEFAULT_WIDTH);

  return g_steal_pointer (&self);
}

/**
 * hear_video_sink_get_element:
 * @self: a sink
 *
 * Returns: (transfer none): what a pipeline takes
 */
GstElement *
hear_video_sink_get_element (HearVideoSink *self)
{
  g_return_val_if_fail (HEAR_IS_VIDEO_SINK (self), NULL);

  return self->element;
}

/**
 * hear_video_sink_set_func:
 * @self: a sink
 * @func: (nullable): called on the main thread with each frame that is shown
 * @user_data: for @func
 */
void
hear_video_sink_set_func (HearVideoSink    *self,
                          HearVideoSinkFunc func,
                          gpointer          user_data)
{
  g_return_if_fail (HEAR_IS_VIDEO_SINK (self));

  self->func = func;
  self->user_data = user_data;
}

/**
 * hear_video_sink_set_width:
 * @self: a sink
 * @width: how many pixels a row shall have; the height follows
 *
 * Frames that come later are of this width.
 */
void
hear_video_sink_set_width (HearVideoSink *self,
                           guint          width)
{
  g_autoptr(GstCaps) caps = NULL;

  g_return_if_fail (HEAR_IS_VIDEO_SINK (self));
  g_return_if_fail (width > 0 && width <= G_MAXINT16);

  caps = gst_caps_new_simple ("video/x-raw",
                              "format", G_TYPE_STRING, "BGRA",
                              "width", G_TYPE_INT, (int) width,
                              "pixel-aspect-ratio", GST_TYPE_FRACTION, 1, 1,
                              NULL);
  g_object_set (self->filter, "caps", caps, NULL);
}

/**
 * hear_video_sink_get_time:
 * @self: a sink
 *
 * Returns: the newest frame's time in nanoseconds, or -1 before the first
 */
gint64
hear_video_sink_get_time (HearVideoSink *self)
{
  gint64 time_ns;

  g_return_val_if_fail (HEAR_IS_VIDEO_SINK (self), -1);

  g_mutex_lock (&self->lock);
  time_ns = self->time_ns;
  g_mutex_unlock (&self->lock);

  return time_ns;
}

/**
 * hear_video_sink_get_duration:
 * @self: a sink
 *
 * Returns: how long the newest frame lasts, in nanoseconds
 */
gint64
hear_video_sink_get_duration (HearVideoSink *self)
{
  gint64 duration_ns;

  g_return_val_if_fail (HEAR_IS_VIDEO_SINK (self), 0);

  g_mutex_lock (&self->lock);
  duration_ns = self->duration_ns;
  g_mutex_unlock (&self->lock);

  return duration_ns > 0 ? duration_ns : (gint64) DEFAULT_DURATION;
}
