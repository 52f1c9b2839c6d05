/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-keeper.h"

#include "hear-backup.h"
#include "hear-error.h"
#include "hear-media-folder.h"
#include "hear-store-health.h"
#include "hear-work.h"

/* An import writes much at once: it is copied when it is over. */
#define DELAY_SECONDS 5

/* Looks after a library while it is open: whether its file is whole, that
 * there is an automatic backup of what matters, and that media go which nobody
 * needs any more. What it finds damaged the store's signal tells. Owned by the window; lives on the main thread. */
struct _HearKeeper
{
  GObject parent_instance;

  HearSession  *session;
  GCancellable *closing;
  guint         backup_id;
};

G_DEFINE_FINAL_TYPE (HearKeeper, hear_keeper, G_TYPE_OBJECT)

static void
backed_up_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearKeeper) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = hear_store_backup_database_finish (HEAR_STORE (object), result, &error);

  if (error != NULL && self->session != NULL && !g_error_matches (error, HEAR_ERROR, HEAR_ERROR_DAMAGED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hear_session_say (self->session, error->message);
}

static void
back_up (HearKeeper *self)
{
  hear_store_backup_database_async (hear_session_get_store (self->session), self->closing, backed_up_cb, g_object_ref (self));
}

static gpointer
sweep (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_sweep_blobs (object, error);

  return NULL;
}

/* What does not go today goes another day: nobody need hear of it. */
static void
sweep_up (HearKeeper *self)
{
  HearWork work = { .run = sweep };

  hear_work_async (hear_session_get_store (self->session), work, self->closing, NULL, NULL);
}

static void
looked_over_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearKeeper) self = user_data;

  if (!hear_store_look_over_finish (HEAR_STORE (object), result, NULL) || self->session == NULL)
    return;

  back_up (self);
  sweep_up (self);
}

static void
due_cb (gpointer user_data)
{
  HearKeeper *self = HEAR_KEEPER (user_data);

  self->backup_id = 0;
  back_up (self);
}

static void
changed_cb (HearKeeper *self, HearStoreTable table, const char *id)
{
  g_assert (HEAR_IS_KEEPER (self));

  if (self->backup_id == 0 && (table == HEAR_STORE_INTERVIEW || table == HEAR_STORE_ALL))
    self->backup_id = g_timeout_add_once (DELAY_SECONDS * 1000, due_cb, self);
}

static void
hear_keeper_dispose (GObject *object)
{
  HearKeeper *self = HEAR_KEEPER (object);

  g_clear_handle_id (&self->backup_id, g_source_remove);
  g_cancellable_cancel (self->closing);
  g_clear_object (&self->closing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_keeper_parent_class)->dispose (object);
}

static void
hear_keeper_class_init (HearKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_keeper_dispose;
}

static void
hear_keeper_init (HearKeeper *self)
{
  self->closing = g_cancellable_new ();
}

/**
 * hear_keeper_new:
 * @session: what is open
 *
 * Returns: (transfer full): a keeper that begins to look the library over
 */
HearKeeper *
hear_keeper_new (HearSession *session)
{
  g_autoptr(HearKeeper) self = NULL;
  HearStore *store;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_KEEPER, NULL);
  store = hear_session_get_store (session);
  self->session = g_object_ref (session);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  hear_store_look_over_async (store, self->closing, looked_over_cb, g_object_ref (self));

  return g_steal_pointer (&self);
}
