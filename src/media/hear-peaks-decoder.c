/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks-decoder.h"

#include "hear-media-error.h"
#include "hear-media.h"
#include "hear-peaks-builder.h"

#include <gst/audio/audio.h>

/* A recording's sound may stop this much before its pictures. */
#define TAIL_MS 2000
/* Stamps wander by less than this without a sample missing. */
#define GAP (100 * GST_MSECOND)

/* Anything that decoders give goes through unconverted if it is one of the two
 * formats. No queue: to hand a buffer of 20 ms to another thread costs more
 * than to measure it. */
#define SINK "audioconvert dithering=none " \
             "! audio/x-raw,format={S16LE,F32LE},layout=interleaved,channels=[1,2] ! fakesink name=out sync=false"

/*
 * A pipeline that decodes a recording's sound as fast as it can and measures
 * it. The struct belongs to the thread that runs it; what the decoding threads
 * touch is behind the lock.
 */
struct _HearPeaksDecoder
{
  char          *path;
  HearMediaInfo *info;
  GstElement    *pipeline;
  GstMessage    *ended;

  GMutex            lock;
  HearPeaksBuilder *builder; /* none before the first sound */
  GstAudioInfo      format;
  GstSegment        segment;
  gint64            last_us;
};

static GstClockTime
get_delay (HearPeaksDecoder *self)
{
  /* The silence that an MP3 encoder puts first is not taken off in 1.22. */
  return g_strcmp0 (hear_media_info_get_audio_codec (self->info), "MP3") == 0 ? 23 * GST_MSECOND : 0;
}

static void
begin (HearPeaksDecoder *self,
       GstCaps          *caps)
{
  if (!gst_audio_info_from_caps (&self->format, caps) || self->builder != NULL)
    return;

  self->builder = hear_peaks_builder_new ((guint) MIN (GST_AUDIO_INFO_CHANNELS (&self->format), HEAR_PEAKS_CHANNELS),
                                          (guint) MAX (GST_AUDIO_INFO_RATE (&self->format), 1000));
  hear_peaks_builder_skip (self->builder, gst_util_uint64_scale (get_delay (self), (guint64) GST_AUDIO_INFO_RATE (&self->format), GST_SECOND));
}

/* What a browser left out while recording must not move the rest. */
static void
fill_gap (HearPeaksDecoder *self,
          GstClockTime      stamp)
{
  guint64 rate = (guint64) GST_AUDIO_INFO_RATE (&self->format);
  guint64 at = gst_segment_to_stream_time (&self->segment, GST_FORMAT_TIME, stamp);
  guint64 taken = gst_util_uint64_scale (hear_peaks_builder_get_frames (self->builder), GST_SECOND, rate);
  gint64  end_ms = hear_media_info_get_duration_ms (self->info);

  if (!GST_CLOCK_TIME_IS_VALID (at) || at < taken + get_delay (self) + GAP)
    return;
  at -= get_delay (self);
  if (end_ms > 0 && at <= (guint64) end_ms * GST_MSECOND)
    hear_peaks_builder_add_silence (self->builder, gst_util_uint64_scale (at - taken, rate, GST_SECOND));
}

static void
take_buffer (HearPeaksDecoder *self,
             GstBuffer        *buffer)
{
  GstMapInfo map;
  gsize      n_frames;

  self->last_us = g_get_monotonic_time ();
  if (self->builder == NULL || !gst_buffer_map (buffer, &map, GST_MAP_READ))
    return;

  fill_gap (self, GST_BUFFER_PTS (buffer));
  n_frames = map.size / (gsize) GST_AUDIO_INFO_BPF (&self->format);
  if (GST_AUDIO_INFO_FORMAT (&self->format) == GST_AUDIO_FORMAT_F32LE)
    hear_peaks_builder_add_f32 (self->builder, (const float *) (gconstpointer) map.data, n_frames);
  else
    hear_peaks_builder_add_s16 (self->builder, (const gint16 *) (gconstpointer) map.data, n_frames);
  gst_buffer_unmap (buffer, &map);
}

static void
take_event (HearPeaksDecoder *self,
            GstEvent         *event)
{
  GstCaps *caps;

  if (GST_EVENT_TYPE (event) == GST_EVENT_CAPS)
    {
      gst_event_parse_caps (event, &caps);
      begin (self, caps);
    }
  else if (GST_EVENT_TYPE (event) == GST_EVENT_SEGMENT)
    {
      gst_event_copy_segment (event, &self->segment);
    }
  else if (GST_EVENT_TYPE (event) == GST_EVENT_EOS)
    {
      gst_element_post_message (self->pipeline, gst_message_new_application (GST_OBJECT (self->pipeline), gst_structure_new_empty ("hear-end")));
    }
}

/* Nothing comes as far as the sink: it would hold the first buffer until
 * everything plays, and one time in a thousand, more often on a busy machine,
 * a pipeline of 1.22 never does. */
