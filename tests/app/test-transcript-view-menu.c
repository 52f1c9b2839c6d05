/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-input.h"
#include "hear-test-menu.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-layout.h"
#include "hear-transcript-pane.h"

typedef struct
{
  GtkWindow          *window;
  HearTranscriptView *view;
  GtkTextBuffer      *buffer;
  HearTranscript     *transcript;
  char               *first;
  gint64              played_from;
  HearSpan            played;
  guint               n_quotes;
} Fixture;

static void
play_from_cb (Fixture *fixture,
              gint64   position_ms)
{
  fixture->played_from = position_ms;
}

static void
play_span_cb (Fixture *fixture,
              gint64   start_ms,
              gint64   end_ms)
{
  fixture->played = (HearSpan){ start_ms, end_ms };
}

static void
quote_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ((Fixture *) user_data)->n_quotes++;
}

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  const GActionEntry entry = { .name = "quote", .activate = quote_cb };
  GtkWidget         *pane = hear_transcript_pane_new ();
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  fixture->played_from = -1;
  fixture->transcript = hear_test_transcript_new_drawn ();
  fixture->first = hear_test_transcript_dump (fixture->transcript);
  hear_transcript_pane_set_transcript (HEAR_TRANSCRIPT_PANE (pane), fixture->transcript);
  fixture->view = hear_transcript_pane_get_view (HEAR_TRANSCRIPT_PANE (pane));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  g_signal_connect_swapped (fixture->view, "play-from", G_CALLBACK (play_from_cb), fixture);
  g_signal_connect_swapped (fixture->view, "play-span", G_CALLBACK (play_span_cb), fixture);
  hear_transcript_view_set_quotable (fixture->view, TRUE);
  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, fixture);
  gtk_widget_insert_action_group (pane, "review", G_ACTION_GROUP (group));
  fixture->window = hear_test_window_new (pane, 516, 640);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_window_draw (fixture->window);
}

static GtkWidget *
get_menu (Fixture *fixture)
{
  return hear_test_menu_get (GTK_WIDGET (fixture->view));
}

static GtkWidget *
find_item (Fixture    *fixture,
           const char *label)
{
  return hear_test_menu_find (GTK_WIDGET (fixture->view), label);
}

static gboolean
is_allowed (Fixture    *fixture,
            const char *label)
{
  GtkWidget *item = find_item (fixture, label);

  g_assert_nonnull (item);

  return gtk_widget_is_sensitive (item);
}

static void
choose (Fixture    *fixture,
        const char *label)
{
  hear_test_menu_choose (GTK_WIDGET (fixture->view), label);
}

static guint
find_word (Fixture    *fixture,
           guint       turn,
           const char *text)
{
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (fixture->transcript);
  const HearPlacedTurn *placed = hear_transcript_layout_get_turn (layout, turn);
  const char           *found = strstr (placed->text, text);

  g_assert_nonnull (found);

  return (guint) hear_transcript_layout_find_word (layout, turn, (guint) g_utf8_pointer_to_offset (placed->text, found));
}

static gint64
get_start (Fixture *fixture,
           guint    word)
{
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (fixture->transcript);

  return hear_transcript_layout_get_word (layout, word)->start_ms;
}

static void
open_at (Fixture *fixture,
         guint    word)
{
  GdkRectangle area;

  hear_test_until (get_menu (fixture) == NULL && gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  g_assert_true (hear_transcript_view_get_word_area (fixture->view, word, &area));
  hear_test_input_menu (GTK_WIDGET (fixture->view), area.x + area.width / 2., area.y + area.height / 2.);
  hear_test_until (get_menu (fixture) != NULL);
}

static void
close_menu (Fixture *fixture)
{
  hear_test_menu_close (GTK_WIDGET (fixture->view));
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  close_menu (fixture);
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->transcript);
  g_free (fixture->first);
}

/* Selects in the second turn: "a time when". */
static void
select_words (Fixture *fixture)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &start, 3, 14);
  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &end, 3, 25);
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
}

