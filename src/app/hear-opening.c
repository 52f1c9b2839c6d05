/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-opening.h"

#include <glib/gi18n-lib.h>

#include "hear-archive.h"
#include "hear-backup-restore.h"
#include "hear-backup.h"
#include "hear-error.h"
#include "hear-store-state.h"
#include "hear-work.h"

/* What a thread needs that opens a library, or says why it is damaged. */
typedef struct
{
  char           *directory;
  HearClock      *clock;
  HearOpeningMode mode;
  HearStore      *previous;
  char           *message;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->directory);
  g_free (order->message);
  g_clear_object (&order->clock);
  g_clear_object (&order->previous);
  g_free (order);
}

void
hear_opening_free (HearOpening *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->store);
  g_clear_error (&self->error);
  g_free (self->state);
  g_free (self->directory);
  hear_backup_free (self->backup);
  g_free (self->kept);
  g_clear_error (&self->swap_error);
  g_free (self);
}

static const char *
get_user_name (void)
{
  const char *name = g_get_real_name ();

  return name != NULL && *name != '\0' && !g_str_equal (name, "Unknown") ? name : g_get_user_name ();
}

/* A mistyped folder must not become a library somewhere; the usual one is made
 * with all that is above it. */
static gboolean
may_create (const char *directory, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (directory);

  if (g_file_test (parent, G_FILE_TEST_IS_DIR) || g_str_has_prefix (directory, g_get_user_data_dir ()))
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY, _ ("There is no folder “%s” to create a library in."), parent);

  return FALSE;
}

/**
 * hear_opening_open:
 * @directory: the library's folder
 * @clock: the clock
 * @mode: what to do before
 *
 * Opens a library, makes it if there is none. Blocks: for threads and tests.
 *
 * Returns: (transfer full): what came of it
 */
HearOpening *
hear_opening_open (const char *directory, HearClock *clock, HearOpeningMode mode)
{
  g_autoptr(HearOpening) self = NULL;

  g_return_val_if_fail (directory != NULL, NULL);
  g_return_val_if_fail (HEAR_IS_CLOCK (clock), NULL);

  self = g_new0 (HearOpening, 1);
  self->directory = g_strdup (directory);
  if (mode == HEAR_OPENING_SWAP)
    self->kept = hear_store_swap_backup (directory, &self->swap_error);
  if (mode == HEAR_OPENING_RECOVER)
    {
      self->backup = hear_store_find_newest_backup (directory);
      if (self->backup != NULL && !hear_store_recover (directory, self->backup->path, &self->error))
        return g_steal_pointer (&self);
    }

  hear_archive_drop_rest (directory);
  self->store = hear_store_open (directory, clock, &self->error);
  if (g_error_matches (self->error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY))
    {
      g_clear_error (&self->error);
      if (may_create (directory, &self->error))
        self->store = hear_store_create (directory, get_user_name (), clock, &self->error);
    }
  if (self->store != NULL)
    self->state = hear_store_get_state (self->store, "window", NULL);
  else if (g_error_matches (self->error, HEAR_ERROR, HEAR_ERROR_DAMAGED) && self->backup == NULL)
    self->backup = hear_store_find_newest_backup (directory);

  return g_steal_pointer (&self);
}

/**
 * hear_opening_explain:
 * @directory: the library's folder
 * @message: how it is damaged
 *
 * Says of a library that was opened already what opening would have said.
 * Blocks: for threads and tests.
 *
 * Returns: (transfer full): why it cannot be worked on, and what helps
 */
HearOpening *
hear_opening_explain (const char *directory, const char *message)
{
  HearOpening *self;

  g_return_val_if_fail (directory != NULL && message != NULL, NULL);

  self = g_new0 (HearOpening, 1);
  self->directory = g_strdup (directory);
  self->error = g_error_new_literal (HEAR_ERROR, HEAR_ERROR_DAMAGED, message);
  self->backup = hear_store_find_newest_backup (directory);

  return self;
}

static gpointer
open_in_thread (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;

  if (order->previous != NULL)
    hear_store_close (order->previous);

  return hear_opening_open (order->directory, order->clock, order->mode);
}

static gpointer
explain_in_thread (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;

  return hear_opening_explain (order->directory, order->message);
}

/**
 * hear_opening_async:
 * @object: who asks
 * @order: what to open
 * @callback: called when it is open or cannot be opened
 */
void
hear_opening_async (GObject *object, const HearOpeningOrder *order, GAsyncReadyCallback callback)
{
  Order   *copy;
  HearWork work = { .run = open_in_thread, .free_data = order_free, .free_result = (GDestroyNotify) hear_opening_free };

  g_return_if_fail (order != NULL && order->directory != NULL);
  g_return_if_fail (HEAR_IS_CLOCK (order->clock));

  copy = g_new0 (Order, 1);
  copy->directory = g_strdup (order->directory);
  copy->clock = g_object_ref (order->clock);
  copy->mode = order->mode;
  g_set_object (&copy->previous, order->previous);
  work.data = copy;
  hear_work_async (object, work, NULL, callback, NULL);
}

/**
 * hear_opening_explain_async:
 * @object: who asks
 * @directory: the library's folder
 * @message: how it is damaged
 * @callback: called when it is known what helps
 */
void
hear_opening_explain_async (GObject *object, const char *directory, const char *message, GAsyncReadyCallback callback)
{
  Order   *order;
  HearWork work = { .run = explain_in_thread, .free_data = order_free, .free_result = (GDestroyNotify) hear_opening_free };

  g_return_if_fail (directory != NULL && message != NULL);

  order = g_new0 (Order, 1);
  order->directory = g_strdup (directory);
  order->message = g_strdup (message);
  work.data = order;
  hear_work_async (object, work, NULL, callback, NULL);
}

HearOpening *
hear_opening_finish (GObject *object, GAsyncResult *result)
{
  return hear_work_finish (object, result, NULL);
}
