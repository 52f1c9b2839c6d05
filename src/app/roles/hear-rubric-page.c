/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rubric-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-competency-row.h"
#include "hear-template.h"

/* Changes come in flocks. */
#define RELOAD_DELAY_MS 100

/* A rubric: its versions, which never change, and the draft of the next one.
 * The draft is in the store from the first letter on; it counts once it is
 * published. */
G_DEFINE_FINAL_TYPE (HearRubricPage, hear_rubric_page, GTK_TYPE_WIDGET)

static void
edited_cb (HearRubricPage *self)
{
  hear_rubric_page_touch (self);
}

static void
move_cb (HearRubricPage *self, guint from, guint to)
{
  hear_rubric_page_move (self, from, to);
}

static void
remove_cb (HearRubricPage *self, guint position)
{
  hear_rubric_page_remove (self, position);
}

static void
title_cb (HearRubricPage *self)
{
  if (self->showing || self->shown == NULL || self->shown != self->draft)
    return;

  hear_rubric_set_title (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  hear_rubric_page_touch (self);
}

static void
choice_cb (HearRubricPage *self)
{
  guint       selected = adw_combo_row_get_selected (self->choice);
  guint       drafts = self->draft != NULL;
  HearRubric *rubric = NULL;

  if (self->showing || self->versions == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (selected < drafts)
    rubric = self->draft;
  else if (selected - drafts < self->versions->len)
    rubric = self->versions->pdata[selected - drafts];
  if (rubric != NULL && rubric != self->shown)
    hear_rubric_page_choose (self, rubric);
}

static void
retry_cb (HearRubricPage *self)
{
  hear_rubric_page_load (self);
}

static HearCompetencyRow *
make_row (HearRubricPage *self)
{
  GtkWidget *row = hear_competency_row_new ();

  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list_box, row);

  return HEAR_COMPETENCY_ROW (row);
}

static gboolean
is_editable (HearRubricPage *self)
{
  return self->shown == self->draft && !hear_store_is_read_only (hear_session_get_store (self->session));
}

static void
show_competencies (HearRubricPage *self)
{
  GListModel         *competencies = hear_rubric_get_competencies (self->shown);
  HearCompetencyPlace place = { 0, g_list_model_get_n_items (competencies), is_editable (self), self->checked };
  GtkListBoxRow      *row;

  for (place.position = 0; place.position < place.n; place.position++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, place.position);

      row = gtk_list_box_get_row_at_index (self->list_box, (int) place.position);
      hear_competency_row_show (row != NULL ? HEAR_COMPETENCY_ROW (row) : make_row (self), competency, &place);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list_box, (int) place.n)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), place.n > 0);
  gtk_widget_set_visible (self->add, place.editable);
  gtk_widget_set_sensitive (self->add, place.n < HEAR_RUBRIC_MAX_COMPETENCIES);
}

static void
show_title (HearRubricPage *self)
{
  GtkEditable     *entry = GTK_EDITABLE (self->title_row);
  const char      *title = hear_rubric_get_title (self->shown) != NULL ? hear_rubric_get_title (self->shown) : "";
  g_autofree char *version = NULL;

  /* Translators: which version of a rubric is shown */
  version = self->shown == self->draft ? g_strdup (_ ("Draft")) : g_strdup_printf (_ ("Version %u"), hear_rubric_get_version (self->shown));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, version);
  if (g_strcmp0 (gtk_editable_get_text (entry), title) != 0)
    gtk_editable_set_text (entry, title);
  gtk_editable_set_editable (entry, is_editable (self));
}

static gboolean
says_same (GListModel *shown, GtkStringList *texts)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (texts));

  if (shown == NULL || g_list_model_get_n_items (shown) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (shown), i), gtk_string_list_get_string (texts, i)))
      return FALSE;

  return TRUE;
}

static void
show_choice (HearRubricPage *self)
{
  g_autoptr(GtkStringList) texts = gtk_string_list_new (NULL);
  guint selected = 0;

  if (self->draft != NULL)
    gtk_string_list_append (texts, _ ("Draft"));
  for (guint i = 0; i < self->versions->len; i++)
    {
      g_autofree char *text = g_strdup_printf (_ ("Version %u"), hear_rubric_get_version (self->versions->pdata[i]));

      if (self->versions->pdata[i] == self->shown)
        selected = i + (self->draft != NULL);
      gtk_string_list_append (texts, text);
    }
  if (!says_same (adw_combo_row_get_model (self->choice), texts))
    adw_combo_row_set_model (self->choice, G_LIST_MODEL (texts));
  if (adw_combo_row_get_selected (self->choice) != selected)
    adw_combo_row_set_selected (self->choice, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), g_list_model_get_n_items (G_LIST_MODEL (texts)) > 1);
}

static void
show_gaps (HearRubricPage *self)
{
  g_autoptr(GArray) gaps = self->checked ? hear_rubric_draft_find_gaps (self->shown) : NULL;
  guint            n = gaps != NULL ? gaps->len : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u text is missing before this can be a version", "%u texts are missing before this can be a version", n), n);
  gboolean         none = n > 0 && g_list_model_get_n_items (hear_rubric_get_competencies (self->shown)) == 0;

  gtk_label_set_label (self->wrong, none ? _ ("There is no competency yet") : text);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), n > 0);
}

