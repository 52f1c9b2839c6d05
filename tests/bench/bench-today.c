/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-library.h"
#include "hear-bench-window.h"
#include "hear-bench.h"
#include "hear-today-page-private.h"
#include "hear-window-private.h"

#define N_CARDS 10000
#define N_CHANGES 20

static gboolean
has_rows (HearWindow *window)
{
  return gtk_list_box_get_row_at_index (window->today_page->list_box, 0) != NULL;
}

static void
wait_for_frame (HearWindow *window)
{
  guint frames = hear_bench_window_n_frames (window);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  hear_bench_until (hear_bench_window_n_frames (window) > frames);
}

static void
note_cb (gboolean *counted)
{
  *counted = TRUE;
}

static void
script (HearWindow *window,
        gpointer    user_data)
{
  g_autoptr(GArray) costs = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean counted = FALSE;
  double   start;

  hear_bench_until (has_rows (window));
  hear_bench_window_rest (500);
  adw_bin_set_child (window->today_bin, NULL);
  window->today_page = NULL;
  start = hear_bench_now ();
  hear_window_show_page (window, "today");
  hear_bench_until (has_rows (window));
  wait_for_frame (window);
  hear_bench_print (&(HearBenchRow){ "today, 10,000 open cards: until its first rows are on screen", "ms", hear_bench_now () - start, 0, 100, FALSE });

  hear_bench_window_rest (500);
  g_signal_connect_swapped (window->duties, "counted", G_CALLBACK (note_cb), &counted);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      double cost;

      counted = FALSE;
      start = hear_bench_thread_cpu ();
      hear_duties_recount (window->duties);
      hear_today_page_load (window->today_page);
      cost = hear_bench_thread_cpu () - start;
      g_array_append_val (costs, cost);
      hear_bench_until (counted);
      hear_bench_window_rest (10);
    }
  hear_bench_print (&(HearBenchRow){ "today: main thread's processor time to ask anew, p95", "ms", hear_bench_percentile (costs, .95), 0, 4, FALSE });
  counted = FALSE;
  start = hear_bench_now ();
  hear_duties_recount (window->duties);
  hear_bench_until (counted);
  hear_bench_print (&(HearBenchRow){ "today: until 10,000 are counted, beside the main thread", "ms", hear_bench_now () - start, 0, 0, FALSE });
}

int
main (int    argc,
      char **argv)
{
  HearBenchLibrary library;
  int              result;

  hear_bench_library_create (&library);
  hear_bench_library_fill (&library, N_CARDS);
  hear_bench_library_close (&library);
  result = hear_bench_window_run (library.folder, script, NULL);
  hear_bench_library_drop (&library);

  return result;
}
