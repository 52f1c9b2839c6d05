/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-banner.h"
#include "hear-test-window.h"

static void
count_cb (HearBanner *banner, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_shows_and_hides (void)
{
  HearBanner *banner = HEAR_BANNER (hear_banner_new ());
  GtkWindow  *window = hear_test_window_new (GTK_WIDGET (banner), 500, 200);

  g_assert_false (hear_banner_is_on (banner));
  hear_banner_show (banner, "The disk is full: free 20 MB", "_Try Again");
  g_assert_true (hear_banner_is_on (banner));
  g_assert_cmpstr (hear_banner_get_title (banner), ==, "The disk is full: free 20 MB");
  hear_test_window_draw (window);
  hear_test_window_save (window, "banner");
  hear_banner_hide (banner);
  g_assert_false (hear_banner_is_on (banner));
  hear_test_window_close (window);
}

static void
test_button (void)
{
  HearBanner *banner = HEAR_BANNER (hear_banner_new ());
  GtkWindow  *window = hear_test_window_new (GTK_WIDGET (banner), 500, 200);
  GtkWidget  *button = hear_test_window_find (GTK_WIDGET (banner), GTK_TYPE_BUTTON);
  guint       n = 0;

  g_signal_connect (banner, "pressed", G_CALLBACK (count_cb), &n);
  hear_banner_show (banner, "No sound", NULL);
  g_assert_false (gtk_widget_get_visible (button));
  hear_banner_show (banner, "No sound", "_Try Again");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_true (gtk_button_get_use_underline (GTK_BUTTON (button)));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n, ==, 1);
  hear_test_window_close (window);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/banner/shows-and-hides", test_shows_and_hides);
  g_test_add_func ("/banner/button", test_button);

  return g_test_run ();
}
