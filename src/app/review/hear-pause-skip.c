/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-pause-skip.h"

#include "hear-pause-finder.h"
#include "hear-span.h"
#include "hear-work.h"

/* A pause is skipped if it is longer than that. */
#define LEAST_MS 1000

/* Of which so much is left before the jump and after it: a breath. */
#define LEAD_OUT_MS 200
#define LEAD_IN_MS 150

/* A jump over less would cost more time than it saves. */
#define WORTH_MS 300

/*
 * Where nobody speaks, and whether that is jumped over. Knows no player: whoever
 * plays asks where to go on. The pauses are found in a thread; until then there
 * are none.
 */
struct _HearPauseSkip
{
  GObject parent_instance;

  GArray       *pauses; /* HearSpan, as they are jumped over */
  GCancellable *finding;
  gint64        target_ms;
  gboolean      active;
};

G_DEFINE_FINAL_TYPE (HearPauseSkip, hear_pause_skip, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gpointer
find (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  GArray *pauses = hear_pause_finder_find (data, LEAST_MS);

  for (guint i = 0; i < pauses->len; i++)
    {
      HearSpan *pause = &g_array_index (pauses, HearSpan, i);

      pause->start_ms += LEAD_OUT_MS;
      pause->end_ms -= LEAD_IN_MS;
    }

  return pauses;
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  HearPauseSkip *self = HEAR_PAUSE_SKIP (object);
  g_autoptr(GArray) pauses = hear_work_finish (self, result, NULL);

  if (pauses == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_array_unref (self->pauses);
  self->pauses = g_steal_pointer (&pauses);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stop_finding (HearPauseSkip *self)
{
  if (self->finding != NULL)
    g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

static void
hear_pause_skip_finalize (GObject *object)
{
  HearPauseSkip *self = HEAR_PAUSE_SKIP (object);

  stop_finding (self);
  g_array_unref (self->pauses);

  G_OBJECT_CLASS (hear_pause_skip_parent_class)->finalize (object);
}

static void
hear_pause_skip_class_init (HearPauseSkipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_pause_skip_finalize;

  /* changed: there are other pauses, or they are skipped now or not any more. */
  signals[CHANGED] = g_signal_new ("changed", HEAR_TYPE_PAUSE_SKIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hear_pause_skip_init (HearPauseSkip *self)
{
  self->pauses = g_array_new (FALSE, FALSE, sizeof (HearSpan));
  self->target_ms = -1;
}

/**
 * hear_pause_skip_new:
 *
 * Returns: (transfer full): what skips nothing yet
 */
HearPauseSkip *
hear_pause_skip_new (void)
{
  return g_object_new (HEAR_TYPE_PAUSE_SKIP, NULL);
}

/**
 * hear_pause_skip_set_peaks:
 * @self: a skipper
 * @peaks: (nullable): the whole sound of what plays; does not change any more
 */
void
hear_pause_skip_set_peaks (HearPauseSkip *self, HearPeaks *peaks)
{
  g_return_if_fail (HEAR_IS_PAUSE_SKIP (self));

  stop_finding (self);
  self->target_ms = -1;
  g_array_set_size (self->pauses, 0);
  g_signal_emit (self, signals[CHANGED], 0);
  if (peaks == NULL)
    return;

  self->finding = g_cancellable_new ();
  hear_work_async (self, (HearWork){ find, g_object_ref (peaks), g_object_unref, (GDestroyNotify) g_array_unref }, self->finding, found_cb, NULL);
}

/**
 * hear_pause_skip_get_pauses:
 * @self: a skipper
 *
 * Returns: (transfer none) (element-type HearSpan): what is jumped over where
 *   it is active
 */
GArray *
hear_pause_skip_get_pauses (HearPauseSkip *self)
{
  g_return_val_if_fail (HEAR_IS_PAUSE_SKIP (self), NULL);

  return self->pauses;
}

/**
 * hear_pause_skip_measure:
 * @self: a skipper
 *
 * Returns: how much time it saves
 */
gint64
hear_pause_skip_measure (HearPauseSkip *self)
{
  gint64 sum = 0;

  g_return_val_if_fail (HEAR_IS_PAUSE_SKIP (self), 0);

  for (guint i = 0; i < self->pauses->len; i++)
    sum += g_array_index (self->pauses, HearSpan, i).end_ms - g_array_index (self->pauses, HearSpan, i).start_ms;

  return sum;
}

/**
 * hear_pause_skip_get_active:
 * @self: a skipper
 *
 * Returns: whether pauses are jumped over
 */
gboolean
hear_pause_skip_get_active (HearPauseSkip *self)
{
  g_return_val_if_fail (HEAR_IS_PAUSE_SKIP (self), FALSE);

  return self->active;
}

/**
 * hear_pause_skip_set_active:
 * @self: a skipper
 * @active: whether to jump over pauses
 */
void
hear_pause_skip_set_active (HearPauseSkip *self, gboolean active)
{
  g_return_if_fail (HEAR_IS_PAUSE_SKIP (self));

  active = !!active;
  if (self->active == active)
    return;

  self->active = active;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hear_pause_skip_find:
 * @self: a skipper
 * @position_ms: what is heard now; may be asked every frame
 *
 * Returns: where to go on instead, -1 if here is as good
 */
gint64
hear_pause_skip_find (HearPauseSkip *self, gint64 position_ms)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (HEAR_IS_PAUSE_SKIP (self), -1);

  if (!self->active)
    return -1;

  /* The first pause that ends after it. */
  high = self->pauses->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->pauses, HearSpan, middle).end_ms <= position_ms)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->pauses->len || position_ms < g_array_index (self->pauses, HearSpan, low).start_ms ||
      g_array_index (self->pauses, HearSpan, low).end_ms - position_ms < WORTH_MS)
    return -1;

  self->target_ms = g_array_index (self->pauses, HearSpan, low).end_ms;

  return self->target_ms;
}

/**
 * hear_pause_skip_was_to:
 * @self: a skipper
 * @position_ms: where something jumped to
 *
 * Returns: whether that was the last jump over a pause
 */
gboolean
hear_pause_skip_was_to (HearPauseSkip *self, gint64 position_ms)
{
  g_return_val_if_fail (HEAR_IS_PAUSE_SKIP (self), FALSE);

  return self->active && position_ms == self->target_ms;
}
