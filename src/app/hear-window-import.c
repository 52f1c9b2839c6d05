/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-import-dialog.h"

static void
chosen_cb (GListModel *files, gpointer user_data)
{
  HearWindow *self = HEAR_WINDOW (user_data);

  hear_window_import (self, files);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearFilesRequest request = { HEAR_FILES_MEDIA, _ ("Import Recordings and Transcripts"), NULL };

  if (HEAR_WINDOW (widget)->session != NULL)
    hear_dialogs_choose_files (GTK_WINDOW (widget), &request, chosen_cb, g_object_ref (widget), g_object_unref);
}

static gboolean
drop_cb (HearWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autoptr(GListStore) list = g_list_store_new (G_TYPE_FILE);

  g_assert (HEAR_IS_WINDOW (self));

  for (GSList *item = files; item != NULL; item = item->next)
    g_list_store_append (list, item->data);
  if (self->session == NULL || hear_store_is_read_only (hear_session_get_store (self->session)) ||
      g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    return FALSE;

  hear_window_import (self, G_LIST_MODEL (list));

  return TRUE;
}

void
hear_window_install_import (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
}

static void
drop_hovers_cb (HearWindow *self, GParamSpec *pspec, GtkDropTarget *target)
{
  gboolean hovers = gtk_drop_target_get_current_drop (target) != NULL && self->session != NULL &&
                    !hear_store_is_read_only (hear_session_get_store (self->session));

  gtk_widget_set_visible (self->drop_hint, hovers);
}

/* Over everything, and in nobody's way. */
static void
add_drop_hint (HearWindow *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *content = g_object_ref (adw_toast_overlay_get_child (self->toasts));

  self->drop_hint = gtk_label_new (_ ("Drop to import"));
  gtk_widget_add_css_class (self->drop_hint, "hear-drop-hint");
  gtk_widget_set_can_target (self->drop_hint, FALSE);
  gtk_widget_set_visible (self->drop_hint, FALSE);
  adw_toast_overlay_set_child (self->toasts, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), content);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->drop_hint);
  adw_toast_overlay_set_child (self->toasts, overlay);
  g_object_unref (content);
}

/* Files can be dropped anywhere. */
void
hear_window_take_drops (HearWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  add_drop_hint (self);
  g_signal_connect_object (target, "notify::current-drop", G_CALLBACK (drop_hovers_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * hear_window_import:
 * @self: a window
 * @files: (element-type GFile): what to import
 *
 * Opens the import sheet.
 */
void
hear_window_import (HearWindow *self, GListModel *files)
{
  g_return_if_fail (HEAR_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (self->session != NULL && !hear_store_is_read_only (hear_session_get_store (self->session)))
    hear_import_dialog_present (GTK_WINDOW (self), self->session, files);
}
