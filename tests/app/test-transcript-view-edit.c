/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-finder.h"
#include "hear-test-input.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-view-private.h"

typedef struct
{
  GtkWindow          *window;
  HearTranscriptView *view;
  GtkTextBuffer      *buffer;
  HearTranscript     *transcript;
  char               *first_dump;
  char               *first_text;
  guint               n_edits;
  guint               n_removed;
  guint               n_segments;
} Fixture;

static void
edited_cb (Fixture   *fixture,
           GPtrArray *segments,
           GStrv      removed)
{
  fixture->n_edits++;
  fixture->n_segments = segments->len;
  fixture->n_removed = g_strv_length (removed);
}

static char *
get_text (Fixture *fixture)
{
  char *text;

  g_object_get (fixture->buffer, "text", &text, NULL);

  return text;
}

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  fixture->transcript = hear_test_transcript_new ();
  fixture->first_dump = hear_test_transcript_dump (fixture->transcript);
  fixture->view = HEAR_TRANSCRIPT_VIEW (hear_transcript_view_new ());
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  g_signal_connect_swapped (fixture->view, "edited", G_CALLBACK (edited_cb), fixture);
  hear_transcript_view_set_transcript (fixture->view, fixture->transcript);
  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  fixture->first_text = get_text (fixture);
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->view), 500, 400);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->transcript);
  g_free (fixture->first_dump);
  g_free (fixture->first_text);
}

static void
find (Fixture     *fixture,
      const char  *what,
      GtkTextIter *start,
      GtkTextIter *end)
{
  GtkTextIter from;

  gtk_text_buffer_get_start_iter (fixture->buffer, &from);
  g_assert_true (gtk_text_iter_forward_search (&from, what, 0, start, end, NULL));
}

static void
select_from (Fixture    *fixture,
             const char *first,
             const char *last)
{
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter ignored;

  find (fixture, first, &start, &ignored);
  find (fixture, last, &ignored, &end);
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
}

static void
place_cursor (Fixture    *fixture,
              const char *before)
{
  GtkTextIter start;
  GtkTextIter end;

  find (fixture, before, &start, &end);
  gtk_text_buffer_place_cursor (fixture->buffer, &start);
}

static void
act (Fixture    *fixture,
     const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), name, NULL));
}

/* The buffer shows what the transcript says, header for header. */
static void
check_buffer (Fixture *fixture)
{
  g_autofree char *text = get_text (fixture);
  GtkWidget       *fresh = g_object_ref_sink (hear_transcript_view_new ());
  g_autofree char *expected = NULL;

  hear_transcript_view_set_transcript (HEAR_TRANSCRIPT_VIEW (fresh), fixture->transcript);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fresh)), "text", &expected, NULL);
  g_assert_cmpstr (text, ==, expected);
  g_assert_finalize_object (fresh);
}

static void
check_initial (Fixture *fixture)
{
  g_autofree char *dump = hear_test_transcript_dump (fixture->transcript);
  g_autofree char *text = get_text (fixture);

  g_assert_cmpstr (dump, ==, fixture->first_dump);
  g_assert_cmpstr (text, ==, fixture->first_text);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, text, -1, TRUE);
}

/* A quote's line goes with its words, and goes when they are corrected. */
static void
test_quotes_move_with_edits (Fixture      *fixture,
                             gconstpointer user_data)
{
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (fixture->transcript);
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, "I picked the move");
  g_autoptr(GListStore) quotes = g_list_store_new (HEAR_TYPE_QUOTE);

  hear_transcript_view_set_quotes (fixture->view, G_LIST_MODEL (quotes));
  g_assert_cmpuint (hear_transcript_view_get_n_quoted (fixture->view), ==, 0);
  g_list_store_append (quotes, quote);
  g_assert_cmpuint (hear_transcript_view_get_n_quoted (fixture->view), ==, 1);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "transcript-quoted");
  place_cursor (fixture, "zwölf");
  type (fixture, "about ");
  hear_test_window_draw (fixture->window);
  hear_transcript_view_commit (fixture->view);
  g_assert_cmpuint (hear_transcript_view_get_n_quoted (fixture->view), ==, 1);
  select_from (fixture, "picked", "picked");
  type (fixture, "chose");
  hear_transcript_view_commit (fixture->view);
  g_assert_cmpuint (hear_transcript_view_get_n_quoted (fixture->view), ==, 0);
  act (fixture, "transcript.undo");
  g_assert_cmpuint (hear_transcript_view_get_n_quoted (fixture->view), ==, 1);
  g_list_store_remove_all (quotes);
  g_assert_cmpuint (hear_transcript_view_get_n_quoted (fixture->view), ==, 0);
}

