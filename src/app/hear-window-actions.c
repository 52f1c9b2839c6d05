/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include <glib/gi18n-lib.h>

#include "hear-archive.h"
#include "hear-backup.h"
#include "hear-dialogs.h"
#include "hear-media.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-work.h"

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hear_window_show_list (HEAR_WINDOW (widget));
}

static void
interviews_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session == NULL)
    return;

  hear_window_show_list (self);
  adw_leaflet_set_visible_child_name (self->library_leaflet, "content");
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
  else
    hear_interviews_page_search (self->interviews_page);
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
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/org/hearback/Hearback/hear-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_present (window);
}

static gpointer
look_for_sample (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hear_sample_is_there (object, error));
}

static void
sample_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean is_there = GPOINTER_TO_INT (hear_work_finish (object, result, &error));

  if (error != NULL)
    return;

  gtk_widget_action_set_enabled (user_data, "win.add-sample", !is_there);
  gtk_widget_action_set_enabled (user_data, "win.remove-sample", is_there);
}

void
hear_window_check_sample (HearWindow *self)
{
  HearWork work = { .run = look_for_sample };

  g_return_if_fail (HEAR_IS_WINDOW (self));

  hear_work_async (hear_session_get_store (self->session), work, self->closing, sample_found_cb, self);
}

static void
sample_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearWindow) self = user_data;
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids_finish (HEAR_STORE (object), result, NULL);

  /* In a new library there is nothing else to look at. */
  if (ids != NULL && ids->len > 0 && self->session != NULL)
    hear_window_open_interview (self, g_ptr_array_index (ids, 0));
}

static void
sample_created_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char    *text = NULL;
  int                 n = hear_sample_create_finish (HEAR_STORE (object), result, &error);
  HearInterviewFilter all = { 0 };

  if (self->session == NULL)
    return;
  if (n < 0)
    {
      hear_session_say (self->session, error->message);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-sample", TRUE);
      return;
    }

  text = g_strdup_printf (ngettext ("%d sample interview added", "%d sample interviews added", n), n);
  hear_session_say (self->session, text);
  hear_window_check_sample (self);
  hear_store_list_interview_ids_async (HEAR_STORE (object), &all, self->closing, sample_listed_cb, g_object_ref (self));
}

static void
add_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  gtk_widget_action_set_enabled (widget, "win.add-sample", FALSE);
  hear_session_say (self->session, _ ("Adding sample interviews…"));
  hear_sample_create_async (hear_session_get_store (self->session), self->closing, sample_created_cb, g_object_ref (self));
}

static void
sample_undo_cb (AdwToast *toast, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (user_data), "win.add-sample", NULL);
}

static void
sample_removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  int              n = hear_sample_remove_finish (HEAR_STORE (object), result, &error);

  if (self->session == NULL)
    return;
  hear_window_check_sample (self);
  if (n < 0)
    {
      hear_session_say (self->session, error->message);
      return;
    }

  text = g_strdup_printf (ngettext ("%d sample interview removed", "%d sample interviews removed", n), n);
  hear_session_offer (self->session, text, _ ("_Undo"), g_cclosure_new_object (G_CALLBACK (sample_undo_cb), G_OBJECT (self)));
  hear_window_show_list (self);
}

static void
remove_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  gtk_widget_action_set_enabled (widget, "win.remove-sample", FALSE);
  hear_sample_remove_async (hear_session_get_store (self->session), self->closing, sample_removed_cb, g_object_ref (self));
}

static gpointer
back_up (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_archive_backup (object, data, NULL, NULL, cancellable, error);

  return NULL;
}

static void
backed_up_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearSession) session = user_data;
  g_autoptr(GError) error = NULL;

  hear_work_finish (object, result, &error);
  hear_session_say (session, error != NULL ? error->message : _ ("Library backed up"));
}

static void
backup_chosen_cb (GListModel *files, gpointer user_data)
{
  g_autoptr(HearWindow) self = user_data;
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  HearWork work = { .run = back_up, .data = g_file_get_path (file), .free_data = g_free };

  if (self->session == NULL || work.data == NULL)
    {
      g_free (work.data);
      return;
    }

  hear_session_say (self->session, _ ("Backing up the library…"));
  hear_work_async (hear_session_get_store (self->session), work, NULL, backed_up_cb, g_object_ref (self->session));
}

static void
backup_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *file_name = g_date_time_format (now, "hearback-%Y-%m-%d.tar");
  HearFilesRequest request = { HEAR_FILES_SAVE, _ ("Back Up the Library"), file_name };

  hear_dialogs_choose_files (GTK_WINDOW (widget), &request, backup_chosen_cb, g_object_ref (widget));
}

void
hear_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.add-sample", NULL, add_sample_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.backup", NULL, backup_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "win.interviews", NULL, interviews_action);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "win.open-interview", "s", open_interview_action);
  gtk_widget_class_install_action (widget_class, "win.remove-sample", NULL, remove_sample_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
}

static gpointer
prepare_media (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_media_init ();

  return NULL;
}

static void
database_backed_up_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearSession) session = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = hear_store_backup_database_finish (HEAR_STORE (object), result, &error);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hear_session_say (session, error->message);
}

/* What the first frame need not wait for. */
void
hear_window_settle (HearWindow *self)
{
  HearStore *store = hear_session_get_store (self->session);
  HearWork   work = { .run = prepare_media };

  g_return_if_fail (HEAR_IS_WINDOW (self));

  hear_work_async (store, work, NULL, NULL, NULL);
  hear_store_backup_database_async (store, NULL, database_backed_up_cb, g_object_ref (self->session));
}
