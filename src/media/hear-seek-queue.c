/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-seek-queue.h"

/* A seek that takes longer leaves too few pictures in a drag. */
#define SLOW_US 120000

static void
send (HearSeekQueue *self,
      HearSeek       seek,
      gint64         now_us)
{
  self->busy = TRUE;
  self->current = seek;
  self->sent_us = now_us;
}

/**
 * hear_seek_queue_push:
 * @self: a queue
 * @seek: what to do
 * @now_us: the time
 *
 * A seek that waits is replaced, with the steps after it; steps add up.
 *
 * Returns: whether to do it now: it is in @self's `current`
 */
gboolean
hear_seek_queue_push (HearSeekQueue *self,
                      HearSeek       seek,
                      gint64         now_us)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->busy)
    {
      send (self, seek, now_us);
      return TRUE;
    }

  if (seek.steps > 0)
    {
      self->next_steps += seek.steps;
      return FALSE;
    }
  self->waiting = TRUE;
  self->next = seek;
  self->next_steps = 0;

  return FALSE;
}

/**
 * hear_seek_queue_done:
 * @self: a queue
 * @now_us: the time
 *
 * Says that what was under way is done.
 *
 * Returns: whether there is something to do next: it is in @self's `current`
 */
gboolean
hear_seek_queue_done (HearSeekQueue *self,
                      gint64         now_us)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->busy)
    return FALSE;

  if (!self->current.key_unit && self->current.steps == 0)
    self->took_us = now_us - self->sent_us;
  self->busy = FALSE;

  if (self->waiting)
    {
      self->waiting = FALSE;
      send (self, self->next, now_us);
    }
  else if (self->next_steps > 0)
    {
      send (self, (HearSeek){ self->current.start_ns, -1, FALSE, self->next_steps }, now_us);
      self->next_steps = 0;
    }

  return self->busy;
}

/**
 * hear_seek_queue_reset:
 * @self: a queue
 *
 * Forgets everything but how long seeks take.
 */
void
hear_seek_queue_reset (HearSeekQueue *self)
{
  g_return_if_fail (self != NULL);

  *self = (HearSeekQueue){ .took_us = self->took_us };
}

/**
 * hear_seek_queue_is_slow:
 * @self: a queue
 *
 * Returns: whether accurate seeks take too long to drag with
 */
gboolean
hear_seek_queue_is_slow (HearSeekQueue *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->took_us > SLOW_US;
}

/**
 * hear_seek_queue_get_target:
 * @self: a queue
 *
 * Returns: where the newest seek goes, in nanoseconds, or -1 if none is
 *   under way
 */
gint64
hear_seek_queue_get_target (HearSeekQueue *self)
{
  g_return_val_if_fail (self != NULL, -1);

  if (self->waiting)
    return self->next.start_ns;

  return self->busy && self->current.steps == 0 ? self->current.start_ns : -1;
}
