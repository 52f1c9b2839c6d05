/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-loading.h"
#include "hear-test-window.h"

/* Nothing at first, a spinner when it takes its time, nothing again. */
static void
test_patience (void)
{
  GtkWidget *loading = g_object_new (HEAR_TYPE_LOADING, NULL);
  GtkWindow *window = hear_test_window_new (loading, 300, 200);
  GtkWidget *spinner = hear_test_window_find (loading, GTK_TYPE_SPINNER);

  g_assert_false (gtk_widget_get_visible (spinner));
  hear_test_until (gtk_widget_get_visible (spinner));
  g_assert_true (gtk_spinner_get_spinning (GTK_SPINNER (spinner)));
  gtk_widget_set_visible (loading, FALSE);
  g_assert_false (gtk_widget_get_visible (spinner));
  g_assert_false (gtk_spinner_get_spinning (GTK_SPINNER (spinner)));
  hear_test_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/loading/patience", test_patience);

  return g_test_run ();
}
