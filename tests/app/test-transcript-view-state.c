/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scroller.h"
#include "hear-test-input.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-view.h"

/* Whatever was done to the text, the view must be in the very state of one that
 * is made for the same transcript: text, tags, and all that is drawn. */

#define N_STEPS 200
#define DRAWN_EVERY 20

typedef struct
{
  GtkWindow          *window;
  HearTranscriptView *view;
  GtkTextBuffer      *buffer;
  HearTranscript     *transcript;
  char               *first;
} Fixture;

static GtkWindow *
open_window (HearTranscriptView *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  hear_scroller_watch (GTK_SCROLLED_WINDOW (scroller));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));

  return hear_test_window_new (scroller, 400, 700);
}

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  fixture->transcript = hear_test_transcript_new_drawn ();
  fixture->first = hear_test_transcript_dump (fixture->transcript);
  fixture->view = HEAR_TRANSCRIPT_VIEW (hear_transcript_view_new ());
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  hear_transcript_view_set_transcript (fixture->view, fixture->transcript);
  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  fixture->window = open_window (fixture->view);
  gtk_window_set_focus (fixture->window, NULL);
  hear_test_window_draw (fixture->window);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->transcript);
  g_free (fixture->first);
}

/* Each character with the number of its tags. */
static char *
describe (HearTranscriptView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GString       *text = g_string_new (NULL);
  GtkTextIter    iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  while (!gtk_text_iter_is_end (&iter))
    {
      g_autoptr(GSList) tags = gtk_text_iter_get_tags (&iter);

      g_string_append_unichar (text, gtk_text_iter_get_char (&iter));
      g_string_append_c (text, (char) ('0' + g_slist_length (tags)));
      gtk_text_iter_forward_char (&iter);
    }

  return g_string_free (text, FALSE);
}

static GBytes *
draw (GtkWindow          *window,
      HearTranscriptView *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (view));
  g_autoptr(GdkPaintable) image = NULL;
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  GtkTextIter start;

  gtk_window_set_focus (window, NULL);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start);
  gtk_adjustment_set_value (adjustment, 0);
  gtk_widget_queue_draw (GTK_WIDGET (view));
  hear_test_window_draw (window);
  image = gdk_paintable_get_current_image (paintable);
  gdk_paintable_snapshot (image, snapshot, gtk_widget_get_width (GTK_WIDGET (view)), gtk_widget_get_height (GTK_WIDGET (view)));
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return g_bytes_new (NULL, 0);

  return gsk_render_node_serialize (node);
}

static void
check_text (Fixture *fixture)
{
  GtkWidget       *fresh = g_object_ref_sink (hear_transcript_view_new ());
  g_autofree char *here = describe (fixture->view);
  g_autofree char *there = NULL;

  hear_transcript_view_set_transcript (HEAR_TRANSCRIPT_VIEW (fresh), fixture->transcript);
  there = describe (HEAR_TRANSCRIPT_VIEW (fresh));
  g_assert_cmpstr (here, ==, there);
  g_assert_finalize_object (fresh);
}

static gboolean
is_drawn_alike (Fixture            *fixture,
                GtkWindow          *window,
                HearTranscriptView *fresh)
{
  g_autoptr(GBytes) here = draw (fixture->window, fixture->view);
  g_autoptr(GBytes) there = draw (window, fresh);

  return g_bytes_equal (here, there);
}

static void
check_drawn (Fixture *fixture)
{
  HearTranscriptView *fresh = HEAR_TRANSCRIPT_VIEW (hear_transcript_view_new ());
  GtkWindow          *window;

  hear_transcript_view_set_transcript (fresh, fixture->transcript);
  hear_transcript_view_set_edit_mode (fresh, TRUE);
  window = open_window (fresh);
  hear_test_until (is_drawn_alike (fixture, window, fresh));
  hear_test_window_close (window);
}

static void
check (Fixture *fixture)
{
  hear_transcript_view_commit (fixture->view);
  check_text (fixture);
  check_drawn (fixture);
}

static void
check_undo (Fixture *fixture)
{
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  check (fixture);
  after = hear_test_transcript_dump (fixture->transcript);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
  check (fixture);
  undone = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (undone, ==, fixture->first);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.redo", NULL);
  check (fixture);
  redone = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (redone, ==, after);
}

static void
select_range (Fixture *fixture,
              int      turn,
              int      from,
              int      to)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (fixture->buffer, &start, turn * 2 + 1);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  to = to < 0 ? gtk_text_iter_get_line_offset (&end) : MIN (to, gtk_text_iter_get_line_offset (&end));
  gtk_text_iter_set_line_offset (&end, to);
  gtk_text_iter_set_line_offset (&start, MIN (from, to));
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_text_buffer_begin_user_action (fixture->buffer);
  gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (fixture->buffer);
}

static void
test_type (Fixture      *fixture,
           gconstpointer user_data)
{
  select_range (fixture, 2, 10, 10);
  type (fixture, "a good many words more than there were ");
  check_undo (fixture);
}

