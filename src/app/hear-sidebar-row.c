/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-sidebar-row.h"

#include "hear-template.h"

/* A page's row in the sidebar: its icon, its name and how much waits there. */
struct _HearSidebarRow
{
  GtkListBoxRow parent_instance;

  guint n;

  GtkLabel *count;
  GtkImage *icon;
  GtkLabel *name;
};

G_DEFINE_FINAL_TYPE (HearSidebarRow, hear_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_ICON_NAME,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
hear_sidebar_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearSidebarRow *self = HEAR_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (self->icon));
      break;
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (self->name));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_sidebar_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearSidebarRow *self = HEAR_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      gtk_image_set_from_icon_name (self->icon, g_value_get_string (value));
      break;
    case PROP_LABEL:
      gtk_label_set_label (self->name, g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->name), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_sidebar_row_class_init (HearSidebarRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hear_sidebar_row_get_property;
  object_class->set_property = hear_sidebar_row_set_property;

  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/hear-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearSidebarRow, count);
  gtk_widget_class_bind_template_child (widget_class, HearSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HearSidebarRow, name);
}

static void
hear_sidebar_row_init (HearSidebarRow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_sidebar_row_set_count:
 * @self: a row
 * @count: how much waits on its page
 * @label: what a screen reader says for both
 */
void
hear_sidebar_row_set_count (HearSidebarRow *self, guint count, const char *label)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  g_return_if_fail (HEAR_IS_SIDEBAR_ROW (self));
  g_return_if_fail (label != NULL);

  self->n = count;
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  count > 0 ? label : gtk_label_get_label (self->name), -1);
}

guint
hear_sidebar_row_get_count (HearSidebarRow *self)
{
  g_return_val_if_fail (HEAR_IS_SIDEBAR_ROW (self), 0);

  return self->n;
}