static GstPadProbeReturn
probe_cb (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         user_data)
{
  HearPeaksDecoder *self = user_data;
  GstPadProbeReturn result = GST_PAD_PROBE_OK;

  g_mutex_lock (&self->lock);
  if (info->type & GST_PAD_PROBE_TYPE_BUFFER)
    {
      take_buffer (self, GST_PAD_PROBE_INFO_BUFFER (info));
      result = GST_PAD_PROBE_DROP;
    }
  else
    {
      take_event (self, GST_PAD_PROBE_INFO_EVENT (info));
    }
  g_mutex_unlock (&self->lock);

  return result;
}

/* Links a pad to what takes one alone: the first wins. */
static void
link_pad (GstElement *source,
          GstPad     *pad,
          gpointer    user_data)
{
  GstElement *element = user_data;
  g_autoptr(GstPad) sink = gst_element_get_static_pad (element, "sink");

  if (!gst_pad_is_linked (sink))
    gst_pad_link (pad, sink);
}

static void
parsed_cb (GstElement *parser,
           GstPad     *pad,
           gpointer    user_data)
{
  g_autoptr(GstCaps) caps = gst_pad_query_caps (pad, NULL);

  if (!gst_caps_is_any (caps) && !gst_caps_is_empty (caps) &&
      g_str_has_prefix (gst_structure_get_name (gst_caps_get_structure (caps, 0)), "audio/"))
    link_pad (parser, pad, user_data);
}

static GstElement *
add_element (HearPeaksDecoder *self,
             const char       *factory,
             GError          **error)
{
  GstElement *element = gst_element_factory_make (factory, NULL);

  if (element != NULL)
    gst_bin_add (GST_BIN (self->pipeline), element);
  else
    g_set_error (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN, "%s", factory);

  return element;
}

/* Everything up to the sound's sink. A decoder that opens the whole file puts a
 * thread with a queue of five buffers before the sound: that doubles what
 * decoding costs. Behind a parser it has none. */
static GstElement *
add_decoder (HearPeaksDecoder *self,
             gboolean          parses,
             GError          **error)
{
  GstElement *file = add_element (self, "filesrc", error);
  GstElement *decoder = file != NULL ? add_element (self, "decodebin", error) : NULL;
  GstElement *parser = decoder != NULL && parses ? add_element (self, "parsebin", error) : NULL;
  g_autoptr(GstCaps) sound = gst_caps_new_empty_simple ("audio/x-raw");

  if (decoder == NULL || (parser == NULL && parses))
    return NULL;

  g_object_set (file, "location", self->path, NULL);
  g_object_set (decoder, "caps", sound, "expose-all-streams", FALSE, NULL);
  if (parser != NULL)
    g_signal_connect (parser, "pad-added", G_CALLBACK (parsed_cb), decoder);
  gst_element_link (file, parser != NULL ? parser : decoder);

  return decoder;
}

static GstElement *
add_sink (HearPeaksDecoder *self,
          GError          **error)
{
  GstElement *sink = gst_parse_bin_from_description (SINK, TRUE, error);
  g_autoptr(GstElement) out = NULL;
  g_autoptr(GstPad) pad = NULL;

  if (sink == NULL)
    return NULL;

  gst_bin_add (GST_BIN (self->pipeline), sink);
  out = gst_bin_get_by_name (GST_BIN (sink), "out");
  pad = gst_element_get_static_pad (out, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, probe_cb, self, NULL);

  return sink;
}

static gboolean
build_pipeline (HearPeaksDecoder *self,
                gboolean          parses,
                GError          **error)
{
  GstElement *decoder;
  GstElement *sink;

  self->pipeline = gst_pipeline_new (NULL);
  decoder = add_decoder (self, parses, error);
  sink = decoder != NULL ? add_sink (self, error) : NULL;
  if (sink == NULL)
    return FALSE;

  g_signal_connect (decoder, "pad-added", G_CALLBACK (link_pad), sink);
  /* From the end, as nothing is linked yet by which the pipeline could tell:
   * what is not ready when the first data come refuses them. */
  gst_element_set_state (self->pipeline, GST_STATE_READY);
  gst_element_set_state (sink, GST_STATE_PAUSED);
  gst_element_set_state (decoder, GST_STATE_PAUSED);

  return TRUE;
}

static gint64
get_end_ms (HearPeaksDecoder *self)
{
  gint64 said_ms = hear_media_info_get_duration_ms (self->info);
  gint64 heard_ms = (gint64) (hear_peaks_builder_get_frames (self->builder) * 1000 / (guint64) GST_AUDIO_INFO_RATE (&self->format));

  if (hear_media_info_has_picture (self->info) && said_ms > heard_ms && said_ms - heard_ms < TAIL_MS)
    return said_ms;

  return heard_ms;
}

/**
 * hear_peaks_decoder_new:
 * @path: a media file
 * @info: what it is, with sound
 *
 * Returns: (transfer full): a decoder that has not begun
 */
