/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-block.h"
#include "hear-card-pane.h"
#include "hear-interview-page.h"
#include "hear-keys.h"
#include "hear-note-row.h"
#include "hear-object-copy.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-scorecards.h"
#include "hear-test-input.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-transcript-pane.h"
#include "hear-window.h"

/* The window with the sample's first interview, and the keys as the program
 * has them. */
typedef struct
{
  HearTestSession     base;
  GtkApplication     *application;
  GtkWindow          *window;
  HearTranscriptPane *pane;
  HearTranscriptView *view;
} Fixture;

static gboolean
is_ready (gpointer session)
{
  return hear_session_get_interview (session) != NULL && hear_player_get_ready (hear_session_get_player (session));
}

static void
open_first (Fixture *fixture)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (fixture->base.store, &all, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (fixture->base.store, g_ptr_array_index (ids, i), NULL);

      if (g_strcmp0 (hear_interview_get_candidate_name (interview), "Ana Lima") == 0)
        hear_window_open_interview (HEAR_WINDOW (fixture->window), g_ptr_array_index (ids, i));
    }
  g_assert_true (hear_test_wait (is_ready, fixture->base.session));
  hear_test_until ((fixture->pane = HEAR_TRANSCRIPT_PANE (hear_test_window_find (GTK_WIDGET (fixture->window), HEAR_TYPE_TRANSCRIPT_PANE))) != NULL);
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->pane)));
  hear_test_until (hear_transcript_pane_get_transcript (fixture->pane) != NULL);
  fixture->view = hear_transcript_pane_get_view (fixture->pane);
  hear_test_window_draw (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static guint     n_applications;
  g_autofree char *id = g_strdup_printf ("org.hearback.TestPage%u", n_applications++);

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, NULL), >, 0);
  fixture->application = gtk_application_new (id, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  hear_keys_install (fixture->application);
  fixture->window = GTK_WINDOW (hear_window_new (fixture->application));
  hear_window_set_session (HEAR_WINDOW (fixture->window), fixture->base.session, NULL);
  gtk_window_present (fixture->window);
  open_first (fixture);
  hear_test_until (gtk_window_is_active (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, fixture->window);
  g_clear_object (&fixture->application);
  hear_test_session_tear_down (&fixture->base);
}

static gboolean
has_focus_within (Fixture *fixture, gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
test_replace_from_anywhere (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = hear_test_window_find (GTK_WIDGET (fixture->pane), GTK_TYPE_SEARCH_ENTRY);

  gtk_window_set_focus (fixture->window, NULL);
  hear_test_input_key (GDK_KEY_h, GDK_CONTROL_MASK);
  hear_test_until (has_focus_within (fixture, entry));
  /* From a field in which somebody writes, too. */
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  hear_test_input_key (GDK_KEY_n, 0);
  hear_test_until (!has_focus_within (fixture, fixture->pane));
  hear_test_input_key (GDK_KEY_h, GDK_CONTROL_MASK);
  hear_test_until (has_focus_within (fixture, entry));
}

/* What was begun stays in the field that Escape leaves. */
static void
test_escape_leaves_the_field (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_input_key (GDK_KEY_n, 0);
  hear_test_until (!has_focus_within (fixture, fixture->pane));
  hear_test_input_type ("half a");
  entry = gtk_window_get_focus (fixture->window);
  g_assert_true (GTK_IS_EDITABLE (entry) || GTK_IS_TEXT_VIEW (entry));
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (gtk_window_get_focus (fixture->window) != entry);
  if (GTK_IS_EDITABLE (entry))
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "half a");
  else
    g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry))), ==, 6);
}

static guint
count_notes (Fixture *fixture)
{
  g_autoptr(GPtrArray) notes = hear_store_list_notes (fixture->base.store, hear_interview_get_id (hear_session_get_interview (fixture->base.session)), NULL);

  return notes->len;
}

