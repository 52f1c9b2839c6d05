/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-input.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-pane.h"

typedef struct
{
  GtkWindow          *window;
  HearTranscriptPane *pane;
  HearTranscriptView *view;
  HearTranscript     *transcript;
  GtkWidget          *entry;
  HearSpan            played;
} Fixture;

static void
played_cb (Fixture *fixture,
           gint64   start_ms,
           gint64   end_ms)
{
  fixture->played = (HearSpan){ start_ms, end_ms };
}

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  fixture->transcript = hear_test_transcript_new_drawn ();
  fixture->pane = HEAR_TRANSCRIPT_PANE (hear_transcript_pane_new ());
  fixture->view = hear_transcript_pane_get_view (fixture->pane);
  fixture->entry = hear_test_window_find (GTK_WIDGET (fixture->pane), GTK_TYPE_SEARCH_ENTRY);
  g_signal_connect_swapped (fixture->view, "play-span", G_CALLBACK (played_cb), fixture);
  hear_transcript_pane_set_transcript (fixture->pane, fixture->transcript);
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->pane), 516, 640);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->transcript);
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_strstr_len (gtk_label_get_label (GTK_LABEL (widget)), -1, text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_hits (gpointer fixture)
{
  return hear_transcript_view_get_n_hits (((Fixture *) fixture)->view) > 0;
}

static gboolean
has_played (gpointer fixture)
{
  return ((Fixture *) fixture)->played.end_ms > 0;
}

static void
select_words (Fixture    *fixture,
              const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter    from;
  GtkTextIter    start;
  GtkTextIter    end;

  gtk_text_buffer_get_start_iter (buffer, &from);
  g_assert_true (gtk_text_iter_forward_search (&from, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
test_search (Fixture      *fixture,
             gconstpointer user_data)
{
  hear_transcript_pane_start_search (fixture->pane);
  hear_test_input_type ("would");
  g_assert_true (hear_test_wait (has_hits, fixture));
  hear_test_until (hear_transcript_view_get_n_hits (fixture->view) == 6);
  hear_test_window_draw (fixture->window);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->pane), "1 of 6"));
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (hear_transcript_view_get_hit (fixture->view) == 1);
  hear_test_input_key (GDK_KEY_Return, GDK_SHIFT_MASK);
  hear_test_until (hear_transcript_view_get_hit (fixture->view) == 0);
  hear_test_input_key (GDK_KEY_F3, GDK_SHIFT_MASK);
  hear_test_until (hear_transcript_view_get_hit (fixture->view) == 5);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "pane-search");
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (hear_transcript_view_get_n_hits (fixture->view) == 0);
}

static void
test_search_ignores_case (Fixture      *fixture,
                          gconstpointer user_data)
{
  g_assert_cmpuint (hear_transcript_view_search (fixture->view, "GRAFANA"), ==, 1);
  g_assert_cmpuint (hear_transcript_view_search (fixture->view, "nowhere"), ==, 0);
  g_assert_cmpint (hear_transcript_view_get_hit (fixture->view), ==, -1);
  hear_transcript_view_step_hit (fixture->view, 1);
  g_assert_cmpint (hear_transcript_view_get_hit (fixture->view), ==, -1);
}

static void
test_replace (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autofree char *before = hear_test_transcript_dump (fixture->transcript);
  g_autofree char *undone = NULL;

  hear_transcript_pane_start_search (fixture->pane);
  hear_test_input_type ("you");
  hear_test_until (hear_transcript_view_get_n_hits (fixture->view) == 3);
  hear_test_input_key (GDK_KEY_h, GDK_CONTROL_MASK);
  hear_test_input_type ("she");
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (hear_transcript_view_get_n_hits (fixture->view) == 2);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "pane-replace");
  hear_transcript_view_replace (fixture->view, "you two", TRUE);
  hear_transcript_view_replace (fixture->view, "they", TRUE);
  g_assert_cmpuint (hear_transcript_view_get_n_hits (fixture->view), ==, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL));
  undone = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (undone, ==, before);
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
}

