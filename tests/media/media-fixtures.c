/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "media-fixtures.h"

#include "hear-media.h"

#include <gst/gst.h>

/* What hear_fixture_hide() took away, by name. */
static GHashTable *hidden;

/* Runs a pipeline to its end into a file. */
char *
hear_fixture_make (const char *folder,
                   const char *name,
                   const char *description)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *whole = g_strconcat (description, " ! filesink name=out", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GstElement) pipeline = NULL;
  g_autoptr(GstElement) out = NULL;
  g_autoptr(GstBus) bus = NULL;
  g_autoptr(GstMessage) message = NULL;

  hear_media_init ();
  pipeline = gst_parse_launch (whole, &error);
  g_assert_no_error (error);
  out = gst_bin_get_by_name (GST_BIN (pipeline), "out");
  g_object_set (out, "location", path, NULL);
  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 60 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_nonnull (message);
  g_assert_cmpstr (GST_MESSAGE_TYPE_NAME (message), ==, "eos");
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return g_steal_pointer (&path);
}

/* Four seconds: 100 frames of 40 ms, a keyframe a second; a tone. */
char *
hear_fixture_video (const char *folder)
{
  return hear_fixture_make (folder, "video.mp4",
                            "videotestsrc num-buffers=100 pattern=smpte ! video/x-raw,width=320,height=240,framerate=25/1 "
                            "! x264enc speed-preset=ultrafast tune=zerolatency key-int-max=25 ! mux. "
                            "audiotestsrc num-buffers=200 samplesperbuffer=960 ! audio/x-raw,rate=48000,channels=1 "
                            "! avenc_aac ! mux. mp4mux name=mux faststart=true");
}

/* Four seconds: half loud on the left, silence on the right. */
char *
hear_fixture_sound (const char *folder)
{
  return hear_fixture_make (folder, "sound.flac",
                            "audiotestsrc num-buffers=200 samplesperbuffer=960 volume=0.5 ! audio/x-raw,rate=48000,channels=1 "
                            "! audioconvert mix-matrix=\"<<(float)1>,<(float)0>>\" ! audio/x-raw,channels=2 ! flacenc");
}

char *
hear_fixture_write (const char *folder,
                    const char *name,
                    const void *data,
                    gsize       size)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);

  return path;
}

/* The first part of a file, beside it. */
char *
hear_fixture_cut (const char *path,
                  const char *name,
                  double      part)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *data = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));

  return hear_fixture_write (folder, name, data, (gsize) ((double) size * part));
}

/* As if the plugin with this element were not installed. */
void
hear_fixture_hide (const char *feature)
{
  GstRegistry      *registry = gst_registry_get ();
  GstPluginFeature *found = gst_registry_lookup_feature (registry, feature);

  if (found == NULL)
    return;
  if (hidden == NULL)
    hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, gst_object_unref);
  gst_registry_remove_feature (registry, found);
  g_hash_table_replace (hidden, g_strdup (feature), found);
}

void
hear_fixture_show (const char *feature)
{
  GstPluginFeature *found = hidden != NULL ? g_hash_table_lookup (hidden, feature) : NULL;

  if (found == NULL)
    return;
  gst_registry_add_feature (gst_registry_get (), gst_object_ref (found));
  g_hash_table_remove (hidden, feature);
}
