/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page.h"
#include "hear-sample.h"
#include "hear-search-page-private.h"
#include "hear-search-row.h"
#include "hear-test-input.h"
#include "hear-test-search.h"
#include "hear-test-window.h"
#include "hear-transcript-view.h"
#include "hear-window-private.h"

/* A library with three interviews and the window on it, at its search. */
typedef struct
{
  HearTestLibrary library;
  HearInterview  *ana;
  HearSession    *session;
  HearWindow     *window;
  HearSearchPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_library_set_up (&fixture->library, NULL);
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    g_object_unref (hear_test_search_add (&fixture->library, "Many", HEAR_TEST_NOW - (i + 2) * 60000, "crowd|?crowd"));
  fixture->ana = hear_test_search_add (&fixture->library, "Ana", HEAR_TEST_NOW, "?Which bug was hard?|It was a race in the cache.|A hard one");
  g_object_unref (hear_test_search_add (&fixture->library, "Bo", HEAR_TEST_NOW - 60000, "A race of horses"));
  fixture->session = hear_session_new (fixture->library.store, fixture->library.clock);
  fixture->window = hear_window_new (NULL);
  hear_window_set_session (fixture->window, fixture->session, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search-all", NULL);
  fixture->page = fixture->window->search_page;
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->page)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  HearWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  hear_test_until (window == NULL);
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->ana);
  hear_test_library_tear_down (&fixture->library, NULL);
}

static const char *
get_sight (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->page->stack);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->page->hits));
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->page->entry), text);
}

static void
assert_found (Fixture *fixture, const char *text, guint n)
{
  type (fixture, text);
  hear_test_until (count (fixture) == n && g_str_equal (get_sight (fixture), n > 0 ? "list" : "nothing"));
}

static void
test_as_you_type (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_sight (fixture), ==, "start");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (fixture->page->entry)));
  hear_test_input_type ("rac");
  hear_test_until (count (fixture) == 2);
  g_assert_cmpstr (get_sight (fixture), ==, "list");
  hear_test_until (hear_test_window_find (GTK_WIDGET (fixture->page->list_view), HEAR_TYPE_SEARCH_ROW) != NULL);
  assert_found (fixture, "race cache", 1);
  assert_found (fixture, "unheard of", 0);
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (g_str_equal (get_sight (fixture), "start"));
}

/* What is written while the search stands there is found without asking anew;
 * what goes, goes. */
static void
test_fresh (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearNote) note = NULL;

  assert_found (fixture, "race", 2);
  note = hear_test_search_note (&fixture->library, fixture->ana, "Ask about the race");
  hear_test_until (count (fixture) == 3);
  g_assert_true (hear_store_remove_interview (fixture->library.store, hear_interview_get_id (fixture->ana), NULL));
  hear_test_until (count (fixture) == 1);
  g_assert_true (hear_store_restore_interview (fixture->library.store, hear_interview_get_id (fixture->ana), NULL));
  hear_test_until (count (fixture) == 3);
}

static void
choose (GtkWidget *facets, const char *tooltip, const char *text)
{
  GtkWidget *found = NULL;

  for (GtkWidget *box = gtk_widget_get_first_child (gtk_widget_get_first_child (facets)); box != NULL; box = gtk_widget_get_next_sibling (box))
    for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
      if (g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip) == 0)
        found = child;
  g_assert_nonnull (found);
  while (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (found))) < 2)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (found))); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (found))), i), text))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (found), i);
}

static void
test_facets (Fixture *fixture, gconstpointer data)
{
  GtkWidget *facets = GTK_WIDGET (fixture->page->facets);

  assert_found (fixture, "hard", 2);
  choose (facets, "Speaker", "Ida");
  hear_test_until (count (fixture) == 1);
  choose (facets, "Candidate", "Bo");
  hear_test_until (count (fixture) == 0);
  g_assert_true (hear_search_facets_get_active (fixture->page->facets));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page->list_view), "search.clear-facets", NULL);
  hear_test_until (count (fixture) == 2);
  g_assert_false (hear_search_facets_get_active (fixture->page->facets));
  choose (facets, "Role", "Cook");
  choose (facets, "Time", "Last 7 Days");
  hear_test_until (count (fixture) == 2);
}

static GtkWidget *
get_saved (Fixture *fixture)
{
  GtkWidget *list = hear_test_window_find (GTK_WIDGET (fixture->page->shelf), GTK_TYPE_LIST_BOX);

  return list != NULL ? gtk_widget_get_first_child (list) : NULL;
}

