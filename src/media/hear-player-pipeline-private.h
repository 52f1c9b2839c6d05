/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-player-pipeline.h"
#include "hear-span-clip.h"
#include "hear-video-sink.h"

G_BEGIN_DECLS

/*
 * One recording being played: playbin3 with sinks of our own. Lives on the main
 * thread; everything that may block (states, seeks) runs in order on a thread
 * of its own, which keeps this alive until the streaming threads have ended.
 */
struct _HearPlayerPipeline
{
  GObject parent_instance;

  char              *path;
  GstElement        *playbin;
  GstElement        *sound;
  HearVideoSink     *video;
  HearSpanClip      *clip;
  GThreadPool       *pool;
  HearPlayerListener listener;
  GError            *missing;
  guint              watch;
  gint64             delay_ns;
  gboolean           seeking; /* whether DONE belongs to the newest seek */
  gboolean           started;
};

gboolean hear_player_bus_take (GstBus     *bus,
                               GstMessage *message,
                               gpointer    user_data);

G_END_DECLS
