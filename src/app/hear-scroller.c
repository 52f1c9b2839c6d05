/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scroller.h"

/* A text view that is asked to scroll does so when the main loop is idle, or
 * else when it is drawn: a key that comes with the frame leaves no time between.
 * GTK 4.8 leaves the slider's new place to the next layout, but draws it right
 * after the text, and warns. While a scrollbar is faded out, it may even forget
 * that a place is due. So what scrolls has its scrollbars placed at once. */

#define WATCHED "hear-scroller-watched"

/* A scrollbar that keeps its size does not look at its parts. */
static void
place (GtkWidget *scrollbar)
{
  GtkAllocation area;
  GtkAllocation other;

  gtk_widget_get_allocation (scrollbar, &area);
  if (!gtk_widget_get_mapped (scrollbar) || area.width <= 0 || area.height <= 0)
    return;

  other = (GtkAllocation){ area.x, area.y, area.width + 1, area.height + 1 };
  gtk_widget_size_allocate (scrollbar, &other, -1);
  gtk_widget_size_allocate (scrollbar, &area, -1);
}

static void
scrolled_cb (GtkAdjustment     *adjustment,
             GtkScrolledWindow *scroller)
{
  place (gtk_scrolled_window_get_hscrollbar (scroller));
  place (gtk_scrolled_window_get_vscrollbar (scroller));
}

/* After the scrollbar itself has heard of it. */
static void
watch_adjustment (GtkScrolledWindow *scroller,
                  GtkAdjustment     *adjustment)
{
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), scroller, G_CONNECT_AFTER);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), scroller, G_CONNECT_AFTER);
}

static void
map_cb (GtkWidget *scrollbar)
{
  gtk_widget_queue_allocate (gtk_widget_get_parent (scrollbar));
}

/**
 * hear_scroller_watch:
 * @scroller: a scrolled window
 *
 * Keeps its scrollbars in their place also when it scrolls while it is drawn,
 * and when they come back.
 */
void
hear_scroller_watch (GtkScrolledWindow *scroller)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  if (g_object_get_data (G_OBJECT (scroller), WATCHED) != NULL)
    return;

  g_object_set_data (G_OBJECT (scroller), WATCHED, scroller);
  watch_adjustment (scroller, gtk_scrolled_window_get_hadjustment (scroller));
  watch_adjustment (scroller, gtk_scrolled_window_get_vadjustment (scroller));
  g_signal_connect (gtk_scrolled_window_get_hscrollbar (scroller), "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (gtk_scrolled_window_get_vscrollbar (scroller), "map", G_CALLBACK (map_cb), NULL);
}
