/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include "hear-palette.h"

/* The window's way to its palette. */

static GtkWidget *
get_page (HearWindow *self)
{
  GtkWidget *page = adw_leaflet_get_visible_child (self->leaflet);

  return page == GTK_WIDGET (self->interview_bin) ? page : gtk_stack_get_visible_child (self->content_stack);
}

static void
palette_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session != NULL)
    hear_palette_present (GTK_WINDOW (self), self->session, get_page (self));
}

void
hear_window_install_palette (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.palette", NULL, palette_action);
}
