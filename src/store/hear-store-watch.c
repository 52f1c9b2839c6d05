/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-watch-private.h"

#include "hear-error.h"

/* More changes at once than this are told as one that says "anything". */
#define MAX_CHANGES 64

/* How soon a change by another process is looked for. */
#define RATE_MS 100

/*
 * Tells the context in which the store was opened what was committed: own
 * writes by an idle source, those of other processes by a monitor on the WAL.
 * The monitor wakes up for own writes too; SQLite's data version tells them
 * apart, because the writer's own commits do not move it.
 */
struct _HearStoreWatch
{
  GWeakRef      store;
  GMainContext *context;
  GFileMonitor *monitor;
  gint64        version;
  gboolean      looking;
  gboolean      again;
  gint          closed; /* atomic */

  GMutex     mutex;
  GPtrArray *pending;
  GSource   *source;
  char      *damage; /* told once */
  GSource   *damage_source;
};

static void look (HearStoreWatch *self);

static void
finalize (gpointer data)
{
  HearStoreWatch *self = data;

  g_clear_pointer (&self->damage, g_free);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_weak_ref_clear (&self->store);
  g_mutex_clear (&self->mutex);
}

static void
unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, finalize);
}

static void
unref_closure (gpointer  data,
               GClosure *closure)
{
  unref (data);
}

static gboolean
is_known (GPtrArray        *changes,
          const HearChange *change)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const HearChange *known = g_ptr_array_index (changes, i);

      if (known->table == change->table && g_strcmp0 (known->id, change->id) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
tell_cb (gpointer user_data)
{
  HearStoreWatch *self = user_data;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(HearStore) store = g_weak_ref_get (&self->store);

  g_mutex_lock (&self->mutex);
  changes = g_steal_pointer (&self->pending);
  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_change_free);
  g_clear_pointer (&self->source, g_source_unref);
  g_mutex_unlock (&self->mutex);

  for (guint i = 0; store != NULL && i < changes->len; i++)
    {
      HearChange *change = g_ptr_array_index (changes, i);

      hear_store_announce (store, change->table, change->id);
    }

  return G_SOURCE_REMOVE;
}

static gboolean
tell_damage_cb (gpointer user_data)
{
  HearStoreWatch *self = user_data;
  g_autoptr(HearStore) store = g_weak_ref_get (&self->store);

  if (store != NULL)
    hear_store_announce_damage (store, self->damage);

  return G_SOURCE_REMOVE;
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  HearStoreWatch *self = user_data;
  gint64          version = g_task_had_error (G_TASK (result)) ? 0 : ((HearCall *) g_task_get_task_data (G_TASK (result)))->number;

  self->looking = FALSE;
  if (!g_atomic_int_get (&self->closed) && self->again)
    look (self);
  if (!g_atomic_int_get (&self->closed) && version != 0 && version != self->version)
    {
      self->version = version;
      hear_store_announce (HEAR_STORE (object), HEAR_STORE_ALL, NULL);
    }
  unref (self);
}

static gboolean
read_version (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;

  return hear_database_get_number (database, "PRAGMA data_version", &call->number, error);
}

static void
look (HearStoreWatch *self)
{
  g_autoptr(HearStore) store = g_weak_ref_get (&self->store);
  HearOperation operation = { .work = read_version, .tag = look, .callback = looked_cb };

  if (store != NULL && hear_store_is_read_only (store))
    {
      /* Nothing here writes: it was somebody else. */
      hear_store_announce (store, HEAR_STORE_ALL, NULL);
      return;
    }
  self->again = self->looking;
  if (self->looking || store == NULL)
    return;

  self->looking = TRUE;
  operation.user_data = g_atomic_rc_box_acquire (self);
  hear_store_start_write (store, &operation, hear_call_new ());
}

static void
wal_changed_cb (HearStoreWatch *self)
{
  look (self);
}

/**
 * hear_store_watch_new:
 * @store: what to tell of
 * @version: SQLite's data version as the writer sees it
 *
 * Returns: (transfer full): a watch that tells the thread's default context
 */
