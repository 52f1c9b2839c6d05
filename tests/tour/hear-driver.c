/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-driver.h"

#include <string.h>

#include "hear-application.h"
#include "hear-interview-row.h"
#include "hear-test-input.h"
#include "hear-window.h"

/* Nothing that somebody waits for in the window takes longer. */
#define LIMIT_SECONDS 30

/* Somebody who uses the program: in the same process, with real keys and a
 * real pointer. */
typedef struct
{
  GtkApplication  *application;
  HearDriverScript script;
  gpointer         user_data;
} Driver;

G_NORETURN static gboolean
late_cb (gpointer user_data)
{
  g_error ("the program never came to: %s", (const char *) user_data);
}

static gboolean
is_shown (gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  return window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window)) && gtk_widget_get_width (GTK_WIDGET (window)) > 0;
}

static gboolean
script_cb (gpointer user_data)
{
  Driver    *driver = user_data;
  GtkWindow *window;

  hear_driver_wait ("a window", is_shown, driver->application);
  window = gtk_application_get_active_window (driver->application);
  driver->script (window, driver->user_data);
  gtk_window_close (window);

  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  g_idle_add (script_cb, user_data);
}

/**
 * hear_driver_run:
 * @library: a folder with a library
 * @script: what to do once the window is there
 * @user_data: for @script
 *
 * Starts the program on a library, does what the script says, and closes its
 * window.
 *
 * Returns: the program's exit status
 */
int
hear_driver_run (const char      *library,
                 HearDriverScript script,
                 gpointer         user_data)
{
  g_autoptr(HearApplication) application = NULL;
  char  *argv[] = { (char *) "hearback", NULL };
  Driver driver = { NULL, script, user_data };

  g_return_val_if_fail (library != NULL, 1);
  g_return_val_if_fail (script != NULL, 1);

  g_setenv ("HEARBACK_LIBRARY", library, TRUE);
  application = hear_application_new ();
  driver.application = GTK_APPLICATION (application);
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &driver);

  return g_application_run (G_APPLICATION (application), 1, argv);
}

/**
 * hear_driver_wait:
 * @what: what is waited for, in a few words
 * @predicate: whether it is there
 * @user_data: for @predicate
 *
 * Lets the program run until something is there; ends it loudly if it never
 * comes.
 */
void
hear_driver_wait (const char       *what,
                  HearTestPredicate predicate,
                  gpointer          user_data)
{
  guint watchdog = g_timeout_add_seconds (LIMIT_SECONDS, late_cb, (gpointer) what);

  while (!predicate (user_data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (watchdog);
}

/**
 * hear_driver_settle:
 * @window: a window
 *
 * Lets what has begun come to rest, and the window be drawn.
 */
void
hear_driver_settle (GtkWindow *window)
{
  for (guint i = 0; i < 3; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      gtk_widget_queue_draw (GTK_WIDGET (window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
}

/**
 * hear_driver_key:
 * @window: the window that shall get it
 * @accelerator: keys as GTK writes them, such as "<Control>f"
 *
 * Presses keys.
 */
void
hear_driver_key (GtkWindow  *window,
                 const char *accelerator)
{
  guint           keyval;
  GdkModifierType modifiers;

  g_assert_true (gtk_accelerator_parse (accelerator, &keyval, &modifiers));
  hear_test_input_key (keyval, modifiers);
  hear_driver_settle (window);
}

/**
 * hear_driver_type:
 * @text: small letters, digits and spaces
 *
 * Types a text where the focus is.
 */
void
hear_driver_type (const char *text)
{
  hear_test_input_type (text);
}

/**
 * hear_driver_click:
 * @widget: what to click, in its middle
 */
void
hear_driver_click (GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  hear_test_input_click (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
  if (gtk_widget_get_mapped (window))
    hear_driver_settle (GTK_WINDOW (window));
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (text == NULL)
    return TRUE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  if (HEAR_IS_INTERVIEW_ROW (widget) && hear_interview_row_get_label (HEAR_INTERVIEW_ROW (widget)) != NULL)
    return strstr (hear_interview_row_get_label (HEAR_INTERVIEW_ROW (widget)), text) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *type_name,
      const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (strcmp (G_OBJECT_TYPE_NAME (widget), type_name) == 0 && says (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type_name, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * hear_driver_find:
 * @widget: where to look
 * @type_name: what to look for, such as "HearTransport"
 *
 * Returns: (transfer none) (nullable): the first visible widget of that type
 */
GtkWidget *
hear_driver_find (GtkWidget  *widget,
                  const char *type_name)
{
  return find (widget, type_name, NULL);
}

/**
 * hear_driver_find_by_text:
 * @widget: where to look
 * @type_name: what to look for, such as "GtkButton"
 * @text: words that somebody reads on it
 *
 * Returns: (transfer none) (nullable): the first visible widget of that type
 *   with those words
 */
GtkWidget *
hear_driver_find_by_text (GtkWidget  *widget,
                          const char *type_name,
                          const char *text)
{
  return find (widget, type_name, text);
}

/**
 * hear_driver_find_window:
 * @type_name: what to look for, such as "HearImportDialog"
 *
 * Returns: (transfer none) (nullable): a window of that type that is open
 */
GtkWindow *
hear_driver_find_window (const char *type_name)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      /* GTK keeps its reference as long as the window is open. */
      if (strcmp (G_OBJECT_TYPE_NAME (window), type_name) == 0 && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

/**
 * hear_driver_save:
 * @window: a window
 * @folder: where to
 * @name: the picture's name, without ending
 *
 * Keeps a picture of a window as it stands.
 */
void
hear_driver_save (GtkWindow  *window,
                  const char *folder,
                  const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  g_autoptr(GdkPaintable) picture = NULL;
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  GtkSnapshot *snapshot;

  hear_driver_settle (window);
  picture = gtk_widget_paintable_new (GTK_WIDGET (window));
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (picture, snapshot, gtk_widget_get_width (GTK_WIDGET (window)), gtk_widget_get_height (GTK_WIDGET (window)));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
}
