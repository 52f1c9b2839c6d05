/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearSeek:
 * @start_ns: where to
 * @end_ns: where playing stops, or -1
 * @key_unit: whether the nearest keyframe before will do
 * @steps: if not 0, this is no seek but so many frames forward
 *
 * What the pipeline is asked to do next. A value.
 */
typedef struct
{
  gint64   start_ns;
  gint64   end_ns;
  gboolean key_unit;
  guint    steps;
} HearSeek;

/**
 * HearSeekQueue:
 *
 * Decides when a seek is sent: never while another one is under way, and of
 * those that wait only the newest. Knows no pipeline and no clock. All zero is
 * an idle queue.
 */
typedef struct
{
  gboolean busy;
  gboolean waiting;
  HearSeek current;
  HearSeek next;
  guint    next_steps;
  gint64   sent_us;
  gint64   took_us;
} HearSeekQueue;

gboolean hear_seek_queue_push       (HearSeekQueue *self,
                                     HearSeek       seek,
                                     gint64         now_us);
gboolean hear_seek_queue_done       (HearSeekQueue *self,
                                     gint64         now_us);
void     hear_seek_queue_reset      (HearSeekQueue *self);
gboolean hear_seek_queue_is_slow    (HearSeekQueue *self);
gint64   hear_seek_queue_get_target (HearSeekQueue *self);

G_END_DECLS
