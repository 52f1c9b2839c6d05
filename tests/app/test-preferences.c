/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page.h"
#include "hear-preferences-window.h"
#include "hear-test-input.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-transcript-view.h"
#include "hear-transport.h"
#include "hear-window.h"

/* A window on a library of its own, and what the desktop keeps. */
typedef struct
{
  HearTestSession base;
  GSettings      *settings;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  fixture->settings = g_settings_new (HEAR_PREFERENCES_SCHEMA);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  const char *const keys[] = { "skip-seconds", "speed", "follow", "color-scheme" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  g_clear_object (&fixture->settings);
  hear_test_session_tear_down (&fixture->base);
}

static HearWindow *
open_window (Fixture *fixture)
{
  HearWindow *window = hear_window_new (NULL);

  hear_window_set_session (window, fixture->base.session, NULL);
  gtk_window_present (GTK_WINDOW (window));
  hear_test_window_draw (GTK_WINDOW (window));

  return window;
}

static void
test_defaults (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearPreferences) usual = hear_preferences_new ("org.hearback.Missing");
  g_autoptr(HearPreferences) kept = hear_preferences_new (HEAR_PREFERENCES_SCHEMA);
  HearPreferences *both[] = { usual, kept };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      double   speed;
      gboolean follow;

      g_object_get (both[i], "speed", &speed, "follow", &follow, NULL);
      g_assert_cmpuint (hear_preferences_get_skip_seconds (both[i]), ==, 10);
      g_assert_cmpint (hear_preferences_get_color_scheme (both[i]), ==, ADW_COLOR_SCHEME_DEFAULT);
      g_assert_cmpfloat (speed, ==, 1);
      g_assert_true (follow);
    }
}

static void
test_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearPreferences) preferences = hear_preferences_new (HEAR_PREFERENCES_SCHEMA);
  g_autofree char *scheme = NULL;

  g_object_set (preferences, "skip-seconds", 5, "speed", 1.5, "follow", FALSE, "color-scheme", ADW_COLOR_SCHEME_FORCE_DARK, NULL);
  scheme = g_settings_get_string (fixture->settings, "color-scheme");
  g_assert_cmpuint (g_settings_get_uint (fixture->settings, "skip-seconds"), ==, 5);
  g_assert_cmpfloat (g_settings_get_double (fixture->settings, "speed"), ==, 1.5);
  g_assert_false (g_settings_get_boolean (fixture->settings, "follow"));
  g_assert_cmpstr (scheme, ==, "force-dark");

  g_settings_set_uint (fixture->settings, "skip-seconds", 30);
  g_assert_cmpuint (hear_preferences_get_skip_seconds (preferences), ==, 30);
}

/* What plays begins with it, and takes a change at once. */
static void
test_speed (Fixture *fixture, gconstpointer data)
{
  HearPlayer *player;

  g_settings_set_double (fixture->settings, "speed", 1.25);
  player = hear_session_get_player (fixture->base.session);
  g_assert_cmpfloat (hear_player_get_rate (player), ==, 1.25);
  g_settings_set_double (fixture->settings, "speed", 2);
  g_assert_cmpfloat (hear_player_get_rate (player), ==, 2);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget     *page;
  GtkWindow     *window;
  HearTransport *transport;
  GtkWidget     *view;
  guint          seconds;

  g_settings_set_uint (fixture->settings, "skip-seconds", 5);
  g_settings_set_boolean (fixture->settings, "follow", FALSE);
  page = hear_interview_page_new (fixture->base.session);
  window = hear_test_window_new (page, 1280, 800);
  transport = HEAR_TRANSPORT (hear_test_window_find (page, HEAR_TYPE_TRANSPORT));
  view = hear_test_window_find (page, HEAR_TYPE_TRANSCRIPT_VIEW);
  g_object_get (transport, "skip-seconds", &seconds, NULL);
  g_assert_cmpuint (seconds, ==, 5);
  g_assert_false (hear_transcript_view_get_following (HEAR_TRANSCRIPT_VIEW (view)));
  g_settings_set_boolean (fixture->settings, "follow", TRUE);
  g_assert_true (hear_transcript_view_get_following (HEAR_TRANSCRIPT_VIEW (view)));
  hear_test_window_close (window);
}

static void
test_style (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  HearWindow      *window;

  g_settings_set_string (fixture->settings, "color-scheme", "force-dark");
  window = open_window (fixture);
  g_assert_true (adw_style_manager_get_dark (manager));
  g_settings_set_string (fixture->settings, "color-scheme", "default");
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (window));
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* The window shows what holds, and what is chosen in it holds at once. */
static void
test_window (Fixture *fixture, gconstpointer data)
{
  HearPreferences *preferences = hear_session_get_preferences (fixture->base.session);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *scheme = NULL;
  GtkWidget       *window;
  GtkWidget       *follow;

  g_settings_set_uint (fixture->settings, "skip-seconds", 15);
  window = hear_preferences_window_present (NULL, preferences);
  hear_test_window_draw (GTK_WINDOW (window));
  hear_test_window_save (GTK_WINDOW (window), "preferences");
  collect (window, ADW_TYPE_COMBO_ROW, rows);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpuint (adw_combo_row_get_selected (rows->pdata[0]), ==, 2);
  g_assert_cmpuint (adw_combo_row_get_selected (rows->pdata[1]), ==, 1);
  g_assert_cmpuint (adw_combo_row_get_selected (rows->pdata[2]), ==, 0);

  adw_combo_row_set_selected (rows->pdata[0], 3);
  adw_combo_row_set_selected (rows->pdata[1], 4);
  adw_combo_row_set_selected (rows->pdata[2], 2);
  follow = hear_test_window_find (window, GTK_TYPE_SWITCH);
  gtk_switch_set_active (GTK_SWITCH (follow), FALSE);
  scheme = g_settings_get_string (fixture->settings, "color-scheme");
  g_assert_cmpuint (g_settings_get_uint (fixture->settings, "skip-seconds"), ==, 30);
  g_assert_cmpfloat (g_settings_get_double (fixture->settings, "speed"), ==, 2);
  g_assert_false (g_settings_get_boolean (fixture->settings, "follow"));
  g_assert_cmpstr (scheme, ==, "force-dark");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_open (gpointer window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) one = g_list_model_get_item (windows, i);

      if (HEAR_IS_PREFERENCES_WINDOW (one))
        *(GtkWindow **) window = one;
    }

  return *(GtkWindow **) window != NULL && gtk_widget_get_mapped (*(GtkWidget **) window);
}

/* Alt and a letter turns a switch, Escape closes. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  HearWindow *window;
  GtkWindow  *preferences = NULL;
  GtkWindow  *left;

  if (!hear_test_input_or_skip ())
    return;

  window = open_window (fixture);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  g_assert_true (hear_test_wait (is_open, &preferences));
  g_assert_true (gtk_window_get_transient_for (preferences) == GTK_WINDOW (window));
  hear_test_window_draw (preferences);
  left = preferences;
  g_object_add_weak_pointer (G_OBJECT (left), (gpointer *) &left);
  hear_test_input_key (GDK_KEY_f, GDK_ALT_MASK);
  hear_test_until (!g_settings_get_boolean (fixture->settings, "follow"));
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (left == NULL);
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/preferences/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("defaults", test_defaults);
  ADD ("are-kept", test_are_kept);
  ADD ("speed", test_speed);
  ADD ("page", test_page);
  ADD ("style", test_style);
  ADD ("window", test_window);
  ADD ("keys", test_keys);

  return g_test_run ();
}
