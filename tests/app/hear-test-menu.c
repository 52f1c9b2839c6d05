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
 * Activates it as soon as it is there, as Enter does: GTK 4.8 may cut a menu off
 * where the display is slow, and what is to be clicked on is then scrolled away.
 */
void
hear_test_menu_choose (GtkWidget  *parent,
                       const char *label)
{
  GtkWidget *item;

  hear_test_until (hear_test_menu_find (parent, label) != NULL);
  item = hear_test_menu_find (parent, label);
  g_assert_true (gtk_widget_is_sensitive (item));
  g_assert_true (gtk_widget_activate (gtk_widget_get_parent (item)));
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
