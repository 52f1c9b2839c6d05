/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-duties.h"

#include "hear-work.h"

/* Changes come in flocks: somebody rates one competency after the other. */
#define RECOUNT_DELAY_MS 100

/* How much I owe, as the store says it: counted beside the main thread, and
 * again after each change. The signal "stale" says that what was read of it may
 * be old, "counted" that there is a new count. Lives on the main thread. */
struct _HearDuties
{
  GObject parent_instance;

  HearStore     *store;
  GCancellable  *counting;
  guint          recount_id;
  HearDutyCount *count;
};

G_DEFINE_FINAL_TYPE (HearDuties, hear_duties, G_TYPE_OBJECT)

enum
{
  COUNTED,
  STALE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
recount_cb (gpointer user_data)
{
  HearDuties *self = HEAR_DUTIES (user_data);

  self->recount_id = 0;
  hear_duties_recount (self);
  g_signal_emit (self, signals[STALE], 0);
}

static void
changed_cb (HearDuties *self, HearStoreTable table, const char *id)
{
  gboolean concerns = table == HEAR_STORE_INTERVIEW || table == HEAR_STORE_CANDIDATE || table == HEAR_STORE_ROLE ||
                      table == HEAR_STORE_RECORDING || table == HEAR_STORE_SCORECARD || table == HEAR_STORE_RATING ||
                      table == HEAR_STORE_RUBRIC_VERSION || table == HEAR_STORE_ALL;

  g_assert (HEAR_IS_DUTIES (self));

  if (concerns && self->recount_id == 0)
    self->recount_id = g_timeout_add_once (RECOUNT_DELAY_MS, recount_cb, self);
}

static gpointer
count (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_count_duties (object, error);
}

static void
counted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  HearDutyCount *duties = hear_work_finish (object, result, &error);
  HearDuties    *self;

  /* The last count stays; a list that cannot be read says why. */
  if (duties == NULL)
    return;

  self = HEAR_DUTIES (user_data);
  g_free (self->count);
  self->count = duties;
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
hear_duties_dispose (GObject *object)
{
  HearDuties *self = HEAR_DUTIES (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_handle_id (&self->recount_id, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hear_duties_parent_class)->dispose (object);
}

static void
hear_duties_finalize (GObject *object)
{
  g_free (HEAR_DUTIES (object)->count);

  G_OBJECT_CLASS (hear_duties_parent_class)->finalize (object);
}

static void
hear_duties_class_init (HearDutiesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_duties_dispose;
  G_OBJECT_CLASS (klass)->finalize = hear_duties_finalize;

  signals[COUNTED] = g_signal_new ("counted", HEAR_TYPE_DUTIES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STALE] = g_signal_new ("stale", HEAR_TYPE_DUTIES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hear_duties_init (HearDuties *self)
{
}

/**
 * hear_duties_new:
 * @store: a store
 *
 * Returns: (transfer full): what I owe in it, being counted
 */
HearDuties *
hear_duties_new (HearStore *store)
{
  HearDuties *self = g_object_new (HEAR_TYPE_DUTIES, NULL);

  g_return_val_if_fail (HEAR_IS_STORE (store), self);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  hear_duties_recount (self);

  return self;
}

/**
 * hear_duties_get_count:
 * @self: what I owe
 *
 * Returns: (transfer none) (nullable): how much that is, %NULL until it is
 *   counted
 */
const HearDutyCount *
hear_duties_get_count (HearDuties *self)
{
  g_return_val_if_fail (HEAR_IS_DUTIES (self), NULL);

  return self->count;
}

/**
 * hear_duties_recount:
 * @self: what I owe
 *
 * Counts anew what the store does not announce: how far something was heard.
 */
void
hear_duties_recount (HearDuties *self)
{
  HearWork work = { .run = count, .free_result = g_free };

  g_return_if_fail (HEAR_IS_DUTIES (self));

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  hear_work_async (self->store, work, self->counting, counted_cb, self);
}
