/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-candidate-page-private.h"

#include "hear-error.h"
#include "hear-store-dossier.h"
#include "hear-text.h"
#include "hear-work.h"

static gpointer
save (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;

  /* Somebody who was erased meanwhile must not hold up what follows. */
  if (!hear_store_save_contact (object, data, &failure))
    {
      if (g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_NOT_FOUND))
        g_error_free (failure);
      else
        g_propagate_error (error, failure);
    }

  return NULL;
}

static char *
make_key (HearCandidatePage *self)
{
  return g_strconcat ("candidate:", self->id, NULL);
}

static HearDossier *
get_waiting (HearCandidatePage *self)
{
  g_autofree char *key = make_key (self);

  return hear_saver_find (hear_session_get_saver (self->session), key);
}

static void
replace (char **text, const char *change)
{
  if (change == NULL)
    return;

  g_free (*text);
  *text = g_strdup (change);
}

static void
apply (HearDossier *dossier, const HearDossier *change)
{
  replace (&dossier->name, change->name);
  replace (&dossier->email, change->email);
  replace (&dossier->phone, change->phone);
}

/* As the store has it, on one line. */
static char *
find_change (AdwEntryRow *row, const char *known)
{
  g_autofree char *text = hear_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return g_strcmp0 (text, known != NULL ? known : "") != 0 ? g_steal_pointer (&text) : NULL;
}

/* Takes the place of what waits to be written, and says that, too. */
static void
push (HearCandidatePage *self, const HearDossier *change)
{
  HearWork         work = { .run = save, .free_data = (GDestroyNotify) hear_dossier_free };
  g_autofree char *key = make_key (self);
  HearDossier     *waiting = get_waiting (self);
  HearDossier     *whole = hear_dossier_new ();

  whole->id = g_strdup (self->id);
  if (waiting != NULL)
    apply (whole, waiting);
  apply (whole, change);
  apply (self->dossier, change);
  work.data = whole;
  hear_saver_push (hear_session_get_saver (self->session), key, work);
}

/* Has the page know what is on its way into the store; says whether something
 * is. */
gboolean
hear_candidate_page_apply_waiting (HearCandidatePage *self)
{
  HearDossier *waiting;

  g_return_val_if_fail (HEAR_IS_CANDIDATE_PAGE (self), FALSE);

  waiting = get_waiting (self);
  if (waiting != NULL && self->dossier != NULL)
    apply (self->dossier, waiting);

  return waiting != NULL;
}

/* Writes down what is not as it is saved. */
void
hear_candidate_page_write (HearCandidatePage *self)
{
  g_autoptr(HearDossier) change = NULL;

  g_return_if_fail (HEAR_IS_CANDIDATE_PAGE (self));

  if (self->dossier == NULL)
    return;

  change = hear_dossier_new ();
  change->name = hear_candidate_page_check (self) ? find_change (self->name, self->dossier->name) : NULL;
  change->email = find_change (self->email, self->dossier->email);
  change->phone = find_change (self->phone, self->dossier->phone);
  if (change->name != NULL || change->email != NULL || change->phone != NULL)
    {
      /* What is being read is older. */
      g_cancellable_cancel (self->loading);
      self->is_behind = TRUE;
      push (self, change);
      adw_window_title_set_title (self->title, self->dossier->name);
    }
  hear_candidate_page_catch_up (self);
}

/**
 * hear_candidate_page_save:
 * @self: the page
 *
 * Writes down what was typed, if that has not been done yet.
 */
void
hear_candidate_page_save (HearCandidatePage *self)
{
  g_return_if_fail (HEAR_IS_CANDIDATE_PAGE (self));

  if (hear_typing_stop (&self->typing))
    hear_candidate_page_write (self);
}
