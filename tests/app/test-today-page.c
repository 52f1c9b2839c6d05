/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-interviews.h"
#include "hear-store-scorecards.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-today-page-private.h"

/* Friday 13 November 2026, 10:00 UTC. */
#define NOW (G_GINT64_CONSTANT (1794564000) * 1000)
#define DAY (G_GINT64_CONSTANT (86400) * 1000)

#define TWO_PAGES (HEAR_TODAY_FIRST_ROWS + HEAR_TODAY_PAGE_ROWS)

/* The page on a library in which so many cards are to be handed in. */
typedef struct
{
  HearTestSession base;
  HearDuties     *duties;
  HearTodayPage  *page;
  GtkWindow      *window;
  guint           n_first; /* rows that came first */
} Fixture;

static char *
add (Fixture *fixture, const char *name, gint64 held_at)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autoptr(HearRecording) recording = hear_recording_new ();
  g_autofree char *blob = g_strnfill (64, 'b');

  hear_recording_set_blob (recording, blob);
  hear_recording_set_duration_ms (recording, 7 * 60000);
  hear_interview_set_candidate_name (interview, name);
  hear_interview_set_role_title (interview, "Backend engineer");
  hear_interview_set_held_at (interview, held_at);
  hear_interview_set_consent_text (interview, "Agreed by mail");
  hear_interview_set_recording (interview, recording);
  g_assert_true (hear_store_add_interview (fixture->base.store, interview, NULL));

  return g_strdup (hear_interview_get_id (interview));
}

static void
rate (Fixture *fixture, const char *id, guint n, gboolean hand_in)
{
  static const char *const keys[] = { "communication", "structure", "engagement", "problem-solving" };
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (fixture->base.store, id, NULL);

  for (guint i = 0; i < n; i++)
    {
      HearRating *rating = hear_scorecard_find_rating (card, keys[i]);

      hear_rating_set_level (rating, 4);
      g_assert_true (hear_store_save_rating (fixture->base.store, id, rating, NULL));
    }
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  if (hand_in)
    g_assert_true (hear_store_hand_in_scorecard (fixture->base.store, card, NULL));
}

static HearDutyRow *
row_at (Fixture *fixture, int position)
{
  return (HearDutyRow *) gtk_list_box_get_row_at_index (fixture->page->list_box, position);
}

static const char *
title_at (Fixture *fixture, int position)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row_at (fixture, position)));
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->page->items));
}

static gboolean
shows (Fixture *fixture, const char *name)
{
  return g_str_equal (gtk_stack_get_visible_child_name (fixture->page->stack), name);
}

static guint
count_suggested (GtkWidget *widget)
{
  guint n = gtk_widget_has_css_class (widget, "suggested-action") && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_suggested (child);

  return n;
}

static void
note_first_cb (Fixture *fixture, guint position, guint removed, guint added)
{
  if (fixture->n_first == 0)
    fixture->n_first = added;
}

static void
open_page (Fixture *fixture, int width)
{
  fixture->duties = hear_duties_new (fixture->base.store);
  fixture->page = HEAR_TODAY_PAGE (hear_today_page_new (fixture->base.session, fixture->duties));
  g_signal_connect_swapped (fixture->page->items, "items-changed", G_CALLBACK (note_first_cb), fixture);
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->page), width, 600);
  hear_test_until (hear_duties_get_count (fixture->duties) != NULL && !shows (fixture, "loading"));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_window_scale (1);
  hear_test_session_set_up (&fixture->base, hear_clock_new_fixed (NOW));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_window_close (fixture->window);
  g_clear_object (&fixture->duties);
  hear_test_session_tear_down (&fixture->base);
}

