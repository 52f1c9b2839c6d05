/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-template.h"

#include "hear-scroller.h"

static gboolean
shows_text (GtkWidget *widget)
{
  const char *label = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    return gtk_button_get_child (GTK_BUTTON (widget)) != NULL && !GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget)));
  if (GTK_IS_BUTTON (widget))
    label = gtk_button_get_label (GTK_BUTTON (widget));
  else if (GTK_IS_MENU_BUTTON (widget))
    label = gtk_menu_button_get_label (GTK_MENU_BUTTON (widget));

  return label != NULL && *label != '\0';
}

/* A screen reader would call a button that shows but an icon by its class. The
 * focus of a drop-down, or of the volume, goes to a button within. */
static void
prepare_parts (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (tooltip != NULL && !shows_text (widget) &&
      (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SCALE_BUTTON (widget) || GTK_IS_DROP_DOWN (widget)))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_SCALE_BUTTON (widget))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)), GTK_ACCESSIBLE_RELATION_LABELLED_BY, widget, NULL, -1);
  /* It would lie upon the menu's first item. */
  if (GTK_IS_MENU_BUTTON (widget) && tooltip != NULL && GTK_IS_TOGGLE_BUTTON (gtk_widget_get_first_child (widget)))
    g_object_bind_property (gtk_widget_get_first_child (widget), "active", widget, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
  if (GTK_IS_SCROLLED_WINDOW (widget))
    hear_scroller_watch (GTK_SCROLLED_WINDOW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    prepare_parts (child);
}

/**
 * hear_template_init:
 * @widget: a widget of a class with a template
 *
 * Makes what the template says. What shows but an icon is named by its
 * tooltip; scrollbars are kept in their place.
 */
void
hear_template_init (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_init_template (widget);
  prepare_parts (widget);
}

/**
 * hear_template_set_tooltip:
 * @widget: what shows but an icon
 * @tooltip: (nullable): its tooltip, and what a screen reader calls it
 *
 * Gives it another tooltip.
 */
void
hear_template_set_tooltip (GtkWidget *widget, const char *tooltip)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_set_tooltip_text (widget, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip != NULL ? tooltip : "", -1);
}

/**
 * hear_template_dispose:
 * @widget: a widget made from a template
 * @type: the type that the template belongs to
 *
 * Takes apart what a template made. GTK 4.8 leaves children that no field is
 * bound to.
 */
void
hear_template_dispose (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  g_autoptr(GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  builder = gtk_builder_new_from_resource ("/org/hearback/Hearback/hear-menu.ui");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "primary_menu")));
}

/**
 * hear_template_set_menu:
 * @button: a #GtkMenuButton
 *
 * Gives it the main menu, which two header bars share. It is made when it is
 * opened for the first time: its widgets are as many as a small window's.
 */
void
hear_template_set_menu (GtkWidget *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, NULL, NULL);
}

static void
setup_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkStringObject *choice = gtk_list_item_get_item (list_item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), gtk_string_object_get_string (choice));
}

/**
 * hear_template_shrink_drop_down:
 * @drop_down: a drop-down of strings
 *
 * A drop-down is never narrower than the choice that it shows: this one leaves
 * out the end of it where there is no room. Its list shows it whole.
 */
void
hear_template_shrink_drop_down (GtkDropDown *drop_down)
{
  g_autoptr(GtkListItemFactory) usual = NULL;
  g_autoptr(GtkListItemFactory) factory = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  usual = g_object_ref (gtk_drop_down_get_factory (drop_down));
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);
  gtk_drop_down_set_list_factory (drop_down, usual);
  gtk_drop_down_set_factory (drop_down, factory);
}