HearPeaksDecoder *
hear_peaks_decoder_new (const char    *path,
                        HearMediaInfo *info)
{
  HearPeaksDecoder *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (HEAR_IS_MEDIA_INFO (info), NULL);

  hear_media_init ();
  self = g_new0 (HearPeaksDecoder, 1);
  self->path = g_strdup (path);
  self->info = g_object_ref (info);
  g_mutex_init (&self->lock);
  gst_segment_init (&self->segment, GST_FORMAT_TIME);

  return self;
}

/**
 * hear_peaks_decoder_free:
 * @self: (transfer full): a decoder that is not running
 */
void
hear_peaks_decoder_free (HearPeaksDecoder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->pipeline);
  g_clear_object (&self->info);
  g_clear_pointer (&self->ended, gst_message_unref);
  g_clear_pointer (&self->builder, hear_peaks_builder_free);
  g_mutex_clear (&self->lock);
  g_free (self->path);
  g_free (self);
}

/**
 * hear_peaks_decoder_start:
 * @self: a decoder
 * @parses: whether to take the road behind a parser, which costs half
 * @error: where to say what is missing
 *
 * Begins to decode, from the beginning.
 *
 * Returns: whether it runs
 */
gboolean
hear_peaks_decoder_start (HearPeaksDecoder *self,
                          gboolean          parses,
                          GError          **error)
{
  g_return_val_if_fail (self != NULL && self->pipeline == NULL, FALSE);

  /* What an attempt before this one heard does not count. */
  g_clear_pointer (&self->builder, hear_peaks_builder_free);
  g_clear_pointer (&self->ended, gst_message_unref);
  gst_segment_init (&self->segment, GST_FORMAT_TIME);
  if (!build_pipeline (self, parses, error))
    return FALSE;

  self->last_us = g_get_monotonic_time ();
  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);

  return TRUE;
}

/**
 * hear_peaks_decoder_wait:
 * @self: a decoder that runs
 * @wait_us: how long to wait at the most
 *
 * Returns: whether it has come to the end, or to what it cannot read
 */
gboolean
hear_peaks_decoder_wait (HearPeaksDecoder *self,
                         gint64            wait_us)
{
  g_autoptr(GstBus) bus = NULL;

  g_return_val_if_fail (self != NULL && self->pipeline != NULL, FALSE);

  bus = gst_element_get_bus (self->pipeline);
  if (self->ended == NULL)
    self->ended = gst_bus_timed_pop_filtered (bus, (guint64) wait_us * GST_USECOND, GST_MESSAGE_APPLICATION | GST_MESSAGE_ERROR);

  return self->ended != NULL;
}

/**
 * hear_peaks_decoder_stop:
 * @self: a decoder that runs
 * @error: where to say why nothing could be read
 *
 * Stops it. An error after the first sound is where a damaged recording ends.
 *
 * Returns: %FALSE if an error was all that came
 */
gboolean
hear_peaks_decoder_stop (HearPeaksDecoder *self,
                         GError          **error)
{
  g_autoptr(GstMessage) ended = NULL;
  g_autoptr(GError) found = NULL;

  g_return_val_if_fail (self != NULL && self->pipeline != NULL, FALSE);

  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_object (&self->pipeline);
  ended = g_steal_pointer (&self->ended);
  if (ended == NULL || GST_MESSAGE_TYPE (ended) == GST_MESSAGE_APPLICATION || self->builder != NULL)
    return TRUE;

  gst_message_parse_error (ended, &found, NULL);
  g_propagate_error (error, hear_media_error_translate (found, self->path));

  return FALSE;
}

/**
 * hear_peaks_decoder_get_idle_us:
 * @self: a decoder that runs
 * @has_begun: (out) (optional): whether there was any sound yet
 *
 * Returns: how long nothing has come
 */
gint64
hear_peaks_decoder_get_idle_us (HearPeaksDecoder *self,
                                gboolean         *has_begun)
{
  gint64 idle_us;

  g_return_val_if_fail (self != NULL, 0);

  g_mutex_lock (&self->lock);
  idle_us = g_get_monotonic_time () - self->last_us;
  if (has_begun != NULL)
    *has_begun = self->builder != NULL;
  g_mutex_unlock (&self->lock);

  return idle_us;
}

/**
 * hear_peaks_decoder_build_so_far:
 * @self: a decoder
 *
 * Returns: (transfer full) (nullable): what is known by now
 */
HearPeaks *
hear_peaks_decoder_build_so_far (HearPeaksDecoder *self)
{
  HearPeaks *peaks;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->lock);
  peaks = self->builder != NULL ? hear_peaks_builder_build (self->builder, -1) : NULL;
  g_mutex_unlock (&self->lock);

  return peaks;
}

/**
 * hear_peaks_decoder_build:
 * @self: a decoder that was stopped at its end
 *
 * Returns: (transfer full): the peaks of all of it
 */
HearPeaks *
hear_peaks_decoder_build (HearPeaksDecoder *self)
{
  g_return_val_if_fail (self != NULL && self->pipeline == NULL, NULL);

  if (self->builder == NULL)
    return hear_peaks_new_with_duration (0, NULL, 0);

  return hear_peaks_builder_build (self->builder, get_end_ms (self));
}
