/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-undo.h"

/* What a toast takes back: a piece of work on the store, done once. */
typedef struct
{
  HearSession *session; /* not owned: the closure watches it */
  HearWork     work;    /* without a function once it is done */
} Undo;

static void
undo_free (gpointer data, GClosure *closure)
{
  Undo *self = data;

  if (self->work.run != NULL && self->work.free_data != NULL)
    self->work.free_data (self->work.data);
  g_free (self);
}

static HearWork
steal_work (Undo *self)
{
  HearWork work = self->work;

  self->work.run = NULL;

  return work;
}

static void
save_cb (AdwToast *toast, gpointer user_data)
{
  Undo *self = user_data;

  if (self->work.run != NULL)
    hear_saver_push (hear_session_get_saver (self->session), NULL, steal_work (self));
}

static void
work_cb (AdwToast *toast, gpointer user_data)
{
  Undo *self = user_data;

  if (self->work.run != NULL)
    hear_session_work (self->session, steal_work (self));
}

static void
offer (HearSession *session, const char *text, HearWork work, GCallback callback)
{
  Undo     *self = g_new0 (Undo, 1);
  GClosure *closure = g_cclosure_new (callback, self, undo_free);

  self->session = session;
  self->work = work;
  g_object_watch_closure (G_OBJECT (session), closure);
  hear_session_offer_undo (session, text, closure);
}

/**
 * hear_undo_offer_save:
 * @session: the session
 * @text: what was done
 * @work: takes it back in the session's store
 *
 * Offers to undo what was saved: the undo is a save behind those that wait.
 */
void
hear_undo_offer_save (HearSession *session, const char *text, HearWork work)
{
  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (text != NULL);
  g_return_if_fail (work.run != NULL);

  offer (session, text, work, G_CALLBACK (save_cb));
}

/**
 * hear_undo_offer_work:
 * @session: the session
 * @text: what was done
 * @work: takes it back in the session's store
 *
 * Offers to undo what was done where nothing waits to be saved: if the undo
 * fails, a toast says so.
 */
void
hear_undo_offer_work (HearSession *session, const char *text, HearWork work)
{
  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (text != NULL);
  g_return_if_fail (work.run != NULL);

  offer (session, text, work, G_CALLBACK (work_cb));
}
