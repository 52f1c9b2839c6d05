/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "hear-import-list.h"

char *
hear_import_dialog_dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* The last line of the list of roles is for a new one. */
gboolean
hear_import_dialog_is_new_role (HearImportDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->roles));

  return n == 0 || adw_combo_row_get_selected (self->role_row) == n - 1;
}

char *
hear_import_dialog_dup_role (HearImportDialog *self)
{
  const char *title = gtk_string_list_get_string (self->roles, adw_combo_row_get_selected (self->role_row));

  return hear_import_dialog_is_new_role (self) || title == NULL ? hear_import_dialog_dup_text (self->title_row) : g_strdup (title);
}

gboolean
hear_import_dialog_is_running (HearImportDialog *self)
{
  return self->queue != NULL && hear_import_queue_is_running (self->queue);
}

static gboolean
is_waiting_twin (HearImportItem *item)
{
  return hear_import_item_get_state (item) == HEAR_IMPORT_STATE_READY && !hear_import_item_is_wanted (item);
}

static const char *
find_item_problem (HearImportDialog *self)
{
  const char *problem = NULL;

  for (guint i = 0; problem == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr(HearImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      problem = hear_import_item_get_problem (item);
    }

  return problem;
}

static const char *
find_nothing_to_do (HearImportDialog *self)
{
  if (hear_import_list_count (G_LIST_MODEL (self->items), hear_import_item_is_wanted) > 0)
    return NULL;
  if (self->n_done > 0)
    return _ ("Nothing is left to import.");
  if (hear_import_list_count (G_LIST_MODEL (self->items), is_waiting_twin) > 0)
    return _ ("Everything that can be imported is already in the library.");

  return _ ("None of these files can be imported.");
}

/**
 * hear_import_dialog_get_problem:
 * @self: a sheet
 *
 * Returns: (nullable): why nothing can be imported yet
 */
const char *
hear_import_dialog_get_problem (HearImportDialog *self)
{
  g_autofree char *role = NULL;
  g_autofree char *consent = NULL;
  const char      *problem;

  g_return_val_if_fail (HEAR_IS_IMPORT_DIALOG (self), NULL);

  problem = find_item_problem (self);
  if (problem == NULL)
    problem = find_nothing_to_do (self);
  if (problem != NULL)
    return problem;

  role = hear_import_dialog_dup_role (self);
  consent = hear_import_dialog_dup_text (self->consent_row);
  if (*role == '\0')
    return _ ("Choose a role.");
  if (*consent == '\0')
    return _ ("Enter what the candidates agreed to. Nothing is imported without it.");
  if (!gtk_switch_get_active (self->agreed_switch))
    return _ ("Confirm that the candidates agreed. Nothing is imported without it.");

  return NULL;
}

static char *
describe_progress (HearImportDialog *self)
{
  /* Translators: the first number is the interview that is being imported */
  return g_strdup_printf (_ ("Importing %u of %u…"), hear_import_queue_get_begun (self->queue), hear_import_queue_get_total (self->queue));
}

void
hear_import_dialog_update (HearImportDialog *self)
{
  const char      *problem = hear_import_dialog_get_problem (self);
  gboolean         running = hear_import_dialog_is_running (self);
  g_autofree char *progress = running ? describe_progress (self) : NULL;
  const char      *status = running ? progress : problem;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", problem == NULL && !running);
  if (status != NULL)
    gtk_label_set_label (self->status_label, status);
  gtk_revealer_set_reveal_child (self->status_revealer, status != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->shared_group), !running);
  gtk_button_set_label (self->cancel_button, self->n_done > 0 && !running ? _ ("_Close") : _ ("_Cancel"));
}

/* Outlives the sheet, as long as its toast. */
typedef struct
{
  HearSession *session;
  char        *id;
} Offer;

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  Offer *offer = data;

  g_object_unref (offer->session);
  g_free (offer->id);
  g_free (offer);
}

static void
open_offer_cb (AdwToast *toast,
               gpointer  user_data)
{
  Offer *offer = user_data;

  hear_session_open (offer->session, offer->id);
}

/* Several are to be found in the list. */
void
hear_import_dialog_say_done (HearImportDialog *self,
                             guint             n)
{
  g_autofree char *text = NULL;
  Offer           *offer;

  if (n == 0)
    return;

  text = g_strdup_printf (ngettext ("%u interview imported", "%u interviews imported", n), n);
  offer = g_new0 (Offer, 1);
  offer->session = g_object_ref (self->session);
  offer->id = g_strdup (n == 1 ? self->newest : NULL);
  hear_session_offer (self->session, text, _ ("_Open"), g_cclosure_new (G_CALLBACK (open_offer_cb), offer, offer_free));
}