/* Two in one turn: what stands between and around them keeps its time. */
static void
test_replace_moves_no_time (Fixture      *fixture,
                            gconstpointer user_data)
{
  const guint      turn = 2;
  g_autofree char *before = hear_test_transcript_dump_turn (fixture->transcript, turn);
  g_autofree char *after = NULL;
  g_autofree char *back = NULL;
  g_auto(GStrv) words = NULL;

  g_assert_cmpuint (hear_transcript_view_search (fixture->view, " the "), >, 2);
  g_assert_cmpuint (hear_transcript_view_replace (fixture->view, " teh ", TRUE), ==, 0);
  after = hear_test_transcript_dump_turn (fixture->transcript, turn);
  words = g_strsplit (after, "teh@", -1);
  g_assert_cmpuint (g_strv_length (words), >, 2);
  back = g_strjoinv ("the@", words);
  g_assert_cmpstr (back, ==, before);
}

/* What stands in two segments is found and replaced like anything else. */
static void
test_replace_across_segments (Fixture      *fixture,
                              gconstpointer user_data)
{
  g_autofree char *before = hear_test_transcript_dump (fixture->transcript);
  g_autofree char *turn = NULL;
  g_autofree char *undone = NULL;
  guint            n = hear_transcript_get_n_segments (fixture->transcript);

  g_assert_cmpuint (hear_transcript_view_search (fixture->view, "traffic. I picked"), ==, 1);
  g_assert_cmpuint (hear_transcript_view_replace (fixture->view, "season, so I took", FALSE), ==, 0);
  g_assert_cmpuint (hear_transcript_get_n_segments (fixture->transcript), ==, n - 1);
  turn = hear_test_transcript_dump_turn (fixture->transcript, 2);
  g_assert_nonnull (strstr (turn, " season,@"));
  g_assert_nonnull (strstr (turn, " took@"));
  /* The first and the last word around it are where they were. */
  g_assert_true (g_str_has_prefix (turn, "So@729000 "));
  g_assert_nonnull (strstr (before, "|I picked the move. I asked"));
  g_assert_cmpuint (hear_transcript_view_search (fixture->view, "season, so I took the"), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
  undone = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (undone, ==, before);
}

/* The space between them counts, too; and every other place is served. */
static void
test_replace_at_the_seam (Fixture      *fixture,
                          gconstpointer user_data)
{
  g_autofree char *before = hear_test_transcript_dump (fixture->transcript);
  g_autofree char *undone = NULL;
  guint            n = hear_transcript_view_search (fixture->view, " i ");

  g_assert_cmpuint (n, >, 4);
  g_assert_cmpuint (hear_transcript_view_replace (fixture->view, " we ", TRUE), ==, 0);
  g_assert_cmpuint (hear_transcript_view_search (fixture->view, "traffic. we picked"), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
  undone = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_follow_button (Fixture      *fixture,
                    gconstpointer user_data)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (hear_test_window_find (GTK_WIDGET (fixture->pane), GTK_TYPE_TOGGLE_BUTTON));

  hear_transcript_view_set_position_ms (fixture->view, 698000);
  g_assert_true (gtk_toggle_button_get_active (button));
  hear_transcript_view_let_go (fixture->view);
  g_assert_false (gtk_toggle_button_get_active (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (gtk_toggle_button_get_active (button));
  g_assert_true (hear_transcript_view_get_following (fixture->view));
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (hear_transcript_view_get_following (fixture->view));
  /* Nobody who does not follow can let go. */
  hear_transcript_view_let_go (fixture->view);
  hear_transcript_view_follow_now (fixture->view);
  g_assert_false (gtk_toggle_button_get_active (button));
}

/* The label tells the second that is heard, in a long word or silence, too. */
static void
test_back_tells_the_second (Fixture      *fixture,
                            gconstpointer user_data)
{
  hear_transcript_view_set_position_ms (fixture->view, 698000);
  hear_transcript_view_let_go (fixture->view);
  hear_transcript_view_reveal (fixture->view, 822000);
  hear_test_until (hear_transcript_view_get_away (fixture->view));
  for (gint64 i = 698000; i < 699050; i += 16)
    hear_transcript_view_set_position_ms (fixture->view, i);
  hear_test_window_draw (fixture->window);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->pane), "Back to \u206611:39\u2069"));
}

/* Each Escape undoes one thing, from the inside out, and none loses text. */
static void
test_escape (Fixture      *fixture,
             gconstpointer user_data)
{
  hear_transcript_pane_start_replace (fixture->pane);
  hear_test_input_type ("year");
  hear_test_until (hear_transcript_view_get_n_hits (fixture->view) == 1);
  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  hear_test_until (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  hear_test_input_type ("we ");
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (!hear_transcript_view_get_edit_mode (fixture->view));
  g_assert_cmpuint (hear_transcript_view_get_n_hits (fixture->view), ==, 1);
  g_assert_true (g_str_has_prefix (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 0)), "we That was"));
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (hear_transcript_view_get_n_hits (fixture->view) == 0);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  hear_test_input_key (GDK_KEY_Escape, 0);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  g_assert_true (g_str_has_prefix (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 0)), "we That was"));
}

