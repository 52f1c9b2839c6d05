/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scroller.h"
#include "hear-test-input.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-layout.h"
#include "hear-transcript-view.h"

typedef struct
{
  GtkWindow          *window;
  HearTranscriptView *view;
  HearTranscript     *transcript;
  gint64              sought;
  HearSpan            played;
} Fixture;

static void
sought_cb (Fixture *fixture,
           gint64   position_ms)
{
  fixture->sought = position_ms;
}

static void
played_cb (Fixture *fixture,
           gint64   start_ms,
           gint64   end_ms)
{
  fixture->played = (HearSpan){ start_ms, end_ms };
}

static void
open_window (Fixture        *fixture,
             HearTranscript *transcript,
             int             width,
             int             height)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->sought = -1;
  fixture->transcript = transcript;
  fixture->view = HEAR_TRANSCRIPT_VIEW (hear_transcript_view_new ());
  g_signal_connect_swapped (fixture->view, "seek", G_CALLBACK (sought_cb), fixture);
  g_signal_connect_swapped (fixture->view, "play-span", G_CALLBACK (played_cb), fixture);
  hear_transcript_view_set_transcript (fixture->view, transcript);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->view));
  hear_scroller_watch (GTK_SCROLLED_WINDOW (scroller));
  fixture->window = hear_test_window_new (scroller, width, height);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
}

static void
close_window (Fixture *fixture)
{
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->transcript);
}

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  open_window (fixture, hear_test_transcript_new_drawn (), 516, 640);
}

static void
setup_long (Fixture      *fixture,
            gconstpointer user_data)
{
  open_window (fixture, hear_test_transcript_new_long (1500, 20), 516, 640);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  close_window (fixture);
}

static gboolean
is_sought (gpointer fixture)
{
  return ((Fixture *) fixture)->sought >= 0;
}

static gboolean
is_current_in_view (gpointer data)
{
  Fixture     *fixture = data;
  GdkRectangle area;

  return hear_transcript_view_get_word_area (fixture->view, (guint) hear_transcript_view_get_current_word (fixture->view), &area) &&
         area.y >= 0 && area.y + area.height <= gtk_widget_get_height (GTK_WIDGET (fixture->view));
}

static void
test_text (Fixture      *fixture,
           gconstpointer user_data)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  g_autofree char *text = NULL;
  GtkTextIter      start;
  GtkTextIter      end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_nonnull (g_strstr_len (text, -1, "\u200eAna Lima\nThat was the year"));
  g_assert_nonnull (g_strstr_len (text, -1, "holiday traffic. I picked the move."));
  hear_transcript_view_set_position_ms (fixture->view, 750200);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "transcript-light");
}

static void
test_current_word (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (fixture->transcript);

  g_assert_cmpint (hear_transcript_view_get_current_word (fixture->view), ==, -1);
  for (guint i = 0; i < hear_transcript_layout_get_n_words (layout); i++)
    {
      hear_transcript_view_set_position_ms (fixture->view, hear_transcript_layout_get_word (layout, i)->start_ms);
      g_assert_cmpint (hear_transcript_view_get_current_word (fixture->view), ==, (int) i);
    }
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_position_is_cheap (Fixture      *fixture,
                        gconstpointer user_data)
{
  int count = 0;

  hear_transcript_view_set_position_ms (fixture->view, 698000);
  g_signal_connect_swapped (fixture->view, "notify::position-ms", G_CALLBACK (count_cb), &count);
  for (int i = 0; i < 100; i++)
    hear_transcript_view_set_position_ms (fixture->view, 698000 + i);
  g_assert_cmpint (count, ==, 0);
  hear_transcript_view_set_position_ms (fixture->view, 705000);
  g_assert_cmpint (count, ==, 1);
}

static void
test_hit_every_word (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (fixture->transcript);
  guint n = hear_transcript_layout_get_n_words (layout);
  guint right = 0;

  for (guint i = 0; i < 200; i++)
    {
      guint        word = (guint) g_test_rand_int_range (0, (int) n);
      GdkRectangle area;

      g_assert_true (hear_transcript_view_get_word_area (fixture->view, word, &area));
      if (hear_transcript_view_find_word_at (fixture->view, area.x + area.width / 2., area.y + area.height / 2.) == (int) word)
        right++;
    }
  g_assert_cmpuint (right, ==, 200);
}

static void
test_click_seeks (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (fixture->transcript);
  const guint words[] = { 3, 25, 44 };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GdkRectangle area;

      fixture->sought = -1;
      g_assert_true (hear_transcript_view_get_word_area (fixture->view, words[i], &area));
      hear_test_input_click (GTK_WIDGET (fixture->view), area.x + area.width / 2., area.y + area.height / 2.);
      g_assert_true (hear_test_wait (is_sought, fixture));
      g_assert_cmpint (fixture->sought, ==, hear_transcript_layout_get_word (layout, words[i])->start_ms);
    }
}

static void
test_enter_seeks (Fixture      *fixture,
                  gconstpointer user_data)
{
  hear_test_input_key (GDK_KEY_Right, 0);
  hear_test_input_key (GDK_KEY_Return, 0);
  g_assert_true (hear_test_wait (is_sought, fixture));
  g_assert_cmpint (fixture->sought, ==, hear_words_index (hear_segment_get_words (hear_transcript_get_segment (fixture->transcript, 0)), 1).start_ms);
}

static void
test_first_scroll (Fixture      *fixture,
                   gconstpointer user_data)
{
  hear_transcript_view_set_position_ms (fixture->view, 1500 * 20 * 300 * 9 / 10);
  g_assert_true (hear_test_wait (is_current_in_view, fixture));
}

static void
test_wheel_lets_go (Fixture      *fixture,
                    gconstpointer user_data)
{
  hear_transcript_view_set_position_ms (fixture->view, 600000);
  g_assert_true (hear_test_wait (is_current_in_view, fixture));
  g_assert_false (hear_transcript_view_get_away (fixture->view));
  hear_test_input_move (GTK_WIDGET (fixture->view), 200, 200);
  hear_test_input_scroll (10, 0);
  hear_test_until (hear_transcript_view_get_away (fixture->view));
  hear_transcript_view_set_position_ms (fixture->view, 3000000);
  hear_test_window_draw (fixture->window);
  g_assert_false (is_current_in_view (fixture));
  hear_transcript_view_follow_now (fixture->view);
  g_assert_true (hear_test_wait (is_current_in_view, fixture));
  g_assert_false (hear_transcript_view_get_away (fixture->view));
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, setup_it, test) g_test_add ("/transcript-view/" path, Fixture, NULL, setup_it, test, teardown)
  ADD ("text", setup, test_text);
  ADD ("current-word", setup, test_current_word);
  ADD ("position-is-cheap", setup, test_position_is_cheap);
  ADD ("hit-every-word", setup, test_hit_every_word);
  ADD ("click-seeks", setup, test_click_seeks);
  ADD ("enter-seeks", setup, test_enter_seeks);
  ADD ("first-scroll", setup_long, test_first_scroll);
  ADD ("wheel-lets-go", setup_long, test_wheel_lets_go);
#undef ADD

  return g_test_run ();
}
