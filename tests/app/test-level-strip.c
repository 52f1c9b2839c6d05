/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-level-strip.h"
#include "hear-rating.h"
#include "hear-test-window.h"

static void
chosen_cb (int *level, int chosen)
{
  *level = chosen;
}

static GtkWidget *
get_step (GtkWidget *strip, int level)
{
  GtkWidget *step = gtk_widget_get_first_child (strip);

  for (int i = 1; i < level; i++)
    step = gtk_widget_get_next_sibling (step);

  return step;
}

static void
test_shows_its_level (void)
{
  GtkWidget *strip = g_object_new (HEAR_TYPE_LEVEL_STRIP, "level", 4, NULL);
  GtkWindow *window = hear_test_window_new (strip, 300, 100);

  for (int level = 1; level <= 5; level++)
    g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_step (strip, level))), ==, level == 4);
  hear_level_strip_set_level (HEAR_LEVEL_STRIP (strip), HEAR_RATING_NO_EVIDENCE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_step (strip, 4))));
  hear_test_window_close (window);
}

static void
test_asks (void)
{
  GtkWidget *strip = g_object_new (HEAR_TYPE_LEVEL_STRIP, NULL);
  GtkWindow *window = hear_test_window_new (strip, 300, 100);
  int        level = 99;

  g_signal_connect_swapped (strip, "chosen", G_CALLBACK (chosen_cb), &level);
  g_signal_emit_by_name (get_step (strip, 2), "clicked");
  g_assert_cmpint (level, ==, 2);
  g_assert_cmpint (hear_level_strip_get_level (HEAR_LEVEL_STRIP (strip)), ==, HEAR_RATING_OPEN);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_step (strip, 2))));

  hear_level_strip_set_level (HEAR_LEVEL_STRIP (strip), 2);
  g_signal_emit_by_name (get_step (strip, 2), "clicked");
  g_assert_cmpint (level, ==, HEAR_RATING_OPEN);
  hear_test_window_close (window);
}

/* The scale runs with the writing. */
static void
test_mirrors (void)
{
  GtkWidget      *strip = g_object_new (HEAR_TYPE_LEVEL_STRIP, NULL);
  GtkWindow      *window = hear_test_window_new (strip, 300, 100);
  graphene_rect_t first;
  graphene_rect_t last;

  g_assert_true (gtk_widget_compute_bounds (get_step (strip, 1), strip, &first));
  g_assert_true (gtk_widget_compute_bounds (get_step (strip, 5), strip, &last));
  g_assert_cmpfloat (first.origin.x, <, last.origin.x);
  gtk_widget_set_direction (strip, GTK_TEXT_DIR_RTL);
  hear_test_window_draw (window);
  g_assert_true (gtk_widget_compute_bounds (get_step (strip, 1), strip, &first));
  g_assert_true (gtk_widget_compute_bounds (get_step (strip, 5), strip, &last));
  g_assert_cmpfloat (first.origin.x, >, last.origin.x);
  hear_test_window_close (window);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/level-strip/shows-its-level", test_shows_its_level);
  g_test_add_func ("/level-strip/asks", test_asks);
  g_test_add_func ("/level-strip/mirrors", test_mirrors);

  return g_test_run ();
}
