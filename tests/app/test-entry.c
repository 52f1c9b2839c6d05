/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-entry.h"
#include "hear-test-window.h"

/* The space before the next word stays, and so does the cursor. */
static void
test_typing (void)
{
  GtkWidget   *entry = gtk_entry_new ();
  GtkWindow   *window = hear_test_window_new (entry, 300, 100);
  GtkEditable *editable = GTK_EDITABLE (entry);

  g_assert_true (hear_entry_is_focus (editable));
  gtk_editable_set_text (editable, "Senior ");
  gtk_editable_set_position (editable, -1);
  hear_entry_show (editable, "Senior");
  g_assert_cmpstr (gtk_editable_get_text (editable), ==, "Senior ");
  g_assert_cmpint (gtk_editable_get_position (editable), ==, 7);

  hear_entry_show (editable, "Senior engineer");
  g_assert_cmpstr (gtk_editable_get_text (editable), ==, "Senior engineer");
  g_assert_cmpint (gtk_editable_get_position (editable), ==, 7);
  hear_entry_show (editable, "Chef");
  g_assert_cmpint (gtk_editable_get_position (editable), ==, 4);
  hear_entry_show (editable, NULL);
  g_assert_cmpstr (gtk_editable_get_text (editable), ==, "");
  hear_test_window_close (window);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/entry/typing", test_typing);

  return g_test_run ();
}
