/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-library.h"
#include "hear-test-window.h"
#include "hear-transcript-sync.h"

#define OLD "It was a race in the cache."

/* A view without a window, whose focus may go at any time, and what somebody
 * else makes of the same transcript. */
typedef struct
{
  HearTestLibrary     library;
  HearInterview      *mine;
  HearInterview      *theirs;
  HearSession        *session;
  HearTranscriptView *view;
  GtkTextBuffer      *buffer;
  HearTranscriptSync *sync;
  guint               n_offers;
} Fixture;

static void
push_cb (HearTranscriptSync *sync)
{
  hear_transcript_sync_push (sync);
}

static void
toast_cb (Fixture *fixture)
{
  fixture->n_offers++;
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr(HearInterview) added = NULL;
  const char     *id;
  HearTranscript *transcript;

  hear_test_library_set_up (&fixture->library, NULL);
  added = hear_test_library_add (&fixture->library, "Ana", "Cook", 1);
  id = hear_interview_get_id (added);
  fixture->mine = hear_store_load_interview (fixture->library.store, id, NULL);
  fixture->theirs = hear_store_load_interview (fixture->library.store, id, NULL);
  fixture->session = hear_session_new (fixture->library.store, fixture->library.clock);
  fixture->view = g_object_ref_sink (HEAR_TRANSCRIPT_VIEW (hear_transcript_view_new ()));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  transcript = hear_interview_get_transcript (fixture->mine);
  hear_transcript_view_set_transcript (fixture->view, transcript);
  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  fixture->sync = hear_transcript_sync_new (fixture->session, transcript, fixture->view);
  g_signal_connect_swapped (fixture->view, "edited", G_CALLBACK (push_cb), fixture->sync);
  g_signal_connect_swapped (fixture->session, "toast", G_CALLBACK (toast_cb), fixture);
}

static gboolean
is_saved (gpointer session)
{
  return hear_saver_is_idle (hear_session_get_saver (session));
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_assert_true (hear_test_wait (is_saved, fixture->session));
  g_assert_finalize_object (fixture->view);
  g_clear_object (&fixture->sync);
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->mine);
  g_clear_object (&fixture->theirs);
  hear_test_library_tear_down (&fixture->library, NULL);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, text, -1, TRUE);
}

static void
replace (Fixture *fixture, const char *what, const char *with)
{
  GtkTextIter from;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (fixture->buffer, &from);
  g_assert_true (gtk_text_iter_forward_search (&from, what, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
  gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
  type (fixture, with);
}

/* Somebody else has saved this as the turn's text. */
static void
receive (Fixture *fixture, guint turn, const char *text)
{
  HearTranscript *theirs = hear_interview_get_transcript (fixture->theirs);

  hear_segment_replace_text (hear_transcript_get_segment (theirs, turn), text);
  g_assert_true (hear_transcript_sync_receive (fixture->sync, theirs, hear_transcript_sync_get_mark (fixture->sync)));
}

static void
assert_line (Fixture *fixture, guint turn, const char *line)
{
  GtkTextIter      start;
  GtkTextIter      end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_iter_at_line (fixture->buffer, &start, (int) turn * 2 + 1);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_iter_get_text (&start, &end);
  g_assert_cmpstr (text, ==, line);
}

/* A turn that was emptied waits for what will be typed there. */
static void
test_emptied (Fixture *fixture, gconstpointer user_data)
{
  replace (fixture, OLD, "");
  receive (fixture, 0, "Tell me.");
  g_assert_true (hear_transcript_view_is_waiting (fixture->view));
  assert_line (fixture, 1, "");
  type (fixture, "Nothing.");
  hear_transcript_view_commit (fixture->view);
  assert_line (fixture, 0, "Tell me.");
  assert_line (fixture, 1, "Nothing.");
}

/* Others' words are offered where one wrote something else. */
static void
test_offered (Fixture *fixture, gconstpointer user_data)
{
  replace (fixture, "race", "loop");
  receive (fixture, 1, "It was a knot in the cache.");
  assert_line (fixture, 1, "It was a loop in the cache.");
  g_assert_cmpuint (fixture->n_offers, ==, 1);
}

/* No words are no offer: most often whoever took the old ones out is about to
 * write others. */
static void
test_taken_out (Fixture *fixture, gconstpointer user_data)
{
  replace (fixture, "race", "loop");
  receive (fixture, 1, "It was a in the cache.");
  assert_line (fixture, 1, "It was a loop in the cache.");
  g_assert_cmpuint (fixture->n_offers, ==, 0);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);
#define ADD(name, run) g_test_add ("/transcript-sync-alone/" name, Fixture, NULL, set_up, run, tear_down)
  ADD ("emptied", test_emptied);
  ADD ("offered", test_offered);
  ADD ("taken-out", test_taken_out);
#undef ADD

  return g_test_run ();
}
