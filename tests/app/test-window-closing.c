/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-people.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* A window on a library with a role, on a disk that can be full. */
typedef struct
{
  HearTestSession base;
  HearWindow     *window;
} Fixture;

static int disk_is_full;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearRole) role = hear_role_new ();
  g_autoptr(GError) error = NULL;

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  hear_role_set_title (role, "Cook");
  hear_store_add_role (fixture->base.store, role, &error);
  g_assert_no_error (error);
  fixture->window = hear_window_new (NULL);
  hear_window_set_session (fixture->window, fixture->base.session, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-role", "s", hear_role_get_id (role));
  hear_test_until (fixture->window->roles_page != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (fixture->window));
  hear_test_session_tear_down (&fixture->base);
}

static gpointer
write_cb (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  if (g_atomic_int_get (&disk_is_full))
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL, "The disk is full. Make room and try again");

  return NULL;
}

/* Whichever page it is of. */
static void
test_says_that_saving_failed (Fixture *fixture, gconstpointer data)
{
  HearBanner *banner = fixture->window->saving_banner;
  HearSaver  *saver = hear_session_get_saver (fixture->base.session);

  g_assert_false (hear_banner_is_on (banner));
  g_atomic_int_set (&disk_is_full, TRUE);
  hear_saver_push (saver, NULL, (HearWork){ .run = write_cb });
  hear_test_until (hear_saver_get_error (saver) != NULL);
  g_assert_true (hear_banner_is_on (banner));
  g_assert_cmpstr (hear_banner_get_title (banner), ==, hear_saver_get_error (saver)->message);
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "saving-failed");
  g_signal_emit_by_name (banner, "pressed");
  g_assert_false (hear_banner_is_on (banner));
  hear_test_until (hear_saver_get_error (saver) != NULL);
  g_assert_true (hear_banner_is_on (banner));

  g_atomic_int_set (&disk_is_full, FALSE);
  g_signal_emit_by_name (banner, "pressed");
  hear_test_until (hear_saver_is_idle (saver));
  g_assert_false (hear_banner_is_on (banner));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/window-closing/says-that-saving-failed", Fixture, NULL, set_up, test_says_that_saving_failed, tear_down);

  return g_test_run ();
}