static void
test_typing_is_one_edit (Fixture      *fixture,
                         gconstpointer user_data)
{
  select_from (fixture, "zwölf", "zwölf");
  type (fixture, "z");
  type (fixture, "eh");
  type (fixture, "n");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  hear_transcript_view_commit (fixture->view);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_assert_cmpuint (fixture->n_segments, ==, 1);
  g_assert_cmpuint (fixture->n_removed, ==, 0);
  check_buffer (fixture);
  act (fixture, "transcript.undo");
  check_initial (fixture);
  g_assert_cmpuint (fixture->n_edits, ==, 2);
}

static void
test_pause_commits (Fixture      *fixture,
                    gconstpointer user_data)
{
  place_cursor (fixture, "What");
  type (fixture, "Yes. ");
  hear_test_until (fixture->n_edits == 1);
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 3)), ==, "Yes. What then?");
}

/* A word is kept as it ends, the next one begun or not; what is taken out waits
 * for what is written in its place. */
static void
test_words_are_kept (Fixture      *fixture,
                     gconstpointer user_data)
{
  HearTyping *typing = &fixture->view->typing;

  place_cursor (fixture, "then");
  hear_test_input_key (GDK_KEY_BackSpace, 0);
  hear_test_until (hear_typing_is_waiting (typing));
  g_assert_cmpint (typing->word_us, ==, 0);
  type (fixture, " a");
  g_assert_cmpint (typing->word_us, ==, 0);
  type (fixture, " b");
  type (fixture, " ");
  g_assert_cmpint (typing->word_us, >, 0);
  g_assert_cmpint (typing->word_us, <=, g_get_monotonic_time () + HEAR_TYPING_WORD_MS * 1000);
  type (fixture, "c");
  g_assert_cmpint (typing->word_us, >, 0);
  hear_test_until (fixture->n_edits > 0);
  hear_transcript_view_commit (fixture->view);
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 3)), ==, "What a b cthen?");
  act (fixture, "transcript.undo");
  check_initial (fixture);
}

static void
test_typing_on_is_kept (Fixture      *fixture,
                        gconstpointer user_data)
{
  gint64 began = g_get_monotonic_time ();

  place_cursor (fixture, "then");
  while (fixture->n_edits == 0)
    {
      type (fixture, "a");
      g_assert_true (hear_test_window_step (began));
    }
  g_assert_cmpint (g_get_monotonic_time () - began, <, 5 * G_USEC_PER_SEC);
  hear_transcript_view_commit (fixture->view);
  check_buffer (fixture);
}

/* However often it was saved on the way. */
static void
test_typing_on_is_one_step (Fixture      *fixture,
                            gconstpointer user_data)
{
  gint64 began = g_get_monotonic_time ();

  place_cursor (fixture, "then");
  while (fixture->n_edits < 3)
    {
      type (fixture, "a");
      g_assert_true (hear_test_window_step (began));
    }
  act (fixture, "transcript.undo");
  check_initial (fixture);
  act (fixture, "transcript.undo");
  check_initial (fixture);
  act (fixture, "transcript.redo");
  g_assert_true (g_str_has_prefix (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 3)), "What aaa"));
  check_buffer (fixture);
}

static void
test_pause_ends_step (Fixture      *fixture,
                      gconstpointer user_data)
{
  gint64 stopped;

  place_cursor (fixture, "then");
  type (fixture, "a ");
  hear_transcript_view_commit (fixture->view);
  stopped = g_get_monotonic_time ();
  hear_test_until (g_get_monotonic_time () - stopped > G_USEC_PER_SEC);
  type (fixture, "b ");
  act (fixture, "transcript.undo");
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 3)), ==, "What a then?");
  act (fixture, "transcript.undo");
  check_initial (fixture);
}

/* Also if the cursor comes back. */
static void
test_other_place_ends_step (Fixture      *fixture,
                            gconstpointer user_data)
{
  place_cursor (fixture, "then");
  type (fixture, "a ");
  hear_transcript_view_commit (fixture->view);
  place_cursor (fixture, "about");
  place_cursor (fixture, "then");
  type (fixture, "b ");
  act (fixture, "transcript.undo");
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 3)), ==, "What a then?");
}

