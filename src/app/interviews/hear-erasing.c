/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-erasing.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-eraser.h"
#include "hear-work.h"

/* Erasing a candidate: what it takes away is counted, somebody types the name,
 * and then it is done for good. */
typedef struct
{
  HearSession *session;
  GtkWindow   *parent;
  GClosure    *leave;
  HearErasure *plan;
} Erasing;

static void
erasing_free (Erasing *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->leave, g_closure_unref);
  g_clear_pointer (&self->plan, hear_erasure_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Erasing, erasing_free)

static gpointer
plan (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_plan_erasure (object, data, error);
}

static gpointer
erase (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_erase_candidate (object, data, error);
}

static void
copy_cb (AdwToast *toast, gpointer user_data)
{
  gdk_clipboard_set_text (gdk_display_get_clipboard (gdk_display_get_default ()), user_data);
}

static void
free_text (gpointer text, GClosure *closure)
{
  g_free (text);
}

static void
erased_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearSession) session = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(HearErasure) receipt = hear_work_finish (object, result, &error);

  if (receipt == NULL)
    hear_session_say (session, error->message);
  else if (!receipt->finished)
    hear_session_say (session, _ ("Candidate erased. The last traces go when the library is opened the next time"));
  else
    hear_session_offer (session, _ ("Candidate erased"), _ ("_Copy Receipt"),
                        g_cclosure_new (G_CALLBACK (copy_cb), g_strdup (receipt->id), free_text));
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Erasing *self = user_data;
  GValue   session = G_VALUE_INIT;
  HearWork work = { .run = erase, .free_data = g_free, .free_result = (GDestroyNotify) hear_erasure_free };

  if (!g_str_equal (response, "accept"))
    return;

  g_value_init (&session, HEAR_TYPE_SESSION);
  g_value_set_object (&session, self->session);
  g_closure_invoke (self->leave, NULL, 1, &session, NULL);
  g_value_unset (&session);
  work.data = g_strdup (self->plan->candidate_id);
  hear_work_async (hear_session_get_store (self->session), work, NULL, erased_cb, g_object_ref (self->session));
}

static void
closed_cb (gpointer data, GClosure *closure)
{
  erasing_free (data);
}

static char *
describe (const HearErasure *erasure)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *rubrics = NULL;

  if (erasure->interviews > 0)
    g_ptr_array_add (texts, g_strdup_printf (ngettext ("%u interview", "%u interviews", erasure->interviews), erasure->interviews));
  if (erasure->recordings > 0)
    g_ptr_array_add (texts, g_strdup_printf (ngettext ("%u recording", "%u recordings", erasure->recordings), erasure->recordings));
  if (erasure->transcripts > 0)
    g_ptr_array_add (texts, g_strdup_printf (ngettext ("%u transcript", "%u transcripts", erasure->transcripts), erasure->transcripts));
  if (erasure->notes > 0)
    g_ptr_array_add (texts, g_strdup_printf (ngettext ("%u note", "%u notes", erasure->notes), erasure->notes));
  if (erasure->cards > 0)
    g_ptr_array_add (texts, g_strdup_printf (ngettext ("%u scorecard", "%u scorecards", erasure->cards), erasure->cards));
  if (erasure->quotes > 0)
    g_ptr_array_add (texts, g_strdup_printf (ngettext ("%u quote", "%u quotes", erasure->quotes), erasure->quotes));
  g_ptr_array_add (texts, g_strdup (_ ("name and consents")));
  g_ptr_array_add (texts, NULL);
  list = g_strjoinv (", ", (GStrv) texts->pdata);
  if (erasure->rubrics != NULL && *erasure->rubrics != NULL)
    {
      rubrics = g_strjoinv (", ", erasure->rubrics);

      return g_strdup_printf (_ ("This cannot be undone. It erases, here and in the automatic backups: %s. Archives that were saved elsewhere stay as they are, and so do these rubrics, which name the candidate: %s."), list, rubrics);
    }

  /* Translators: %s is a list like “2 interviews, 3 notes” */
  return g_strdup_printf (_ ("This cannot be undone. It erases, here and in the automatic backups: %s. Archives that were saved elsewhere stay as they are."), list);
}

static void
planned_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Erasing) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  GtkWidget       *dialog;

  self->plan = hear_work_finish (object, result, &error);
  if (self->plan == NULL)
    {
      hear_session_say (self->session, error->message);
      return;
    }

  /* Translators: %s is a candidate’s name */
  heading = g_strdup_printf (_ ("Erase %s?"), self->plan->name);
  body = describe (self->plan);
  dialog = hear_dialogs_ask_name (self->parent, heading, body, self->plan->name);
  g_clear_object (&self->parent);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_steal_pointer (&self), closed_cb, 0);
}

/**
 * hear_erasing_start:
 * @session: what is open
 * @candidate_id: a candidate
 * @parent: the window in which to ask
 * @leave: called before it is done, to show something else
 *
 * Erases a candidate once somebody typed the name.
 */
void
hear_erasing_start (HearSession *session, const char *candidate_id, GtkWindow *parent, GClosure *leave)
{
  HearWork work = { .run = plan, .data = g_strdup (candidate_id), .free_data = g_free, .free_result = (GDestroyNotify) hear_erasure_free };
  Erasing *self;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (candidate_id != NULL);
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (leave != NULL);

  self = g_new0 (Erasing, 1);
  self->session = g_object_ref (session);
  self->parent = g_object_ref (parent);
  self->leave = g_closure_ref (leave);
  g_closure_sink (leave);
  if (G_CLOSURE_NEEDS_MARSHAL (leave))
    g_closure_set_marshal (leave, g_cclosure_marshal_VOID__VOID);
  hear_work_async (hear_session_get_store (session), work, NULL, planned_cb, self);
}