static gboolean
has_saved (gpointer fixture)
{
  return get_saved (fixture) != NULL;
}

static gboolean
has_none_saved (gpointer fixture)
{
  return get_saved (fixture) == NULL;
}

/* A search is saved with its choices, chosen again, removed and brought back. */
static void
test_saved (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;

  assert_found (fixture, "hard", 2);
  choose (GTK_WIDGET (fixture->page->facets), "Speaker", "Ida");
  hear_test_until (count (fixture) == 1);
  g_signal_emit_by_name (fixture->page->shelf, "save-as", "Hard things");
  g_assert_true (hear_test_wait (has_saved, fixture));
  hear_search_facets_clear (fixture->page->facets);
  assert_found (fixture, "race", 2);
  list = gtk_widget_get_parent (get_saved (fixture));
  g_signal_emit_by_name (list, "row-activated", get_saved (fixture));
  hear_test_until (count (fixture) == 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->page->entry)), ==, "hard");
  g_assert_true (hear_search_facets_get_active (fixture->page->facets));
  g_signal_emit_by_name (hear_test_window_find (get_saved (fixture), GTK_TYPE_BUTTON), "clicked");
  g_assert_true (hear_test_wait (has_none_saved, fixture));
  hear_test_until (hear_session_undo (fixture->session));
  g_assert_true (hear_test_wait (has_saved, fixture));
}

/* Enter opens the interview at the moment; going back leads to the result. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  HearTranscriptView *view;

  assert_found (fixture, "cache", 1);
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (hear_session_get_interview (fixture->session) != NULL);
  g_assert_cmpstr (hear_interview_get_id (hear_session_get_interview (fixture->session)), ==, hear_interview_get_id (fixture->ana));
  view = HEAR_TRANSCRIPT_VIEW (hear_test_window_find (GTK_WIDGET (fixture->window), HEAR_TYPE_TRANSCRIPT_VIEW));
  g_assert_cmpint (hear_transcript_view_get_position_ms (view), >=, 1000);
  g_assert_cmpint (hear_transcript_view_get_position_ms (view), <, 2000);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->page)));
  g_assert_true (hear_window_is_searching (fixture->window));
  g_assert_cmpuint (count (fixture), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.interviews", NULL);
  g_assert_false (hear_window_is_searching (fixture->window));
}

/* A hit plays its moment. */
static void
test_play (Fixture *fixture, gconstpointer data)
{
  HearPlayer *player = hear_session_get_player (fixture->session);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (hear_sample_create (fixture->library.store, NULL, &error), >, 0);
  g_assert_no_error (error);
  assert_found (fixture, "\"customer support anyway\"", 1);
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (hear_player_get_ready (player) && hear_player_get_playing (player));
  hear_test_until (hear_player_get_position_ms (player) > 45000);
  g_assert_cmpint (hear_player_get_position_ms (player), <, 60000);
  hear_player_pause (player);
}

static gboolean
goes_down_to_all (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page->list_view), "list.scroll-to-item", "u", count (fixture) - 1);

  return count (fixture) == 120;
}

/* More than a page comes as one goes down, all of it once; also where what was
 * asked for was dropped because something changed. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  type (fixture, "crowd");
  hear_test_until (count (fixture) >= 50);
  hear_test_until (fixture->page->loading_more || count (fixture) > 50);
  hear_search_page_search (fixture->page);
  hear_test_until (goes_down_to_all (fixture));
  g_assert_null (fixture->page->next);
  for (guint i = 0; i < count (fixture); i++)
    {
      g_autoptr(HearSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (fixture->page->hits), i);

      g_assert_true (g_hash_table_add (ids, (gpointer) hear_search_hit_get_facts (hit)->id));
    }
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add ("/search-page/as-you-type", Fixture, NULL, set_up, test_as_you_type, tear_down);
  g_test_add ("/search-page/fresh", Fixture, NULL, set_up, test_fresh, tear_down);
  g_test_add ("/search-page/facets", Fixture, NULL, set_up, test_facets, tear_down);
  g_test_add ("/search-page/saved", Fixture, NULL, set_up, test_saved, tear_down);
  g_test_add ("/search-page/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/search-page/play", Fixture, NULL, set_up, test_play, tear_down);
  g_test_add ("/search-page/pages", Fixture, GUINT_TO_POINTER (60), set_up, test_pages, tear_down);

  return g_test_run ();
}
