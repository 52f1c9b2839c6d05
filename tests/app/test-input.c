/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-input.h"
#include "hear-test-window.h"

static gboolean
is_typed (gpointer entry)
{
  return g_str_equal (gtk_editable_get_text (entry), "hear back");
}

static gboolean
is_pressed (gpointer count)
{
  return *(int *) count == 1;
}

static void
count_cb (GtkButton *button,
          int       *count)
{
  (*count)++;
}

static void
test_typing (void)
{
  GtkWidget *entry;
  GtkWindow *window;

  if (!hear_test_input_or_skip ())
    return;

  entry = gtk_entry_new ();
  window = hear_test_window_new (entry, 300, 60);
  hear_test_input_click (entry, 100, 20);
  hear_test_input_type ("hear back");
  g_assert_true (hear_test_wait (is_typed, entry));
  hear_test_window_close (window);
}

static void
test_click (void)
{
  int        count = 0;
  GtkWidget *button;
  GtkWindow *window;

  if (!hear_test_input_or_skip ())
    return;

  button = gtk_button_new_with_label ("Play");
  window = hear_test_window_new (button, 300, 60);
  g_signal_connect (button, "clicked", G_CALLBACK (count_cb), &count);
  hear_test_input_click (button, 100, 20);
  g_assert_true (hear_test_wait (is_pressed, &count));
  hear_test_window_close (window);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/input/typing", test_typing);
  g_test_add_func ("/input/click", test_click);

  return g_test_run ();
}