static void
test_play_from_here (Fixture      *fixture,
                     gconstpointer user_data)
{
  guint word = find_word (fixture, 1, "decision");

  open_at (fixture, word);
  g_assert_null (find_item (fixture, "Play Selection"));
  g_assert_null (find_item (fixture, "Paste"));
  g_assert_false (is_allowed (fixture, "Copy"));
  g_assert_false (is_allowed (fixture, "Use as Quote: Select Words First"));
  choose (fixture, "Play from Here");
  hear_test_until (fixture->played_from == get_start (fixture, word));
  hear_test_until (get_menu (fixture) == NULL && gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
}

/* The words that are clicked upon, not those where the cursor was. */
static void
test_split_where_clicked (Fixture      *fixture,
                          gconstpointer user_data)
{
  g_autofree char *turn = NULL;
  g_autofree char *after = NULL;

  open_at (fixture, find_word (fixture, 1, "decision"));
  choose (fixture, "Split Turn Here");
  hear_test_until (hear_transcript_get_n_segments (fixture->transcript) == 9);
  turn = hear_test_transcript_dump_turn (fixture->transcript, 2);
  g_assert_true (g_str_has_prefix (turn, "decision@"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
  after = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (after, ==, fixture->first);
}

static void
test_join (Fixture      *fixture,
           gconstpointer user_data)
{
  open_at (fixture, find_word (fixture, 0, "moved"));
  g_assert_false (is_allowed (fixture, "Join with the Turn Before"));
  close_menu (fixture);
  open_at (fixture, find_word (fixture, 1, "Tell"));
  /* Nothing is before it. */
  g_assert_false (is_allowed (fixture, "Split Turn Here"));
  choose (fixture, "Join with the Turn Before");
  hear_test_until (g_str_has_prefix (hear_segment_get_speaker (hear_transcript_get_segment (fixture->transcript, 1)), "s2"));
}

static void
test_change_speaker (Fixture      *fixture,
                     gconstpointer user_data)
{
  open_at (fixture, find_word (fixture, 1, "decision"));
  choose (fixture, "Change Speaker");
  choose (fixture, "Ana Lima");
  hear_test_until (g_str_equal (hear_segment_get_speaker (hear_transcript_get_segment (fixture->transcript, 1)), "s2"));
}

static void
test_selection (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autofree char *text = NULL;

  select_words (fixture);
  open_at (fixture, find_word (fixture, 1, "time"));
  g_assert_true (gtk_text_buffer_get_has_selection (fixture->buffer));
  choose (fixture, "Play Selection");
  hear_test_until (fixture->played.end_ms > 0);
  g_assert_cmpint (fixture->played.start_ms, ==, get_start (fixture, find_word (fixture, 1, "a time")));
  open_at (fixture, find_word (fixture, 1, "time"));
  choose (fixture, "Use as Quote");
  hear_test_until (fixture->n_quotes == 1);
  /* Done where it was clicked, not where the selection ends. */
  open_at (fixture, find_word (fixture, 1, "time"));
  choose (fixture, "Split Turn Here");
  hear_test_until (hear_transcript_get_n_segments (fixture->transcript) == 9);
  text = hear_test_transcript_dump_turn (fixture->transcript, 2);
  g_assert_true (g_str_has_prefix (text, "time@"));
}

static void
test_elsewhere_forgets_selection (Fixture      *fixture,
                                  gconstpointer user_data)
{
  select_words (fixture);
  open_at (fixture, find_word (fixture, 2, "choices"));
  g_assert_false (gtk_text_buffer_get_has_selection (fixture->buffer));
  g_assert_null (find_item (fixture, "Play Selection"));
}

static void
test_no_card (Fixture      *fixture,
              gconstpointer user_data)
{
  hear_transcript_view_set_quotable (fixture->view, FALSE);
  open_at (fixture, find_word (fixture, 1, "time"));
  g_assert_null (find_item (fixture, "Use as Quote: Select Words First"));
  close_menu (fixture);
  select_words (fixture);
  open_at (fixture, find_word (fixture, 1, "time"));
  g_assert_null (find_item (fixture, "Use as Quote"));
}

static void
test_copy (Fixture      *fixture,
           gconstpointer user_data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->view));

  select_words (fixture);
  open_at (fixture, find_word (fixture, 1, "time"));
  choose (fixture, "Copy");
  hear_test_until (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING));
}

static void
test_edit (Fixture      *fixture,
           gconstpointer user_data)
{
  open_at (fixture, find_word (fixture, 1, "decision"));
  choose (fixture, "Correct the Text");
  hear_test_until (hear_transcript_view_get_edit_mode (fixture->view));
  hear_test_until (get_menu (fixture) == NULL && gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  hear_test_input_type ("good ");
  hear_transcript_view_commit (fixture->view);
  g_assert_nonnull (strstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 1)), "when a good decision"));
  /* What was typed last is undone by the menu as by the key. */
  open_at (fixture, find_word (fixture, 1, "turned"));
  g_assert_false (is_allowed (fixture, "Redo"));
  g_assert_false (is_allowed (fixture, "Cut"));
  g_assert_nonnull (find_item (fixture, "Paste"));
  choose (fixture, "Undo");
  hear_test_until (strstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 1)), "good") == NULL);
  open_at (fixture, find_word (fixture, 1, "turned"));
  choose (fixture, "Finish Correcting");
  hear_test_until (!hear_transcript_view_get_edit_mode (fixture->view));
}

