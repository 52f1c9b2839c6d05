/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-menu.h"

#include "hear-test-input.h"
#include "hear-test-window.h"

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * hear_test_menu_get:
 * @parent: what menus open upon
 *
 * Returns: (nullable): the menu that is open
 */
GtkWidget *
hear_test_menu_get (GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child) && gtk_widget_get_mapped (child))
      {
        /* That is one of GTK's own. */
        g_assert_null (find_label (child, "Insert Emoji"));
        return child;
      }

  return NULL;
}

/**
 * hear_test_menu_find:
 * @parent: what menus open upon
 * @label: what an item says
 *
 * Returns: (nullable): the item's label in the menu that is open
 */
GtkWidget *
hear_test_menu_find (GtkWidget  *parent,
                     const char *label)
{
  GtkWidget *menu = hear_test_menu_get (parent);

  return menu != NULL ? find_label (menu, label) : NULL;
}

/**
 * hear_test_menu_choose:
 * @parent: what menus open upon
 * @label: what an item says
 *
 * Clicks on it as soon as it is there.
 */
void
hear_test_menu_choose (GtkWidget  *parent,
                       const char *label)
{
  GtkWidget *item;

  hear_test_until (hear_test_menu_find (parent, label) != NULL && gtk_widget_get_width (hear_test_menu_find (parent, label)) > 0);
  /* The menu may still come to its place. */
  hear_test_window_draw (GTK_WINDOW (gtk_widget_get_root (parent)));
  item = hear_test_menu_find (parent, label);
  g_assert_true (gtk_widget_is_sensitive (item));
  hear_test_input_click (item, gtk_widget_get_width (item) / 2., gtk_widget_get_height (item) / 2.);
}

/**
 * hear_test_menu_close:
 * @parent: what menus open upon
 *
 * Closes the menu that is open, if one is.
 */
void
hear_test_menu_close (GtkWidget *parent)
{
  if (hear_test_menu_get (parent) == NULL)
    return;

  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (hear_test_menu_get (parent) == NULL);
}
