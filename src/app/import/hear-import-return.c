/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-return.h"

#include <glib/gi18n-lib.h>

#include "hear-import-item-private.h"
#include "hear-media-folder.h"
#include "hear-removal.h"
#include "hear-work.h"

/* The main loop need not hear of every block of a large file. */
#define STEPS 200

/* A twin on its way back. The thread that copies its recording reads the path
 * and counts the steps; all else is the main thread's. */
typedef struct
{
  HearSession    *session;
  HearImportItem *item;
  char           *path;
  int             step;
} Return;

static void
return_clear (Return *self)
{
  g_object_unref (self->session);
  g_object_unref (self->item);
  g_free (self->path);
}

static void
return_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) return_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Return, return_unref)

static gboolean
told_cb (gpointer user_data)
{
  Return *self = user_data;

  if (self->item->returning != NULL)
    hear_import_item_set_progress (self->item, _ ("Copying the recording"), (double) g_atomic_int_get (&self->step) / STEPS);

  return G_SOURCE_REMOVE;
}

static void
progress_cb (goffset  current,
             goffset  total,
             gpointer user_data)
{
  Return *self = user_data;
  int     step = total > 0 ? (int) (STEPS * current / total) : 0;

  if (g_atomic_int_get (&self->step) == step)
    return;

  g_atomic_int_set (&self->step, step);
  g_idle_add_full (G_PRIORITY_DEFAULT, told_cb, g_atomic_rc_box_acquire (self), return_unref);
}

static gpointer
add_medium (gpointer      object,
            gpointer      data,
            GCancellable *cancellable,
            GError      **error)
{
  Return *self = data;
  g_autoptr(GFile) file = g_file_new_for_path (self->path);

  return hear_store_add_blob (object, file, progress_cb, self, cancellable, NULL, NULL, error);
}

static void
take_back (HearSession    *session,
           HearImportItem *item)
{
  hear_removal_take_back (session, HEAR_REMOVAL_INTERVIEW, hear_import_item_get_twin_id (item),
                          g_cclosure_new_object_swap (G_CALLBACK (hear_import_item_take_twin_back), G_OBJECT (item)));
}

static void
medium_added_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(Return) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = hear_work_finish (object, result, &error);
  g_autofree char *name = hear_import_item_dup_name (self->item);
  g_autofree char *changed = NULL;

  g_clear_object (&self->item->returning);
  hear_import_item_set_state (self->item, HEAR_IMPORT_STATE_READY, NULL);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    hear_session_say (self->session, error->message);
  else if (g_strcmp0 (sha256, self->item->probe->sha256) == 0)
    take_back (self->session, self->item);
  else
    {
      changed = g_strdup_printf (_ ("“%s” has changed: it is no longer the recording that was removed"), name);
      hear_session_say (self->session, changed);
    }
}

/**
 * hear_import_return_run:
 * @session: the session
 * @item: an item whose twin was removed
 *
 * Brings the twin back. If its recording was tidied away, this file is: the
 * item is busy until it is copied, and [method@ImportItem.stop] stops that.
 */
void
hear_import_return_run (HearSession    *session,
                        HearImportItem *item)
{
  HearWork work = { .run = add_medium, .free_result = g_free };
  Return  *self;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (item));

  if (hear_import_item_get_state (item) == HEAR_IMPORT_STATE_RUNNING)
    return;
  if (hear_import_item_get_swept (item) == NULL)
    {
      take_back (session, item);
      return;
    }

  self = g_atomic_rc_box_new0 (Return);
  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  self->path = g_strdup (hear_import_item_get_swept (item));
  item->returning = g_cancellable_new ();
  hear_import_item_set_progress (item, _ ("Copying the recording"), 0);
  hear_import_item_set_state (item, HEAR_IMPORT_STATE_RUNNING, NULL);
  work.data = self;
  hear_work_async (hear_session_get_store (session), work, item->returning, medium_added_cb, self);
}
