/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-progress.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

typedef struct
{
  HearTestSession base;
  AdwToast       *toast;
  guint           n_toasts;
} Fixture;

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_set_object (&fixture->toast, toast);
  fixture->n_toasts++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_signal_connect_swapped (fixture->base.session, "toast", G_CALLBACK (toast_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->toast);
  hear_test_session_tear_down (&fixture->base);
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  HearProgress *progress = hear_progress_new (fixture->base.session, "Backing up <1>…");

  g_assert_cmpuint (fixture->n_toasts, ==, 1);
  g_assert_true (hear_progress_get_toast (progress) == fixture->toast);
  g_assert_true (hear_progress_get_session (progress) == fixture->base.session);
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, "Backing up &lt;1&gt;…");
  g_assert_cmpuint (adw_toast_get_timeout (fixture->toast), ==, 0);
  g_assert_cmpstr (adw_toast_get_button_label (fixture->toast), ==, "_Cancel");
  g_assert_finalize_object (progress);
}

static gpointer
report_in_thread (gpointer progress)
{
  hear_progress_report (progress, .25);
  hear_progress_report (progress, .4);

  return NULL;
}

static gboolean
says_forty (gpointer toast)
{
  return g_strcmp0 (adw_toast_get_title (toast), "Backing up… 40%") == 0;
}

static void
test_reports_from_a_thread (Fixture *fixture, gconstpointer data)
{
  HearProgress *progress = hear_progress_new (fixture->base.session, "Backing up…");
  GThread      *thread = g_thread_new ("report", report_in_thread, progress);

  g_thread_join (thread);
  g_assert_true (hear_test_wait (says_forty, fixture->toast));
  hear_progress_report (progress, 7);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, "Backing up… 100%");
  g_assert_finalize_object (progress);
}

static void
test_is_called_off (Fixture *fixture, gconstpointer data)
{
  HearProgress *progress = hear_progress_new (fixture->base.session, "Backing up…");

  g_assert_false (g_cancellable_is_cancelled (hear_progress_get_cancellable (progress)));
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_true (g_cancellable_is_cancelled (hear_progress_get_cancellable (progress)));
  g_assert_finalize_object (progress);
}

static void
test_ends (Fixture *fixture, gconstpointer data)
{
  HearProgress *progress = hear_progress_new (fixture->base.session, "Backing up…");
  GtkWidget    *overlay = adw_toast_overlay_new ();
  GtkWindow    *window = hear_test_window_new (overlay, 300, 200);

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (fixture->toast));
  hear_progress_report (progress, .5);
  hear_progress_end (progress);
  g_assert_null (hear_progress_get_toast (progress));
  hear_progress_end (progress);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, "Backing up…");
  hear_test_window_close (window);
  g_assert_finalize_object (progress);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/progress/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("shows", test_shows);
  ADD ("reports-from-a-thread", test_reports_from_a_thread);
  ADD ("is-called-off", test_is_called_off);
  ADD ("ends", test_ends);

  return g_test_run ();
}