static GtkWidget *
find_stored_row (Fixture *fixture)
{
  GtkWidget *row = hear_test_window_find (GTK_WIDGET (fixture->window), HEAR_TYPE_NOTE_ROW);

  return row != NULL && hear_note_get_id (hear_note_row_get_note (HEAR_NOTE_ROW (row))) != NULL ? row : NULL;
}

/* The key finishes the note, and has nothing to do with the card. */
static void
test_accept_finishes_note (Fixture *fixture, gconstpointer data)
{
  guint      n = count_notes (fixture);
  GtkWidget *row;
  GtkWidget *text;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_input_key (GDK_KEY_n, 0);
  hear_test_until (!has_focus_within (fixture, fixture->pane));
  hear_test_input_type ("says why");
  hear_test_input_key (GDK_KEY_Return, GDK_CONTROL_MASK);
  hear_test_until (count_notes (fixture) == n + 1);
  hear_test_until ((row = find_stored_row (fixture)) != NULL);
  g_assert_true (gtk_widget_get_mapped (row));

  text = hear_test_window_find (row, GTK_TYPE_TEXT_VIEW);
  gtk_widget_grab_focus (text);
  hear_test_input_type ("so");
  hear_test_input_key (GDK_KEY_Return, GDK_CONTROL_MASK);
  hear_test_until (gtk_window_get_focus (fixture->window) == row);
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_nonnull (strstr (hear_note_get_text (hear_note_row_get_note (HEAR_NOTE_ROW (row))), "so"));
}

/* No text is taller than what is around it. */
static gboolean
is_roomy (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > gtk_widget_get_height (gtk_widget_get_parent (widget)))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!is_roomy (child))
      return FALSE;

  return TRUE;
}

static void
rate_elsewhere (Fixture *fixture, GtkWidget *block)
{
  const char *id = hear_interview_get_id (hear_session_get_interview (fixture->base.session));
  g_autoptr(HearRating) rating = hear_object_copy (hear_card_block_get_rating (HEAR_CARD_BLOCK (block)));

  hear_rating_set_level (rating, 4);
  g_assert_true (hear_store_save_rating (fixture->base.store, id, rating, NULL));
}

/* What changed while the notes were shown has its room when the card is. */
static void
test_card_changed_behind_notes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = hear_test_window_find (GTK_WIDGET (fixture->window), HEAR_TYPE_CARD_PANE);
  GtkWidget *block = NULL;

  hear_test_until ((block = hear_test_window_find (pane, HEAR_TYPE_CARD_BLOCK)) != NULL);
  hear_test_window_draw (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "review.side", "s", "notes");
  hear_test_until (!gtk_widget_get_mapped (pane));
  hear_test_window_draw (fixture->window);
  rate_elsewhere (fixture, block);
  hear_test_until ((block = hear_test_window_find (pane, HEAR_TYPE_CARD_BLOCK)) != NULL &&
                   hear_rating_get_level (hear_card_block_get_rating (HEAR_CARD_BLOCK (block))) == 4);
  hear_test_window_draw (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "review.side", "s", "card");
  hear_test_until (gtk_widget_get_mapped (pane));
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "card-behind-notes");
  g_assert_true (is_roomy (block));
}

static void
check_inside (Fixture *fixture, GtkWidget *popover)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (popover));
  GdkSurface *window = gtk_native_get_surface (GTK_NATIVE (fixture->window));

  g_assert_cmpint (gdk_popup_get_position_y (GDK_POPUP (surface)), >=, 0);
  g_assert_cmpint (gdk_popup_get_position_y (GDK_POPUP (surface)) + gdk_surface_get_height (surface), <=, gdk_surface_get_height (window));
}

static GtkWidget *
find_shortcuts (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_SHORTCUTS_WINDOW (window))
        return window;
    }

  return NULL;
}

