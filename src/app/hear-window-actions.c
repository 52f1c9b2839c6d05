/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include <glib/gi18n-lib.h>

#include "hear-archive.h"
#include "hear-dialogs.h"
#include "hear-help.h"
#include "hear-media.h"
#include "hear-preferences-window.h"
#include "hear-progress.h"
#include "hear-removed-window.h"
#include "hear-work.h"

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);
  gboolean    is_list = g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "library") == 0;

  if (!is_list || !hear_window_go_back (self))
    hear_window_show_list (self);
}

static void
interviews_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session == NULL)
    return;

  hear_window_show_page (self, "interviews");
  hear_interviews_page_restore (self->interviews_page, NULL);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session == NULL)
    return;
  if (g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "interview") == 0)
    hear_interview_page_search (self->interview_page);
  else if (hear_window_is_searching (self))
    hear_search_page_look (self->search_page);
  else
    {
      hear_window_show_page (self, "interviews");
      hear_interviews_page_search (self->interviews_page);
    }
}

static void
open_interview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hear_window_open_interview (HEAR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hear_help_show (GTK_WINDOW (widget));
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (HEAR_WINDOW (widget)->menu_button));
}

static void
about_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hear_dialogs_about (GTK_WINDOW (widget));
}

static void
preferences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session != NULL)
    hear_preferences_window_present (GTK_WINDOW (self), hear_session_get_preferences (self->session));
}

static const char *
get_view_name (HearWindow *self)
{
  const char *name = adw_leaflet_get_visible_child_name (self->leaflet);

  return g_strcmp0 (name, "interview") == 0 ? name : gtk_stack_get_visible_child_name (self->content_stack);
}

static void
removed_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session != NULL)
    hear_removed_window_present (GTK_WINDOW (self), self->session);
}

static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/org/hearback/Hearback/hear-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  /* The keys of what is on screen; a button shows the others. */
  g_object_set (window, "view-name", get_view_name (HEAR_WINDOW (widget)), NULL);
  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_present (window);
}

typedef struct
{
  char         *file;
  HearProgress *progress;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->file);
  g_object_unref (order->progress);
  g_free (order);
}

static void
progress_cb (const char *what, double fraction, gpointer user_data)
{
  hear_progress_report (HEAR_PROGRESS (user_data), fraction);
}

static gpointer
back_up (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;

  return hear_archive_backup (object, order->file, progress_cb, order->progress, cancellable, error);
}

static void
backed_up_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearProgress) progress = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) warnings = hear_work_finish (object, result, &error);
  g_autofree char *warned = NULL;
  const char      *text = _ ("Library backed up");

  hear_progress_end (progress);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = _ ("Backup cancelled");
  else if (error != NULL)
    text = error->message;
  else if (warnings->len > 0)
    {
      warned = g_strdup_printf (ngettext ("Library backed up, but %u recording in it is missing or damaged",
                                          "Library backed up, but %u recordings in it are missing or damaged", warnings->len),
                                warnings->len);
      text = warned;
    }
  hear_session_say (hear_progress_get_session (progress), text);
}

static void
backup_chosen_cb (GListModel *files, gpointer user_data)
{
  HearWindow *self = HEAR_WINDOW (user_data);
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (file);
  HearWork         work = { .run = back_up, .free_data = order_free, .free_result = (GDestroyNotify) g_ptr_array_unref };
  HearProgress    *progress;
  Order           *order;

  if (self->session == NULL || path == NULL)
    return;

  progress = hear_progress_new (self->session, _ ("Backing up the library…"));
  order = g_new0 (Order, 1);
  order->file = g_steal_pointer (&path);
  order->progress = g_object_ref (progress);
  work.data = order;
  hear_work_async (hear_session_get_store (self->session), work, hear_progress_get_cancellable (progress), backed_up_cb, progress);
}

static void
backup_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *file_name = g_date_time_format (now, "hearback-%Y-%m-%d.tar");
  HearFilesRequest request = { HEAR_FILES_SAVE, _ ("Back Up the Library"), file_name };

  hear_dialogs_choose_files (GTK_WINDOW (widget), &request, backup_chosen_cb, g_object_ref (widget), g_object_unref);
}

static gboolean
undo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HearWindow *self = HEAR_WINDOW (widget);

  return self->session != NULL && hear_session_undo (self->session);
}

/* Last, after whoever is typing: GTK's table of keys would come first. */
void
hear_window_add_undo (HearWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (HEAR_IS_WINDOW (self));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>z"), gtk_callback_action_new (undo_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
hear_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.backup", NULL, backup_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "win.interviews", NULL, interviews_action);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "win.open-interview", "s", open_interview_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.removed", NULL, removed_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
}

static gpointer
prepare_media (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_media_init ();

  return NULL;
}

/* What the first frame need not wait for. */
void
hear_window_settle (HearWindow *self)
{
  HearStore *store = hear_session_get_store (self->session);
  HearWork   work = { .run = prepare_media };

  g_return_if_fail (HEAR_IS_WINDOW (self));

  hear_work_async (store, work, NULL, NULL, NULL);
  self->keeper = hear_keeper_new (self->session);
}
