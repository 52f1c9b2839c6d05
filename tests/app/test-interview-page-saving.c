/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-pane.h"
#include "hear-note-list.h"
#include "hear-note-row.h"
#include "hear-speaker-row.h"
#include "hear-store-notes.h"
#include "hear-store-transcripts.h"
#include "hear-test-input.h"
#include "hear-test-library.h"
#include "hear-test-window.h"
#include "hear-transcript-view.h"
#include "hear-window.h"

typedef struct
{
  HearTestLibrary     library;
  HearInterview      *interview;
  HearSession        *session;
  HearWindow         *window;
  HearTranscriptView *view;
  HearSpeakerRow     *row;
  char               *toast;
  guint               n_dismissed;
} Fixture;

static void
dismissed_cb (Fixture *fixture)
{
  fixture->n_dismissed++;
}

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (dismissed_cb), fixture);
  g_free (fixture->toast);
  fixture->toast = g_strdup (adw_toast_get_title (toast));
}

static GtkWidget *
find (Fixture *fixture, GType type)
{
  return hear_test_window_find (GTK_WIDGET (fixture->window), type);
}

static gboolean
is_open (gpointer data)
{
  Fixture *fixture = data;

  fixture->view = HEAR_TRANSCRIPT_VIEW (find (fixture, HEAR_TYPE_TRANSCRIPT_VIEW));
  fixture->row = HEAR_SPEAKER_ROW (find (fixture, HEAR_TYPE_SPEAKER_ROW));

  return fixture->view != NULL && fixture->row != NULL && gtk_widget_get_mapped (GTK_WIDGET (fixture->row));
}

static gboolean
is_saved (gpointer session)
{
  return hear_saver_is_idle (hear_session_get_saver (session));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_library_set_up (&fixture->library, NULL);
  fixture->interview = hear_test_library_add (&fixture->library, "Ana", "Cook", 1);
  fixture->session = hear_session_new (fixture->library.store, fixture->library.clock);
  fixture->window = hear_window_new (NULL);
  g_signal_connect_swapped (fixture->session, "toast", G_CALLBACK (toast_cb), fixture);
  hear_window_set_session (fixture->window, fixture->session, NULL);
  hear_window_open_interview (fixture->window, hear_interview_get_id (fixture->interview));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (hear_test_wait (is_open, fixture));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  HearWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  hear_test_until (window == NULL);
  g_assert_true (hear_test_wait (is_saved, fixture->session));
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->interview);
  g_clear_pointer (&fixture->toast, g_free);
  hear_test_library_tear_down (&fixture->library, NULL);
}

static char *
get_stored_name (Fixture *fixture)
{
  g_autoptr(HearInterview) stored = hear_store_load_interview (fixture->library.store, hear_interview_get_id (fixture->interview), NULL);
  HearParticipant *shown = hear_speaker_row_get_speaker (fixture->row);

  return g_strdup (hear_participant_get_name (hear_transcript_find_speaker (hear_interview_get_transcript (stored), hear_participant_get_key (shown))));
}

static void
assert_stored (Fixture *fixture, const char *name)
{
  g_autofree char *stored = NULL;

  g_assert_true (hear_test_wait (is_saved, fixture->session));
  stored = get_stored_name (fixture);
  g_assert_cmpstr (stored, ==, name);
  g_assert_cmpstr (hear_participant_get_name (hear_speaker_row_get_speaker (fixture->row)), ==, name);
}

static void
test_renaming_is_undone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = get_stored_name (fixture);

  hear_speaker_row_rename (fixture->row, "Olga");
  assert_stored (fixture, "Olga");
  g_assert_nonnull (strstr (fixture->toast, "Olga"));
  g_assert_true (hear_session_undo (fixture->session));
  assert_stored (fixture, before);
  g_assert_false (hear_session_undo (fixture->session));
}

static gboolean
has_name (Fixture *fixture, const char *name)
{
  return g_strcmp0 (hear_participant_get_name (hear_speaker_row_get_speaker (fixture->row)), name) == 0;
}

/* By the key in the transcript, and in the very entry. */
static void
test_renaming_is_undone_by_key (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = get_stored_name (fixture);
  GtkWidget       *places[] = { GTK_WIDGET (fixture->view), hear_test_window_find (GTK_WIDGET (fixture->row), GTK_TYPE_ENTRY) };

  if (!hear_test_input_or_skip ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      hear_speaker_row_rename (fixture->row, "Olga");
      gtk_widget_grab_focus (places[i]);
      hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
      hear_test_until (has_name (fixture, before));
    }
  assert_stored (fixture, before);
}

