/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scroller.h"
#include "hear-test-window.h"

#define N_LINES 400

typedef struct
{
  GtkWindow   *window;
  GtkWidget   *scroller;
  GtkTextView *view;
  guint        n_ticks;
} Fixture;

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_LINES; i++)
    g_string_append_printf (text, "Line %u\n", i);
  fixture->scroller = gtk_scrolled_window_new ();
  fixture->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (fixture->view), text->str, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), GTK_WIDGET (fixture->view));
  hear_scroller_watch (GTK_SCROLLED_WINDOW (fixture->scroller));
  fixture->window = hear_test_window_new (fixture->scroller, 300, 300);
  hear_test_window_draw (fixture->window);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_window_close (fixture->window);
}

/* Between this and the drawing of the same frame nothing is idle. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Fixture       *fixture = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (fixture->view);
  GtkTextIter    iter;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, (int) (fixture->n_ticks * 90 % N_LINES));
  gtk_text_buffer_insert (buffer, &iter, "Another line\n", -1);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_mark_onscreen (fixture->view, gtk_text_buffer_get_insert (buffer));
  gtk_widget_queue_draw (widget);

  return ++fixture->n_ticks < 20;
}

static void
test_scroll_while_drawing (Fixture      *fixture,
                           gconstpointer user_data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scroller));

  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->view), scroll_cb, fixture, NULL);
  hear_test_until (fixture->n_ticks == 20);
  hear_test_window_draw (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
}

/* What is not shown any more, and shown again. */
static void
test_shown_again (Fixture      *fixture,
                  gconstpointer user_data)
{
  gtk_widget_hide (GTK_WIDGET (fixture->window));
  gtk_widget_unrealize (GTK_WIDGET (fixture->window));
  gtk_window_present (fixture->window);
  hear_scroller_watch (GTK_SCROLLED_WINDOW (fixture->scroller));
  hear_test_window_draw (fixture->window);
  test_scroll_while_drawing (fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/scroller/" path, Fixture, NULL, setup, test, teardown)
  ADD ("scroll-while-drawing", test_scroll_while_drawing);
  ADD ("shown-again", test_shown_again);
#undef ADD

  return g_test_run ();
}
