/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-sample.h"
#include "hear-test-input.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-today-page-private.h"
#include "hear-window-private.h"

/* A window on a library with the sample. */
typedef struct
{
  HearTestSession base;
  HearWindow     *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, &error), >, 0);
  g_assert_no_error (error);
  fixture->window = hear_test_session_open_window (&fixture->base, data);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (fixture->window));
  hear_test_session_tear_down (&fixture->base);
}

static const char *
shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->content_stack);
}

static HearDutyRow *
first_row (Fixture *fixture)
{
  return (HearDutyRow *) gtk_list_box_get_row_at_index (fixture->window->today_page->list_box, 0);
}

static const char *
page_in_state (Fixture *fixture)
{
  return fixture->window->state->page;
}

/* Today comes first, counts in the sidebar, and leads to the card and back. */
static void
test_today (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  HearDutyRow     *row;

  g_assert_cmpstr (shown (fixture), ==, "today");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (fixture->window->today_row));
  g_assert_null (fixture->window->interviews_page);
  hear_test_until (first_row (fixture) != NULL && hear_duties_get_count (fixture->window->duties) != NULL);
  g_assert_cmpuint (hear_sidebar_row_get_count (fixture->window->today_row), ==, hear_duties_get_count (fixture->window->duties)->n);
  row = first_row (fixture);
  id = g_strdup (hear_interview_item_get_id (hear_duty_row_get_item (row)));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  hear_test_until (hear_session_get_interview (fixture->base.session) != NULL);
  g_assert_cmpstr (hear_interview_get_id (hear_session_get_interview (fixture->base.session)), ==, id);
  g_assert_cmpstr (fixture->window->state->interview, ==, id);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (shown (fixture), ==, "today");
  g_assert_null (fixture->window->interviews_page);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  hear_test_until (first_row (fixture) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.today", NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (first_row (fixture)));
  hear_test_input_key (GDK_KEY_j, 0);
  hear_test_until (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->window->today_page->list_box, 1)));
  hear_test_input_key (GDK_KEY_k, 0);
  hear_test_until (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (first_row (fixture)));
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (hear_session_get_interview (fixture->base.session) != NULL);
  /* An interview that is closed takes no keys. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  hear_test_until (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (first_row (fixture)));
  hear_test_input_key (GDK_KEY_j, 0);
  hear_test_until (gtk_window_get_focus (GTK_WINDOW (fixture->window)) != GTK_WIDGET (first_row (fixture)));
}

static void
test_keeps_page (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (shown (fixture), ==, "interviews");
  g_assert_null (fixture->window->today_page);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.today", NULL);
  g_assert_cmpstr (page_in_state (fixture), ==, "today");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.interviews", NULL);
  g_assert_cmpstr (page_in_state (fixture), ==, "interviews");
  g_assert_true (gtk_list_box_get_selected_row (fixture->window->sidebar) == fixture->window->interviews_row);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.today", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  g_assert_cmpstr (shown (fixture), ==, "interviews");
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/window-pages/today", Fixture, NULL, set_up, test_today, tear_down);
  g_test_add ("/window-pages/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/window-pages/keeps-page", Fixture, "[window]\npage=interviews\n", set_up, test_keeps_page, tear_down);

  return g_test_run ();
}
