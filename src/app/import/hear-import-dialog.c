/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "hear-compat.h"
#include "hear-dialogs.h"
#include "hear-import-list.h"
#include "hear-import-memory.h"
#include "hear-import-return.h"
#include "hear-import-row.h"
#include "hear-template.h"

/* The sheet that brings interviews into the library: a block for each file,
 * and below them what is the same for all. Nothing is imported before somebody
 * says that the candidates agreed. */
G_DEFINE_FINAL_TYPE (HearImportDialog, hear_import_dialog, ADW_TYPE_WINDOW)

static void
typed_cb (HearImportDialog *self)
{
  g_assert (HEAR_IS_IMPORT_DIALOG (self));

  if (self->filling)
    return;

  self->typed = TRUE;
  hear_import_dialog_update (self);
}

static void
role_cb (HearImportDialog *self)
{
  g_assert (HEAR_IS_IMPORT_DIALOG (self));

  gtk_widget_set_visible (GTK_WIDGET (self->title_row), hear_import_dialog_is_new_role (self));
  if (!self->filling)
    hear_import_dialog_update (self);
}

static void
keep_newest (HearImportDialog *self)
{
  if (hear_import_queue_get_newest (self->queue) != NULL)
    hear_set_str (&self->newest, hear_import_queue_get_newest (self->queue));
}

static void
begun_cb (HearImportDialog *self)
{
  g_assert (HEAR_IS_IMPORT_DIALOG (self));

  hear_import_dialog_update (self);
}

static gboolean
has_message (HearImportItem *item)
{
  return hear_import_item_get_message (item) != NULL;
}