/* They open at what is on screen. */
static void
test_shortcuts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *view = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.shortcuts", NULL);
  g_assert_nonnull (find_shortcuts ());
  g_object_get (find_shortcuts (), "view-name", &view, NULL);
  g_assert_cmpstr (view, ==, "interview");
  hear_test_window_draw (GTK_WINDOW (find_shortcuts ()));
  hear_test_window_save (GTK_WINDOW (find_shortcuts ()), "shortcuts");
  gtk_window_destroy (GTK_WINDOW (find_shortcuts ()));
}

/* However the popover goes, the reader is where they were. */
static void
test_focus_returns (Fixture *fixture, gconstpointer data)
{
  const guint keys[] = { GDK_KEY_Escape, GDK_KEY_Return };
  GtkWidget  *popover;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
      hear_test_input_key (GDK_KEY_g, 0);
      hear_test_until (!gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
      popover = gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), GTK_TYPE_POPOVER);
      hear_test_until (gtk_widget_get_mapped (popover));
      check_inside (fixture, popover);
      hear_test_input_type ("12");
      hear_test_input_key (keys[i], 0);
      hear_test_until (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
    }
}

static GActionGroup *
get_actions (Fixture *fixture)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (fixture->pane), HEAR_TYPE_INTERVIEW_PAGE);

  return hear_interview_page_get_actions (HEAR_INTERVIEW_PAGE (page));
}

static gboolean
can (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (get_actions (fixture), action);
}

static gboolean
is_looping (Fixture *fixture)
{
  g_autoptr(GVariant) state = g_action_group_get_action_state (get_actions (fixture), "loop");

  return g_variant_get_boolean (state);
}

/* What loops can be stopped also when nothing is selected any more. */
static void
test_loop (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter    start;
  GtkTextIter    end;

  g_assert_false (can (fixture, "loop"));
  g_assert_false (can (fixture, "play-selection"));
  gtk_text_buffer_get_iter_at_line_offset (buffer, &start, 1, 0);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, 1, 20);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (can (fixture, "play-selection"));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_input_key (GDK_KEY_l, GDK_CONTROL_MASK);
  hear_test_until (is_looping (fixture));
  gtk_text_buffer_place_cursor (buffer, &start);
  g_assert_false (can (fixture, "play-selection"));
  g_assert_true (can (fixture, "loop"));
  hear_test_input_key (GDK_KEY_l, GDK_CONTROL_MASK);
  hear_test_until (!is_looping (fixture));
  g_assert_false (can (fixture, "loop"));
}

static void
test_menu_of_a_word (Fixture *fixture, gconstpointer data)
{
  HearPlayer  *player = hear_session_get_player (fixture->base.session);
  GdkRectangle area;

  g_assert_true (hear_transcript_view_get_word_area (fixture->view, 8, &area));
  hear_test_input_menu (GTK_WIDGET (fixture->view), area.x + area.width / 2., area.y + area.height / 2.);
  hear_test_until (!gtk_widget_has_focus (GTK_WIDGET (fixture->view)) && hear_test_window_find (GTK_WIDGET (fixture->view), GTK_TYPE_POPOVER_MENU) != NULL);
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (hear_player_get_playing (player) && hear_transcript_view_get_current_word (fixture->view) >= 8);
  /* There is a card to quote on as soon as it is loaded. */
  hear_test_until (can (fixture, "quote"));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/interview-page/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("replace-from-anywhere", test_replace_from_anywhere);
  ADD ("accept-finishes-note", test_accept_finishes_note);
  ADD ("escape-leaves-the-field", test_escape_leaves_the_field);
  ADD ("card-changed-behind-notes", test_card_changed_behind_notes);
  ADD ("shortcuts", test_shortcuts);
  ADD ("focus-returns", test_focus_returns);
  ADD ("loop", test_loop);
  ADD ("menu-of-a-word", test_menu_of_a_word);
#undef ADD

  return g_test_run ();
}
