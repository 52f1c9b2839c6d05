/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-window.h"

#include "hear-dialogs.h"

#define STYLE "/org/hearback/Hearback/style.css"

#define WAIT_SECONDS 10
#define WAKE_MS 10

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

static gboolean
has_size (gpointer window)
{
  return gtk_widget_get_width (window) > 0;
}

static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, STYLE);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * hear_test_window_step:
 * @began: when waiting began, monotonic
 *
 * One step of the main loop that cannot block for good.
 *
 * Returns: whether to wait on
 */
gboolean
hear_test_window_step (gint64 began)
{
  guint wake = g_timeout_add (WAKE_MS, wake_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);

  return g_get_monotonic_time () - began < WAIT_SECONDS * G_USEC_PER_SEC;
}

/**
 * hear_test_window_init:
 * @argc: (inout): main's
 * @argv: (inout): main's
 *
 * [func@test_init] for tests that open windows; without a display the program
 * says that it skips and ends.
 */
void
hear_test_window_init (int    *argc,
                       char ***argv)
{
  hear_test_init (argc, argv);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      exit (0);
    }
  adw_init ();
  load_style ();
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-font-name", "Cantarell 11",
                "gtk-cursor-blink", FALSE,
                "gtk-icon-theme-name", "Adwaita",
                NULL);
}

/**
 * hear_test_window_new:
 * @content: what to show
 * @width: in pixels
 * @height: in pixels
 *
 * Returns: (transfer none): a window that has been drawn; close it with
 *   [func@test_window_close]
 */
GtkWindow *
hear_test_window_new (GtkWidget *content,
                      int        width,
                      int        height)
{
  GtkWindow *window = g_object_new (ADW_TYPE_WINDOW, "content", content, "default-width", width, "default-height", height, NULL);

  gtk_window_present (window);
  g_assert_true (hear_test_wait (is_mapped, window));
  g_assert_true (hear_test_wait (has_size, window));
  hear_test_window_draw (window);

  return window;
}

/**
 * hear_test_window_draw:
 * @window: a window
 *
 * Waits until it has been drawn anew.
 */
void
hear_test_window_draw (GtkWindow *window)
{
  gtk_widget_queue_draw (GTK_WIDGET (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

/**
 * hear_test_window_close:
 * @window: a window, which is gone afterwards with all that only it held
 */
void
hear_test_window_close (GtkWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

/**
 * hear_test_window_draw_picture:
 * @widget: a widget that has been drawn
 *
 * Returns: (transfer full): what it looks like
 */
GdkTexture *
hear_test_window_draw_picture (GtkWidget *widget)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  int             width = gtk_widget_get_width (widget);
  int             height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  gdk_paintable_snapshot (picture, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);

  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, &bounds);
}

/**
 * hear_test_window_save:
 * @window: a window that has been drawn
 * @name: what the picture shall be called, without ending
 *
 * Keeps a picture where `HEARBACK_TEST_SHOTS` points; does nothing without it.
 */
void
hear_test_window_save (GtkWindow  *window,
                       const char *name)
{
  const char *folder = g_getenv ("HEARBACK_TEST_SHOTS");
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  texture = hear_test_window_draw_picture (GTK_WIDGET (window));
  file_name = g_strconcat (name, ".png", NULL);
  path = g_build_filename (folder, file_name, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/**
 * hear_test_window_scale:
 * @scale: size of text, 1 is usual
 */
void
hear_test_window_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * 1024), NULL);
}

static char *chosen;

static void
choose (GtkWindow *parent, const HearFilesRequest *request, HearFilesChosen done, gpointer user_data)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GFile) file = g_file_new_for_path (chosen);

  g_list_store_append (files, file);
  done (G_LIST_MODEL (files), user_data);
}

/**
 * hear_test_window_choose:
 * @path: (nullable): a file
 *
 * From now on everybody who is asked for a file chooses this one; with %NULL
 * people are asked again.
 */
void
hear_test_window_choose (const char *path)
{
  g_free (chosen);
  chosen = g_strdup (path);
  hear_dialogs_set_chooser (path != NULL ? choose : NULL);
}

/**
 * hear_test_window_find_dialog:
 *
 * Returns: (transfer none) (nullable): a window that asks something
 */
GtkWindow *
hear_test_window_find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

/**
 * hear_test_window_find:
 * @widget: where to start
 * @type: what to look for
 *
 * Returns: (transfer none) (nullable): the first widget of that type
 */
GtkWidget *
hear_test_window_find (GtkWidget *widget,
                       GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hear_test_window_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}
