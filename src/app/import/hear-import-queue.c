/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-queue.h"

#include "hear-compat.h"
#include "hear-importer.h"

/* Imports one item after another; what fails is said at the item, and the
 * others go on. Its signals are "begun" for each item and "ended", once. It
 * keeps itself alive while it runs: the sheet may be closed before the last
 * word of a worker comes. Lives on the main thread. */
struct _HearImportQueue
{
  GObject parent_instance;

  HearStore         *store;
  GPtrArray         *items;
  HearImportRequest *shared;
  GCancellable      *cancellable;
  guint              next;
  guint              done;
  char              *newest;
  gboolean           running;
};

G_DEFINE_FINAL_TYPE (HearImportQueue, hear_import_queue, G_TYPE_OBJECT)

enum
{
  BEGUN,
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void go_on (HearImportQueue *self);

static HearImportItem *
get_current (HearImportQueue *self)
{
  return g_ptr_array_index (self->items, self->next - 1);
}

static void
progress_cb (const char *what,
             double      fraction,
             gpointer    user_data)
{
  HearImportQueue *self = user_data;

  g_assert (HEAR_IS_IMPORT_QUEUE (self));

  hear_import_item_set_progress (get_current (self), what, fraction);
}

static char *
join (GPtrArray *warnings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (warnings, i));

  return g_string_free (text, text->len == 0);
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(HearImportQueue) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(HearImportResult) imported = hear_import_finish (HEAR_STORE (object), result, &error);
  HearImportItem *item = get_current (self);

  if (imported != NULL)
    {
      g_autofree char *warnings = join (imported->warnings);

      self->done++;
      hear_set_str (&self->newest, imported->interview_id);
      hear_import_item_set_state (item, HEAR_IMPORT_STATE_DONE, warnings);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hear_import_item_set_state (item, HEAR_IMPORT_STATE_READY, NULL);
  else
    hear_import_item_set_state (item, HEAR_IMPORT_STATE_FAILED, error->message);

  go_on (self);
}

static void
end (HearImportQueue *self)
{
  self->running = FALSE;
  g_signal_emit (self, signals[ENDED], 0);
  g_object_unref (self);
}

static void
go_on (HearImportQueue *self)
{
  g_autoptr(HearImportRequest) request = NULL;
  HearImportItem *item;

  if (self->next >= self->items->len || g_cancellable_is_cancelled (self->cancellable))
    {
      end (self);
      return;
    }

  item = g_ptr_array_index (self->items, self->next++);
  request = hear_import_request_copy (self->shared);
  hear_import_item_fill (item, request);
  request->progress = progress_cb;
  request->progress_data = self;
  hear_import_item_set_state (item, HEAR_IMPORT_STATE_RUNNING, NULL);
  g_signal_emit (self, signals[BEGUN], 0);
  hear_import_async (self->store, request, self->cancellable, imported_cb, g_object_ref (self));
}

static void
hear_import_queue_finalize (GObject *object)
{
  HearImportQueue *self = HEAR_IMPORT_QUEUE (object);

  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->shared, hear_import_request_free);
  g_clear_pointer (&self->newest, g_free);

  G_OBJECT_CLASS (hear_import_queue_parent_class)->finalize (object);
}

static void
hear_import_queue_class_init (HearImportQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_import_queue_finalize;

  signals[BEGUN] = g_signal_new ("begun", HEAR_TYPE_IMPORT_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", HEAR_TYPE_IMPORT_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hear_import_queue_init (HearImportQueue *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * hear_import_queue_new:
 * @store: the library
 * @items: a model of #HearImportItem; those that are wanted are imported
 * @shared: what is the same for all
 *
 * Returns: (transfer full): a queue that has not begun
 */
HearImportQueue *
hear_import_queue_new (HearStore               *store,
                       GListModel              *items,
                       const HearImportRequest *shared)
{
  HearImportQueue *self;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (items), NULL);
  g_return_val_if_fail (shared != NULL, NULL);

  self = g_object_new (HEAR_TYPE_IMPORT_QUEUE, NULL);
  self->store = g_object_ref (store);
  self->shared = hear_import_request_copy (shared);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(HearImportItem) item = g_list_model_get_item (items, i);

      if (hear_import_item_is_wanted (item) && hear_import_item_get_problem (item) == NULL)
        g_ptr_array_add (self->items, g_steal_pointer (&item));
    }

  return self;
}

/**
 * hear_import_queue_run:
 * @self: a queue that has not begun
 */
void
hear_import_queue_run (HearImportQueue *self)
{
  g_return_if_fail (HEAR_IS_IMPORT_QUEUE (self));
  g_return_if_fail (!self->running && self->next == 0);

  self->running = TRUE;
  g_object_ref (self);
  go_on (self);
}

/**
 * hear_import_queue_cancel:
 * @self: a queue
 *
 * Gives up the item that is being imported and those after it; what is in the
 * library stays.
 */
void
hear_import_queue_cancel (HearImportQueue *self)
{
  g_return_if_fail (HEAR_IS_IMPORT_QUEUE (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * hear_import_queue_leave_out:
 * @self: a queue
 * @item: an item
 *
 * Does not import that item, unless it has begun already.
 */
void
hear_import_queue_leave_out (HearImportQueue *self,
                             HearImportItem  *item)
{
  guint at;

  g_return_if_fail (HEAR_IS_IMPORT_QUEUE (self));

  if (g_ptr_array_find (self->items, item, &at) && at >= self->next)
    g_ptr_array_remove_index (self->items, at);
}

gboolean
hear_import_queue_is_running (HearImportQueue *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_QUEUE (self), FALSE);

  return self->running;
}

guint
hear_import_queue_get_total (HearImportQueue *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_QUEUE (self), 0);

  return self->items->len;
}

guint
hear_import_queue_get_begun (HearImportQueue *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_QUEUE (self), 0);

  return self->next;
}

guint
hear_import_queue_get_done (HearImportQueue *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_QUEUE (self), 0);

  return self->done;
}

/**
 * hear_import_queue_get_newest:
 * @self: a queue
 *
 * Returns: (nullable): the interview that was imported last
 */
const char *
hear_import_queue_get_newest (HearImportQueue *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_QUEUE (self), NULL);

  return self->newest;
}
