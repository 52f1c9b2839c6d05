/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-removal.h"

#include <glib/gi18n-lib.h>

#include "hear-store-interviews.h"
#include "hear-undo.h"

typedef struct
{
  HearSession *session;
  char        *id;
} Removal;

static void
removal_free (Removal *self)
{
  g_object_unref (self->session);
  g_free (self->id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static gpointer
restore (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_restore_interview (object, data, error);

  return NULL;
}

static gpointer
remove_interview (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_remove_interview (object, data, error);

  return NULL;
}

static void
removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Removal) self = user_data;
  g_autoptr(GError) error = NULL;
  HearWork undo = { .run = restore, .free_data = g_free };

  hear_work_finish (object, result, &error);
  if (error != NULL)
    {
      hear_session_say (self->session, error->message);
      return;
    }

  undo.data = g_steal_pointer (&self->id);
  hear_undo_offer_work (self->session, _ ("Interview removed"), undo);
}

/**
 * hear_removal_start:
 * @session: the session
 * @id: an interview
 *
 * Removes an interview; a toast offers to undo it.
 */
void
hear_removal_start (HearSession *session, const char *id)
{
  HearWork work = { .run = remove_interview, .data = g_strdup (id), .free_data = g_free };
  Removal *self;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (id != NULL);

  self = g_new0 (Removal, 1);
  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  hear_work_async (hear_session_get_store (session), work, NULL, removed_cb, self);
}
