/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include <glib/gi18n-lib.h>

#include "hear-archive.h"
#include "hear-backup-list.h"
#include "hear-dialogs.h"
#include "hear-format.h"
#include "hear-progress.h"
#include "hear-work.h"

#define LIST_HEIGHT 280

/* Going back to a backup: which one, a copy of it made beside the library, and
 * the swap, which the application does once the library is closed. */

/* A copy on its way. */
typedef struct
{
  char         *path;
  HearProgress *progress;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->path);
  g_object_unref (copy->progress);
  g_free (copy);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  hear_progress_report (HEAR_PROGRESS (user_data), fraction);
}

static gpointer
prepare (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Copy *copy = data;

  hear_archive_prepare (copy->path, hear_store_get_directory (object), progress_cb, copy->progress, cancellable, error);

  return NULL;
}

static gpointer
forget (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_drop_prepared (hear_store_get_directory (object), TRUE);

  return NULL;
}

static void swap (HearWindow *self);

static void
give_up (HearWindow *self)
{
  HearSaver *saver = hear_session_get_saver (self->session);

  g_signal_handlers_disconnect_by_func (saver, swap, self);
  g_signal_handlers_disconnect_by_func (saver, give_up, self);
  hear_session_say (self->session, _ ("Nothing was restored: the last changes are not saved yet"));
  hear_work_async (hear_session_get_store (self->session), (HearWork){ .run = forget }, NULL, NULL, NULL);
}

/* What is still to be written belongs to what is kept. */
static void
swap (HearWindow *self)
{
  HearSaver *saver = hear_session_get_saver (self->session);

  g_signal_handlers_disconnect_by_func (saver, swap, self);
  g_signal_handlers_disconnect_by_func (saver, give_up, self);
  if (hear_saver_is_idle (saver))
    {
      g_signal_emit_by_name (self, "swap");
      return;
    }

  g_signal_connect_object (saver, "idle", G_CALLBACK (swap), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (saver, "failed", G_CALLBACK (give_up), self, G_CONNECT_SWAPPED);
  if (hear_saver_get_error (saver) != NULL)
    hear_saver_retry (saver);
}

static void
prepared_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearProgress) progress = user_data;
  HearSession *session = hear_progress_get_session (progress);
  g_autoptr(GError) error = NULL;
  HearWindow *self = g_object_get_data (G_OBJECT (progress), "window");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.restore", TRUE);
  hear_work_finish (object, result, &error);
  hear_progress_end (progress);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hear_session_say (session, _ ("Nothing was restored"));
  else if (self->session == NULL)
    return;
  else if (error != NULL)
    hear_dialogs_tell (GTK_WINDOW (self), _ ("The Backup Cannot Be Restored"), error->message);
  else
    {
      hear_window_save_pages (self);
      swap (self);
    }
}

static void
restore (HearWindow *self, const char *path)
{
  HearProgress *progress = hear_progress_new (self->session, _ ("Restoring the backup…"));
  HearWork      work = { .run = prepare, .free_data = copy_free };
  Copy         *copy = g_new0 (Copy, 1);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.restore", FALSE);
  g_object_set_data_full (G_OBJECT (progress), "window", g_object_ref (self), g_object_unref);
  copy->path = g_strdup (path);
  copy->progress = g_object_ref (progress);
  work.data = copy;
  hear_work_async (hear_session_get_store (self->session), work, hear_progress_get_cancellable (progress), prepared_cb, progress);
}

static GtkWidget *
make_row (HearWindow *self, const HearBackup *backup)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = hear_format_moment (backup->made_at, hear_clock_now (hear_session_get_clock (self->session)));
  g_autofree char *size = g_format_size (backup->bytes);
  g_autofree char *count = g_strdup_printf (ngettext ("%u interview", "%u interviews", (gulong) backup->interviews), (guint) backup->interviews);
  g_autofree char *what = g_strjoin (" · ", count, size, backup->kept ? _ ("kept when a backup was restored") : NULL, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (backup->path), g_free);

  return row;
}

static GtkWidget *
make_list (HearWindow *self, GPtrArray *backups)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Backups"), -1);
  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, g_ptr_array_index (backups, i)));
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);

  return scroller;
}

static GtkListBox *
get_list (GtkWidget *scroller)
{
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));

  return GTK_LIST_BOX (GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : child);
}

static void
file_chosen_cb (GListModel *files, gpointer user_data)
{
  HearWindow *self = HEAR_WINDOW (user_data);
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->session != NULL)
    restore (self, path);
}

static void
choose_file (HearWindow *self)
{
  HearFilesRequest request = { HEAR_FILES_BACKUP, _ ("Restore a Backup"), NULL };

  hear_dialogs_choose_files (GTK_WINDOW (self), &request, file_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  HearWindow    *self = HEAR_WINDOW (user_data);
  GtkWidget     *list = adw_message_dialog_get_extra_child (dialog);
  GtkListBoxRow *row = list != NULL ? gtk_list_box_get_selected_row (get_list (list)) : NULL;

  if (self->session == NULL)
    return;
  if (g_str_equal (response, "file"))
    choose_file (self);
  else if (g_str_equal (response, "accept") && row != NULL)
    restore (self, g_object_get_data (G_OBJECT (row), "path"));
}

static void
ask (HearWindow *self, GPtrArray *backups)
{
  GtkWidget *dialog;

  dialog = hear_dialogs_ask_harm (GTK_WINDOW (self), _ ("Restore a Backup?"),
                                  _ ("The whole library goes back to how it was then. As it is now it is kept for 30 days and stands in this list, so that nothing is lost. Recordings stay where they are; those in a file made with “Back Up…” come along."),
                                  _ ("_Restore"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "file", _ ("Choose a _File…"));
  if (backups->len > 0)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_list (self, backups));
  else
    adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept", FALSE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
}

static gpointer
list_backups (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_list_backups (hear_store_get_directory (object));
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GPtrArray) backups = hear_work_finish (object, result, NULL);

  if (backups != NULL)
    ask (HEAR_WINDOW (user_data), backups);
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);
  HearWork    work = { .run = list_backups, .free_result = (GDestroyNotify) g_ptr_array_unref };

  if (self->session != NULL)
    hear_work_async (hear_session_get_store (self->session), work, self->closing, listed_cb, self);
}

void
hear_window_install_restore (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore_action);
}

static void
undo_cb (AdwToast *toast, gpointer user_data)
{
  HearWindow *self = HEAR_WINDOW (user_data);
  const char *kept = g_object_get_data (G_OBJECT (self), "kept");

  if (self->session != NULL && kept != NULL)
    restore (self, kept);
}

/**
 * hear_window_tell_swap:
 * @self: a window, whose library is open
 * @opening: what came of opening it
 *
 * Says that a backup took the library's place, and offers to take it back; or
 * why it did not.
 */
void
hear_window_tell_swap (HearWindow *self, const HearOpening *opening)
{
  g_return_if_fail (HEAR_IS_WINDOW (self));
  g_return_if_fail (opening != NULL);

  if (opening->swap_error != NULL)
    hear_session_say (self->session, opening->swap_error->message);
  if (opening->kept == NULL)
    return;

  g_object_set_data_full (G_OBJECT (self), "kept", g_strdup (opening->kept), g_free);
  hear_session_offer_undo (self->session, _ ("Backup restored"), g_cclosure_new_object (G_CALLBACK (undo_cb), G_OBJECT (self)));
}
