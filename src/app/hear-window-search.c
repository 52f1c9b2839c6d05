/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

/* The window's way to the search and from a hit to its moment. */

static void
search_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session == NULL)
    return;
  hear_window_show_page (self, "search");
  hear_search_page_look (self->search_page);
}

static void
search_for_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session == NULL)
    return;

  hear_window_show_page (self, "search");
  hear_search_page_look_for (self->search_page, g_variant_get_string (parameter, NULL));
}

static void
open_moment_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);
  const char *id;
  gint64      position_ms;

  if (self->session == NULL)
    return;

  g_variant_get (parameter, "(&sx)", &id, &position_ms);
  hear_window_open_interview (self, id);
  hear_interview_page_play_from (self->interview_page, position_ms);
}

/**
 * hear_window_is_searching:
 * @self: a window
 *
 * Returns: whether the search is what stands beside the sidebar
 */
gboolean
hear_window_is_searching (HearWindow *self)
{
  g_return_val_if_fail (HEAR_IS_WINDOW (self), FALSE);

  return self->search_page != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->content_stack), "search") == 0;
}

void
hear_window_install_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search-all", NULL, search_all_action);
  gtk_widget_class_install_action (widget_class, "win.search-for", "s", search_for_action);
  gtk_widget_class_install_action (widget_class, "win.open-moment", "(sx)", open_moment_action);
}
