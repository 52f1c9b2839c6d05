/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-window.h"
#include "hear-waveform-thumb.h"

static void
test_life (void)
{
  GtkWidget *thumb = g_object_ref_sink (hear_waveform_thumb_new ());
  GtkWindow *window = hear_test_window_new (thumb, 400, 60);
  guint8     heights[HEAR_WAVEFORM_THUMB_BARS] = { 0, 255, 128 };
  g_autoptr(GBytes) bars = g_bytes_new_static (heights, sizeof heights);

  g_assert_true (gtk_widget_get_mapped (thumb));
  hear_waveform_thumb_set_bars (HEAR_WAVEFORM_THUMB (thumb), bars);
  hear_waveform_thumb_set_played (HEAR_WAVEFORM_THUMB (thumb), .5);
  hear_test_window_draw (window);
  hear_waveform_thumb_set_bars (HEAR_WAVEFORM_THUMB (thumb), NULL);
  hear_test_window_draw (window);
  hear_test_window_close (window);
  g_assert_finalize_object (thumb);
}

static void
test_size (void)
{
  GtkWidget *thumb = g_object_ref_sink (hear_waveform_thumb_new ());
  int        minimum;
  int        natural;

  gtk_widget_measure (thumb, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, 210);
  gtk_widget_measure (thumb, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, minimum);
  g_assert_finalize_object (thumb);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/waveform-thumb/life", test_life);
  g_test_add_func ("/waveform-thumb/size", test_size);

  return g_test_run ();
}
