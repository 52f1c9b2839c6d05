/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-tab-stop.h"

/* Around a list: the Tab key goes into it and on to what is behind it, not from
 * row to row, which is for the arrow keys. GTK's lists can do that themselves
 * since 4.12 only. */
struct _HearTabStop
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HearTabStop, hear_tab_stop, GTK_TYPE_WIDGET)

static gboolean
hear_tab_stop_focus (GtkWidget       *widget,
                     GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (hear_tab_stop_parent_class)->focus (widget, direction);
}

static void
hear_tab_stop_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hear_tab_stop_parent_class)->dispose (object);
}

static void
hear_tab_stop_class_init (HearTabStopClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_tab_stop_dispose;
  GTK_WIDGET_CLASS (klass)->focus = hear_tab_stop_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hear_tab_stop_init (HearTabStop *self)
{
}
