/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-input.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-layout.h"
#include "hear-transcript-pane.h"

typedef struct
{
  GtkWindow            *window;
  HearTranscriptView   *view;
  GtkTextBuffer        *buffer;
  HearTranscript       *transcript;
  HearTranscriptLayout *layout;
  gint64                sought;
} Fixture;

static void
sought_cb (Fixture *fixture,
           gint64   position_ms)
{
  fixture->sought = position_ms;
  hear_transcript_view_set_position_ms (fixture->view, position_ms);
}

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  GtkWidget *pane = hear_transcript_pane_new ();

  fixture->sought = -1;
  fixture->transcript = hear_test_transcript_new_drawn ();
  fixture->layout = hear_transcript_layout_new (fixture->transcript);
  hear_transcript_pane_set_transcript (HEAR_TRANSCRIPT_PANE (pane), fixture->transcript);
  fixture->view = hear_transcript_pane_get_view (HEAR_TRANSCRIPT_PANE (pane));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  g_signal_connect_swapped (fixture->view, "seek", G_CALLBACK (sought_cb), fixture);
  fixture->window = hear_test_window_new (pane, 516, 640);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_window_draw (fixture->window);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_window_close (fixture->window);
  g_clear_object (&fixture->layout);
  g_assert_finalize_object (fixture->transcript);
}

static char *
get_word (Fixture *fixture,
          guint    word)
{
  const HearPlacedWord *placed = hear_transcript_layout_get_word (fixture->layout, word);

  return g_utf8_substring (hear_transcript_layout_get_turn (fixture->layout, placed->turn)->text, placed->start, placed->end);
}

/* What Enter would play from. */
static guint
ask_word (Fixture *fixture)
{
  int time;

  fixture->sought = -1;
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (fixture->sought >= 0);
  time = hear_transcript_layout_find_time (fixture->layout, fixture->sought, NULL);
  g_assert_cmpint (time, >=, 0);

  return (guint) time;
}

static void
check_word (Fixture    *fixture,
            const char *expected)
{
  g_autofree char *word = get_word (fixture, ask_word (fixture));

  g_assert_cmpstr (word, ==, expected);
}

static void
check_selection (Fixture    *fixture,
                 const char *expected)
{
  g_autofree char *text = NULL;
  GtkTextIter      start;
  GtkTextIter      end;

  gtk_text_buffer_get_selection_bounds (fixture->buffer, &start, &end);
  text = gtk_text_buffer_get_text (fixture->buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

static void
press (guint           key,
       GdkModifierType modifiers,
       guint           times)
{
  for (guint i = 0; i < times; i++)
    hear_test_input_key (key, modifiers);
}

/* Keys, and the word at which they end. */
typedef struct
{
  guint           key;
  GdkModifierType modifiers;
  guint           times;
  const char     *word; /* NULL where the next keys follow at once */
} Step;

static const Step left_and_right[] = {
  { GDK_KEY_Right, 0, 1, "was" },
  { GDK_KEY_Right, 0, 2, "year" },
  { GDK_KEY_Left, 0, 1, "the" },
  { GDK_KEY_Left, 0, 9, "That" },
  /* Over the heading into the next turn. */
  { GDK_KEY_Right, 0, 20, "Tell" },
  { GDK_KEY_Left, GDK_CONTROL_MASK, 1, "again." },
  { 0 },
};

static const Step lines[] = {
  { GDK_KEY_End, 0, 1, "same" },
  { GDK_KEY_Home, 0, 1, "That" },
  { GDK_KEY_Down, 0, 1, "weekend." },
  { GDK_KEY_Down, 0, 1, "Tell" },
  { GDK_KEY_Up, 0, 2, "That" },
  { GDK_KEY_Up, 0, 1, "That" },
  { 0 },
};

static const Step ends[] = {
  { GDK_KEY_End, GDK_CONTROL_MASK, 1, "tired." },
  { GDK_KEY_Right, 0, 1, NULL },
  { GDK_KEY_Down, 0, 1, "tired." },
  { GDK_KEY_Home, GDK_CONTROL_MASK, 1, "That" },
  { 0 },
};

static void
test_steps (Fixture      *fixture,
            gconstpointer user_data)
{
  for (const Step *step = user_data; step->key != 0; step++)
    {
      press (step->key, step->modifiers, step->times);
      if (step->word != NULL)
        check_word (fixture, step->word);
    }
}

/* Down and up again comes back, whatever the lines between are like. */
static void
test_column (Fixture      *fixture,
             gconstpointer user_data)
{
  guint word;

  press (GDK_KEY_Right, 0, 9);
  word = ask_word (fixture);
  press (GDK_KEY_Down, 0, 7);
  press (GDK_KEY_Up, 0, 7);
  g_assert_cmpuint (ask_word (fixture), ==, word);
}

static void
test_select (Fixture      *fixture,
             gconstpointer user_data)
{
  HearSpan span;

  press (GDK_KEY_Right, 0, 2);
  press (GDK_KEY_Right, GDK_SHIFT_MASK, 2);
  check_selection (fixture, "the year we");
  g_assert_true (hear_transcript_view_get_selected_span (fixture->view, &span));
  check_word (fixture, "we");
  press (GDK_KEY_Left, GDK_SHIFT_MASK, 1);
  check_selection (fixture, "the year");
  press (GDK_KEY_Left, GDK_SHIFT_MASK, 2);
  check_selection (fixture, "was the");
  check_word (fixture, "was");
  press (GDK_KEY_Home, GDK_SHIFT_MASK, 1);
  check_selection (fixture, "That was the");
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "walk-selection");
  press (GDK_KEY_Right, 0, 1);
  check_selection (fixture, "");
  check_word (fixture, "was");
}

/* Who has not walked yet sets out from what is heard, and is left alone then. */
static void
test_from_what_is_heard (Fixture      *fixture,
                         gconstpointer user_data)
{
  guint word;

  hear_transcript_view_set_position_ms (fixture->view, 729000);
  press (GDK_KEY_Right, 0, 1);
  hear_transcript_view_set_position_ms (fixture->view, 740000);
  hear_transcript_view_set_position_ms (fixture->view, 760000);
  press (GDK_KEY_Right, 0, 1);
  word = ask_word (fixture);
  g_assert_cmpuint (word, ==, (guint) hear_transcript_layout_find_time (fixture->layout, 729000, NULL) + 2);
}

static GskRenderNode *
draw (Fixture      *fixture,
      GdkPaintable *paintable)
{
  g_autoptr(GdkPaintable) image = NULL;
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

  gtk_widget_queue_draw (GTK_WIDGET (fixture->view));
  hear_test_window_draw (fixture->window);
  image = gdk_paintable_get_current_image (paintable);
  gdk_paintable_snapshot (image, snapshot, 400, 400);

  return gtk_snapshot_to_node (snapshot);
}

/* The ring is the only frame that is drawn in the view. */
static gboolean
has_ring (Fixture *fixture)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->view));
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  hear_test_until ((node = draw (fixture, paintable)) != NULL);
  bytes = gsk_render_node_serialize (node);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return strstr (text, "border {") != NULL;
}

