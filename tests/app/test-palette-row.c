/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-row.h"
#include "hear-test-window.h"

static guint
count_labels (GtkWidget *widget)
{
  guint n = GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && *gtk_label_get_label (GTK_LABEL (widget)) != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child);

  return n;
}

/* What an item does not say takes no room, also when a row is used again. */
static void
test_parts (void)
{
  g_autoptr(GtkWidget) row = g_object_ref_sink (hear_palette_row_new ());
  g_autoptr(HearPaletteItem) full = hear_palette_item_new (&(HearPaletteFacts){
    .kind = HEAR_PALETTE_INTERVIEW, .action = "a.b", .title = "Ana", .detail = "Cook", .keys = "K" });
  g_autoptr(HearPaletteItem) bare = hear_palette_item_new (&(HearPaletteFacts){ .action = "a.c", .title = "Back" });

  hear_palette_row_set_item (HEAR_PALETTE_ROW (row), full);
  g_assert_cmpuint (count_labels (row), ==, 3);
  hear_palette_row_set_item (HEAR_PALETTE_ROW (row), bare);
  g_assert_cmpuint (count_labels (row), ==, 1);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* “[” stays “[” where text runs from right to left. */
static void
test_keys_stay (void)
{
  g_autoptr(GtkWidget) row = g_object_ref_sink (hear_palette_row_new ());
  g_autoptr(HearPaletteItem) item = hear_palette_item_new (&(HearPaletteFacts){ .action = "a.b", .title = "Previous", .keys = "[" });

  hear_palette_row_set_item (HEAR_PALETTE_ROW (row), item);
  g_assert_true (says (row, "\u2066[\u2069"));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/palette-row/parts", test_parts);
  g_test_add_func ("/palette-row/keys-stay", test_keys_stay);

  return g_test_run ();
}