/* Typed and taken back in one go: there is nothing to undo. */
static void
test_nothing_is_no_step (Fixture      *fixture,
                         gconstpointer user_data)
{
  place_cursor (fixture, "then");
  type (fixture, "a");
  hear_transcript_view_commit (fixture->view);
  hear_test_input_key (GDK_KEY_BackSpace, 0);
  hear_transcript_view_commit (fixture->view);
  check_initial (fixture);
  act (fixture, "transcript.undo");
  check_initial (fixture);
}

static void
test_header_means_its_turn (Fixture      *fixture,
                            gconstpointer user_data)
{
  place_cursor (fixture, "Ana Lima");
  act (fixture, "transcript.merge");
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  check_buffer (fixture);
}

static void
test_other_place_commits (Fixture      *fixture,
                          gconstpointer user_data)
{
  place_cursor (fixture, "about");
  type (fixture, "more ");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  place_cursor (fixture, "then");
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  type (fixture, "happened ");
  hear_transcript_view_set_edit_mode (fixture->view, FALSE);
  g_assert_cmpuint (fixture->n_edits, ==, 2);
  check_buffer (fixture);
}

static void
test_paste_lines (Fixture      *fixture,
                  gconstpointer user_data)
{
  place_cursor (fixture, "about");
  type (fixture, "one\ntwo\r\nthree\u2029");
  hear_transcript_view_commit (fixture->view);
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 0)), ==, "Tell me one two  three\u2003about it.");
  check_buffer (fixture);
  act (fixture, "transcript.undo");
  check_initial (fixture);
}

static void
test_headers_are_safe (Fixture      *fixture,
                       gconstpointer user_data)
{
  place_cursor (fixture, "Ana Lima");
  type (fixture, "x");
  hear_transcript_view_commit (fixture->view);
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  check_initial (fixture);
}

static void
test_delete_across_headers (Fixture      *fixture,
                            gconstpointer user_data)
{
  select_from (fixture, "about", "What");
  gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
  hear_transcript_view_commit (fixture->view);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  check_buffer (fixture);
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 0)), ==, "Tell me ");
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 1)), ==, " then?");
  act (fixture, "transcript.undo");
  check_initial (fixture);
}

static void
test_delete_everything (Fixture      *fixture,
                        gconstpointer user_data)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (fixture->buffer, &start, &end);
  gtk_text_buffer_delete_interactive (fixture->buffer, &start, &end, TRUE);
  hear_transcript_view_commit (fixture->view);
  check_buffer (fixture);
  g_assert_cmpuint (hear_transcript_get_n_segments (fixture->transcript), ==, 0);
  hear_test_input_type ("nowhere");
  act (fixture, "transcript.undo");
  check_initial (fixture);
}

static void
test_backspace_keeps_headers (Fixture      *fixture,
                              gconstpointer user_data)
{
  place_cursor (fixture, "So we");
  hear_test_input_key (GDK_KEY_BackSpace, 0);
  hear_transcript_view_commit (fixture->view);
  check_initial (fixture);
}

static void
test_split_merge_speaker (Fixture      *fixture,
                          gconstpointer user_data)
{
  place_cursor (fixture, "zwölf");
  hear_test_input_key (GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  hear_test_until (fixture->n_edits == 1);
  check_buffer (fixture);
  hear_test_input_key (GDK_KEY_1, GDK_CONTROL_MASK);
  hear_test_until (fixture->n_edits == 2);
  check_buffer (fixture);
  hear_test_input_key (GDK_KEY_j, GDK_CONTROL_MASK);
  hear_test_until (fixture->n_edits == 3);
  check_buffer (fixture);
  for (guint i = 4; i <= 6; i++)
    {
      hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
      hear_test_until (fixture->n_edits == i);
    }
  check_initial (fixture);
}

static void
test_undo_far_back (Fixture      *fixture,
                    gconstpointer user_data)
{
  const char *const places[] = { "about", "choices", "picked", "then", "rolled", "zwölf", "it.", "fünf" };
  g_autofree char  *last = NULL;
  g_autofree char  *again = NULL;

  for (guint i = 0; i < 40; i++)
    {
      place_cursor (fixture, places[i % G_N_ELEMENTS (places)]);
      type (fixture, i % 3 ? "so " : "äh, ");
      if (i % 7 == 3)
        act (fixture, "transcript.split");
      if (i % 11 == 5)
        act (fixture, "transcript.merge");
    }
  hear_transcript_view_commit (fixture->view);
  check_buffer (fixture);
  last = hear_test_transcript_dump (fixture->transcript);
  for (guint i = 0; i < 60; i++)
    act (fixture, "transcript.undo");
  check_initial (fixture);
  for (guint i = 0; i < 60; i++)
    act (fixture, "transcript.redo");
  again = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (again, ==, last);
  check_buffer (fixture);
}

static void
test_typing_ends_redo (Fixture      *fixture,
                       gconstpointer user_data)
{
  place_cursor (fixture, "then");
  type (fixture, "a ");
  act (fixture, "transcript.undo");
  place_cursor (fixture, "then");
  type (fixture, "b ");
  act (fixture, "transcript.redo");
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 3)), ==, "What b then?");
}