static void
test_ring (Fixture      *fixture,
           gconstpointer user_data)
{
  g_assert_false (has_ring (fixture));
  press (GDK_KEY_Down, 0, 3);
  g_assert_true (has_ring (fixture));
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "walk-ring");
  gtk_window_set_focus (fixture->window, NULL);
  g_assert_false (has_ring (fixture));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (has_ring (fixture));
}

static void
test_mirrored (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr(HearTranscript) hebrew = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (1000, 4000, "s1", "אחת שתיים שלוש ארבע");

  hear_transcript_set_times (hebrew, HEAR_TRANSCRIPT_TIMES_WORDS);
  hear_transcript_add_speaker (hebrew, "s1", "Mara");
  hear_transcript_append_segment (hebrew, segment);
  hear_transcript_view_set_transcript (fixture->view, hebrew);
  hear_test_window_draw (fixture->window);
  press (GDK_KEY_Left, 0, 2);
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (fixture->sought > 0);
  g_assert_cmpint (fixture->sought, ==, hear_words_index (hear_segment_get_words (segment), 2).start_ms);
  hear_transcript_view_set_transcript (fixture->view, fixture->transcript);
}

static int
get_line (Fixture *fixture)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (fixture->buffer, &iter, gtk_text_buffer_get_insert (fixture->buffer));

  return gtk_text_iter_get_line (&iter);
}

/* The cursor of a writer never stands where nothing can be written. */
static void
test_headings_are_passed (Fixture      *fixture,
                          gconstpointer user_data)
{
  const guint keys[] = { GDK_KEY_Down, GDK_KEY_Up, GDK_KEY_Right, GDK_KEY_Left };

  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  press (GDK_KEY_Up, 0, 1);
  g_assert_cmpint (get_line (fixture), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < 12; j++)
      {
        press (keys[i], i < 2 ? 0 : GDK_CONTROL_MASK, 1);
        g_assert_cmpint (get_line (fixture) % 2, ==, 1);
      }
  press (GDK_KEY_Home, GDK_CONTROL_MASK, 1);
  g_assert_cmpint (get_line (fixture), ==, 1);
  press (GDK_KEY_End, GDK_CONTROL_MASK, 1);
  g_assert_cmpint (get_line (fixture) % 2, ==, 1);
  hear_test_input_type ("so");
  hear_transcript_view_commit (fixture->view);
  g_assert_true (g_str_has_suffix (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 7)), "tired.so"));
}

static void
test_click_on_a_heading (Fixture      *fixture,
                         gconstpointer user_data)
{
  GtkTextIter  iter;
  GdkRectangle area;

  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &iter, 2, 4);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (fixture->view), &iter, &area);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (fixture->view), GTK_TEXT_WINDOW_WIDGET, area.x, area.y, &area.x, &area.y);
  hear_test_input_click (GTK_WIDGET (fixture->view), area.x, area.y + area.height / 2.);
  hear_test_until (get_line (fixture) == 3);
  hear_test_input_type ("so ");
  hear_transcript_view_commit (fixture->view);
  g_assert_true (g_str_has_prefix (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 1)), "so Tell me"));
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD_WITH(path, data, test) g_test_add ("/transcript-view-walk/" path, Fixture, data, setup, test, teardown)
#define ADD(path, test) ADD_WITH (path, NULL, test)
  ADD_WITH ("left-and-right", left_and_right, test_steps);
  ADD_WITH ("lines", lines, test_steps);
  ADD ("column", test_column);
  ADD_WITH ("ends", ends, test_steps);
  ADD ("select", test_select);
  ADD ("from-what-is-heard", test_from_what_is_heard);
  ADD ("ring", test_ring);
  ADD ("mirrored", test_mirrored);
  ADD ("headings-are-passed", test_headings_are_passed);
  ADD ("click-on-a-heading", test_click_on_a_heading);
#undef ADD
#undef ADD_WITH

  return g_test_run ();
}
