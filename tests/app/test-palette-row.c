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

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/palette-row/parts", test_parts);

  return g_test_run ();
}