/* What was typed since then comes first. */
static void
test_typing_comes_first (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));

  hear_speaker_row_rename (fixture->row, "Olga");
  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "Well, ", -1, TRUE);
  hear_transcript_view_commit (fixture->view);
  g_assert_false (hear_session_undo (fixture->session));
  assert_stored (fixture, "Olga");
}

static void
test_name_is_taken (Fixture *fixture, gconstpointer data)
{
  HearTranscript *transcript = hear_transcript_view_get_transcript (fixture->view);
  g_autoptr(HearParticipant) other = g_list_model_get_item (hear_transcript_get_speakers (transcript), 1);
  g_autofree char *before = get_stored_name (fixture);

  hear_speaker_row_rename (fixture->row, hear_participant_get_name (other));
  g_assert_nonnull (strstr (fixture->toast, hear_participant_get_name (other)));
  assert_stored (fixture, before);
}

static int
get_level (Fixture *fixture)
{
  HearRating *rating = hear_card_pane_get_current (HEAR_CARD_PANE (find (fixture, HEAR_TYPE_CARD_PANE)));

  return rating != NULL ? hear_rating_get_level (rating) : HEAR_RATING_OPEN;
}

static void
type_in_transcript (Fixture *fixture, int line, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter    iter;

  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  hear_transcript_view_commit (fixture->view);
}

/* In the transcript, whichever of both was done last goes first. */
static void
test_card_is_undone_by_key (Fixture *fixture, gconstpointer data)
{
  HearCardPane *pane = HEAR_CARD_PANE (find (fixture, HEAR_TYPE_CARD_PANE));

  if (!hear_test_input_or_skip ())
    return;

  hear_test_until (hear_card_pane_get_current (pane) != NULL);
  type_in_transcript (fixture, 1, "Well, ");
  hear_card_pane_choose (pane, 2);
  type_in_transcript (fixture, 3, "now, ");
  hear_card_pane_choose (pane, 4);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (get_level (fixture) == 2);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (hear_transcript_view_can_redo (fixture->view));
  g_assert_cmpint (get_level (fixture), ==, 2);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (get_level (fixture) == HEAR_RATING_OPEN);
  g_assert_cmpint (hear_transcript_view_get_undo_at (fixture->view), >, 0);
  hear_card_pane_grab_recommendation (pane);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  hear_test_until (get_level (fixture) == 2);
}

/* What is typed there is a change of the card like any other. */
static void
test_card_note_is_undone_by_key (Fixture *fixture, gconstpointer data)
{
  HearCardPane *pane = HEAR_CARD_PANE (find (fixture, HEAR_TYPE_CARD_PANE));
  HearRating   *rating;

  if (!hear_test_input_or_skip ())
    return;

  hear_test_until (hear_card_pane_get_current (pane) != NULL);
  rating = hear_card_pane_get_current (pane);
  hear_card_pane_choose (pane, 3);
  hear_card_pane_grab_note (pane);
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), "good");
  hear_test_until (g_strcmp0 (hear_rating_get_note (rating), "good") == 0);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (g_strcmp0 (hear_rating_get_note (rating), "") == 0);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (get_level (fixture) == HEAR_RATING_OPEN);
}

static guint
count_notes (Fixture *fixture)
{
  g_autoptr(GPtrArray) notes = hear_store_list_notes (fixture->library.store, hear_interview_get_id (fixture->interview), NULL);

  return notes->len;
}

static void
test_note_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearNote) note = hear_note_new ();

  hear_note_set_interview_id (note, hear_interview_get_id (fixture->interview));
  hear_note_set_text (note, "Ask again");
  g_assert_true (hear_store_save_note (fixture->library.store, note, NULL));
  hear_test_until (find (fixture, HEAR_TYPE_NOTE_ROW) != NULL);
  g_signal_emit_by_name (find (fixture, HEAR_TYPE_NOTE_ROW), "remove");
  hear_test_until (count_notes (fixture) == 0);
  g_assert_true (hear_session_undo (fixture->session));
  hear_test_until (count_notes (fixture) == 1);
}

static gboolean
is_closed (gpointer data)
{
  Fixture *fixture = data;

  return hear_transcript_view_get_transcript (fixture->view) == NULL;
}

static void
empty_text (Fixture *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter    start;
  GtkTextIter    end;

  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete_interactive (buffer, &start, &end, TRUE);
  hear_transcript_view_set_edit_mode (fixture->view, FALSE);
}

static guint
count_words (Fixture *fixture)
{
  HearTranscript *transcript = hear_transcript_view_get_transcript (fixture->view);

  return transcript != NULL ? hear_transcript_count_words (transcript) : 0;
}

