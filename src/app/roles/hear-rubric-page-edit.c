/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rubric-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-competency-row.h"
#include "hear-dialogs.h"
#include "hear-entry.h"
#include "hear-rubric-steps.h"

static void
save_cb (gpointer user_data)
{
  hear_rubric_page_commit (HEAR_RUBRIC_PAGE (user_data));
}

/* Somebody types: it is written down after a pause. */
void
hear_rubric_page_touch (HearRubricPage *self)
{
  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));

  hear_typing_touch (&self->typing, hear_entry_wait_in (GTK_WIDGET (self)), save_cb, self);
  hear_rubric_page_allow_undo (self);
  if (self->checked)
    hear_rubric_page_show (self);
}

static HearCompetencyRow *
get_row (HearRubricPage *self, guint position)
{
  return HEAR_COMPETENCY_ROW (gtk_list_box_get_row_at_index (self->list_box, (int) position));
}

/* The row itself goes along: it stays open, and who has the focus keeps it. */
void
hear_rubric_page_move (HearRubricPage *self, guint from, guint to)
{
  g_autoptr(GtkWidget) focus = NULL;
  g_autoptr(GtkWidget) row = NULL;
  GtkRoot *root;

  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));
  g_return_if_fail (self->draft != NULL && self->shown == self->draft);

  hear_rubric_page_save (self);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root != NULL && gtk_root_get_focus (root) != NULL)
    focus = g_object_ref (gtk_root_get_focus (root));
  row = g_object_ref (GTK_WIDGET (get_row (self, from)));
  gtk_list_box_remove (self->list_box, row);
  gtk_list_box_insert (self->list_box, row, (int) to);
  hear_rubric_draft_move (self->draft, from, to);
  hear_rubric_page_commit (self);
  hear_rubric_page_show (self);
  if (focus != NULL && gtk_widget_is_ancestor (focus, row))
    gtk_widget_grab_focus (focus);
}

void
hear_rubric_page_remove (HearRubricPage *self, guint position)
{
  guint n;

  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));
  g_return_if_fail (self->draft != NULL && self->shown == self->draft);

  hear_rubric_page_save (self);
  gtk_list_box_remove (self->list_box, GTK_WIDGET (get_row (self, position)));
  hear_rubric_draft_remove (self->draft, position);
  hear_rubric_page_commit (self);
  hear_rubric_page_show (self);
  n = g_list_model_get_n_items (hear_rubric_get_competencies (self->draft));
  if (n > 0)
    hear_competency_row_focus (get_row (self, MIN (position, n - 1)), -1);
  else
    gtk_widget_grab_focus (self->add);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (widget);
  guint           n;

  if (self->draft == NULL || self->shown != self->draft)
    return;
  n = g_list_model_get_n_items (hear_rubric_get_competencies (self->draft));
  if (n >= HEAR_RUBRIC_MAX_COMPETENCIES)
    return;

  hear_rubric_page_save (self);
  hear_rubric_draft_add (self->draft);
  hear_rubric_page_commit (self);
  hear_rubric_page_show (self);
  hear_competency_row_focus (get_row (self, n), 0);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (widget);

  if (self->draft != NULL)
    hear_rubric_page_choose (self, self->draft);
  else
    hear_rubric_page_begin (self);
}

static void
show_gap (HearRubricPage *self, const HearRubricGap *gap)
{
  int part = 0;

  if (gap->kind == HEAR_RUBRIC_GAP_TITLE)
    gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  else if (gap->kind == HEAR_RUBRIC_GAP_COMPETENCIES)
    gtk_widget_grab_focus (self->add);
  else
    {
      if (gap->kind == HEAR_RUBRIC_GAP_DEFINITION)
        part = 1;
      else if (gap->kind == HEAR_RUBRIC_GAP_ANCHOR)
        part = 2 + gap->level - HEAR_LEVEL_MIN;
      hear_competency_row_focus (get_row (self, gap->competency), part);
    }
}

static void
publish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (widget);
  g_autoptr(GArray) gaps = NULL;

  if (self->draft == NULL || self->shown != self->draft)
    return;

  hear_rubric_page_save (self);
  gaps = hear_rubric_draft_find_gaps (self->draft);
  self->checked = gaps->len > 0;
  hear_rubric_page_show (self);
  if (gaps->len > 0)
    show_gap (self, &g_array_index (gaps, HearRubricGap, 0));
  else
    hear_rubric_steps_publish (self->session, self->draft);
}

static void
drop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (widget);

  if (self->draft == NULL)
    return;

  hear_rubric_page_save (self);
  hear_rubric_steps_drop (self->session, self->draft);
}

static void
named_cb (HearRubricPage *self, const char *title)
{
  if (self->shown != NULL)
    hear_rubric_steps_add (self->session, title, self->shown, GTK_WIDGET (self));
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearRubricPage  *self = HEAR_RUBRIC_PAGE (widget);
  g_autofree char *title = NULL;

  if (self->shown == NULL)
    return;

  hear_rubric_page_save (self);
  /* Translators: what the copy of a rubric is called at first */
  title = g_strdup_printf (_ ("%s, copy"), hear_rubric_get_title (self->shown) != NULL ? hear_rubric_get_title (self->shown) : "");
  hear_dialogs_ask_text (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Title of the Rubric"), title,
                         g_cclosure_new_object_swap (G_CALLBACK (named_cb), G_OBJECT (self)));
}

static void
export_chosen_cb (GListModel *files, gpointer user_data)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (user_data);
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);

  if (self->shown != NULL && file != NULL)
    hear_rubric_steps_export (self->session, self->shown, file);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearRubricPage  *self = HEAR_RUBRIC_PAGE (widget);
  g_autofree char *file_name = g_strdup_printf ("%s.json", self->key != NULL ? self->key : "rubric");
  HearFilesRequest request = { HEAR_FILES_SAVE, _ ("Export the Rubric"), file_name };

  hear_rubric_page_save (self);
  hear_dialogs_choose_files (GTK_WINDOW (gtk_widget_get_root (widget)), &request, export_chosen_cb, g_object_ref (self), g_object_unref);
}

void
hear_rubric_page_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "rubric.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "rubric.drop", NULL, drop_action);
  gtk_widget_class_install_action (widget_class, "rubric.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "rubric.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "rubric.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "rubric.publish", NULL, publish_action);
}
