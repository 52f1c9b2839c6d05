/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-input.h"
#include "hear-test-menu.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-pane.h"

typedef struct
{
  GtkWindow          *window;
  HearTranscriptView *view;
  GtkTextBuffer      *buffer;
  HearTranscript     *transcript;
  char               *first;
  char               *asked;
} Fixture;

static void
remember_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  Fixture         *fixture = user_data;
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_free (fixture->asked);
  fixture->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), text);
}

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  const GActionEntry entries[] = {
    { .name = "rename-speaker", .activate = remember_cb, .parameter_type = "s" },
    { .name = "set-part", .activate = remember_cb, .parameter_type = "(ss)" },
    { .name = "merge-speakers", .activate = remember_cb, .parameter_type = "(ss)" },
  };
  GtkWidget *pane = hear_transcript_pane_new ();
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  fixture->transcript = hear_test_transcript_new_drawn ();
  fixture->first = hear_test_transcript_dump (fixture->transcript);
  hear_transcript_pane_set_transcript (HEAR_TRANSCRIPT_PANE (pane), fixture->transcript);
  fixture->view = hear_transcript_pane_get_view (HEAR_TRANSCRIPT_PANE (pane));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (pane, "review", G_ACTION_GROUP (group));
  fixture->window = hear_test_window_new (pane, 516, 640);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_window_draw (fixture->window);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_menu_close (GTK_WIDGET (fixture->view));
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->transcript);
  g_free (fixture->first);
  g_free (fixture->asked);
}

static GtkWidget *
get_menu (Fixture *fixture)
{
  return hear_test_menu_get (GTK_WIDGET (fixture->view));
}

static void
choose (Fixture    *fixture,
        const char *label)
{
  hear_test_menu_choose (GTK_WIDGET (fixture->view), label);
}

static void
click_name (Fixture *fixture,
            int      turn)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);
  GtkTextIter  iter;
  GdkRectangle area;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &iter, 2 * turn, 2);
  gtk_text_view_get_iter_location (view, &iter, &area);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area.x, area.y, &area.x, &area.y);
  hear_test_input_click (GTK_WIDGET (view), area.x + area.width / 2., area.y + area.height / 2.);
  hear_test_until (get_menu (fixture) != NULL);
}

static void
test_name (Fixture      *fixture,
           gconstpointer user_data)
{
  click_name (fixture, 1);
  choose (fixture, "Rename…");
  hear_test_until (g_strcmp0 (fixture->asked, "rename-speaker 's1'") == 0);
  hear_test_until (get_menu (fixture) == NULL);
  click_name (fixture, 1);
  choose (fixture, "Candidate");
  hear_test_until (g_strcmp0 (fixture->asked, "set-part ('s1', 'candidate')") == 0);
  hear_test_until (get_menu (fixture) == NULL);
  click_name (fixture, 2);
  choose (fixture, "Merge Into");
  choose (fixture, "Mara Lindt");
  hear_test_until (g_strcmp0 (fixture->asked, "merge-speakers ('s2', 's1')") == 0);
  hear_test_until (get_menu (fixture) == NULL);
  click_name (fixture, 1);
  choose (fixture, "Change Speaker");
  choose (fixture, "Ana Lima");
  hear_test_until (g_str_equal (hear_segment_get_speaker (hear_transcript_get_segment (fixture->transcript, 1)), "s2"));
}

/* A drag from a name selects, as from any other place. */
static void
test_drag_from_name (Fixture      *fixture,
                     gconstpointer user_data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);
  GtkTextIter  iter;
  GdkRectangle area;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &iter, 2, 2);
  gtk_text_view_get_iter_location (view, &iter, &area);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area.x, area.y, &area.x, &area.y);
  hear_test_input_move (GTK_WIDGET (view), area.x + 2, area.y + 4);
  hear_test_input_press ();
  hear_test_input_move (GTK_WIDGET (view), area.x + 60, area.y + 30);
  hear_test_input_move (GTK_WIDGET (view), area.x + 90, area.y + 30);
  hear_test_input_release ();
  hear_test_until (gtk_text_buffer_get_has_selection (fixture->buffer));
  g_assert_null (get_menu (fixture));
}

static void
test_rename_by_key (Fixture      *fixture,
                    gconstpointer user_data)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &iter, 3, 5);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
  hear_test_input_key (GDK_KEY_F2, 0);
  hear_test_until (g_strcmp0 (fixture->asked, "rename-speaker 's1'") == 0);
}

/* All that is selected, be it in part, as one step. */
static void
test_speaker_of_selected (Fixture      *fixture,
                          gconstpointer user_data)
{
  g_autofree char *after = NULL;
  GtkTextIter      start;
  GtkTextIter      end;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &start, 1, 10);
  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &end, 4, 0);
  gtk_text_buffer_select_range (fixture->buffer, &start, &end);
  hear_test_input_key (GDK_KEY_Menu, 0);
  choose (fixture, "Change Speaker of 2 Turns");
  choose (fixture, "Mara Lindt");
  hear_test_until (g_str_equal (hear_segment_get_speaker (hear_transcript_get_segment (fixture->transcript, 0)), "s1"));
  g_assert_cmpstr (hear_segment_get_speaker (hear_transcript_get_segment (fixture->transcript, 2)), ==, "s2");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
  after = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (after, ==, fixture->first);
}

static void
test_assign_all (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autofree char *after = NULL;

  g_assert_true (hear_transcript_view_assign (fixture->view, "s1", FALSE));
  for (guint i = 0; i < hear_transcript_get_n_segments (fixture->transcript); i++)
    g_assert_cmpstr (hear_segment_get_speaker (hear_transcript_get_segment (fixture->transcript, i)), ==, "s1");
  g_assert_false (hear_transcript_view_assign (fixture->view, "s1", FALSE));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
  after = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (after, ==, fixture->first);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, test) g_test_add ("/transcript-view-speaker/" path, Fixture, NULL, setup, test, teardown)
  ADD ("name", test_name);
  ADD ("drag-from-name", test_drag_from_name);
  ADD ("rename-by-key", test_rename_by_key);
  ADD ("speaker-of-selected", test_speaker_of_selected);
  ADD ("assign-all", test_assign_all);
#undef ADD

  return g_test_run ();
}
