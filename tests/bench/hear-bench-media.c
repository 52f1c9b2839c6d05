/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-media.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

#include "hear-bench.h"
#include "hear-media.h"

/* 1024 samples a buffer at 48 kHz or 16 kHz; noise that swells, because
 * silence is not decoded like speech. */
#define SOUND "audiotestsrc wave=pink-noise samplesperbuffer=1024 "

static const struct
{
  const char *name;
  const char *pipeline;
} recipes[] = {
  { "short.flac", SOUND "num-buffers=313 ! audio/x-raw,rate=16000,channels=1 ! flacenc" },
  { "long.flac", SOUND "num-buffers=42188 ! audio/x-raw,rate=16000,channels=1 ! flacenc quality=0" },
  { "sound.flac", SOUND "num-buffers=28125 ! audio/x-raw,rate=48000,channels=1 ! flacenc" },
  { "sound.opus", SOUND "num-buffers=28125 ! audio/x-raw,rate=48000,channels=1 ! opusenc complexity=0 ! oggmux" },
  { "sound.m4a", SOUND "num-buffers=28125 ! audio/x-raw,rate=48000,channels=1 ! avenc_aac ! mp4mux" },
  { "video.mp4", "videotestsrc num-buffers=900 pattern=ball ! video/x-raw,width=1280,height=720,framerate=30/1 "
                 "! x264enc speed-preset=ultrafast key-int-max=60 bitrate=1500 ! mux. "
                 "audiotestsrc num-buffers=1406 wave=pink-noise ! audio/x-raw,rate=48000,channels=1 ! avenc_aac ! mux. "
                 "mp4mux name=mux faststart=true" },
};

static GstElement *
launch (const char *description)
{
  g_autoptr(GError) error = NULL;
  GstElement *pipeline;

  hear_media_init ();
  pipeline = gst_parse_launch (description, &error);
  if (error != NULL)
    g_error ("%s: %s", description, error->message);

  return pipeline;
}

/* Runs a pipeline to its end. */
static void
run (GstElement *pipeline)
{
  g_autoptr(GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr(GstMessage) message = NULL;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, GST_CLOCK_TIME_NONE, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_EOS)
    g_error ("%s", gst_structure_get_string (gst_message_get_structure (message), "debug"));
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

/**
 * hear_bench_media_make:
 * @name: what, one of the recipes
 *
 * Makes a recording, once: it stays in the cache.
 *
 * Returns: (transfer full): its path
 */
char *
hear_bench_media_make (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "hearback-bench", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (recipes) && !g_file_test (path, G_FILE_TEST_EXISTS); i++)
    if (g_str_equal (recipes[i].name, name))
      {
        g_autofree char *whole = g_strdup_printf ("%s ! filesink location=\"%s\"", recipes[i].pipeline, part);
        g_autoptr(GstElement) pipeline = launch (whole);

        run (pipeline);
        g_rename (part, path);
      }
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_error ("there is no recipe for %s", name);

  return g_steal_pointer (&path);
}

/**
 * hear_bench_media_decode:
 * @path: a recording
 *
 * The limit of everything that reads sound: decodes it in one thread and
 * throws it away. Without the parser in front a decoder hands everything to a
 * second thread, five buffers at a time, which costs as much as decoding AAC.
 */
void
hear_bench_media_decode (const char *path)
{
  g_autofree char *description = g_strdup_printf ("filesrc location=\"%s\" ! parsebin ! decodebin name=decoder ! fakesink sync=false", path);
  g_autoptr(GstElement) pipeline = launch (description);
  g_autoptr(GstElement) decoder = gst_bin_get_by_name (GST_BIN (pipeline), "decoder");

  /* It has to be ready before data come, and is not linked to them yet. */
  gst_element_set_state (pipeline, GST_STATE_READY);
  gst_element_set_state (decoder, GST_STATE_PAUSED);
  run (pipeline);
}

/**
 * hear_bench_media_seek:
 * @path: an MP4 file with a picture
 * @positions: (element-type gint64): where to, in milliseconds
 *
 * The limit of every seek: decodes the picture from the keyframe before it and
 * throws it away.
 *
 * Returns: (element-type double): how long each took, in milliseconds
 */
GArray *
hear_bench_media_seek (const char *path,
                       GArray     *positions)
{
  g_autofree char *description = g_strdup_printf ("filesrc location=\"%s\" ! qtdemux name=d d.video_0 ! decodebin ! fakesink sync=true", path);
  g_autoptr(GstElement) pipeline = launch (description);
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));

  gst_element_set_state (pipeline, GST_STATE_PAUSED);
  gst_element_get_state (pipeline, NULL, NULL, GST_CLOCK_TIME_NONE);
  for (guint i = 0; i < positions->len; i++)
    {
      double start = hear_bench_now ();
      double taken;

      gst_element_seek_simple (pipeline, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE,
                               g_array_index (positions, gint64, i) * GST_MSECOND);
      gst_element_get_state (pipeline, NULL, NULL, GST_CLOCK_TIME_NONE);
      taken = hear_bench_now () - start;
      g_array_append_val (times, taken);
    }
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return times;
}
