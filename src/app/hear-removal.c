/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-removal.h"

#include <glib/gi18n-lib.h>

#include "hear-store-answers.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-roles.h"
#include "hear-store-saved-searches.h"
#include "hear-undo.h"

typedef gboolean (*StoreFunc) (HearStore *store, const char *id, GError **error);

static const struct
{
  HearStoreTable table;
  StoreFunc      remove;
  StoreFunc      restore;
  const char    *said;
  const char    *back;
} kinds[] = {
  [HEAR_REMOVAL_INTERVIEW] = { HEAR_STORE_INTERVIEW, hear_store_remove_interview, hear_store_restore_interview, N_ ("Interview removed"), N_ ("Interview brought back") },
  [HEAR_REMOVAL_NOTE] = { HEAR_STORE_NOTE, hear_store_remove_note, hear_store_restore_note, N_ ("Note removed"), N_ ("Note brought back") },
  [HEAR_REMOVAL_QUESTION] = { HEAR_STORE_ANSWER, hear_store_remove_answer, hear_store_restore_answer, N_ ("Question removed"), N_ ("Question brought back") },
  [HEAR_REMOVAL_ROLE] = { HEAR_STORE_ROLE, hear_store_remove_role, hear_store_restore_role, N_ ("Role removed"), N_ ("Role brought back") },
  [HEAR_REMOVAL_SEARCH] = { HEAR_STORE_SAVED_SEARCH, hear_store_remove_search, hear_store_restore_search, N_ ("Search removed"), N_ ("Search brought back") },
};

typedef struct
{
  HearSession    *session; /* of one that is under way; a piece of work has none */
  HearRemovalKind kind;
  char           *id;
  GClosure       *done; /* called once it is back */
} Removal;

static Removal *
removal_new (HearSession *session, HearRemovalKind kind, const char *id)
{
  Removal *self = g_new0 (Removal, 1);

  g_set_object (&self->session, session);
  self->kind = kind;
  self->id = g_strdup (id);

  return self;
}

static void
removal_free (gpointer data)
{
  Removal *self = data;

  g_clear_object (&self->session);
  g_clear_pointer (&self->done, g_closure_unref);
  g_free (self->id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static gpointer
bury (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Removal *self = data;

  kinds[self->kind].remove (object, self->id, error);

  return NULL;
}

static gpointer
bring_back (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Removal *self = data;

  kinds[self->kind].restore (object, self->id, error);

  return NULL;
}

static HearWork
make_work (HearWorkFunc run, HearRemovalKind kind, const char *id)
{
  return (HearWork){ .run = run, .data = removal_new (NULL, kind, id), .free_data = removal_free };
}

static void
removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Removal) self = user_data;
  g_autoptr(GError) error = NULL;

  hear_work_finish (object, result, &error);
  if (error != NULL)
    hear_session_say (self->session, error->message);
  else
    hear_undo_offer_work (self->session, _ (kinds[self->kind].said), make_work (bring_back, self->kind, self->id));
}

/**
 * hear_removal_start:
 * @session: the session
 * @kind: what it is
 * @id: its id
 *
 * Removes something; a toast offers to undo it, or says why it is still there.
 */
void
hear_removal_start (HearSession *session, HearRemovalKind kind, const char *id)
{
  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (kind < G_N_ELEMENTS (kinds));
  g_return_if_fail (id != NULL);

  hear_work_async (hear_session_get_store (session), make_work (bury, kind, id), NULL, removed_cb, removal_new (session, kind, id));
}

/**
 * hear_removal_save:
 * @session: the session
 * @kind: what it is
 * @id: its id
 *
 * Removes something behind the saves that wait, where saves of the same thing
 * may be among them; a toast offers to undo it.
 */
void
hear_removal_save (HearSession *session, HearRemovalKind kind, const char *id)
{
  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (kind < G_N_ELEMENTS (kinds));
  g_return_if_fail (id != NULL);

  hear_saver_push (hear_session_get_saver (session), NULL, make_work (bury, kind, id));
  hear_undo_offer_save (session, _ (kinds[kind].said), make_work (bring_back, kind, id));
}

static void
open_cb (AdwToast *toast, gpointer user_data)
{
  Removal *self = user_data;

  hear_session_open (self->session, self->id);
}

static void
offer_free (gpointer data, GClosure *closure)
{
  removal_free (data);
}

static void
say_back (Removal *self)
{
  const char *text = _ (kinds[self->kind].back);

  if (self->kind == HEAR_REMOVAL_INTERVIEW)
    hear_session_offer (self->session, text, _ ("_Open"),
                        g_cclosure_new (G_CALLBACK (open_cb), removal_new (self->session, self->kind, self->id), offer_free));
  else
    hear_session_say (self->session, text);
}

static void
tell (Removal *self)
{
  g_auto(GValue) instance = G_VALUE_INIT;

  g_value_init (&instance, HEAR_TYPE_SESSION);
  g_value_set_object (&instance, self->session);
  g_closure_invoke (self->done, NULL, 1, &instance, NULL);
}

static void
back_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Removal) self = user_data;
  g_autoptr(GError) error = NULL;

  hear_work_finish (object, result, &error);
  if (error != NULL)
    hear_session_say (self->session, error->message);
  else
    say_back (self);
  if (error == NULL && self->done != NULL)
    tell (self);
}

/**
 * hear_removal_take_back:
 * @session: the session
 * @kind: what it is
 * @id: its id
 * @done: (nullable) (transfer floating): called with the session once it is
 *   back
 *
 * Brings back what was removed, however long ago; a toast says so, or why it
 * is still away.
 */
void
hear_removal_take_back (HearSession *session, HearRemovalKind kind, const char *id, GClosure *done)
{
  Removal *removal;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (kind < G_N_ELEMENTS (kinds));
  g_return_if_fail (id != NULL);

  removal = removal_new (session, kind, id);
  if (done != NULL)
    {
      removal->done = g_closure_ref (done);
      g_closure_sink (done);
      g_closure_set_marshal (done, g_cclosure_marshal_VOID__VOID);
    }
  hear_work_async (hear_session_get_store (session), make_work (bring_back, kind, id), NULL, back_cb, removal);
}

/**
 * hear_removal_find_kind:
 * @table: what something that was removed is
 *
 * Returns: the same as a kind
 */
HearRemovalKind
hear_removal_find_kind (HearStoreTable table)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].table == table)
      return (HearRemovalKind) i;

  g_return_val_if_reached (HEAR_REMOVAL_INTERVIEW);
}