static void
test_sorted_by_harm (Fixture *fixture, gconstpointer data)
{
  g_autofree char *late = NULL;
  g_autofree char *today = add (fixture, "Leila Haddad", NOW - 3 * DAY);
  g_autofree char *monday = add (fixture, "Amina Diallo", NOW - 2 * DAY);

  late = add (fixture, "Jonas Weber", NOW - 4 * DAY);
  rate (fixture, late, 4, FALSE);
  open_page (fixture, 1000);
  hear_test_until (count (fixture) == 3);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "today");

  g_assert_cmpstr (title_at (fixture, 0), ==, "Jonas Weber");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row_at (fixture, 0))), ==, "Backend engineer · 4 of 5 competencies rated");
  g_assert_cmpstr (title_at (fixture, 1), ==, "Leila Haddad");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row_at (fixture, 1))), ==, "Backend engineer · not begun");
  g_assert_cmpstr (title_at (fixture, 2), ==, "Amina Diallo");
  g_assert_cmpuint (count_suggested (GTK_WIDGET (fixture->window)), ==, 1);
  g_assert_cmpuint (count_suggested (GTK_WIDGET (row_at (fixture, 0))), ==, 1);
  g_assert_cmpstr (adw_window_title_get_subtitle (fixture->page->title), ==, "Friday 13 November · 3 things, 32 min");
}

/* What is handed in goes; the next becomes what to do first. */
static void
test_live (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = add (fixture, "Jonas Weber", NOW - 4 * DAY);
  g_autofree char *second = add (fixture, "Amina Diallo", NOW - 2 * DAY);
  HearDutyRow     *kept;

  open_page (fixture, 1000);
  hear_test_until (count (fixture) == 2);
  kept = row_at (fixture, 1);
  gtk_widget_grab_focus (GTK_WIDGET (kept));
  rate (fixture, first, 1, TRUE);
  hear_test_until (count (fixture) == 1 && hear_duties_get_count (fixture->duties)->n == 1);
  g_assert_true (row_at (fixture, 0) == kept);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (kept));
  g_assert_cmpuint (count_suggested (GTK_WIDGET (fixture->window)), ==, 1);
  rate (fixture, second, 0, TRUE);
  hear_test_until (shows (fixture, "empty") && hear_duties_get_count (fixture->duties)->n == 0);
  g_assert_cmpstr (adw_window_title_get_subtitle (fixture->page->title), ==, "Friday 13 November");
  g_assert_false (gtk_widget_get_visible (fixture->page->import));
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "today-done");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  open_page (fixture, 1000);
  g_assert_true (shows (fixture, "empty"));
  g_assert_true (gtk_widget_get_visible (fixture->page->import));
  g_assert_nonnull (strstr (adw_status_page_get_description (fixture->page->empty), "Import"));
  g_assert_cmpuint (count_suggested (GTK_WIDGET (fixture->window)), ==, 1);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "today-empty");
}

/* What was on its way when something changed comes all the same. */
static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < TWO_PAGES + 10; i++)
    g_free (add (fixture, "Jonas Weber", NOW - DAY - i * 1000));
  open_page (fixture, 1000);
  hear_test_until (count (fixture) == TWO_PAGES && fixture->page->next != NULL);
  hear_today_page_load_on (fixture->page);
  hear_today_page_load (fixture->page);
  hear_test_until (count (fixture) == TWO_PAGES + 10);
}

/* Nobody waits for more than the first rows; the next come without being asked
 * for, the others as the end comes into sight. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment;

  for (guint i = 0; i < TWO_PAGES + 10; i++)
    g_free (add (fixture, "Jonas Weber", NOW - DAY - i * 1000));
  open_page (fixture, 1000);
  hear_test_until (count (fixture) == TWO_PAGES);
  g_assert_cmpuint (fixture->n_first, ==, HEAR_TODAY_FIRST_ROWS);
  hear_test_window_draw (fixture->window);
  adjustment = gtk_scrolled_window_get_vadjustment (fixture->page->scroller);
  hear_test_until (gtk_adjustment_get_upper (adjustment) > 1000);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  hear_test_until (count (fixture) == TWO_PAGES + 10);
  g_assert_cmpuint (hear_duties_get_count (fixture->duties)->n, ==, count (fixture));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_free (add (fixture, "Jonas Weber", NOW - 4 * DAY));
  open_page (fixture, 360);
  hear_test_until (hear_layout_get_size (fixture->page->layout) == HEAR_LAYOUT_SINGLE);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row_at (fixture, 0))), ==, "Backend engineer · not begun\n1 day late · 12 min");
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "today-narrow");
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/today-page/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("sorted-by-harm", test_sorted_by_harm);
  ADD ("live", test_live);
  ADD ("empty", test_empty);
  ADD ("pages", test_pages);
  ADD ("dropped", test_dropped);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
