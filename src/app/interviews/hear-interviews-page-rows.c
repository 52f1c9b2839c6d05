/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interviews-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-interview-row.h"

static HearInterviewRow *
get_row (GtkListItem *list_item)
{
  return HEAR_INTERVIEW_ROW (gtk_list_item_get_child (list_item));
}

static void
setup_row_cb (HearInterviewsPage *self,
              GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, hear_interview_row_new (self->session, self->columns));
}

static void
bind_row_cb (HearInterviewsPage *self,
             GtkListItem        *list_item)
{
  hear_interview_row_set_item (get_row (list_item), gtk_list_item_get_item (list_item));
}

static void
unbind_row_cb (HearInterviewsPage *self,
               GtkListItem        *list_item)
{
  hear_interview_row_set_item (get_row (list_item), NULL);
}

static HearInterviewItem *
find_item_at (HearInterviewsPage *self,
              double              x,
              double              y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->list_view), x, y, GTK_PICK_DEFAULT);

  /* The edge of a row belongs to the list's own item around it. */
  if (widget != NULL && !HEAR_IS_INTERVIEW_ROW (widget))
    widget = gtk_widget_get_first_child (widget);

  return HEAR_IS_INTERVIEW_ROW (widget) ? hear_interview_row_get_item (HEAR_INTERVIEW_ROW (widget)) : NULL;
}

static void
menu_cb (HearInterviewsPage *self,
         int                 n_press,
         double              x,
         double              y)
{
  HearInterviewItem *item = find_item_at (self, x, y);

  g_assert (HEAR_IS_INTERVIEWS_PAGE (self));

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "interviews.show-menu", "s", hear_interview_item_get_id (item));
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action)
{
  g_autoptr(GMenu) section = g_menu_new ();

  g_menu_append (section, label, action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* One for all rows: there are two hundred of them. When it is first asked for:
 * nobody sees it in the first frame. */
void
hear_interviews_page_make_popover (HearInterviewsPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self) && self->popover == NULL);

  append (menu, _ ("_Open"), "interviews.open");
  append (menu, _ ("_What Is Known of the Candidate"), "interviews.candidate");
  append (menu, _ ("_Remove"), "interviews.remove");
  self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

void
hear_interviews_page_add_row_menu (HearInterviewsPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  /* A menu that opens while the button is down is taken for pressed for ever. */
  g_signal_connect_object (click, "released", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), GTK_EVENT_CONTROLLER (click));
}

void
hear_interviews_page_install_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
}