/* Without the line for replacing, Escape in the text ends the search as well. */
static void
test_escape_ends_a_search (Fixture      *fixture,
                           gconstpointer user_data)
{
  hear_transcript_pane_start_search (fixture->pane);
  hear_test_input_type ("would");
  hear_test_until (hear_transcript_view_get_n_hits (fixture->view) == 6);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (hear_transcript_view_get_n_hits (fixture->view) == 0);
}

static void
test_back (Fixture      *fixture,
           gconstpointer user_data)
{
  hear_transcript_view_set_position_ms (fixture->view, 698000);
  hear_transcript_view_let_go (fixture->view);
  hear_test_window_draw (fixture->window);
  hear_test_window_draw (fixture->window);
  g_assert_false (hear_transcript_view_get_away (fixture->view));
  hear_transcript_view_reveal (fixture->view, 822000);
  hear_test_until (hear_transcript_view_get_away (fixture->view));
  hear_test_window_save (fixture->window, "pane-back");
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->pane), "Back to \u206611:38\u2069"));
  hear_transcript_view_follow_now (fixture->view);
  hear_test_window_draw (fixture->window);
  g_assert_null (find_label (GTK_WIDGET (fixture->pane), "Back to"));
}

static void
test_play_selection (Fixture      *fixture,
                     gconstpointer user_data)
{
  HearSpan span;

  g_assert_false (hear_transcript_view_get_selected_span (fixture->view, &span));
  select_words (fixture, "What would you do");
  g_assert_true (hear_transcript_view_get_selected_span (fixture->view, &span));
  g_assert_cmpint (span.start_ms, ==, 782000);
  g_assert_cmpint (span.end_ms, <, 785000);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "pane-selection");
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->pane), "Play"));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_input_key (GDK_KEY_p, 0);
  g_assert_true (hear_test_wait (has_played, fixture));
  g_assert_cmpint (fixture->played.start_ms, ==, span.start_ms);
  g_assert_cmpint (fixture->played.end_ms, ==, span.end_ms);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer user_data)
{
  hear_transcript_pane_set_transcript (fixture->pane, NULL);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "pane-empty");
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->pane), "No Transcript Yet"));
  g_assert_false (gtk_widget_get_sensitive (fixture->entry));
}

