/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-saver.h"

#include "hear-error.h"

/* Everything that a window saves, one after another in the order of the hand.
 * What fails stays at the head of the queue, so that nothing is lost while a
 * disk is full: "failed" says so and hear_saver_retry() goes on. What the
 * library refuses no other try would change: "refused" says so, and the next
 * one goes on. "idle" comes when all is written. Lives on the main thread; the
 * saves run in others. */
struct _HearSaver
{
  GObject parent_instance;

  GObject *object;
  GQueue   waiting; /* element-type Save */
  gboolean running;
  gboolean drops_lost;
  GError  *error;
};

G_DEFINE_FINAL_TYPE (HearSaver, hear_saver, G_TYPE_OBJECT)

enum
{
  FAILED,
  IDLE,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  char          *key;
  HearWork       work;
  HearSaverSaved saved;
} Save;

static void run_next (HearSaver *self);

static void
save_free (Save *save)
{
  if (save->work.free_data != NULL)
    save->work.free_data (save->work.data);
  g_free (save->key);
  g_free (save);
}

static gboolean
is_lost (const GError *error)
{
  return g_error_matches (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static gboolean
is_refused (const GError *error)
{
  static const HearError codes[] = { HEAR_ERROR_CONFLICT, HEAR_ERROR_EXISTS, HEAR_ERROR_FINAL, HEAR_ERROR_INVALID, HEAR_ERROR_NOT_FOUND };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, HEAR_ERROR, (int) codes[i]))
      return TRUE;

  return FALSE;
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearSaver) self = user_data;
  g_autoptr(GError) error = NULL;
  Save *save;

  hear_work_finish (object, result, &error);
  if (error != NULL && !is_refused (error))
    {
      self->running = FALSE;
      g_clear_error (&self->error);
      self->error = g_steal_pointer (&error);
      g_signal_emit (self, signals[FAILED], 0, self->error);
      return;
    }

  /* Whoever is told may have more to save before this is all. */
  save = g_queue_peek_head (&self->waiting);
  if (error != NULL && !(self->drops_lost && is_lost (error)))
    g_signal_emit (self, signals[REFUSED], 0, error);
  if (save->saved != NULL)
    save->saved (save->work.data, error);
  save_free (g_queue_pop_head (&self->waiting));
  self->running = FALSE;
  if (g_queue_is_empty (&self->waiting))
    g_signal_emit (self, signals[IDLE], 0);
  else
    run_next (self);
}

static void
run_next (HearSaver *self)
{
  Save    *save = g_queue_peek_head (&self->waiting);
  HearWork work;

  if (save == NULL || self->running || self->error != NULL)
    return;

  /* The data stay with the queue: they are needed again if this fails. */
  work = save->work;
  work.free_data = NULL;
  self->running = TRUE;
  hear_work_async (self->object, work, NULL, saved_cb, g_object_ref (self));
}

static void
hear_saver_finalize (GObject *object)
{
  HearSaver *self = HEAR_SAVER (object);

  g_queue_clear_full (&self->waiting, (GDestroyNotify) save_free);
  g_clear_object (&self->object);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (hear_saver_parent_class)->finalize (object);
}

static void
hear_saver_class_init (HearSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_saver_finalize;

  signals[FAILED] = g_signal_new ("failed", HEAR_TYPE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[IDLE] = g_signal_new ("idle", HEAR_TYPE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", HEAR_TYPE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
hear_saver_init (HearSaver *self)
{
  g_queue_init (&self->waiting);
}

/**
 * hear_saver_new:
 * @object: what is saved to
 *
 * Returns: (transfer full): a saver with nothing to do
 */
HearSaver *
hear_saver_new (GObject *object)
{
  HearSaver *self;

  g_return_val_if_fail (G_IS_OBJECT (object), NULL);

  self = g_object_new (HEAR_TYPE_SAVER, NULL);
  self->object = g_object_ref (object);

  return self;
}

/**
 * hear_saver_push:
 * @self: a saver
 * @key: (nullable): takes the place of a waiting save with this key: of a
 *   position only the newest counts
 * @work: the save; its data are kept until it succeeded
 */
void
hear_saver_push (HearSaver *self, const char *key, HearWork work)
{
  hear_saver_push_told (self, key, work, NULL);
}

/**
 * hear_saver_push_told:
 * @self: a saver
 * @key: (nullable): as for [method@Saver.push]
 * @work: the save
 * @saved: (nullable): called with the save's data once it is done or refused,
 *   before it is said that all is written
 */
void
hear_saver_push_told (HearSaver *self, const char *key, HearWork work, HearSaverSaved saved)
{
  Save *save;

  g_return_if_fail (HEAR_IS_SAVER (self));
  g_return_if_fail (work.run != NULL);

  for (GList *item = self->waiting.head; key != NULL && item != NULL; item = item->next)
    {
      Save *other = item->data;

      if (g_strcmp0 (other->key, key) != 0 || (self->running && item == self->waiting.head))
        continue;
      save_free (other);
      g_queue_delete_link (&self->waiting, item);
      break;
    }

  save = g_new0 (Save, 1);
  save->key = g_strdup (key);
  save->work = work;
  save->saved = saved;
  g_queue_push_tail (&self->waiting, save);
  run_next (self);
}

/**
 * hear_saver_find:
 * @self: a saver
 * @key: what was pushed with it
 *
 * Returns: (nullable): the data of the newest save with this key that is not
 *   done; they are the saver's, and a thread may be reading them
 */
gpointer
hear_saver_find (HearSaver *self, const char *key)
{
  g_return_val_if_fail (HEAR_IS_SAVER (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (GList *item = self->waiting.tail; item != NULL; item = item->prev)
    {
      Save *save = item->data;

      if (g_strcmp0 (save->key, key) == 0)
        return save->work.data;
    }

  return NULL;
}

/**
 * hear_saver_retry:
 * @self: a saver
 *
 * Tries again what failed.
 */
void
hear_saver_retry (HearSaver *self)
{
  g_return_if_fail (HEAR_IS_SAVER (self));

  g_clear_error (&self->error);
  run_next (self);
}

/**
 * hear_saver_drop_lost:
 * @self: a saver
 *
 * From now on what belongs to something that is not there any more is dropped
 * without a word: whoever calls this said so.
 */
void
hear_saver_drop_lost (HearSaver *self)
{
  g_return_if_fail (HEAR_IS_SAVER (self));

  self->drops_lost = TRUE;
}

gboolean
hear_saver_is_idle (HearSaver *self)
{
  g_return_val_if_fail (HEAR_IS_SAVER (self), TRUE);

  return g_queue_is_empty (&self->waiting);
}

guint
hear_saver_count (HearSaver *self)
{
  g_return_val_if_fail (HEAR_IS_SAVER (self), 0);

  return g_queue_get_length (&self->waiting);
}

/**
 * hear_saver_get_error:
 * @self: a saver
 *
 * Returns: (nullable): why it does not go on
 */
const GError *
hear_saver_get_error (HearSaver *self)
{
  g_return_val_if_fail (HEAR_IS_SAVER (self), NULL);

  return self->error;
}
