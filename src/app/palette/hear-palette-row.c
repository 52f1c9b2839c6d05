/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-row.h"

#include "hear-template.h"

/* A line of the palette: a sign of what it is, its name, what tells it from
 * others, and its keys. */
struct _HearPaletteRow
{
  GtkWidget parent_instance;

  GtkLabel *detail;
  GtkImage *icon;
  GtkLabel *keys;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (HearPaletteRow, hear_palette_row, GTK_TYPE_WIDGET)

static void
hear_palette_row_dispose (GObject *object)
{
  hear_template_dispose (GTK_WIDGET (object), HEAR_TYPE_PALETTE_ROW);

  G_OBJECT_CLASS (hear_palette_row_parent_class)->dispose (object);
}

static void
hear_palette_row_class_init (HearPaletteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_palette_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/palette/hear-palette-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearPaletteRow, detail);
  gtk_widget_class_bind_template_child (widget_class, HearPaletteRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HearPaletteRow, keys);
  gtk_widget_class_bind_template_child (widget_class, HearPaletteRow, title);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_palette_row_init (HearPaletteRow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

GtkWidget *
hear_palette_row_new (void)
{
  return g_object_new (HEAR_TYPE_PALETTE_ROW, NULL);
}

/* The list's own item has the focus, and GTK 4.8 takes no name for it. */
static void
tell_name (HearPaletteRow *self, const HearPaletteFacts *facts)
{
  GtkWidget       *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *label = facts->detail != NULL ? g_strdup_printf ("%s, %s", facts->title, facts->detail) : g_strdup (facts->title);

  if (parent != NULL && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (parent)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * hear_palette_row_set_item:
 * @self: a row
 * @item: what it shows
 */
void
hear_palette_row_set_item (HearPaletteRow *self, HearPaletteItem *item)
{
  static const char *const icons[] = { "go-next-symbolic", "hear-interviews-symbolic", "hear-roles-symbolic" };
  const HearPaletteFacts  *facts;
  g_autofree char         *keys = NULL;

  g_return_if_fail (HEAR_IS_PALETTE_ROW (self));
  g_return_if_fail (HEAR_IS_PALETTE_ITEM (item));

  facts = hear_palette_item_get_facts (item);
  gtk_image_set_from_icon_name (self->icon, icons[facts->kind]);
  gtk_label_set_label (self->title, facts->title);
  gtk_label_set_label (self->detail, facts->detail != NULL ? facts->detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), facts->detail != NULL);
  /* A bracket would turn round where text runs from right to left. */
  keys = g_strdup_printf ("\u2066%s\u2069", facts->keys != NULL ? facts->keys : "");
  gtk_label_set_label (self->keys, keys);
  gtk_widget_set_visible (GTK_WIDGET (self->keys), facts->keys != NULL);
  tell_name (self, facts);
}