static void
test_empty_turn_can_be_filled (Fixture      *fixture,
                               gconstpointer user_data)
{
  select_from (fixture, "What", "then?");
  gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
  hear_test_input_type ("and then");
  hear_transcript_view_commit (fixture->view);
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 3)), ==, "and then");
  g_assert_cmpint (hear_words_index (hear_segment_get_words (hear_transcript_get_segment (fixture->transcript, 3)), 0).start_ms, ==, 13000);
}

static void
test_emptied_turn_goes (Fixture      *fixture,
                        gconstpointer user_data)
{
  GtkTextIter iter;

  select_from (fixture, "What", "then?");
  hear_test_input_key (GDK_KEY_Delete, 0);
  hear_test_input_key (GDK_KEY_Up, 0);
  hear_test_until (fixture->n_edits == 1);
  g_assert_cmpuint (fixture->n_removed, ==, 1);
  check_buffer (fixture);
  gtk_text_buffer_get_iter_at_mark (fixture->buffer, &iter, gtk_text_buffer_get_insert (fixture->buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&iter) % 2, ==, 1);
  act (fixture, "transcript.undo");
  check_initial (fixture);
  act (fixture, "transcript.redo");
  check_buffer (fixture);
}

static const char *
get_first_text (Fixture *fixture)
{
  return hear_segment_get_text (hear_transcript_get_segment (fixture->transcript, 0));
}

static void
test_typing_by_keys (Fixture      *fixture,
                     gconstpointer user_data)
{
  place_cursor (fixture, "it.");
  hear_test_input_type ("all of ");
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  /* On a busy machine the first word may be saved before the second is typed. */
  hear_test_until (fixture->n_edits >= 2 && strstr (get_first_text (fixture), "all") == NULL);
  check_initial (fixture);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  hear_test_until (g_str_has_prefix (get_first_text (fixture), "Tell me about all of"));
}

static void
test_read_only_keys (Fixture      *fixture,
                     gconstpointer user_data)
{
  hear_transcript_view_set_edit_mode (fixture->view, FALSE);
  hear_test_input_type ("klm");
  hear_test_input_key (GDK_KEY_BackSpace, 0);
  check_initial (fixture);
  hear_test_input_key (GDK_KEY_e, 0);
  hear_test_until (hear_transcript_view_get_edit_mode (fixture->view));
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (!hear_transcript_view_get_edit_mode (fixture->view));
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, test) g_test_add ("/transcript-view-edit/" path, Fixture, NULL, setup, test, teardown)
  ADD ("quotes-move-with-edits", test_quotes_move_with_edits);
  ADD ("typing-is-one-edit", test_typing_is_one_edit);
  ADD ("pause-commits", test_pause_commits);
  ADD ("words-are-kept", test_words_are_kept);
  ADD ("typing-on-is-kept", test_typing_on_is_kept);
  ADD ("typing-on-is-one-step", test_typing_on_is_one_step);
  ADD ("pause-ends-step", test_pause_ends_step);
  ADD ("other-place-ends-step", test_other_place_ends_step);
  ADD ("nothing-is-no-step", test_nothing_is_no_step);
  ADD ("header-means-its-turn", test_header_means_its_turn);
  ADD ("other-place-commits", test_other_place_commits);
  ADD ("paste-lines", test_paste_lines);
  ADD ("headers-are-safe", test_headers_are_safe);
  ADD ("delete-across-headers", test_delete_across_headers);
  ADD ("delete-everything", test_delete_everything);
  ADD ("backspace-keeps-headers", test_backspace_keeps_headers);
  ADD ("split-merge-speaker", test_split_merge_speaker);
  ADD ("undo-far-back", test_undo_far_back);
  ADD ("typing-ends-redo", test_typing_ends_redo);
  ADD ("empty-turn-can-be-filled", test_empty_turn_can_be_filled);
  ADD ("emptied-turn-goes", test_emptied_turn_goes);
  ADD ("typing-by-keys", test_typing_by_keys);
  ADD ("read-only-keys", test_read_only_keys);
#undef ADD

  return g_test_run ();
}
