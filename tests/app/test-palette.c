/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-item.h"
#include "hear-palette-memory.h"
#include "hear-palette.h"
#include "hear-sample.h"
#include "hear-store-state.h"
#include "hear-test-input.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* A window on the sample library, and its palette. */
typedef struct
{
  HearTestSession base;
  HearWindow     *window;
  GtkWidget      *palette;
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

static void
open_now (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.palette", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (HEAR_IS_PALETTE (window))
        fixture->palette = window;
    }
  g_object_add_weak_pointer (G_OBJECT (fixture->palette), (gpointer *) &fixture->palette);
}

static void
open (Fixture *fixture)
{
  open_now (fixture);
  hear_test_until (gtk_widget_get_mapped (fixture->palette) && gtk_window_is_active (GTK_WINDOW (fixture->palette)));
}

static GtkListView *
get_list (Fixture *fixture)
{
  return GTK_LIST_VIEW (hear_test_window_find (fixture->palette, GTK_TYPE_LIST_VIEW));
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (get_list (fixture))));
}

static const char *
get_action (Fixture *fixture, guint position)
{
  g_autoptr(HearPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (get_list (fixture))), position);

  return item != NULL ? hear_palette_item_get_facts (item)->action : "";
}

static guint
get_selected (Fixture *fixture)
{
  return gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (get_list (fixture))));
}

/* A few letters and Enter open an interview; the next time it comes first. */
static void
test_by_name (Fixture *fixture, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  open (fixture);
  hear_test_input_type ("ke mo");
  hear_test_until (count (fixture) == 1 && g_str_has_prefix (get_action (fixture, 0), "win.open-interview"));
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (fixture->palette == NULL && hear_session_get_interview (fixture->base.session) != NULL);
  g_assert_cmpstr (hear_interview_get_candidate_name (hear_session_get_interview (fixture->base.session)), ==, "Kenji Mori");

  open (fixture);
  hear_test_until (g_str_has_prefix (get_action (fixture, 0), "win.open-interview"));
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (fixture->palette == NULL);
}

/* The arrows go through the list while the field keeps the focus. */
static void
test_by_arrows (Fixture *fixture, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  open (fixture);
  hear_test_input_type ("roles");
  hear_test_until (count (fixture) > 0 && g_str_equal (get_action (fixture, 0), "win.roles"));
  gtk_editable_set_text (GTK_EDITABLE (hear_test_window_find (fixture->palette, GTK_TYPE_SEARCH_ENTRY)), "");
  hear_test_until (count (fixture) > 5);
  hear_test_input_key (GDK_KEY_Down, 0);
  hear_test_input_key (GDK_KEY_Down, 0);
  hear_test_until (get_selected (fixture) == 2);
  hear_test_input_key (GDK_KEY_Up, 0);
  hear_test_until (get_selected (fixture) == 1);
  hear_test_input_type ("roles");
  hear_test_until (g_str_equal (get_action (fixture, 0), "win.roles") && get_selected (fixture) == 0);
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (fixture->palette == NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->content_stack), ==, "roles");
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack;

  open (fixture);
  stack = GTK_STACK (hear_test_window_find (fixture->palette, GTK_TYPE_STACK));
  gtk_editable_set_text (GTK_EDITABLE (hear_test_window_find (fixture->palette, GTK_TYPE_SEARCH_ENTRY)), "xyzzy");
  hear_test_until (g_str_equal (gtk_stack_get_visible_child_name (stack), "nothing"));
  gtk_window_close (GTK_WINDOW (fixture->palette));
  hear_test_until (fixture->palette == NULL);
}

static gboolean
remembers (Fixture *fixture, const char *names)
{
  g_autofree char *text = hear_store_get_state (fixture->base.store, HEAR_PALETTE_STATE, NULL);

  return g_strcmp0 (text, names) == 0;
}

/* Whoever types before the library has answered does not wipe its memory. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  GtkEditable *entry;

  g_assert_true (hear_store_set_state (fixture->base.store, HEAR_PALETTE_STATE, "win.today\nwin.about", NULL));
  open_now (fixture);
  entry = GTK_EDITABLE (hear_test_window_find (fixture->palette, GTK_TYPE_SEARCH_ENTRY));
  gtk_editable_set_text (entry, "roles");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpstr (get_action (fixture, 0), ==, "win.roles");
  g_signal_emit_by_name (entry, "activate");
  hear_test_until (remembers (fixture, "win.roles\nwin.today\nwin.about"));
  hear_test_until (fixture->palette == NULL);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/palette/by-name", Fixture, NULL, set_up, test_by_name, tear_down);
  g_test_add ("/palette/by-arrows", Fixture, NULL, set_up, test_by_arrows, tear_down);
  g_test_add ("/palette/at-once", Fixture, NULL, set_up, test_at_once, tear_down);
  g_test_add ("/palette/nothing", Fixture, NULL, set_up, test_nothing, tear_down);

  return g_test_run ();
}
