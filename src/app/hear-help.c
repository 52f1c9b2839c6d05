/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-help.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"

#define HELP_URI "help:hearback"

static void
response_cb (GtkWindow *window, const char *response)
{
  if (g_str_equal (response, "accept"))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL);
}

static void
say_missing (GtkWindow *window)
{
  GtkWidget *dialog = hear_dialogs_ask (window, _ ("Help Cannot Be Shown"),
                                        _ ("The program that shows help is not installed. Its package is called “yelp”: install it, then press F1 again. All keys are listed here as well."),
                                        _ ("_Keyboard Shortcuts"));

  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), window, G_CONNECT_SWAPPED);
}

static void
launched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GtkWindow) window = user_data;
  g_autoptr(GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;

  g_info ("no help: %s", error->message);
  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    say_missing (window);
}

/**
 * hear_help_show:
 * @window: the window that asks
 *
 * Opens the help in the desktop's viewer, or says what to do if there is none.
 */
void
hear_help_show (GtkWindow *window)
{
  g_autoptr(GAppLaunchContext) context = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));

  context = G_APP_LAUNCH_CONTEXT (gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (window))));
  g_app_info_launch_default_for_uri_async (HELP_URI, context, NULL, launched_cb, g_object_ref (window));
}