static void
ended_cb (HearImportDialog *self,
          HearImportQueue  *queue)
{
  gboolean whole = hear_import_queue_get_done (queue) == hear_import_queue_get_total (queue);

  g_assert (HEAR_IS_IMPORT_DIALOG (self));

  self->n_done += hear_import_queue_get_done (queue);
  keep_newest (self);
  self->typed = self->typed && !whole;
  if (whole && hear_import_list_count (G_LIST_MODEL (self->items), has_message) == 0)
    {
      hear_import_dialog_say_done (self, self->n_done);
      self->discarding = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  hear_import_dialog_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
}

static void
run_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  HearImportDialog *self = HEAR_IMPORT_DIALOG (widget);
  g_autoptr(HearImportRequest) shared = hear_import_request_new ();

  if (hear_import_dialog_is_running (self) || hear_import_dialog_get_problem (self) != NULL)
    return;

  shared->role_title = hear_import_dialog_dup_role (self);
  shared->consent_text = hear_import_dialog_dup_text (self->consent_row);
  shared->assessment_allowed = gtk_switch_get_active (self->assessment_switch);
  hear_import_memory_keep (hear_session_get_store (self->session), shared->role_title, shared->consent_text);
  g_clear_object (&self->queue);
  self->queue = hear_import_queue_new (hear_session_get_store (self->session), G_LIST_MODEL (self->items), shared);
  g_signal_connect_object (self->queue, "begun", G_CALLBACK (begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  hear_import_queue_run (self->queue);
}

static gboolean
discard_in_idle_cb (gpointer user_data)
{
  HearImportDialog *self = HEAR_IMPORT_DIALOG (user_data);

  self->discarding = TRUE;
  gtk_window_close (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

/* The question goes down with its sheet, and it is still answering. */
static void
discard_cb (HearImportDialog *self,
            const char       *response)
{
  g_assert (HEAR_IS_IMPORT_DIALOG (self));

  if (g_str_equal (response, "accept"))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, discard_in_idle_cb, g_object_ref (self), g_object_unref);
}

static gboolean
hear_import_dialog_close_request (GtkWindow *window)
{
  HearImportDialog *self = HEAR_IMPORT_DIALOG (window);
  gboolean          touched = self->typed || hear_import_list_count (G_LIST_MODEL (self->items), hear_import_item_is_touched) > 0;

  if (hear_import_dialog_is_running (self))
    {
      hear_import_queue_cancel (self->queue);
      keep_newest (self);
      hear_import_dialog_say_done (self, self->n_done + hear_import_queue_get_done (self->queue));
    }
  else if (touched && !self->discarding)
    {
      GtkWidget *question = hear_dialogs_ask_harm (window, _ ("Discard Import?"), _ ("What was entered will be lost. The files stay where they are, and interviews shown as imported are kept."), _ ("_Discard"));

      g_signal_connect_object (question, "response", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
      return GDK_EVENT_STOP;
    }
  else if (!self->discarding)
    hear_import_dialog_say_done (self, self->n_done);

  return GTK_WINDOW_CLASS (hear_import_dialog_parent_class)->close_request (window);
}

static void
chosen_cb (GListModel *files,
           gpointer    user_data)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;

  /* The sheet may be gone: whoever chooses files does not know. */
  if (files == NULL || g_list_find (windows, user_data) == NULL)
    return;

  file = g_list_model_get_item (files, 0);
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL && HEAR_IMPORT_DIALOG (user_data)->asking != NULL)
    hear_import_item_set_transcript (HEAR_IMPORT_DIALOG (user_data)->asking, path);
}

static void
choose_cb (HearImportDialog *self,
           HearImportRow    *row)
{
  HearFilesRequest request = { HEAR_FILES_TRANSCRIPT, _ ("Choose a Transcript"), NULL };

  g_set_object (&self->asking, hear_import_row_get_item (row));
  hear_dialogs_choose_files (GTK_WINDOW (self), &request, chosen_cb, g_object_ref (self), g_object_unref);
}

static void
open_cb (HearImportDialog *self,
         HearImportRow    *row)
{
  hear_session_open (self->session, hear_import_item_get_twin_id (hear_import_row_get_item (row)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
bring_back_cb (HearImportDialog *self,
               HearImportRow    *row)
{
  if (self->queue != NULL)
    hear_import_queue_leave_out (self->queue, hear_import_row_get_item (row));
  hear_import_return_run (self->session, hear_import_row_get_item (row));
}

static void
remove_cb (HearImportDialog *self,
           HearImportRow    *row)
{
  guint at;

  if (g_list_store_find (self->items, hear_import_row_get_item (row), &at))
    {
      if (self->queue != NULL)
        hear_import_queue_leave_out (self->queue, hear_import_row_get_item (row));
      hear_import_item_stop (hear_import_row_get_item (row));
      g_list_store_remove (self->items, at);
    }
  gtk_box_remove (self->rows, GTK_WIDGET (row));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    gtk_window_close (GTK_WINDOW (self));
  else
    hear_import_dialog_update (self);
}

static void
add_row (HearImportDialog *self,
         HearImportItem   *item)
{
  GtkWidget *row = hear_import_row_new (item, G_LIST_MODEL (self->candidates));

  g_signal_connect_object (row, "bring-back", G_CALLBACK (bring_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "choose", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify", G_CALLBACK (hear_import_dialog_update), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows, row);
  hear_import_item_probe (item, hear_session_get_store (self->session));
}

static void
show_memory (HearImportDialog       *self,
             const HearImportMemory *memory)
{
  guint selected = 0;

  self->filling = TRUE;
  for (guint i = 0; i < memory->candidates->len; i++)
    gtk_string_list_append (self->candidates, g_ptr_array_index (memory->candidates, i));
  for (guint i = 0; i < memory->roles->len; i++)
    {
      gtk_string_list_append (self->roles, g_ptr_array_index (memory->roles, i));
      if (g_strcmp0 (memory->role, g_ptr_array_index (memory->roles, i)) == 0)
        selected = i;
    }
  gtk_string_list_append (self->roles, _ ("New Role…"));
  adw_combo_row_set_selected (self->role_row, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->role_row), memory->roles->len > 0);
  if (!self->typed && memory->consent != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->consent_row), memory->consent);
  role_cb (self);
  self->filling = FALSE;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(HearImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(HearImportMemory) memory = hear_import_memory_load_finish (HEAR_STORE (object), result, &error);

  if (g_cancellable_is_cancelled (self->loading))
    return;

  /* Without it everything can still be typed. */
  if (memory != NULL)
    show_memory (self, memory);
  else
    g_debug ("What was imported last is not known: %s", error->message);
  hear_import_dialog_update (self);
}

/* What is still looked into keeps it alive: the window below may go before it. */
static void
hear_import_dialog_unrealize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hear_import_dialog_parent_class)->unrealize (widget);

  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

static void
hear_import_dialog_dispose (GObject *object)
{
  HearImportDialog *self = HEAR_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->loading);
  if (hear_import_dialog_is_running (self))
    hear_import_queue_cancel (self->queue);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr(HearImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      hear_import_item_stop (item);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), HEAR_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (hear_import_dialog_parent_class)->dispose (object);
}

static void
hear_import_dialog_finalize (GObject *object)
{
  HearImportDialog *self = HEAR_IMPORT_DIALOG (object);

  g_clear_pointer (&self->newest, g_free);
  g_clear_object (&self->asking);
  g_clear_object (&self->candidates);
  g_clear_object (&self->items);
  g_clear_object (&self->loading);
  g_clear_object (&self->queue);
  g_clear_object (&self->roles);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_import_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/import/hear-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, agreed_switch);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, assessment_switch);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, consent_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, shared_group);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, status_label);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, status_revealer);
  gtk_widget_class_bind_template_child (widget_class, HearImportDialog, title_row);
  gtk_widget_class_bind_template_callback (widget_class, role_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
hear_import_dialog_class_init (HearImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hear_import_dialog_finalize;
  widget_class->unrealize = hear_import_dialog_unrealize;
  GTK_WINDOW_CLASS (klass)->close_request = hear_import_dialog_close_request;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.run", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "import.run", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hear_import_dialog_init (HearImportDialog *self)
{
  self->loading = g_cancellable_new ();
  self->candidates = gtk_string_list_new (NULL);
  self->roles = gtk_string_list_new (NULL);
  self->filling = TRUE;
  hear_template_init (GTK_WIDGET (self));
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (self->roles));
  self->filling = FALSE;
}

/**
 * hear_import_dialog_new:
 * @session: the session
 * @files: a model of #GFile: recordings and transcripts
 *
 * Returns: (transfer none): a sheet that is not shown yet
 */
GtkWidget *
hear_import_dialog_new (HearSession *session,
                        GListModel  *files)
{
  HearImportDialog *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);

  self = g_object_new (HEAR_TYPE_IMPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->items = G_LIST_STORE (hear_import_list_new (files));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr(HearImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      add_row (self, item);
    }
  hear_import_memory_load_async (hear_session_get_store (session), self->loading, loaded_cb, g_object_ref (self));
  hear_import_dialog_update (self);

  return GTK_WIDGET (self);
}

/**
 * hear_import_dialog_present:
 * @parent: (nullable): the window that asks
 * @session: the session
 * @files: a model of #GFile: recordings and transcripts
 *
 * Asks what is to be known about these files and imports them.
 */
void
hear_import_dialog_present (GtkWindow   *parent,
                            HearSession *session,
                            GListModel  *files)
{
  GtkWidget *dialog;
  GtkWidget *row;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  dialog = hear_import_dialog_new (session, files);
  row = gtk_widget_get_first_child (GTK_WIDGET (HEAR_IMPORT_DIALOG (dialog)->rows));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), parent);
  gtk_window_present (GTK_WINDOW (dialog));
  if (row != NULL)
    hear_import_row_focus_candidate (HEAR_IMPORT_ROW (row));
}

GListModel *
hear_import_dialog_get_items (HearImportDialog *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_DIALOG (self), NULL);

  return G_LIST_MODEL (self->items);
}

HearImportQueue *
hear_import_dialog_get_queue (HearImportDialog *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_DIALOG (self), NULL);

  return self->queue;
}
