/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-span-clip.h"

#include <gst/audio/audio.h>

/*
 * Cuts the sound to a span, to the sample: a seek's own stop ends up to 14 ms
 * early. Sits on a pad through which raw sound passes and also remembers how
 * far the sound came. Any thread.
 */
struct _HearSpanClip
{
  GMutex       lock;
  gint64       start_ns; /* -1 without a span */
  gint64       end_ns;
  gint64       last_ns; /* where the last buffer ended, -1 before the first */
  GstSegment   segment;
  GstAudioInfo format;
};

static void
clear (gpointer data)
{
  HearSpanClip *self = data;

  g_mutex_clear (&self->lock);
}

static void
take_event (HearSpanClip *self,
            GstEvent     *event)
{
  GstCaps *caps;

  if (GST_EVENT_TYPE (event) == GST_EVENT_SEGMENT)
    {
      gst_event_copy_segment (event, &self->segment);
    }
  else if (GST_EVENT_TYPE (event) == GST_EVENT_CAPS)
    {
      gst_event_parse_caps (event, &caps);
      if (!gst_audio_info_from_caps (&self->format, caps))
        gst_audio_info_init (&self->format);
    }
}

/* The span in the stamps of the stream, which need not start at 0. */
static GstSegment
get_window (HearSpanClip *self)
{
  GstSegment window = self->segment;
  guint64    start = gst_segment_position_from_stream_time (&window, GST_FORMAT_TIME, (guint64) self->start_ns);
  guint64    stop = gst_segment_position_from_stream_time (&window, GST_FORMAT_TIME, (guint64) self->end_ns);

  if (GST_CLOCK_TIME_IS_VALID (start))
    window.start = start;
  if (GST_CLOCK_TIME_IS_VALID (stop))
    window.stop = stop;

  return window;
}

static void
remember (HearSpanClip *self,
          GstBuffer    *buffer)
{
  guint64 at = gst_segment_to_stream_time (&self->segment, GST_FORMAT_TIME, GST_BUFFER_PTS (buffer));

  if (!GST_CLOCK_TIME_IS_VALID (at))
    return;
  if (GST_BUFFER_DURATION_IS_VALID (buffer))
    at += GST_BUFFER_DURATION (buffer);
  self->last_ns = (gint64) at;
}

static GstPadProbeReturn
take_buffer (HearSpanClip    *self,
             GstPadProbeInfo *info)
{
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  GstSegment window;
  GstBuffer *rest;

  remember (self, buffer);
  if (self->start_ns < 0 || self->segment.format != GST_FORMAT_TIME ||
      GST_AUDIO_INFO_FORMAT (&self->format) == GST_AUDIO_FORMAT_UNKNOWN || !GST_BUFFER_PTS_IS_VALID (buffer))
    return GST_PAD_PROBE_OK;

  window = get_window (self);
  rest = gst_audio_buffer_clip (gst_buffer_ref (buffer), &window,
                                GST_AUDIO_INFO_RATE (&self->format), GST_AUDIO_INFO_BPF (&self->format));
  if (rest == NULL)
    return GST_PAD_PROBE_DROP;

  gst_buffer_unref (buffer);
  GST_PAD_PROBE_INFO_DATA (info) = rest;

  return GST_PAD_PROBE_OK;
}

static GstPadProbeReturn
probe_cb (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         user_data)
{
  HearSpanClip     *self = user_data;
  GstPadProbeReturn result = GST_PAD_PROBE_OK;

  g_mutex_lock (&self->lock);
  if ((GST_PAD_PROBE_INFO_TYPE (info) & GST_PAD_PROBE_TYPE_BUFFER) != 0)
    result = take_buffer (self, info);
  else if (GST_PAD_PROBE_INFO_EVENT (info) != NULL)
    take_event (self, GST_PAD_PROBE_INFO_EVENT (info));
  g_mutex_unlock (&self->lock);

  return result;
}

/**
 * hear_span_clip_new:
 *
 * Returns: (transfer full): a clip that lets everything through
 */
HearSpanClip *
hear_span_clip_new (void)
{
  HearSpanClip *self = g_atomic_rc_box_new0 (HearSpanClip);

  g_mutex_init (&self->lock);
  gst_segment_init (&self->segment, GST_FORMAT_UNDEFINED);
  gst_audio_info_init (&self->format);
  self->start_ns = self->end_ns = self->last_ns = -1;

  return self;
}

/**
 * hear_span_clip_ref:
 * @self: a clip
 *
 * Returns: (transfer full): the same, held once more
 */
HearSpanClip *
hear_span_clip_ref (HearSpanClip *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * hear_span_clip_unref:
 * @self: (transfer full): a clip
 */
void
hear_span_clip_unref (HearSpanClip *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * hear_span_clip_attach:
 * @self: a clip
 * @pad: where raw, interleaved sound passes; it holds @self from now on
 */
void
hear_span_clip_attach (HearSpanClip *self,
                       GstPad       *pad)
{
  g_return_if_fail (self != NULL && GST_IS_PAD (pad));

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, probe_cb,
                     hear_span_clip_ref (self), (GDestroyNotify) hear_span_clip_unref);
}

/**
 * hear_span_clip_set:
 * @self: a clip
 * @start_ns: where the span starts, or -1 to let everything through
 * @end_ns: where it ends
 */
void
hear_span_clip_set (HearSpanClip *self,
                    gint64        start_ns,
                    gint64        end_ns)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  self->start_ns = start_ns;
  self->end_ns = end_ns;
  g_mutex_unlock (&self->lock);
}

/**
 * hear_span_clip_get_last:
 * @self: a clip
 *
 * Returns: where the last buffer that came ended, or -1
 */
gint64
hear_span_clip_get_last (HearSpanClip *self)
{
  gint64 last_ns;

  g_return_val_if_fail (self != NULL, -1);

  g_mutex_lock (&self->lock);
  last_ns = self->last_ns;
  g_mutex_unlock (&self->lock);

  return last_ns;
}
