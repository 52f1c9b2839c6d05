/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-removal.h"

#include <glib/gi18n-lib.h>

#include "hear-store-interviews.h"
#include "hear-work.h"

typedef struct
{
  HearSession *session; /* not owned once it is offered: the closure watches it */
  char        *id;
} Undo;

static void
undo_free (gpointer data, GClosure *closure)
{
  Undo *undo = data;

  g_free (undo->id);
  g_free (undo);
}

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
restored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearSession) session = user_data;
  g_autoptr(GError) error = NULL;

  hear_work_finish (object, result, &error);
  if (error != NULL)
    hear_session_say (session, error->message);
}

static void
undo_cb (AdwToast *toast, gpointer user_data)
{
  Undo    *undo = user_data;
  HearWork work = { .run = restore, .data = g_strdup (undo->id), .free_data = g_free };

  hear_work_async (hear_session_get_store (undo->session), work, NULL, restored_cb, g_object_ref (undo->session));
}

static void
removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Undo *undo = user_data;
  g_autoptr(HearSession) session = undo->session;
  g_autoptr(GError) error = NULL;
  GClosure *closure;

  hear_work_finish (object, result, &error);
  if (error == NULL)
    {
      closure = g_cclosure_new (G_CALLBACK (undo_cb), undo, undo_free);
      g_object_watch_closure (G_OBJECT (session), closure);
      hear_session_offer_undo (session, _ ("Interview removed"), closure);
      return;
    }

  hear_session_say (session, error->message);
  undo_free (undo, NULL);
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
  Undo    *undo;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (id != NULL);

  undo = g_new0 (Undo, 1);
  undo->session = g_object_ref (session);
  undo->id = g_strdup (id);
  hear_work_async (hear_session_get_store (session), work, NULL, removed_cb, undo);
}
