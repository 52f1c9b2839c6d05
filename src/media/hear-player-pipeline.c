/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-player-pipeline-private.h"

#include "hear-error.h"
#include "hear-media-error.h"
#include "hear-media.h"

#include <glib/gi18n-lib.h>
#include <gst/audio/audio.h>

/* GstPlayFlags is not public: pictures, sound, volume in software. */
#define FLAGS (1u | 2u | 16u)
#define FILTER "audioconvert ! audio/x-raw,layout=interleaved ! scaletempo name=tempo"
/* A seek's stop cuts the sound up to 14 ms early: the clip cuts it exactly. */
#define SLACK (60 * GST_MSECOND)
/* No interview lasts longer: what says so lies. */
#define LONGEST (100 * 3600 * GST_SECOND)

typedef struct
{
  HearPlayerPipeline *pipeline;
  GstState            state; /* VOID_PENDING for a seek */
  HearSeek            seek;
  double              rate;
} Job;

/* How many there are, in whatever thread: those that close take their time. */
static gint n_alive;

G_DEFINE_FINAL_TYPE (HearPlayerPipeline, hear_player_pipeline, G_TYPE_OBJECT)

static void
post (HearPlayerPipeline *self,
      const char         *name)
{
  gst_element_post_message (self->playbin,
                            gst_message_new_application (GST_OBJECT (self->playbin), gst_structure_new_empty (name)));
}

static gboolean
send_seek (HearPlayerPipeline *self,
           HearSeek            seek,
           double              rate)
{
  GstSeekFlags how = seek.key_unit ? GST_SEEK_FLAG_KEY_UNIT | GST_SEEK_FLAG_SNAP_BEFORE : GST_SEEK_FLAG_ACCURATE;
  gint64       stop = seek.end_ns < 0 ? (gint64) GST_CLOCK_TIME_NONE : seek.end_ns + self->delay_ns + (gint64) SLACK;

  if (seek.steps > 0)
    return gst_element_send_event (self->playbin, gst_event_new_step (GST_FORMAT_BUFFERS, seek.steps, 1.0, TRUE, FALSE));

  if (seek.end_ns < 0)
    hear_span_clip_set (self->clip, -1, -1);
  else
    hear_span_clip_set (self->clip, seek.start_ns + self->delay_ns, seek.end_ns + self->delay_ns);

  /* The stop is always set: NONE would keep the one of the last span. */
  return gst_element_seek (self->playbin, rate, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH | how,
                           GST_SEEK_TYPE_SET, seek.start_ns + self->delay_ns, GST_SEEK_TYPE_SET, stop);
}

static void
run_job (gpointer data,
         gpointer user_data)
{
  Job                *job = data;
  HearPlayerPipeline *self = job->pipeline;

  /* Torn down while it still opens, it warns of data before the stream. */
  if (job->state == GST_STATE_NULL)
    gst_element_get_state (self->playbin, NULL, NULL, GST_SECOND);

  if (job->state != GST_STATE_VOID_PENDING)
    {
      gst_element_set_state (self->playbin, job->state);
    }
  else
    {
      /* A pause that is still under way ends with an ASYNC_DONE of its own,
       * which must not be taken for the seek's. */
      gst_element_get_state (self->playbin, NULL, NULL, GST_SECOND);
      post (self, "hear-seeking");
      if (!send_seek (self, job->seek, job->rate))
        post (self, "hear-refused");
    }

  g_object_unref (self);
  g_free (job);
}

static void
push_job (HearPlayerPipeline *self,
          Job                 job)
{
  job.pipeline = g_object_ref (self);
  g_thread_pool_push (self->pool, g_memdup2 (&job, sizeof job), NULL);
}

static gboolean
build_sinks (HearPlayerPipeline *self,
             const char         *sound_sink,
             GError            **error)
{
  g_autoptr(GstElement) tempo = NULL;
  g_autoptr(GstPad) pad = NULL;
  GstElement *filter;

  self->video = hear_video_sink_new (error);
  if (self->video == NULL)
    return FALSE;
  filter = gst_parse_bin_from_description_full (FILTER, TRUE, NULL, GST_PARSE_FLAG_FATAL_ERRORS, error);
  if (filter == NULL)
    return FALSE;
  g_object_set (self->playbin, "audio-filter", filter, NULL);
  tempo = gst_bin_get_by_name (GST_BIN (filter), "tempo");
  pad = gst_element_get_static_pad (tempo, "sink");
  hear_span_clip_attach (self->clip, pad);

  self->sound = gst_parse_bin_from_description_full (sound_sink, TRUE, NULL, GST_PARSE_FLAG_FATAL_ERRORS, error);
  if (self->sound == NULL)
    return FALSE;
  gst_object_ref_sink (self->sound);
  g_object_set (self->playbin,
                "audio-sink", self->sound,
                "video-sink", hear_video_sink_get_element (self->video),
                "flags", FLAGS,
                NULL);

  return TRUE;
}

