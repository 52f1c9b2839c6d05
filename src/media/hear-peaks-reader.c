/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks-reader.h"

#include "hear-error.h"
#include "hear-media-error.h"
#include "hear-media-info.h"
#include "hear-media.h"
#include "hear-peaks-builder.h"

#include <glib/gi18n-lib.h>
#include <gst/audio/audio.h>

#define PATIENCE_MS 10000
/* One time in a thousand a pipeline of 1.22 never starts; built again it does. */
#define START_US 2500000
#define PROGRESS_US 100000
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
 * One decode from start to end. The struct belongs to the thread that runs it;
 * what the decoding threads touch is behind the lock.
 */
typedef struct
{
  const char       *path;
  gint64            patience_us;
  GCancellable     *cancellable;
  HearPeaksProgress progress;
  gpointer          progress_data;
  GTask            *task; /* borrowed: it owns this */
  gint              told; /* whether a progress call is under way */

  gboolean       again; /* whether this is the second try */
  HearMediaInfo *info;
  GstElement    *pipeline;

  GMutex            lock;
  HearPeaksBuilder *builder;
  GstAudioInfo      format;
  GstSegment        segment;
  gint64            last_us;
} Reader;

typedef struct
{
  GTask     *task;
  HearPeaks *peaks;
  double     fraction;
} Progress;

static GstClockTime
get_delay (Reader *self)
{
  /* The silence that an MP3 encoder puts first is not taken off in 1.22. */
  return g_strcmp0 (hear_media_info_get_audio_codec (self->info), "MP3") == 0 ? 23 * GST_MSECOND : 0;
}

static void
begin (Reader  *self,
       GstCaps *caps)
{
  if (!gst_audio_info_from_caps (&self->format, caps) || self->builder != NULL)
    return;

  self->builder = hear_peaks_builder_new ((guint) MIN (GST_AUDIO_INFO_CHANNELS (&self->format), HEAR_PEAKS_CHANNELS),
                                          (guint) MAX (GST_AUDIO_INFO_RATE (&self->format), 1000));
  hear_peaks_builder_skip (self->builder, gst_util_uint64_scale (get_delay (self), (guint64) GST_AUDIO_INFO_RATE (&self->format), GST_SECOND));
}

/* What a browser left out while recording must not move the rest. */
static void
fill_gap (Reader      *self,
          GstClockTime stamp)
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
take_buffer (Reader    *self,
             GstBuffer *buffer)
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
take_event (Reader   *self,
            GstEvent *event)
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
  Reader           *self = user_data;
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
add_element (Reader     *self,
             const char *factory,
             GError    **error)
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
 * decoding costs. Behind a parser it has none. If that gets stuck, the second
 * try takes the older road. */
static GstElement *
add_decoder (Reader  *self,
             GError **error)
{
  GstElement *file = add_element (self, "filesrc", error);
  GstElement *decoder = file != NULL ? add_element (self, "decodebin", error) : NULL;
  GstElement *parser = decoder == NULL || self->again ? NULL : add_element (self, "parsebin", error);
  g_autoptr(GstCaps) sound = gst_caps_new_empty_simple ("audio/x-raw");

  if (decoder == NULL || (parser == NULL && !self->again))
    return NULL;

  g_object_set (file, "location", self->path, NULL);
  g_object_set (decoder, "caps", sound, "expose-all-streams", FALSE, NULL);
  if (parser != NULL)
    g_signal_connect (parser, "pad-added", G_CALLBACK (parsed_cb), decoder);
  gst_element_link (file, parser != NULL ? parser : decoder);

  return decoder;
}

