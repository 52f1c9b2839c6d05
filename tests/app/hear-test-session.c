/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-session.h"

#include "hear-test-window.h"

static GMutex gate;

static gpointer
pass_gate (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);

  return NULL;
}

/**
 * hear_test_session_set_up:
 * @self: a fixture
 * @clock: (transfer full): the clock to go by
 */
void
hear_test_session_set_up (HearTestSession *self, HearClock *clock)
{
  g_autoptr(GError) error = NULL;

  self->folder = hear_test_make_folder ();
  self->library = g_build_filename (self->folder, "library", NULL);
  self->clock = clock;
  self->store = hear_store_create (self->library, "Mara", self->clock, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
  self->session = hear_session_new (self->store, self->clock);
}

/**
 * hear_test_session_tear_down:
 * @self: a fixture
 *
 * Closes the library when the last worker has let go of the session.
 */
void
hear_test_session_tear_down (HearTestSession *self)
{
  if (self->session != NULL)
    {
      hear_test_until (G_OBJECT (self->session)->ref_count == 1);
      g_assert_finalize_object (g_steal_pointer (&self->session));
    }
  hear_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  hear_test_drop_folder (self->folder);
  g_free (self->library);
  g_free (self->folder);
}

/**
 * hear_test_session_open_window:
 * @self: a fixture
 * @state: (nullable): how the window was left
 *
 * Returns: (transfer none): a window that shows it, on the screen
 */
HearWindow *
hear_test_session_open_window (HearTestSession *self, const char *state)
{
  HearWindow *window;

  hear_test_window_scale (1);
  window = hear_window_new (NULL);
  hear_window_set_session (window, self->session, state);
  gtk_window_present (GTK_WINDOW (window));
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  hear_test_window_draw (GTK_WINDOW (window));

  return window;
}

/**
 * hear_test_session_close_window:
 * @self: a fixture
 * @window: what shows it
 *
 * Closes a window as somebody does, and sees that all is saved and it goes.
 */
void
hear_test_session_close_window (HearTestSession *self, GtkWindow *window)
{
  GtkWindow *left = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &left);
  gtk_window_close (window);
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (self->session)));
  hear_test_until (left == NULL);
}

/**
 * hear_test_session_hold_saves:
 * @self: a fixture
 *
 * Lets what is saved from now on wait, as on a disk that is busy.
 */
void
hear_test_session_hold_saves (HearTestSession *self)
{
  g_mutex_lock (&gate);
  hear_saver_push (hear_session_get_saver (self->session), NULL, (HearWork){ .run = pass_gate });
}

/**
 * hear_test_session_let_saves_go:
 * @self: a fixture
 *
 * Has all of it written.
 */
void
hear_test_session_let_saves_go (HearTestSession *self)
{
  g_mutex_unlock (&gate);
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (self->session)));
}