static void
test_cut_and_paste (Fixture      *fixture,
                    gconstpointer user_data)
{
  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  select_words (fixture);
  open_at (fixture, find_word (fixture, 1, "time"));
  choose (fixture, "Cut");
  hear_test_until (get_menu (fixture) == NULL && !gtk_text_buffer_get_has_selection (fixture->buffer));
  hear_transcript_view_commit (fixture->view);
  g_assert_nonnull (strstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 1)), "about  a decision"));
  open_at (fixture, find_word (fixture, 1, "wrong"));
  choose (fixture, "Paste");
  hear_test_until (get_menu (fixture) == NULL);
  hear_transcript_view_commit (fixture->view);
  hear_test_until (strstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 1)), "a time when") != NULL);
}

static void
test_keyboard (Fixture      *fixture,
               gconstpointer user_data)
{
  for (guint i = 0; i < 3; i++)
    hear_test_input_key (GDK_KEY_Right, 0);
  hear_test_input_key (GDK_KEY_Menu, 0);
  hear_test_until (get_menu (fixture) != NULL);
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (fixture->played_from >= 0);
  hear_test_until (get_menu (fixture) == NULL && gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  g_assert_cmpint (fixture->played_from, ==, get_start (fixture, find_word (fixture, 0, "year")));
  hear_test_input_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  hear_test_until (get_menu (fixture) != NULL);
  close_menu (fixture);
  hear_test_until (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
}

/* Who has not walked means what is heard. */
static void
test_keyboard_where_heard (Fixture      *fixture,
                           gconstpointer user_data)
{
  guint word = find_word (fixture, 1, "decision");

  hear_transcript_view_set_position_ms (fixture->view, get_start (fixture, word));
  hear_test_window_draw (fixture->window);
  hear_test_input_key (GDK_KEY_Menu, 0);
  hear_test_until (get_menu (fixture) != NULL);
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (fixture->played_from == get_start (fixture, word));
}

static void
test_long_press (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  guint        word = find_word (fixture, 1, "decision");
  GdkRectangle area;

  g_assert_true (hear_transcript_view_get_word_area (fixture->view, word, &area));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_LONG_PRESS (controller))
        g_signal_emit_by_name (controller, "pressed", area.x + 2., area.y + 2.);
    }
  hear_test_until (get_menu (fixture) != NULL);
  choose (fixture, "Play from Here");
  hear_test_until (fixture->played_from == get_start (fixture, word));
}

/* The text changes from elsewhere while the menu is open. */
static void
test_change_meanwhile (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr(GPtrArray) segments = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 expected = get_start (fixture, find_word (fixture, 1, "decision"));

  open_at (fixture, find_word (fixture, 1, "decision"));
  for (guint i = 1; i < hear_transcript_get_n_segments (fixture->transcript); i++)
    g_ptr_array_add (segments, g_object_ref (hear_transcript_get_segment (fixture->transcript, i)));
  hear_transcript_view_take (fixture->view, segments);
  choose (fixture, "Play from Here");
  hear_test_until (fixture->played_from == expected);
}

static void
test_without_text (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(HearTranscript) empty = hear_transcript_new ();
  GtkWidget *view = hear_transcript_view_new ();
  GtkWindow *window = hear_test_window_new (view, 300, 300);

  hear_transcript_view_set_transcript (HEAR_TRANSCRIPT_VIEW (view), empty);
  gtk_widget_grab_focus (view);
  hear_test_window_draw (window);
  hear_test_input_menu (view, 50, 50);
  hear_test_input_key (GDK_KEY_Menu, 0);
  g_assert_null (get_menu (fixture));
  hear_test_window_close (window);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);
#define ADD(path, test) g_test_add ("/transcript-view-menu/" path, Fixture, NULL, setup, test, teardown)
  ADD ("play-from-here", test_play_from_here);
  ADD ("split-where-clicked", test_split_where_clicked);
  ADD ("join", test_join);
  ADD ("change-speaker", test_change_speaker);
  ADD ("selection", test_selection);
  ADD ("elsewhere-forgets-selection", test_elsewhere_forgets_selection);
  ADD ("no-card", test_no_card);
  ADD ("copy", test_copy);
  ADD ("edit", test_edit);
  ADD ("cut-and-paste", test_cut_and_paste);
  ADD ("keyboard", test_keyboard);
  ADD ("keyboard-where-heard", test_keyboard_where_heard);
  ADD ("long-press", test_long_press);
  ADD ("change-meanwhile", test_change_meanwhile);
  ADD ("without-text", test_without_text);
#undef ADD

  return g_test_run ();
}
