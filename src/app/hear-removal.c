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
  StoreFunc   remove;
  StoreFunc   restore;
  const char *said;
} kinds[] = {
  [HEAR_REMOVAL_INTERVIEW] = { hear_store_remove_interview, hear_store_restore_interview, N_ ("Interview removed") },
  [HEAR_REMOVAL_NOTE] = { hear_store_remove_note, hear_store_restore_note, N_ ("Note removed") },
  [HEAR_REMOVAL_QUESTION] = { hear_store_remove_answer, hear_store_restore_answer, N_ ("Question removed") },
  [HEAR_REMOVAL_ROLE] = { hear_store_remove_role, hear_store_restore_role, N_ ("Role removed") },
  [HEAR_REMOVAL_SEARCH] = { hear_store_remove_search, hear_store_restore_search, N_ ("Search removed") },
};

typedef struct
{
  HearSession    *session; /* of one that is under way; a piece of work has none */
  HearRemovalKind kind;
  char           *id;
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
