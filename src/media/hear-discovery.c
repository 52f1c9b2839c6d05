/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-discovery.h"

/* One go at a file, in the thread that asks. */
typedef struct
{
  GstElement        *source;
  GstDiscovererInfo *info;
  GError            *error;
} Probe;

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

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      context)
{
  g_main_context_wakeup (context);
}

/* gst_discoverer_stop() of GStreamer 1.22 halts the pipeline with the
 * discoverer's lock in hand; a stream that is just being found waits for that
 * lock, and the pipeline for the stream. It also forgets to free what it was
 * told of the streams. Halted before, nobody waits; told of an error, the
 * discoverer ends by itself and forgets nothing. */
static void
give_up (Probe        *probe,
         GMainContext *context)
{
  g_autoptr(GstObject) top = probe->source != NULL ? gst_object_ref (GST_OBJECT (probe->source)) : NULL;
  g_autoptr(GError) error = g_error_new_literal (GST_CORE_ERROR, GST_CORE_ERROR_STATE_CHANGE, "given up");
  GstObject *parent;

  while (top != NULL && (parent = gst_object_get_parent (top)) != NULL)
    {
      gst_object_unref (top);
      top = parent;
    }
  if (top == NULL)
    return;

  gst_element_set_state (GST_ELEMENT (top), GST_STATE_READY);
  gst_element_post_message (GST_ELEMENT (top), gst_message_new_error (top, error, NULL));
  while (probe->info == NULL)
    g_main_context_iteration (context, TRUE);
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
  gulong handler = 0;

  if (discoverer == NULL)
    return FALSE;

  g_signal_connect (discoverer, "discovered", G_CALLBACK (discovered_cb), probe);
  g_signal_connect (discoverer, "source-setup", G_CALLBACK (source_cb), probe);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), context, NULL);

  gst_discoverer_start (discoverer);
  gst_discoverer_discover_uri_async (discoverer, uri);
  while (probe->info == NULL && !g_cancellable_is_cancelled (cancellable))
    g_main_context_iteration (context, TRUE);
  if (probe->info == NULL)
    give_up (probe, context);
  gst_discoverer_stop (discoverer);
  g_cancellable_disconnect (cancellable, handler);

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

/**
 * hear_discovery_run:
 * @uri: a media file
 * @cancellable: (nullable): stops it
 * @failure: (out): what GStreamer says is wrong with the file, or %NULL
 * @error: where to say why nothing was found
 *
 * Lets GStreamer look into a file, with a main context of its own. Blocks for
 * up to ten seconds; then what it gives says that it timed out.
 *
 * Returns: (transfer full) (nullable): what was found, %NULL when it was
 *   stopped or GStreamer cannot look at all
 */
GstDiscovererInfo *
hear_discovery_run (const char   *uri,
                    GCancellable *cancellable,
                    GError      **failure,
                    GError      **error)
{
  g_autoptr(GMainContext) context = NULL;
  g_auto(Probe) probe = { 0 };
  gboolean done;

  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (failure != NULL && *failure == NULL, NULL);

  context = g_main_context_new ();
  g_main_context_push_thread_default (context);
  done = discover (&probe, uri, cancellable, error);
  g_main_context_pop_thread_default (context);
  if (!done)
    return NULL;

  *failure = g_steal_pointer (&probe.error);

  return g_steal_pointer (&probe.info);
}
