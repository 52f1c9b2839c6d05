/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-dialogs.h"
#include "hear-importer.h"
#include "hear-test-import.h"
#include "hear-test-window.h"
#include "hear-window.h"

static void
import (HearTestImport *self, const char *path)
{
  g_autoptr(HearImportRequest) request = hear_import_request_new ();
  g_autoptr(HearImportResult) result = NULL;

  request->media_path = g_strdup (path);
  request->candidate_name = g_strdup ("Jonas Weber");
  request->role_title = g_strdup ("Backend");
  request->consent_text = g_strdup ("Agreed");
  result = hear_import (self->store, request, NULL, NULL);
  g_assert_nonnull (result);
}

static char *backup_path;

static void
choose_backup (GtkWindow *parent, const HearFilesRequest *request, HearFilesChosen chosen, gpointer user_data)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GFile) file = g_file_new_for_path (backup_path);

  g_list_store_append (files, file);
  chosen (G_LIST_MODEL (files), user_data);
}

static void
said_cb (char **said, AdwToast *toast)
{
  g_free (*said);
  *said = g_strdup (adw_toast_get_title (toast));
}

static gboolean
tells_of_backup (gpointer said)
{
  return g_str_has_prefix (*(char **) said, "Library backed up");
}

/* A backup without its recordings is no good news. */
static void
test_backup (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *file = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  g_autofree char *media = g_build_filename (hear_store_get_directory (self->store), "media", NULL);
  g_autofree char *away = g_build_filename (self->root, "away", NULL);
  g_autofree char *said = g_strdup ("");
  HearWindow      *window = hear_window_new (NULL);

  import (self, file);
  backup_path = g_build_filename (self->root, "backup.tar", NULL);
  g_signal_connect_swapped (self->session, "toast", G_CALLBACK (said_cb), &said);
  hear_window_set_session (window, self->session, NULL);
  gtk_window_present (GTK_WINDOW (window));
  hear_dialogs_set_chooser (choose_backup);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.backup", NULL);
  g_assert_true (hear_test_wait (tells_of_backup, &said));
  g_assert_cmpstr (said, ==, "Library backed up");
  g_assert_cmpint (g_rename (media, away), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.backup", NULL);
  g_assert_true (hear_test_wait (tells_of_backup, &said));
  g_assert_nonnull (strstr (said, "1 recording in it is missing or damaged"));
  hear_dialogs_set_chooser (NULL);
  g_signal_handlers_disconnect_by_data (self->session, &said);
  hear_test_window_close (GTK_WINDOW (window));
  g_clear_pointer (&backup_path, g_free);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  g_test_add ("/window-actions/backup", HearTestImport, NULL, hear_test_import_set_up, test_backup, hear_test_import_tear_down);

  return g_test_run ();
}