/* Who leaves the page can still take back what was done there. */
static void
test_undo_outlives_the_page (Fixture *fixture, gconstpointer data)
{
  guint n_words = count_words (fixture);

  g_assert_cmpuint (n_words, >, 8);
  empty_text (fixture);
  g_assert_cmpuint (count_words (fixture), ==, 0);
  g_assert_nonnull (strstr (fixture->toast, "removed"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
  g_assert_true (hear_test_wait (is_saved, fixture->session));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_true (hear_test_wait (is_closed, fixture));
  hear_window_open_interview (fixture->window, hear_interview_get_id (fixture->interview));
  hear_test_until (hear_transcript_view_get_transcript (fixture->view) != NULL);
  g_assert_cmpuint (count_words (fixture), ==, 0);
  g_assert_true (hear_transcript_view_get_can_undo (fixture->view));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL);
  g_assert_cmpuint (count_words (fixture), ==, n_words);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
  g_assert_true (hear_test_wait (is_saved, fixture->session));
}

/* The toast does so from another page. */
static void
test_text_comes_back (Fixture *fixture, gconstpointer data)
{
  guint n_words = count_words (fixture);

  empty_text (fixture);
  g_assert_true (hear_test_wait (is_saved, fixture->session));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_true (hear_test_wait (is_closed, fixture));
  g_assert_true (hear_session_undo (fixture->session));
  hear_test_until (count_words (fixture) == n_words);
  g_assert_true (hear_test_wait (is_saved, fixture->session));
}

/* What the toast offers is done: it goes. */
static void
test_toast_goes_with_undo (Fixture *fixture, gconstpointer data)
{
  guint n_words = count_words (fixture);

  fixture->n_dismissed = 0;
  empty_text (fixture);
  g_assert_cmpuint (fixture->n_dismissed, ==, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL));
  hear_test_until (count_words (fixture) == n_words);
  hear_test_until (fixture->n_dismissed > 0);
}

/* What is undone in another interview has nothing to do with it. */
static void
test_toast_outlives_other_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterview) other = hear_test_library_add (&fixture->library, "Bo", "Cook", 1);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter    iter;

  empty_text (fixture);
  g_assert_true (hear_test_wait (is_saved, fixture->session));
  hear_window_open_interview (fixture->window, hear_interview_get_id (other));
  hear_test_until (count_words (fixture) > 0);
  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, 1, 2);
  gtk_text_buffer_insert_interactive (buffer, &iter, "x", 1, TRUE);
  hear_transcript_view_set_edit_mode (fixture->view, FALSE);
  g_assert_true (hear_transcript_view_get_can_undo (fixture->view));
  fixture->n_dismissed = 0;
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.undo", NULL));
  g_assert_cmpuint (fixture->n_dismissed, ==, 0);
  g_assert_true (hear_test_wait (is_saved, fixture->session));
}

static void
test_no_such_speaker (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "transcript.speaker", "i", 9);
  g_assert_nonnull (strstr (fixture->toast, "9"));
}

static void
test_edit_mode_stays (Fixture *fixture, gconstpointer data)
{
  HearTranscript *before = hear_transcript_view_get_transcript (fixture->view);
  g_autoptr(HearTranscript) other = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 900, NULL, "Something else entirely");

  hear_transcript_append_segment (other, segment);
  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  g_assert_true (hear_store_set_transcript (fixture->library.store, hear_interview_get_id (fixture->interview), other, NULL));
  hear_test_until (hear_transcript_view_get_transcript (fixture->view) != before);
  g_assert_true (hear_transcript_view_get_edit_mode (fixture->view));
  g_assert_nonnull (strstr (fixture->toast, "replaced"));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/interview-page-saving/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("renaming-is-undone", test_renaming_is_undone);
  ADD ("renaming-is-undone-by-key", test_renaming_is_undone_by_key);
  ADD ("typing-comes-first", test_typing_comes_first);
  ADD ("name-is-taken", test_name_is_taken);
  ADD ("card-is-undone-by-key", test_card_is_undone_by_key);
  ADD ("card-note-is-undone-by-key", test_card_note_is_undone_by_key);
  ADD ("note-comes-back", test_note_comes_back);
  ADD ("undo-outlives-the-page", test_undo_outlives_the_page);
  ADD ("text-comes-back", test_text_comes_back);
  ADD ("toast-goes-with-undo", test_toast_goes_with_undo);
  ADD ("toast-outlives-other-undo", test_toast_outlives_other_undo);
  ADD ("no-such-speaker", test_no_such_speaker);
  ADD ("edit-mode-stays", test_edit_mode_stays);

  return g_test_run ();
}