static void
test_type_letter_by_letter (Fixture      *fixture,
                            gconstpointer user_data)
{
  select_range (fixture, 0, 5, 5);
  for (guint i = 0; i < 12; i++)
    {
      type (fixture, i % 6 == 5 ? " " : "w");
      hear_test_window_draw (fixture->window);
    }
  check_undo (fixture);
}

static void
test_undo_at_once (Fixture      *fixture,
                   gconstpointer user_data)
{
  int length = gtk_text_buffer_get_char_count (fixture->buffer);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  for (int i = 0; i < 6; i++)
    {
      select_range (fixture, i, 12, 12);
      hear_test_input_type ("truly ");
      hear_test_window_draw (fixture->window);
      hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
      hear_test_until (gtk_text_buffer_get_char_count (fixture->buffer) == length);
      hear_test_window_draw (fixture->window);
      check (fixture);
    }
}

static void
test_delete (Fixture      *fixture,
             gconstpointer user_data)
{
  select_range (fixture, 2, 4, 140);
  type (fixture, "");
  check_undo (fixture);
}

static void
test_paste_lines (Fixture      *fixture,
                  gconstpointer user_data)
{
  select_range (fixture, 3, 4, 4);
  type (fixture, "one\ntwo\r\nthree\u2029four ");
  check_undo (fixture);
}

static void
test_delete_turn (Fixture      *fixture,
                  gconstpointer user_data)
{
  for (int i = 0; i < 7; i++)
    {
      select_range (fixture, i, 0, -1);
      type (fixture, "");
      check_undo (fixture);
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
      check (fixture);
    }
}

static void
test_delete_all (Fixture      *fixture,
                 gconstpointer user_data)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (fixture->buffer, &start, &end);
  gtk_text_buffer_delete_interactive (fixture->buffer, &start, &end, TRUE);
  check_undo (fixture);
}

static void
test_structure (Fixture      *fixture,
                gconstpointer user_data)
{
  const char *const names[] = { "transcript.split", "transcript.merge", "transcript.speaker" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GVariant *parameter = i == 2 ? g_variant_new_int32 (1) : NULL;

      select_range (fixture, 2, 30, 30);
      gtk_widget_activate_action_variant (GTK_WIDGET (fixture->view), names[i], parameter);
      check_undo (fixture);
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
      check (fixture);
    }
}

static void
step_at_random (Fixture *fixture,
                GRand   *random)
{
  const char *const texts[] = { "so ", "zwölf", "one\ntwo", " ", "", "x" };
  int               n = gtk_text_buffer_get_line_count (fixture->buffer) / 2;
  int               from = g_rand_int_range (random, 0, 120);
  GtkWidget        *view = GTK_WIDGET (fixture->view);
  int               kind = g_rand_int_range (random, 0, 9);
  int               length = kind == 0 ? 300 : g_rand_int_range (random, 0, 12);

  if (n > 0)
    select_range (fixture, g_rand_int_range (random, 0, n), kind == 0 ? 0 : from, from + length);
  switch (kind)
    {
    case 0:
    case 1:
    case 2:
    case 3:
      type (fixture, texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
      break;
    case 4:
      gtk_widget_activate_action (view, "transcript.split", NULL);
      break;
    case 5:
      gtk_widget_activate_action (view, "transcript.merge", NULL);
      break;
    case 6:
      gtk_widget_activate_action (view, "transcript.speaker", "i", g_rand_int_range (random, 1, 3));
      break;
    case 7:
      gtk_widget_activate_action (view, "transcript.undo", NULL);
      break;
    default:
      gtk_widget_activate_action (view, "transcript.redo", NULL);
    }
}

static void
test_at_random (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20251121);
  g_autofree char *last = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  for (guint i = 0; i < N_STEPS; i++)
    {
      step_at_random (fixture, random);
      hear_transcript_view_commit (fixture->view);
      check_text (fixture);
      if (i % DRAWN_EVERY == 0)
        check_drawn (fixture);
    }
  for (guint i = 0; i < N_STEPS; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.redo", NULL);
  check (fixture);
  last = hear_test_transcript_dump (fixture->transcript);
  for (guint i = 0; i < N_STEPS; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
  check (fixture);
  undone = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (undone, ==, fixture->first);
  for (guint i = 0; i < N_STEPS; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.redo", NULL);
  check (fixture);
  redone = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (redone, ==, last);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, test) g_test_add ("/transcript-view-state/" path, Fixture, NULL, setup, test, teardown)
  ADD ("type", test_type);
  ADD ("type-letter-by-letter", test_type_letter_by_letter);
  ADD ("undo-at-once", test_undo_at_once);
  ADD ("delete", test_delete);
  ADD ("paste-lines", test_paste_lines);
  ADD ("delete-turn", test_delete_turn);
  ADD ("delete-all", test_delete_all);
  ADD ("structure", test_structure);
  ADD ("at-random", test_at_random);
#undef ADD

  return g_test_run ();
}