/* Shows what is chosen. */
void
hear_rubric_page_show (HearRubricPage *self)
{
  gboolean writable;
  gboolean editable;

  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));

  if (self->shown == NULL)
    return;

  writable = !hear_store_is_read_only (hear_session_get_store (self->session));
  editable = is_editable (self);
  self->showing = TRUE;
  show_title (self);
  show_choice (self);
  show_competencies (self);
  show_gaps (self);
  gtk_widget_set_visible (self->publish, editable);
  gtk_widget_set_visible (self->edit, writable && !editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rubric.add", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rubric.drop", writable && self->draft != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rubric.duplicate", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rubric.edit", writable && !editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rubric.publish", editable);
  hear_rubric_page_allow_undo (self);
  gtk_stack_set_visible_child_name (self->stack, "rubric");
  self->showing = FALSE;
}

static void
due_cb (gpointer user_data)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (user_data);

  self->reload_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->key != NULL)
    hear_rubric_page_load (self);
}

static void
idle_cb (HearRubricPage *self)
{
  g_assert (HEAR_IS_RUBRIC_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    hear_rubric_page_catch_up (self);
}

static void
changed_cb (HearRubricPage *self, HearStoreTable table, const char *id)
{
  gboolean concerns = table == HEAR_STORE_RUBRIC || table == HEAR_STORE_RUBRIC_VERSION || table == HEAR_STORE_RUBRIC_DRAFT ||
                      table == HEAR_STORE_ALL;

  g_assert (HEAR_IS_RUBRIC_PAGE (self));

  if (concerns && self->reload_id == 0)
    self->reload_id = g_timeout_add_once (RELOAD_DELAY_MS, due_cb, self);
}

static void
hear_rubric_page_map (GtkWidget *widget)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (widget);

  GTK_WIDGET_CLASS (hear_rubric_page_parent_class)->map (widget);

  if (self->key != NULL)
    hear_rubric_page_load (self);
}

static void
hear_rubric_page_unmap (GtkWidget *widget)
{
  hear_rubric_page_save (HEAR_RUBRIC_PAGE (widget));

  GTK_WIDGET_CLASS (hear_rubric_page_parent_class)->unmap (widget);
}

static void
hear_rubric_page_dispose (GObject *object)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (object);

  hear_typing_stop (&self->typing);
  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->shown);
  g_clear_object (&self->draft);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_RUBRIC_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_rubric_page_parent_class)->dispose (object);
}

static void
hear_rubric_page_finalize (GObject *object)
{
  HearRubricPage *self = HEAR_RUBRIC_PAGE (object);

  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self->kept);
  g_free (self->key);

  G_OBJECT_CLASS (hear_rubric_page_parent_class)->finalize (object);
}

static void
hear_rubric_page_class_init (HearRubricPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_rubric_page_dispose;
  object_class->finalize = hear_rubric_page_finalize;
  widget_class->map = hear_rubric_page_map;
  widget_class->unmap = hear_rubric_page_unmap;

  g_type_ensure (HEAR_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/roles/hear-rubric-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, add);
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, banner);
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, choice);
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, edit);
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, publish);
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, title);
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, HearRubricPage, wrong);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  hear_rubric_page_install (widget_class);
  hear_rubric_page_install_undo (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_rubric_page_init (HearRubricPage *self)
{
  self->undo = g_ptr_array_new_with_free_func (g_free);
  self->redo = g_ptr_array_new_with_free_func (g_free);
  hear_template_init (GTK_WIDGET (self));
  hear_rubric_page_allow_undo (self);
  /* What is typed there is taken back with all the rest. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->title_row), FALSE);
}

/**
 * hear_rubric_page_set_session:
 * @self: a page
 * @session: what is open
 */
void
hear_rubric_page_set_session (HearRubricPage *self, HearSession *session)
{
  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));
  g_return_if_fail (HEAR_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_session_get_saver (session), "idle", G_CALLBACK (idle_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hear_rubric_page_open:
 * @self: a page
 * @key: of a rubric, or of a draft alone
 *
 * Shows the draft if there is one, else the newest version.
 */
void
hear_rubric_page_open (HearRubricPage *self, const char *key)
{
  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));
  g_return_if_fail (key != NULL);

  hear_rubric_page_save (self);
  if (g_strcmp0 (self->key, key) != 0)
    {
      g_clear_object (&self->shown);
      g_clear_object (&self->draft);
      g_clear_pointer (&self->kept, g_free);
      g_ptr_array_set_size (self->undo, 0);
      g_ptr_array_set_size (self->redo, 0);
      self->checked = FALSE;
      gtk_stack_set_visible_child_name (self->stack, "loading");
      g_free (self->key);
      self->key = g_strdup (key);
    }
  hear_rubric_page_load (self);
}

const char *
hear_rubric_page_get_key (HearRubricPage *self)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC_PAGE (self), NULL);

  return self->key;
}

/**
 * hear_rubric_page_save:
 * @self: a page
 *
 * Writes down what was typed, if that has not been done yet.
 */
void
hear_rubric_page_save (HearRubricPage *self)
{
  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));

  if (hear_typing_is_waiting (&self->typing))
    hear_rubric_page_commit (self);
}

/**
 * hear_rubric_page_restore:
 * @self: a page
 *
 * Focuses its first row.
 */
void
hear_rubric_page_restore (HearRubricPage *self)
{
  g_return_if_fail (HEAR_IS_RUBRIC_PAGE (self));

  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}