static GstElement *
add_sink (Reader  *self,
          GError **error)
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
build_pipeline (Reader  *self,
                GError **error)
{
  GstElement *decoder;
  GstElement *sink;

  self->pipeline = gst_pipeline_new (NULL);
  decoder = add_decoder (self, error);
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

static void
progress_free (Progress *call)
{
  g_clear_object (&call->peaks);
  g_clear_object (&call->task);
  g_free (call);
}

static gboolean
progress_cb (gpointer user_data)
{
  Progress *call = user_data;
  Reader   *self = g_task_get_task_data (call->task);

  g_atomic_int_set (&self->told, FALSE);
  if (!g_cancellable_is_cancelled (self->cancellable))
    self->progress (call->peaks, call->fraction, self->progress_data);

  return G_SOURCE_REMOVE;
}

static void
tell_progress (Reader *self)
{
  Progress *call;
  gint64    duration_ms = hear_media_info_get_duration_ms (self->info);
  g_autoptr(HearPeaks) peaks = NULL;
  g_autoptr(GSource) source = NULL;

  if (self->progress == NULL || g_atomic_int_get (&self->told))
    return;

  g_mutex_lock (&self->lock);
  if (self->builder != NULL)
    peaks = hear_peaks_builder_build (self->builder, -1);
  g_mutex_unlock (&self->lock);
  if (peaks == NULL)
    return;

  g_atomic_int_set (&self->told, TRUE);
  call = g_new0 (Progress, 1);
  call->task = g_object_ref (self->task);
  call->fraction = duration_ms > 0 ? MIN ((double) hear_peaks_get_duration_ms (peaks) / (double) duration_ms, 1) : -1;
  call->peaks = g_steal_pointer (&peaks);
  source = g_idle_source_new ();
  g_source_set_priority (source, g_task_get_priority (self->task));
  g_source_set_callback (source, progress_cb, call, (GDestroyNotify) progress_free);
  g_source_attach (source, g_task_get_context (self->task));
}

static gboolean
check_alive (Reader  *self,
             GError **error)
{
  gint64 idle_us;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  g_mutex_lock (&self->lock);
  idle_us = g_get_monotonic_time () - self->last_us;
  g_mutex_unlock (&self->lock);
  if (idle_us < self->patience_us)
    return TRUE;

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_TIMED_OUT,
                       _ ("The recording could not be read in time. Check the disk it is on and try again."));

  return FALSE;
}

/* An error after the first sound is where a damaged recording ends. */
static gboolean
check_end (Reader     *self,
           GstMessage *message,
           GError    **error)
{
  g_autoptr(GError) found = NULL;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_APPLICATION || self->builder != NULL)
    return TRUE;

  gst_message_parse_error (message, &found, NULL);
  g_propagate_error (error, hear_media_error_translate (found, self->path));

  return FALSE;
}

static gboolean
is_stuck (Reader *self)
{
  gboolean stuck;

  g_mutex_lock (&self->lock);
  stuck = !self->again && self->builder == NULL && g_get_monotonic_time () - self->last_us > START_US;
  g_mutex_unlock (&self->lock);

  return stuck;
}

static gboolean
decode (Reader  *self,
        GError **error)
{
  g_autoptr(GstBus) bus = NULL;
  g_autoptr(GstMessage) message = NULL;
  gboolean alive = TRUE;

  if (!build_pipeline (self, error))
    return FALSE;

  bus = gst_element_get_bus (self->pipeline);
  self->last_us = g_get_monotonic_time ();
  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
  while (message == NULL && alive && !is_stuck (self))
    {
      message = gst_bus_timed_pop_filtered (bus, PROGRESS_US * GST_USECOND, GST_MESSAGE_APPLICATION | GST_MESSAGE_ERROR);
      if (message == NULL)
        {
          tell_progress (self);
          alive = check_alive (self, error);
        }
    }
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_object (&self->pipeline);
  if (message == NULL && alive)
    {
      self->again = TRUE;
      return decode (self, error);
    }

  return alive && check_end (self, message, error);
}

static gint64
get_end_ms (Reader *self)
{
  gint64 said_ms = hear_media_info_get_duration_ms (self->info);
  gint64 heard_ms = (gint64) (hear_peaks_builder_get_frames (self->builder) * 1000 / (guint64) GST_AUDIO_INFO_RATE (&self->format));

  if (hear_media_info_has_picture (self->info) && said_ms > heard_ms && said_ms - heard_ms < TAIL_MS)
    return said_ms;

  return heard_ms;
}

