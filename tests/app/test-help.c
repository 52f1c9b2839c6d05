/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window.h"

typedef struct
{
  HearTestSession base;
  HearWindow     *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  fixture->window = hear_window_new (NULL);
  hear_window_set_session (fixture->window, fixture->base.session, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hear_test_window_draw (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (fixture->window));
  hear_test_session_tear_down (&fixture->base);
}

static gboolean
has_viewer (gpointer unused)
{
  g_autoptr(GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");

  return viewer != NULL;
}

static gboolean
is_shown (gpointer found)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) != NULL)
        *(GtkWindow **) found = window;
    }

  return *(GtkWindow **) found != NULL;
}

/* It says what to install, and offers what there is. */
static void
test_without_viewer (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = NULL;
  GtkWindow *shortcuts = NULL;

  if (has_viewer (NULL))
    {
      g_test_skip ("a help viewer is installed");
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.help", NULL);
  g_assert_true (hear_test_wait (is_shown, &dialog));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "yelp"));
  hear_test_window_draw (dialog);
  hear_test_window_save (dialog, "help-missing");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  gtk_window_destroy (dialog);
  g_assert_true (hear_test_wait (is_shown, &shortcuts));
  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (shortcuts));
  gtk_window_destroy (shortcuts);
}

/* Somebody's viewer, which writes down what it was asked to show. */
static char *
install_viewer (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *entry = g_build_filename (folder, "viewer.desktop", NULL);
  g_autofree char *list = g_build_filename (folder, "mimeapps.list", NULL);
  g_autofree char *script = g_build_filename (folder, "viewer", NULL);
  char            *asked = g_build_filename (folder, "asked", NULL);
  g_autofree char *entry_text = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Viewer\nExec=\"%s\" %%u\nMimeType=x-scheme-handler/help;\n", script);
  g_autofree char *script_text = g_strdup_printf ("#!/bin/sh\nprintf %%s \"$1\" >'%s.new'\nmv '%s.new' '%s'\n", asked, asked, asked);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (script, script_text, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_assert_true (g_file_set_contents (list, "[Default Applications]\nx-scheme-handler/help=viewer.desktop\n", -1, NULL));
  g_assert_true (g_file_set_contents (entry, entry_text, -1, NULL));

  return asked;
}

static gboolean
was_asked (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_viewer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *asked = NULL;
  g_autofree char *uri = NULL;

  if (g_getenv ("XDG_DATA_HOME") == NULL || !g_str_has_prefix (g_getenv ("XDG_DATA_HOME"), g_get_tmp_dir ()))
    {
      g_test_skip ("this is somebody’s desktop");
      return;
    }

  asked = install_viewer ();
  g_assert_true (hear_test_wait (has_viewer, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.help", NULL);
  g_assert_true (hear_test_wait (was_asked, asked));
  g_assert_true (g_file_get_contents (asked, &uri, NULL, NULL));
  g_assert_cmpstr (uri, ==, "help:hearback");
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/help/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("without-viewer", test_without_viewer);
  ADD ("viewer", test_viewer);

  return g_test_run ();
}
