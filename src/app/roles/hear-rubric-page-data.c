/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rubric-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-store-rubric-drafts.h"
#include "hear-work.h"

/* What a rubric is made of. */
typedef struct
{
  GPtrArray  *versions;
  HearRubric *draft;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->versions, g_ptr_array_unref);
  g_clear_object (&answer->draft);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
load (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr(Answer) answer = g_new0 (Answer, 1);
  g_autoptr(GError) failure = NULL;

  answer->versions = hear_store_list_rubric_versions (object, data, error);
  if (answer->versions == NULL)
    return NULL;

  answer->draft = hear_store_load_rubric_draft (object, data, &failure);
  if (answer->draft != NULL || (g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_NOT_FOUND) && answer->versions->len > 0))
    return g_steal_pointer (&answer);

  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

static HearRubric *
find_version (GPtrArray *versions, HearRubric *like)
{
  for (guint i = 0; like != NULL && i < versions->len; i++)
    if (hear_rubric_get_version (versions->pdata[i]) == hear_rubric_get_version (like))
      return versions->pdata[i];

  return versions->len > 0 ? versions->pdata[0] : NULL;
}

/* The draft that is being written here stays, as long as it says what the
 * store says. */
static void
take_draft (HearRubricPage *self, HearRubric *draft)
{
  g_autofree char *text = draft != NULL ? hear_rubric_draft_write (draft) : NULL;

  if (g_strcmp0 (text, self->kept) == 0)
    return;

  g_set_object (&self->draft, draft);
  g_free (self->kept);
  self->kept = g_steal_pointer (&text);
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
}

static void
take (HearRubricPage *self, Answer *answer)
{
  gboolean    was_draft = self->shown == NULL || self->shown == self->draft;
  gboolean    had_draft = self->draft != NULL;
  HearRubric *shown;

  take_draft (self, answer->draft);
  shown = was_draft || (!had_draft && self->draft != NULL) ? self->draft : NULL;
  if (shown == NULL)
    shown = find_version (answer->versions, was_draft ? NULL : self->shown);
  if (shown == NULL)
    shown = self->draft;
  g_set_object (&self->shown, shown);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  self->versions = g_ptr_array_ref (answer->versions);
  if (self->draft == NULL)
    self->checked = FALSE;
  hear_rubric_page_show (self);
}

static char *
make_key (HearRubricPage *self)
{
  return g_strconcat ("rubric:", self->key, NULL);
}

/* The draft that is on its way into the store, if one is. A thread may be at
 * it. */
static HearRubric *
get_waiting (HearRubricPage *self)
{
  g_autofree char *key = make_key (self);

  return hear_saver_find (hear_session_get_saver (self->session), key);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = hear_work_finish (object, result, &error);
  HearRubricPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_RUBRIC_PAGE (user_data);
  /* A draft that was never published and is dropped leaves nothing. */
  if (g_error_matches (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }
  if (answer == NULL)
    {
      hear_banner_show (self->banner, error->message, _ ("_Try Again"));
      return;
    }
  hear_banner_hide (self->banner);
  /* What is not written down yet is newer than what was read. */
  if (hear_typing_is_waiting (&self->typing))
    {
      self->is_behind = TRUE;
      return;
    }
  if (get_waiting (self) != NULL)
    {
      g_autofree char *text = hear_rubric_draft_write (get_waiting (self));

      g_clear_object (&answer->draft);
      answer->draft = hear_rubric_draft_read (text, strlen (text), NULL);
    }
  take (self, answer);
}

/* Reads the rubric anew; what is on its way into the store comes there first. */
void
hear_rubric_page_load (HearRubricPage *self)
{
  HearWork work = { .run = load, .free_data = g_free, .free_result = answer_free };

  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));

  self->is_behind = get_waiting (self) != NULL;
  if (self->is_behind && self->shown != NULL)
    return;

  work.data = g_strdup (self->key);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  hear_work_async (hear_session_get_store (self->session), work, self->loading, loaded_cb, self);
}

/* Reads what could not be taken, once all that was typed is written. */
void
hear_rubric_page_catch_up (HearRubricPage *self)
{
  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));

  if (self->is_behind && self->key != NULL && !hear_typing_is_waiting (&self->typing))
    hear_rubric_page_load (self);
}

/* Another version, or the draft. */
void
hear_rubric_page_choose (HearRubricPage *self, HearRubric *rubric)
{
  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));
  g_return_if_fail (HEAR_IS_RUBRIC (rubric));

  hear_rubric_page_save (self);
  g_set_object (&self->shown, rubric);
  hear_rubric_page_show (self);
}

static gpointer
save (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_save_rubric_draft (object, data, error);

  return NULL;
}

/* A copy on its way into the store: the page's own goes on being written. */
static void
push (HearRubricPage *self, const char *text)
{
  HearWork         work = { .run = save, .free_data = g_object_unref };
  g_autofree char *key = make_key (self);

  /* What is being read is older. */
  g_cancellable_cancel (self->loading);
  self->is_behind = TRUE;
  work.data = hear_rubric_draft_read (text, strlen (text), NULL);
  hear_saver_push (hear_session_get_saver (self->session), key, work);
}

/* Where nothing was written here, the keys mean what was done before. */
void
hear_rubric_page_allow_undo (HearRubricPage *self)
{
  gboolean writes;

  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));

  writes = self->draft != NULL && self->shown == self->draft;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rubric.undo", writes && (self->undo->len > 0 || hear_typing_is_waiting (&self->typing)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rubric.redo", writes && self->redo->len > 0);
}

/* One step of what can be undone: what was typed until a word ended, or one move. */
void
hear_rubric_page_commit (HearRubricPage *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));

  hear_typing_stop (&self->typing);
  text = self->draft != NULL ? hear_rubric_draft_write (self->draft) : NULL;
  if (text == NULL || g_strcmp0 (text, self->kept) == 0)
    {
      hear_rubric_page_allow_undo (self);
      hear_rubric_page_catch_up (self);
      return;
    }

  if (self->kept != NULL)
    g_ptr_array_add (self->undo, g_steal_pointer (&self->kept));
  g_ptr_array_set_size (self->redo, 0);
  self->kept = g_steal_pointer (&text);
  hear_rubric_page_allow_undo (self);
  push (self, self->kept);
}

/* Writes the next version, beginning with what is shown. */
void
hear_rubric_page_begin (HearRubricPage *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));

  if (self->shown == NULL || self->shown == self->draft)
    return;

  hear_rubric_page_save (self);
  text = hear_rubric_draft_write (self->shown);
  g_clear_object (&self->draft);
  self->draft = hear_rubric_draft_read (text, strlen (text), NULL);
  g_set_object (&self->shown, self->draft);
  hear_rubric_page_commit (self);
  hear_rubric_page_show (self);
}

/* Back or forth by one step. */
static void
step (HearRubricPage *self, GPtrArray *from, GPtrArray *to)
{
  hear_rubric_page_save (self);
  if (from->len == 0 || self->shown != self->draft)
    return;

  g_ptr_array_add (to, g_steal_pointer (&self->kept));
  self->kept = g_ptr_array_steal_index (from, from->len - 1);
  g_clear_object (&self->draft);
  self->draft = hear_rubric_draft_read (self->kept, strlen (self->kept), NULL);
  g_set_object (&self->shown, self->draft);
  push (self, self->kept);
  hear_rubric_page_show (self);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (widget);

  step (self, self->undo, self->redo);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (widget);

  step (self, self->redo, self->undo);
}

void
hear_rubric_page_install_undo (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "rubric.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "rubric.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "rubric.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "rubric.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "rubric.redo", NULL);
}
