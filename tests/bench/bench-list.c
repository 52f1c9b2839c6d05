/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-large.h"
#include "hear-bench-window.h"
#include "hear-bench.h"
#include "hear-interviews-page-private.h"
#include "hear-window-private.h"

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

static gboolean
has_last_row (HearInterviewsPage *page)
{
  GListModel *model = G_LIST_MODEL (page->selection);
  g_autoptr(HearInterviewItem) item = g_list_model_get_item (model, g_list_model_get_n_items (model) - 1);

  return item != NULL && hear_interview_item_get_interview (item) != NULL;
}

static void
measure_jump (HearWindow    *window,
              GtkAdjustment *adjustment)
{
  HearInterviewsPage *page = window->interviews_page;
  double              start = hear_bench_now ();

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  wait_for_frame (window);
  hear_bench_until (has_last_row (page));
  hear_bench_print (&(HearBenchRow){ "list of 100,000: jump to the end, until its rows are filled", "ms", hear_bench_now () - start, 0, 100, FALSE });
}

static void
measure_filter (HearWindow *window)
{
  HearInterviewsPage *page = window->interviews_page;
  guint               n = g_list_model_get_n_items (G_LIST_MODEL (page->selection));
  double              start = hear_bench_now ();
  double              cost = hear_bench_thread_cpu ();

  gtk_drop_down_set_selected (page->role_drop_down, 2);
  hear_bench_until (g_list_model_get_n_items (G_LIST_MODEL (page->selection)) != n && has_rows (page));
  cost = hear_bench_thread_cpu () - cost;
  hear_bench_print (&(HearBenchRow){ "list of 100,000: one role, until its rows are there", "ms", hear_bench_now () - start, 0, 200, FALSE });
  hear_bench_print (&(HearBenchRow){ "the same, main thread's processor time", "ms", cost, 0, 0, FALSE });
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
  hear_bench_print (&(HearBenchRow){ "list of 100,000: until its first rows are on screen", "ms", hear_bench_now () - start, 0, 100, FALSE });

  hear_bench_window_rest (500);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
      wait_for_frame (window);
    }
  hear_bench_print (&(HearBenchRow){ "list of 100,000: scroll by 60 pixels, p95", "ms", hear_bench_percentile (frame_times, .95), 0, 4, FALSE });
  hear_bench_print (&(HearBenchRow){ "the same, main thread's processor time, p95", "ms", hear_bench_percentile (frame_costs, .95), 0, 0, FALSE });
  measure_jump (window, adjustment);
  measure_filter (window);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = hear_bench_large_find ();
  int              result;

  frame_times = g_array_new (FALSE, FALSE, sizeof (double));
  frame_costs = g_array_new (FALSE, FALSE, sizeof (double));
  result = hear_bench_window_run (folder, script, NULL);
  g_array_unref (frame_times);
  g_array_unref (frame_costs);

  return result;
}
