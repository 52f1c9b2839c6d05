/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-remuxer.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <gst/gst.h>

#include "hear-error.h"
#include "hear-media.h"

/* How often it is asked whether it should stop, and how long nothing may
 * come. */
#define LOOK_NS (100 * GST_MSECOND)
#define PATIENCE_US (20 * G_USEC_PER_SEC)

typedef struct
{
  GstElement *pipeline;
  GstElement *mux;
} Remuxer;

static void
remuxer_clear (Remuxer *self)
{
  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  gst_clear_object (&self->pipeline);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Remuxer, remuxer_clear)

static GstElement *
add_element (Remuxer    *self,
             const char *kind)
{
  GstElement *element = gst_element_factory_make (kind, NULL);

  if (element != NULL)
    gst_bin_add (GST_BIN (self->pipeline), element);

  return element;
}

/* What the other container does not take, such as subtitles of some kind, is
 * left out: the original keeps it. */
static void
pad_added_cb (GstElement *demux,
              GstPad     *pad,
              Remuxer    *self)
{
  g_autoptr(GstCaps) caps = gst_pad_get_current_caps (pad);
  g_autoptr(GstPad) inlet = gst_element_get_compatible_pad (self->mux, pad, caps);
  GstElement *queue = add_element (self, inlet != NULL ? "queue" : "fakesink");
  g_autoptr(GstPad) sink = queue != NULL ? gst_element_get_static_pad (queue, "sink") : NULL;

  if (sink == NULL)
    return;
  if (inlet != NULL)
    {
      g_autoptr(GstPad) source = gst_element_get_static_pad (queue, "src");

      /* One stream may be far ahead of the other in the file. */
      g_object_set (queue, "max-size-buffers", 0, "max-size-bytes", 64 * 1024 * 1024, "max-size-time", G_GUINT64_CONSTANT (0), NULL);
      gst_pad_link (source, inlet);
    }
  else
    g_object_set (queue, "sync", FALSE, "async", FALSE, NULL);
  gst_element_sync_state_with_parent (queue);
  gst_pad_link (pad, sink);
}

static gboolean
build (Remuxer    *self,
       const char *source,
       const char *target)
{
  GstElement *reader;
  GstElement *demux;
  GstElement *writer;

  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  reader = add_element (self, "filesrc");
  demux = add_element (self, "matroskademux");
  self->mux = add_element (self, "matroskamux");
  writer = add_element (self, "filesink");
  if (reader == NULL || demux == NULL || self->mux == NULL || writer == NULL)
    return FALSE;

  g_object_set (reader, "location", source, NULL);
  g_object_set (writer, "location", target, NULL);
  g_signal_connect (demux, "pad-added", G_CALLBACK (pad_added_cb), self);

  return gst_element_link (reader, demux) && gst_element_link (self->mux, writer);
}

/* Until its end, an error, or until nothing more is written. */
static gboolean
run (Remuxer      *self,
     const char   *target,
     GCancellable *cancellable,
     GError      **error)
{
  g_autoptr(GstBus) bus = gst_element_get_bus (self->pipeline);
  gint64 moved_us = g_get_monotonic_time ();
  gint64 size = -1;

  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_autoptr(GstMessage) message = gst_bus_timed_pop_filtered (bus, LOOK_NS, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
      GStatBuf now;

      if (message != NULL && GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
        return TRUE;
      if (message != NULL)
        {
          gst_message_parse_error (message, error, NULL);
          return FALSE;
        }
      if (g_stat (target, &now) == 0 && now.st_size != size)
        {
          size = now.st_size;
          moved_us = g_get_monotonic_time ();
        }
      if (g_get_monotonic_time () - moved_us > PATIENCE_US)
        {
          g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_TIMED_OUT, _ ("The recording does not answer. Check the disk it is on and open it again."));
          return FALSE;
        }
    }

  return FALSE;
}

/**
 * hear_remux:
 * @source: a Matroska or WebM file
 * @target: where to put the copy
 * @cancellable: (nullable): a cancellable
 * @error: where to put why there is none
 *
 * Copies pictures and sound, bit by bit, into a file that has an index and says
 * how long it is. The original stays as it is. Blocks.
 *
 * Returns: whether the copy is whole; nothing is left of one that is not
 */
gboolean
hear_remux (const char   *source,
            const char   *target,
            GCancellable *cancellable,
            GError      **error)
{
  g_auto(Remuxer) self = { NULL, NULL };

  g_return_val_if_fail (source != NULL && target != NULL, FALSE);

  hear_media_init ();
  if (!build (&self, source, target))
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED, _ ("GStreamer’s plugins for Matroska are missing"));
      return FALSE;
    }
  if (run (&self, target, cancellable, error))
    return TRUE;

  gst_element_set_state (self.pipeline, GST_STATE_NULL);
  g_unlink (target);

  return FALSE;
}