static void
test_estimated (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(HearTranscript) other = hear_test_transcript_new ();

  g_assert_null (find_label (GTK_WIDGET (fixture->pane), "estimated"));
  hear_transcript_set_times (other, HEAR_TRANSCRIPT_TIMES_ESTIMATED);
  hear_transcript_pane_set_transcript (fixture->pane, other);
  hear_test_window_draw (fixture->window);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->pane), "estimated"));
  hear_transcript_pane_set_transcript (fixture->pane, NULL);
}

static void
test_edit_by_keyboard (Fixture      *fixture,
                       gconstpointer user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_input_key (GDK_KEY_e, 0);
  hear_test_until (hear_transcript_view_get_edit_mode (fixture->view));
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "pane-edit");
  hear_test_input_type ("we ");
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (!(hear_transcript_view_get_edit_mode (fixture->view)));
  g_assert_true (g_str_has_prefix (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 0)), "we That was"));
}

static void
test_mirrored (Fixture      *fixture,
               gconstpointer user_data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  hear_transcript_view_set_position_ms (fixture->view, 751000);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "pane-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_large_text (Fixture      *fixture,
                 gconstpointer user_data)
{
  hear_transcript_view_set_position_ms (fixture->view, 751000);
  hear_test_window_scale (2);
  hear_test_window_draw (fixture->window);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "pane-200");
  hear_test_window_scale (1);
}

static void
test_dark (Fixture      *fixture,
           gconstpointer user_data)
{
  hear_transcript_view_set_position_ms (fixture->view, 751000);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "pane-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_tab_to_replacement (Fixture      *fixture,
                         gconstpointer user_data)
{
  GtkWidget *replacement;

  if (!hear_test_input_or_skip ())
    return;

  hear_transcript_pane_start_replace (fixture->pane);
  replacement = gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (fixture->pane)));
  hear_test_input_type ("would");
  hear_test_until (hear_transcript_view_get_n_hits (fixture->view) == 6);
  hear_test_input_key (GDK_KEY_Tab, 0);
  hear_test_until (gtk_widget_get_focus_child (replacement) != NULL);

  /* Back, and on: past the buttons of the row to those that were passed over,
   * then to the text. */
  hear_test_input_key (GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
  hear_test_until (gtk_widget_get_focus_child (replacement) == NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), fixture->entry));
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (fixture->window);

      hear_test_input_key (GDK_KEY_Tab, 0);
      hear_test_until (gtk_window_get_focus (fixture->window) != focus);
      g_assert_nonnull (gtk_widget_get_focus_child (replacement));
    }
  hear_test_input_key (GDK_KEY_Tab, 0);
  hear_test_until (gtk_widget_get_focus_child (replacement) == NULL);
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (gtk_window_get_focus (fixture->window))), ==, "go-up-symbolic");
  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (fixture->window);

      hear_test_input_key (GDK_KEY_Tab, 0);
      hear_test_until (gtk_window_get_focus (fixture->window) != focus);
    }
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, test) g_test_add ("/transcript-pane/" path, Fixture, NULL, setup, test, teardown)
  ADD ("search", test_search);
  ADD ("search-ignores-case", test_search_ignores_case);
  ADD ("replace", test_replace);
  ADD ("replace-moves-no-time", test_replace_moves_no_time);
  ADD ("replace-across-segments", test_replace_across_segments);
  ADD ("replace-at-the-seam", test_replace_at_the_seam);
  ADD ("follow-button", test_follow_button);
  ADD ("back-tells-the-second", test_back_tells_the_second);
  ADD ("escape", test_escape);
  ADD ("escape-ends-a-search", test_escape_ends_a_search);
  ADD ("back", test_back);
  ADD ("play-selection", test_play_selection);
  ADD ("empty", test_empty);
  ADD ("tab-to-replacement", test_tab_to_replacement);
  ADD ("estimated", test_estimated);
  ADD ("edit-by-keyboard", test_edit_by_keyboard);
  ADD ("mirrored", test_mirrored);
  ADD ("large-text", test_large_text);
  ADD ("dark", test_dark);
#undef ADD

  return g_test_run ();
}
