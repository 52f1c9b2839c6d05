/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "hear-bench.h"
#include "hear-transcript-ground.h"
#include "hear-transcript-view.h"

/* Three hours of talk: 30,000 words in 1,500 turns. */
#define N_TURNS 1500
#define N_WORDS 20
#define TURN_MS 7200

#define N_FRAMES 200

#define STYLE "/org/hearback/Hearback/style.css"

static gboolean painted;
static double   frame_start;
static GArray  *frame_times;

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  frame_start = hear_bench_now ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  double taken = hear_bench_now () - frame_start;

  painted = TRUE;
  g_array_append_val (frame_times, taken);
}

static void
wait_for_frame (GtkWidget *window)
{
  painted = FALSE;
  gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (window), GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
}

static HearTranscript *
make_transcript (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();

  hear_transcript_add_speaker (transcript, "s1", "Mara Lindt");
  hear_transcript_add_speaker (transcript, "s2", "Ana Lima");
  for (guint i = 0; i < N_TURNS; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(HearSegment) segment = NULL;

      for (guint j = 0; j < N_WORDS; j++)
        g_string_append_printf (text, "%sword%u", j > 0 ? " " : "", (i * 31 + j * 7) % 997);
      segment = hear_segment_new (i * TURN_MS, (i + 1) * TURN_MS, i % 2 == 0 ? "s1" : "s2", text->str);
      hear_transcript_append_segment (transcript, segment);
    }

  return g_steal_pointer (&transcript);
}

static void
print (const char *what,
       const char *unit,
       double      figure,
       double      budget)
{
  HearBenchRow row = { what, unit, figure, 0, budget };

  hear_bench_print (&row);
}

static void
show (GtkWidget      *window,
      GtkWidget      *view,
      HearTranscript *transcript)
{
  double memory = hear_bench_memory ();
  double start = hear_bench_now ();

  hear_transcript_view_set_transcript (HEAR_TRANSCRIPT_VIEW (view), transcript);
  wait_for_frame (window);
  print ("30,000 words, first paint", "ms", hear_bench_now () - start, 60);
  for (guint i = 0; i < 50; i++)
    wait_for_frame (window);
  print ("30,000 words, memory", "MB", hear_bench_memory () - memory, 15);
}

static void
highlight (GtkWidget *window,
           GtkWidget *view)
{
  double cpu;
  double idle;
  gint64 from = (gint64) N_TURNS / 2 * TURN_MS;

  hear_transcript_view_set_position_ms (HEAR_TRANSCRIPT_VIEW (view), from);
  for (guint i = 0; i < 20; i++)
    wait_for_frame (window);
  idle = hear_bench_cpu ();
  for (guint i = 0; i < N_FRAMES; i++)
    wait_for_frame (window);
  idle = hear_bench_cpu () - idle;
  cpu = hear_bench_cpu ();
  for (guint i = 0; i < N_FRAMES; i++)
    {
      hear_transcript_view_set_position_ms (HEAR_TRANSCRIPT_VIEW (view), from + i * (TURN_MS / N_WORDS));
      wait_for_frame (window);
    }
  cpu = hear_bench_cpu () - cpu - idle;
  print ("move the current word by one, processor time", "ms", cpu / N_FRAMES, 0.3);
}

static void
scroll (GtkWidget *window,
        GtkWidget *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double         start;

  gtk_adjustment_set_value (adjustment, 0);
  wait_for_frame (window);
  g_array_set_size (frame_times, 0);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 60);
      wait_for_frame (window);
    }
  print ("30,000 words, scroll by 60 pixels, p95", "ms", hear_bench_percentile (frame_times, 0.95), 4);

  start = hear_bench_now ();
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  wait_for_frame (window);
  print ("30,000 words, jump to the end", "ms", hear_bench_now () - start, 16.7);
}

/* The text as it stands in the program: its mark lies below it. */
static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, STYLE);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(HearTranscript) transcript = make_transcript ();
  GtkWidget     *window;
  GtkWidget     *ground;
  GtkWidget     *scrolled;
  GtkWidget     *view;
  GdkFrameClock *clock;

  adw_init ();
  load_style ();
  frame_times = g_array_new (FALSE, FALSE, sizeof (double));
  window = gtk_window_new ();
  ground = hear_transcript_ground_new ();
  scrolled = gtk_scrolled_window_new ();
  view = hear_transcript_view_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  hear_transcript_ground_set_child (HEAR_TRANSCRIPT_GROUND (ground), scrolled);
  hear_transcript_ground_set_view (HEAR_TRANSCRIPT_GROUND (ground), HEAR_TRANSCRIPT_VIEW (view));
  gtk_window_set_child (GTK_WINDOW (window), ground);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 760);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  wait_for_frame (window);

  show (window, view, transcript);
  highlight (window, view);
  scroll (window, view);
  gtk_window_destroy (GTK_WINDOW (window));
  g_array_unref (frame_times);

  return hear_bench_finish ();
}
