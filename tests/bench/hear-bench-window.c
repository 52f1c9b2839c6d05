/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-window.h"

#include "hear-application.h"
#include "hear-bench.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* Nothing that is measured takes longer. */
#define LIMIT_MS 30000
#define WAKE_MS 50

/* The program in this process, and what is done with it. */
typedef struct
{
  GtkApplication *application;
  HearBenchScript script;
  gpointer        user_data;
  guint           n_frames;
} Run;

static Run *current;

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  current->n_frames++;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
script_cb (gpointer user_data)
{
  Run        *run = user_data;
  HearWindow *window;

  hear_bench_until (gtk_application_get_active_window (run->application) != NULL);
  window = HEAR_WINDOW (gtk_application_get_active_window (run->application));
  hear_bench_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (after_paint_cb), NULL);
  hear_bench_until (window->first_frame_passed);
  hear_bench_window_rest (1000);
  run->script (window, run->user_data);
  gtk_window_close (GTK_WINDOW (window));

  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application, gpointer user_data)
{
  g_idle_add (script_cb, user_data);
}

/**
 * hear_bench_window_run:
 * @library: a folder with a library
 * @script: what to do once the window has come to rest
 * @user_data: for @script
 *
 * Starts the program in this process, does what the script says, and ends it.
 *
 * Returns: main's result
 */
int
hear_bench_window_run (const char *library, HearBenchScript script, gpointer user_data)
{
  g_autoptr(HearApplication) application = NULL;
  char *argv[] = { (char *) "hearback", NULL };
  Run   run = { NULL, script, user_data, 0 };

  g_return_val_if_fail (library != NULL, 1);
  g_return_val_if_fail (script != NULL, 1);

  current = &run;
  g_setenv ("HEARBACK_LIBRARY", library, TRUE);
  application = hear_application_new ();
  run.application = GTK_APPLICATION (application);
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &run);
  g_application_run (G_APPLICATION (application), 1, argv);

  return hear_bench_finish ();
}

/**
 * hear_bench_window_step:
 * @began: when waiting began
 * @what: what is waited for
 *
 * One step of the main loop; ends the program loudly if waiting takes too long.
 */
void
hear_bench_window_step (double began, const char *what)
{
  guint wake = g_timeout_add (WAKE_MS, wake_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);
  if (hear_bench_now () - began > LIMIT_MS)
    g_error ("it never came to: %s", what);
}

/**
 * hear_bench_window_rest:
 * @ms: how long
 *
 * Lets the program run.
 */
void
hear_bench_window_rest (guint ms)
{
  double start = hear_bench_now ();

  hear_bench_until (hear_bench_now () - start >= ms);
}

/**
 * hear_bench_window_n_frames:
 * @window: the window
 *
 * Returns: how often it was painted so far
 */
guint
hear_bench_window_n_frames (HearWindow *window)
{
  g_return_val_if_fail (HEAR_IS_WINDOW (window), 0);

  return current->n_frames;
}

/**
 * hear_bench_window_open:
 * @window: the window
 * @id: an interview
 *
 * Opens an interview and waits until it can be played and rests.
 *
 * Returns: (transfer none): its page
 */
HearInterviewPage *
hear_bench_window_open (HearWindow *window, const char *id)
{
  HearPlayer *player = hear_session_get_player (window->session);

  hear_window_open_interview (window, id);
  hear_bench_until (window->interview_page->interview != NULL && hear_player_get_ready (player));
  hear_bench_window_rest (500);

  return window->interview_page;
}