static HearPeaks *
run (Reader  *self,
     GError **error)
{
  self->info = hear_media_info_read (self->path, self->cancellable, error);
  if (self->info == NULL)
    return NULL;
  if (!hear_media_info_has_sound (self->info))
    return hear_peaks_new_with_duration (0, NULL, hear_media_info_get_duration_ms (self->info));
  if (!decode (self, error))
    return NULL;
  if (self->builder == NULL)
    return hear_peaks_new_with_duration (0, NULL, 0);

  return hear_peaks_builder_build (self->builder, get_end_ms (self));
}

static void
reader_free (Reader *self)
{
  g_clear_object (&self->info);
  g_clear_object (&self->pipeline);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->builder, hear_peaks_builder_free);
  g_mutex_clear (&self->lock);
  g_free ((char *) self->path);
  g_free (self);
}

static Reader *
reader_new (const char   *path,
            guint         patience_ms,
            GCancellable *cancellable)
{
  Reader *self = g_new0 (Reader, 1);

  hear_media_init ();
  self->path = g_strdup (path);
  self->patience_us = (gint64) patience_ms * 1000;
  g_set_object (&self->cancellable, cancellable);
  g_mutex_init (&self->lock);
  gst_segment_init (&self->segment, GST_FORMAT_TIME);

  return self;
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Reader    *self = task_data;
  GError    *error = NULL;
  HearPeaks *peaks = run (self, &error);

  if (peaks != NULL)
    g_task_return_pointer (task, peaks, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * hear_peaks_read_patiently:
 * @path: a media file
 * @patience_ms: how long nothing may come
 * @cancellable: (nullable): stops it
 * @error: where to say why not
 *
 * Like [func@peaks_read], with another patience.
 *
 * Returns: (transfer full) (nullable): the peaks
 */
HearPeaks *
hear_peaks_read_patiently (const char   *path,
                           guint         patience_ms,
                           GCancellable *cancellable,
                           GError      **error)
{
  Reader    *self;
  HearPeaks *peaks;

  g_return_val_if_fail (path != NULL, NULL);

  self = reader_new (path, patience_ms, cancellable);
  peaks = run (self, error);
  reader_free (self);

  return peaks;
}

/**
 * hear_peaks_read:
 * @path: a media file
 * @cancellable: (nullable): stops it
 * @error: where to say why not
 *
 * Decodes a recording's sound once and outlines it. Blocks: not for the main
 * thread. A recording without sound gives peaks without channels.
 *
 * Expected errors: those of [func@media_info_read]; %HEAR_ERROR_TIMED_OUT if
 * nothing came for ten seconds.
 *
 * Returns: (transfer full) (nullable): the peaks
 */
HearPeaks *
hear_peaks_read (const char   *path,
                 GCancellable *cancellable,
                 GError      **error)
{
  return hear_peaks_read_patiently (path, PATIENCE_MS, cancellable, error);
}

/**
 * hear_peaks_read_async:
 * @path: a media file
 * @progress: (nullable) (scope async): told ten times a second what is known by
 *   then, in the caller's main context, and never after @callback
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback and @progress
 *
 * As [func@peaks_read] in a thread of its own.
 */
void
hear_peaks_read_async (const char         *path,
                       HearPeaksProgress   progress,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Reader *self;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, hear_peaks_read_async);
  self = reader_new (path, PATIENCE_MS, cancellable);
  self->task = task;
  self->progress = progress;
  self->progress_data = user_data;
  g_task_set_task_data (task, self, (GDestroyNotify) reader_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * hear_peaks_read_finish:
 * @result: given to the callback
 * @error: where to say why not
 *
 * Returns: (transfer full) (nullable): the peaks
 */
HearPeaks *
hear_peaks_read_finish (GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
