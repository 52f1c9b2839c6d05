/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-note-row.h"
#include "hear-test-window.h"

typedef struct
{
  HearNote  *note;
  GtkWidget *row;
  GtkWindow *window;
  guint      n_saves;
  guint      n_plays;
  guint      n_removals;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->note = hear_note_new ();
  hear_note_set_id (fixture->note, "note-1");
  hear_note_set_at_ms (fixture->note, 20000);
  hear_note_set_text (fixture->note, "asks for the stop line");
  fixture->row = hear_note_row_new (fixture->note);
  g_signal_connect_swapped (fixture->row, "save", G_CALLBACK (count_cb), &fixture->n_saves);
  g_signal_connect_swapped (fixture->row, "play", G_CALLBACK (count_cb), &fixture->n_plays);
  g_signal_connect_swapped (fixture->row, "remove", G_CALLBACK (count_cb), &fixture->n_removals);
  gtk_list_box_append (GTK_LIST_BOX (list), fixture->row);
  fixture->window = hear_test_window_new (list, 400, 200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = g_object_ref (fixture->row);

  hear_test_window_close (fixture->window);
  g_assert_finalize_object (row);
  g_assert_finalize_object (g_steal_pointer (&fixture->note));
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (hear_test_window_find (fixture->row, GTK_TYPE_TEXT_VIEW)));
}

static char *
get_text (Fixture *fixture)
{
  g_autofree char *text = NULL;

  g_object_get (get_buffer (fixture), "text", &text, NULL);

  return g_steal_pointer (&text);
}

static void
test_shows_its_note (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = get_text (fixture);
  GtkWidget       *button = hear_test_window_find (fixture->row, GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_get_mapped (fixture->row));
  g_assert_true (hear_note_row_get_note (HEAR_NOTE_ROW (fixture->row)) == fixture->note);
  g_assert_cmpstr (text, ==, "asks for the stop line");
  g_assert_nonnull (strstr (gtk_button_get_label (GTK_BUTTON (button)), "0:20"));
}

static void
test_follows_its_note (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  hear_note_set_text (fixture->note, "another");
  text = get_text (fixture);
  g_assert_cmpstr (text, ==, "another");
  g_assert_cmpuint (fixture->n_saves, ==, 0);
}

static void
test_saves_what_is_typed (Fixture *fixture, gconstpointer data)
{
  gtk_text_buffer_set_text (get_buffer (fixture), "typed", -1);
  g_assert_cmpuint (fixture->n_saves, ==, 0);
  hear_note_row_commit (HEAR_NOTE_ROW (fixture->row));
  g_assert_cmpuint (fixture->n_saves, ==, 1);
  g_assert_cmpstr (hear_note_get_text (fixture->note), ==, "typed");
  hear_note_row_commit (HEAR_NOTE_ROW (fixture->row));
  g_assert_cmpuint (fixture->n_saves, ==, 1);
}

static gboolean
has_saved (gpointer fixture)
{
  return ((Fixture *) fixture)->n_saves > 0;
}

static void
test_saves_after_a_pause (Fixture *fixture, gconstpointer data)
{
  gtk_text_buffer_set_text (get_buffer (fixture), "typed", -1);
  g_assert_true (hear_test_wait (has_saved, fixture));
  g_assert_cmpstr (hear_note_get_text (fixture->note), ==, "typed");
}

static void
test_what_is_typed_is_newer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  gtk_text_buffer_set_text (get_buffer (fixture), "typed", -1);
  hear_note_set_text (fixture->note, "from the store");
  text = get_text (fixture);
  g_assert_cmpstr (text, ==, "typed");
  hear_note_row_commit (HEAR_NOTE_ROW (fixture->row));
}

static void
test_private_is_a_check (Fixture *fixture, gconstpointer data)
{
  gboolean is_private = FALSE;

  gtk_widget_activate_action (fixture->row, "note.private", NULL);
  g_assert_true (hear_note_get_private (fixture->note));
  g_object_get (fixture->row, "private", &is_private, NULL);
  g_assert_true (is_private);
  g_assert_cmpuint (fixture->n_saves, ==, 1);
  g_object_set (fixture->row, "private", TRUE, NULL);
  g_assert_cmpuint (fixture->n_saves, ==, 1);
  gtk_widget_activate_action (fixture->row, "note.private", NULL);
  g_assert_false (hear_note_get_private (fixture->note));
}

/* A tooltip would lie upon the menu. */
static void
test_menu_has_no_tooltip (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = hear_test_window_find (fixture->row, GTK_TYPE_MENU_BUTTON);

  g_assert_true (gtk_widget_get_has_tooltip (button));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_false (gtk_widget_get_has_tooltip (button));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  g_assert_true (gtk_widget_get_has_tooltip (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Note Menu");
}

static void
test_plays_and_removes (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (hear_test_window_find (fixture->row, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (fixture->n_plays, ==, 1);
  gtk_widget_activate_action (fixture->row, "note.remove", NULL);
  g_assert_cmpuint (fixture->n_removals, ==, 1);
}

static void
test_edit_goes_to_the_text (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->row, "note.edit", NULL);
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (fixture->window))));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/note-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("shows-its-note", test_shows_its_note);
  ADD ("follows-its-note", test_follows_its_note);
  ADD ("saves-what-is-typed", test_saves_what_is_typed);
  ADD ("saves-after-a-pause", test_saves_after_a_pause);
  ADD ("what-is-typed-is-newer", test_what_is_typed_is_newer);
  ADD ("private-is-a-check", test_private_is_a_check);
  ADD ("menu-has-no-tooltip", test_menu_has_no_tooltip);
  ADD ("plays-and-removes", test_plays_and_removes);
  ADD ("edit-goes-to-the-text", test_edit_goes_to_the_text);

  return g_test_run ();
}
