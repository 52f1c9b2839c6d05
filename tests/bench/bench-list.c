/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-library.h"
#include "hear-bench-window.h"
#include "hear-bench.h"
#include "hear-interviews-page-private.h"
#include "hear-window-private.h"

#define N_INTERVIEWS 5000
#define N_FRAMES 200
#define STEP 60

static double  frame_start;
static double  frame_start_cpu;
static GArray *frame_times;
static GArray *frame_costs;

static void
before_paint_cb (void)
{
  frame_start = hear_bench_now ();
  frame_start_cpu = hear_bench_thread_cpu ();
}

static void
after_paint_cb (void)
{
  double taken = hear_bench_now () - frame_start;
  double cost = hear_bench_thread_cpu () - frame_start_cpu;

  g_array_append_val (frame_times, taken);
  g_array_append_val (frame_costs, cost);
}

static void
wait_for_frame (HearWindow *window)
{
  guint frames = hear_bench_window_n_frames (window);

  gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (GTK_WIDGET (window)), GDK_FRAME_CLOCK_PHASE_PAINT);
  hear_bench_until (hear_bench_window_n_frames (window) > frames);
}

static gboolean
has_rows (HearInterviewsPage *page)
{
  g_autoptr(HearInterviewItem) item = g_list_model_get_item (G_LIST_MODEL (page->selection), 0);

  return item != NULL && hear_interview_item_get_interview (item) != NULL;
}

static void
script (HearWindow *window,
        gpointer    user_data)
{
  HearInterviewsPage *page;
  GdkFrameClock      *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  GtkAdjustment      *adjustment;
  double              start;

  hear_window_show_page (window, "interviews");
  page = window->interviews_page;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (page->list_view));
  hear_bench_until (has_rows (page));
  start = hear_bench_now ();
  hear_interview_list_set_ids (page->list, g_ptr_array_new_with_free_func (g_free));
  hear_interviews_page_reload (page);
  hear_bench_until (has_rows (page));
  wait_for_frame (window);
  hear_bench_print (&(HearBenchRow){ "list of 5,000: until its first rows are on screen", "ms", hear_bench_now () - start, 0, 100, FALSE });

  hear_bench_window_rest (500);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
      wait_for_frame (window);
    }
  hear_bench_print (&(HearBenchRow){ "list of 5,000: scroll by 60 pixels, p95", "ms", hear_bench_percentile (frame_times, .95), 0, 4, FALSE });
  hear_bench_print (&(HearBenchRow){ "the same, main thread's processor time, p95", "ms", hear_bench_percentile (frame_costs, .95), 0, 0, FALSE });
}

int
main (int    argc,
      char **argv)
{
  HearBenchLibrary library;
  int              result;

  frame_times = g_array_new (FALSE, FALSE, sizeof (double));
  frame_costs = g_array_new (FALSE, FALSE, sizeof (double));
  hear_bench_library_create (&library);
  hear_bench_library_fill (&library, N_INTERVIEWS);
  hear_bench_library_close (&library);
  result = hear_bench_window_run (library.folder, script, NULL);
  hear_bench_library_drop (&library);
  g_array_unref (frame_times);
  g_array_unref (frame_costs);

  return result;
}