static void
hear_player_pipeline_finalize (GObject *object)
{
  HearPlayerPipeline *self = HEAR_PLAYER_PIPELINE (object);

  if (self->playbin != NULL)
    gst_element_set_state (self->playbin, GST_STATE_NULL);
  g_clear_object (&self->playbin);
  g_clear_object (&self->sound);
  g_clear_object (&self->video);
  g_clear_pointer (&self->clip, hear_span_clip_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_error (&self->missing);
  g_atomic_int_dec_and_test (&n_alive);

  G_OBJECT_CLASS (hear_player_pipeline_parent_class)->finalize (object);
}

static void
hear_player_pipeline_class_init (HearPlayerPipelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_player_pipeline_finalize;
}

static void
hear_player_pipeline_init (HearPlayerPipeline *self)
{
  self->clip = hear_span_clip_new ();
  g_atomic_int_inc (&n_alive);
}

/**
 * hear_player_pipeline_new:
 * @path: a media file
 * @sound_sink: where the sound goes, as a description of elements
 * @sturdy: whether to take the older, sturdier playbin, after the newer one
 *   got stuck
 * @error: where to say why not
 *
 * May be called from any thread, as it takes its time.
 *
 * Expected errors: those of [func@media_error_check_file];
 * %HEAR_ERROR_UNSUPPORTED if an element is not installed.
 *
 * Returns: (transfer full) (nullable): a pipeline that does nothing yet
 */
HearPlayerPipeline *
hear_player_pipeline_new (const char *path,
                          const char *sound_sink,
                          gboolean    sturdy,
                          GError    **error)
{
  g_autoptr(HearPlayerPipeline) self = NULL;
  g_autoptr(GError) found = NULL;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (path != NULL && sound_sink != NULL, NULL);

  hear_media_init ();
  if (!hear_media_error_check_file (path, error))
    return NULL;
  uri = gst_filename_to_uri (path, error);
  if (uri == NULL)
    return NULL;

  self = g_object_new (HEAR_TYPE_PLAYER_PIPELINE, NULL);
  self->path = g_strdup (path);
  self->playbin = gst_element_factory_make (sturdy ? "playbin" : "playbin3", NULL);
  if (self->playbin == NULL)
    g_set_error_literal (&found, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN, "playbin");
  if (self->playbin == NULL || !build_sinks (self, sound_sink, &found))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED,
                   _ ("A part of the player is not installed: %s. Install the package “%s”."),
                   found->message, "gstreamer1.0-plugins-good");
      return NULL;
    }
  gst_object_ref_sink (self->playbin);
  g_object_set (self->playbin, "uri", uri, NULL);

  return g_steal_pointer (&self);
}

static void
frame_cb (HearVideoFrame *frame,
          gpointer        user_data)
{
  HearPlayerPipeline *self = user_data;

  if (self->listener.frame != NULL)
    self->listener.frame (frame, self->listener.user_data);
}

/**
 * hear_player_pipeline_get_n_alive:
 *
 * Returns: how many pipelines there are in the process, with those that are
 *   closed but not ended yet
 */
guint
hear_player_pipeline_get_n_alive (void)
{
  return (guint) g_atomic_int_get (&n_alive);
}

/**
 * hear_player_pipeline_start:
 * @self: a pipeline
 * @listener: whom to tell
 *
 * Opens the recording; %HEAR_PLAYER_EVENT_DONE or an error follows.
 */
void
hear_player_pipeline_start (HearPlayerPipeline *self,
                            HearPlayerListener  listener)
{
  g_autoptr(GstBus) bus = NULL;

  g_return_if_fail (HEAR_IS_PLAYER_PIPELINE (self) && self->pool == NULL);

  self->listener = listener;
  self->seeking = TRUE;
  self->pool = g_thread_pool_new (run_job, NULL, 1, FALSE, NULL);
  bus = gst_element_get_bus (self->playbin);
  self->watch = gst_bus_add_watch (bus, hear_player_bus_take, self);
  hear_video_sink_set_func (self->video, frame_cb, self);
  push_job (self, (Job){ .state = GST_STATE_PAUSED });
}

/**
 * hear_player_pipeline_close:
 * @self: a pipeline
 *
 * Says nothing from now on, and ends in its own time.
 */
void
hear_player_pipeline_close (HearPlayerPipeline *self)
{
  g_return_if_fail (HEAR_IS_PLAYER_PIPELINE (self));

  self->listener = (HearPlayerListener){ 0 };
  hear_video_sink_set_func (self->video, NULL, NULL);
  g_clear_handle_id (&self->watch, g_source_remove);
  if (self->pool == NULL)
    return;

  push_job (self, (Job){ .state = GST_STATE_NULL });
  g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, FALSE);
}