HearStoreWatch *
hear_store_watch_new (HearStore *store,
                      gint64     version)
{
  HearStoreWatch  *self = g_atomic_rc_box_new0 (HearStoreWatch);
  g_autofree char *path = hear_store_build_path (hear_store_get_directory (store));
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (wal);
  g_autoptr(GError) error = NULL;

  g_weak_ref_init (&self->store, store);
  g_mutex_init (&self->mutex);
  self->context = g_main_context_ref_thread_default ();
  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_change_free);
  self->version = version;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor == NULL)
    {
      /* The machine is out of watches: own changes are still told. */
      g_info ("cannot watch “%s”: %s", wal, error->message);
      return self;
    }
  g_file_monitor_set_rate_limit (self->monitor, RATE_MS);
  g_signal_connect_data (self->monitor, "changed", G_CALLBACK (wal_changed_cb), g_atomic_rc_box_acquire (self), unref_closure,
                         G_CONNECT_SWAPPED);

  return self;
}

/**
 * hear_store_watch_push:
 * @changes: (element-type HearChange): what was committed
 * @user_data: a watch
 *
 * Tells of own changes, soon. Called on the writer's thread.
 */
void
hear_store_watch_push (GPtrArray *changes,
                       gpointer   user_data)
{
  HearStoreWatch                 *self = user_data;
  g_autoptr(GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  for (guint i = 0; i < changes->len && self->pending->len <= MAX_CHANGES; i++)
    {
      const HearChange *change = g_ptr_array_index (changes, i);

      if (!is_known (self->pending, change))
        g_ptr_array_add (self->pending, hear_change_new (change->table, change->id));
    }
  if (self->pending->len > MAX_CHANGES)
    {
      g_ptr_array_set_size (self->pending, 0);
      g_ptr_array_add (self->pending, hear_change_new (HEAR_STORE_ALL, NULL));
    }
  if (self->source != NULL)
    return;

  self->source = g_idle_source_new ();
  g_source_set_priority (self->source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->source, tell_cb, g_atomic_rc_box_acquire (self), unref);
  g_source_set_static_name (self->source, "[hearback] store changed");
  g_source_attach (self->source, self->context);
}

/**
 * hear_store_watch_push_failure:
 * @error: (nullable): what went wrong for somebody who read or wrote
 * @user_data: a watch
 *
 * Tells once if the library is damaged, soon: nobody may overlook that. Called
 * on any thread.
 */
void
hear_store_watch_push_failure (const GError *error,
                               gpointer      user_data)
{
  HearStoreWatch *self = user_data;
  g_autoptr(GMutexLocker) locker = NULL;

  if (!g_error_matches (error, HEAR_ERROR, HEAR_ERROR_DAMAGED))
    return;
  locker = g_mutex_locker_new (&self->mutex);
  if (self->damage != NULL)
    return;

  self->damage = g_strdup (error->message);
  self->damage_source = g_idle_source_new ();
  g_source_set_priority (self->damage_source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->damage_source, tell_damage_cb, g_atomic_rc_box_acquire (self), unref);
  g_source_set_static_name (self->damage_source, "[hearback] store damaged");
  g_source_attach (self->damage_source, self->context);
}

/**
 * hear_store_watch_free:
 * @self: (transfer full): a watch into which nobody pushes any more
 *
 * Any thread may close a library, while the watch's own is just telling of a
 * change: who tells holds the watch until it has told.
 */
void
hear_store_watch_free (HearStoreWatch *self)
{
  g_autoptr(GSource) source = NULL;
  g_autoptr(GSource) damage_source = NULL;

  g_atomic_int_set (&self->closed, TRUE);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_mutex_lock (&self->mutex);
  source = g_steal_pointer (&self->source);
  damage_source = g_steal_pointer (&self->damage_source);
  g_mutex_unlock (&self->mutex);
  if (source != NULL)
    g_source_destroy (source);
  if (damage_source != NULL)
    g_source_destroy (damage_source);
  unref (self);
}
