/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-candidate-page-private.h"
#include "hear-palette-actions.h"
#include "hear-sample.h"
#include "hear-store-people.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

typedef struct
{
  HearTestSession base;
  HearWindow     *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, NULL), >, 0);
  fixture->window = hear_test_session_open_window (&fixture->base, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (fixture->window));
  hear_test_session_tear_down (&fixture->base);
}

static HearPaletteItem *
find (GPtrArray *items, const char *action)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (hear_palette_item_get_facts (g_ptr_array_index (items, i))->action, action))
      return g_ptr_array_index (items, i);

  return NULL;
}

static GPtrArray *
list (Fixture *fixture)
{
  return hear_palette_actions_list (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (fixture->window->leaflet));
}

/* What cannot be done now is left out; the rest tells its keys. */
static void
test_what_can_be_done (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) on_today = list (fixture);
  g_autoptr(GPtrArray) on_roles = NULL;

  g_assert_nonnull (find (on_today, "win.import"));
  g_assert_cmpstr (hear_palette_item_get_facts (find (on_today, "win.import"))->keys, ==, "Ctrl+O");
  g_assert_null (find (on_today, "review.toggle"));
  g_assert_null (find (on_today, "roles.add"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.roles", NULL);
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->roles_page)));
  on_roles = list (fixture);
  g_assert_nonnull (find (on_roles, "roles.add"));

  gtk_widget_action_set_enabled (GTK_WIDGET (fixture->window), "win.import", FALSE);
  g_assert_null (hear_palette_actions_find ("win.import", NULL, GTK_WIDGET (fixture->window->leaflet)));
  g_assert_null (hear_palette_actions_find ("no such thing", NULL, GTK_WIDGET (fixture->window->leaflet)));
}

/* What a menu has, the palette has, too. */
static void
test_of_a_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *candidate = hear_store_find_candidate (fixture->base.store, "Ana Lima", NULL);
  g_autoptr(GPtrArray) on_candidate = NULL;
  g_autoptr(GPtrArray) on_interview = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-candidate", "s", candidate);
  hear_test_until (fixture->window->candidate_page->dossier != NULL);
  on_candidate = list (fixture);
  g_assert_nonnull (find (on_candidate, "win.restore"));
  g_assert_nonnull (find (on_candidate, "candidate.export"));
  g_assert_nonnull (find (on_candidate, "candidate.erase"));
  g_assert_null (find (on_candidate, "review.candidate"));
  g_assert_null (find (on_candidate, "questions.ask"));

  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->window->candidate_page->interviews, 0)));
  hear_test_until (hear_session_get_interview (fixture->base.session) != NULL);
  hear_test_until (!gtk_widget_get_mapped (GTK_WIDGET (fixture->window->candidate_page)));
  on_interview = list (fixture);
  g_assert_nonnull (find (on_interview, "review.candidate"));
  g_assert_nonnull (find (on_interview, "review.add-speaker"));
  g_assert_null (find (on_interview, "candidate.erase"));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/palette-actions/what-can-be-done", Fixture, NULL, set_up, test_what_can_be_done, tear_down);
  g_test_add ("/palette-actions/of-a-page", Fixture, NULL, set_up, test_of_a_page, tear_down);

  return g_test_run ();
}