/**
 * hear_player_pipeline_set_playing:
 * @self: a pipeline
 * @playing: whether it shall play
 */
void
hear_player_pipeline_set_playing (HearPlayerPipeline *self,
                                  gboolean            playing)
{
  g_return_if_fail (HEAR_IS_PLAYER_PIPELINE (self) && self->pool != NULL);

  push_job (self, (Job){ .state = playing ? GST_STATE_PLAYING : GST_STATE_PAUSED });
}

/**
 * hear_player_pipeline_seek:
 * @self: a pipeline
 * @seek: where to, or how many frames further
 * @rate: how fast it plays from there
 *
 * %HEAR_PLAYER_EVENT_DONE follows, also if the recording refuses.
 */
void
hear_player_pipeline_seek (HearPlayerPipeline *self,
                           HearSeek            seek,
                           double              rate)
{
  g_return_if_fail (HEAR_IS_PLAYER_PIPELINE (self) && self->pool != NULL);

  push_job (self, (Job){ .state = GST_STATE_VOID_PENDING, .seek = seek, .rate = rate });
}

/**
 * hear_player_pipeline_set_volume:
 * @self: a pipeline
 * @volume: as a slider shows it, 0 to 1
 * @muted: whether nothing is heard
 */
void
hear_player_pipeline_set_volume (HearPlayerPipeline *self,
                                 double              volume,
                                 gboolean            muted)
{
  g_return_if_fail (HEAR_IS_PLAYER_PIPELINE (self));

  g_object_set (self->playbin,
                "volume", gst_stream_volume_convert_volume (GST_STREAM_VOLUME_FORMAT_CUBIC, GST_STREAM_VOLUME_FORMAT_LINEAR, volume),
                "mute", muted,
                NULL);
}

/**
 * hear_player_pipeline_set_frame_width:
 * @self: a pipeline
 * @width: how wide frames shall be
 */
void
hear_player_pipeline_set_frame_width (HearPlayerPipeline *self,
                                      guint               width)
{
  g_return_if_fail (HEAR_IS_PLAYER_PIPELINE (self));

  hear_video_sink_set_width (self->video, width);
}

/**
 * hear_player_pipeline_get_position:
 * @self: a pipeline
 *
 * Returns: what is heard now, in nanoseconds, or -1 if that is not known
 */
gint64
hear_player_pipeline_get_position (HearPlayerPipeline *self)
{
  gint64 position;

  g_return_val_if_fail (HEAR_IS_PLAYER_PIPELINE (self), -1);

  if (!gst_element_query_position (self->playbin, GST_FORMAT_TIME, &position))
    return -1;

  return MAX (position - self->delay_ns, 0);
}

/**
 * hear_player_pipeline_get_duration:
 * @self: a pipeline
 *
 * Returns: how long the recording says to last, in nanoseconds, or -1
 */
gint64
hear_player_pipeline_get_duration (HearPlayerPipeline *self)
{
  gint64 duration;

  g_return_val_if_fail (HEAR_IS_PLAYER_PIPELINE (self), -1);

  if (!gst_element_query_duration (self->playbin, GST_FORMAT_TIME, &duration) ||
      duration <= 0 || (guint64) duration > LONGEST)
    return -1;

  return duration;
}

/**
 * hear_player_pipeline_get_last:
 * @self: a pipeline
 *
 * Returns: how far sound and pictures came, in nanoseconds: at the end this is
 *   truer than the position
 */
gint64
hear_player_pipeline_get_last (HearPlayerPipeline *self)
{
  gint64 heard;
  gint64 seen;

  g_return_val_if_fail (HEAR_IS_PLAYER_PIPELINE (self), -1);

  heard = hear_span_clip_get_last (self->clip) - self->delay_ns;
  seen = hear_video_sink_get_time (self->video);
  if (seen >= 0)
    seen += hear_video_sink_get_duration (self->video);

  return MAX (heard, seen);
}

/**
 * hear_player_pipeline_get_frame_time:
 * @self: a pipeline
 *
 * Returns: the newest frame's time in nanoseconds, or -1 if there is none
 */
gint64
hear_player_pipeline_get_frame_time (HearPlayerPipeline *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER_PIPELINE (self), -1);

  return hear_video_sink_get_time (self->video);
}

/**
 * hear_player_pipeline_get_frame_duration:
 * @self: a pipeline
 *
 * Returns: how long the newest frame lasts, in nanoseconds
 */
gint64
hear_player_pipeline_get_frame_duration (HearPlayerPipeline *self)
{
  g_return_val_if_fail (HEAR_IS_PLAYER_PIPELINE (self), 0);

  return hear_video_sink_get_duration (self->video);
}
