/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-entry.h"
#include "hear-test-window.h"
#include "hear-typing.h"

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

/* The field that has the focus says how long. */
static void
test_wait (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *button = gtk_button_new ();
  GtkWindow *window;

  gtk_box_append (GTK_BOX (page), entry);
  gtk_box_append (GTK_BOX (page), view);
  gtk_box_append (GTK_BOX (page), button);
  window = hear_test_window_new (page, 300, 100);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Who", -1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Chef ");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_position (GTK_EDITABLE (entry), 4);
  g_assert_cmpint (hear_entry_wait_in (page), ==, HEAR_TYPING_WORD_MS);
  gtk_editable_set_position (GTK_EDITABLE (entry), 3);
  g_assert_cmpint (hear_entry_wait_in (page), ==, HEAR_TYPING_PAUSE_MS);
  gtk_editable_set_position (GTK_EDITABLE (entry), 4);
  g_assert_cmpint (hear_entry_wait_in (view), ==, HEAR_TYPING_PAUSE_MS);
  gtk_widget_grab_focus (view);
  g_assert_cmpint (hear_entry_wait_in (page), ==, HEAR_TYPING_PAUSE_MS);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Who: ", -1);
  g_assert_cmpint (hear_entry_wait_in (page), ==, HEAR_TYPING_WORD_MS);
  gtk_widget_grab_focus (button);
  g_assert_cmpint (hear_entry_wait_in (page), ==, HEAR_TYPING_PAUSE_MS);
  hear_test_window_close (window);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/entry/typing", test_typing);
  g_test_add_func ("/entry/wait", test_wait);

  return g_test_run ();
}
