/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speaker-row.h"
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
  AdwToast           *toast; /* the last that was shown */
} Fixture;

static gboolean
is_open (gpointer data)
{
  Fixture *fixture = data;

  fixture->view = HEAR_TRANSCRIPT_VIEW (hear_test_window_find (GTK_WIDGET (fixture->window), HEAR_TYPE_TRANSCRIPT_VIEW));

  return fixture->view != NULL && hear_transcript_view_get_transcript (fixture->view) != NULL && gtk_widget_get_mapped (GTK_WIDGET (fixture->view));
}

static gboolean
is_saved (gpointer session)
{
  return hear_saver_is_idle (hear_session_get_saver (session));
}

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_set_object (&fixture->toast, toast);
}

/* With data, an interview of which nobody knows who speaks. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  hear_test_library_set_up (&fixture->library, NULL);
  fixture->interview = hear_test_library_make ("Ana", "Cook", 1);
  if (data != NULL)
    {
      HearTranscript *transcript = hear_interview_get_transcript (fixture->interview);

      hear_transcript_remove_speaker (transcript, "q");
      hear_transcript_remove_speaker (transcript, "a");
      for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
        {
          hear_segment_set_speaker (hear_transcript_get_segment (transcript, i), "");
          hear_segment_set_breaks (hear_transcript_get_segment (transcript, i), TRUE);
        }
    }
  hear_store_add_interview (fixture->library.store, fixture->interview, &error);
  g_assert_no_error (error);
  fixture->session = hear_session_new (fixture->library.store, fixture->library.clock);
  g_signal_connect_swapped (fixture->session, "toast", G_CALLBACK (toast_cb), fixture);
  fixture->window = hear_window_new (NULL);
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
  g_clear_object (&fixture->toast);
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->interview);
  hear_test_library_tear_down (&fixture->library, NULL);
}

/* Everybody, the candidate with a star, then who says each segment. */
static char *
describe (HearTranscript *transcript)
{
  GListModel *speakers = hear_transcript_get_speakers (transcript);
  GString    *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      g_string_append_printf (text, "%s%s, ", hear_participant_get_name (speaker),
                              hear_participant_get_part (speaker) == HEAR_PARTICIPANT_PART_CANDIDATE ? "*" : "");
    }
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      const char *name = hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, i));

      g_string_append_printf (text, "%c", name != NULL && *name != '\0' ? *name : '-');
    }

  return g_string_free (text, FALSE);
}

static gboolean
is_so (Fixture *fixture, const char *expected)
{
  g_autofree char *shown = describe (hear_transcript_view_get_transcript (fixture->view));

  return g_str_equal (shown, expected);
}

static void
check_stored (Fixture *fixture, const char *expected)
{
  g_autoptr(HearInterview) stored = NULL;
  g_autofree char *text = NULL;

  g_assert_true (hear_test_wait (is_saved, fixture->session));
  stored = hear_store_load_interview (fixture->library.store, hear_interview_get_id (fixture->interview), NULL);
  text = describe (hear_interview_get_transcript (stored));
  g_assert_cmpstr (text, ==, expected);
}

/* As it is shown, and as it is stored. */
static void
check (Fixture *fixture, const char *expected)
{
  hear_test_until (is_so (fixture, expected));
  check_stored (fixture, expected);
}

static void
act (Fixture *fixture, const char *action, const char *target)
{
  g_autoptr(GVariant) variant = target != NULL ? g_variant_ref_sink (g_variant_new_parsed (target)) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->view), action, variant));
}

static void
undo (Fixture *fixture)
{
  g_assert_true (hear_session_undo (fixture->session));
}

static void
test_part (Fixture *fixture, gconstpointer data)
{
  check (fixture, "Interviewer, Ana*, IAI");
  act (fixture, "review.set-part", "('q', 'candidate')");
  check (fixture, "Interviewer*, Ana*, IAI");
  undo (fixture);
  check (fixture, "Interviewer, Ana*, IAI");
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  act (fixture, "review.merge-speakers", "('q', 'a')");
  check (fixture, "Ana*, AAA");
  undo (fixture);
  check (fixture, "Interviewer, Ana*, IAI");
}

/* What was just written goes along. */
static void
test_merge_while_writing (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  g_autoptr(HearInterview) stored = NULL;
  GtkTextIter iter;

  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, 1, 0);
  gtk_text_buffer_insert_interactive (buffer, &iter, "Now ", -1, TRUE);
  act (fixture, "review.merge-speakers", "('q', 'a')");
  check (fixture, "Ana*, AAA");
  stored = hear_store_load_interview (fixture->library.store, hear_interview_get_id (fixture->interview), NULL);
  g_assert_true (g_str_has_prefix (hear_segment_get_text (hear_transcript_get_segment (hear_interview_get_transcript (stored), 0)), "Now Tell"));
  undo (fixture);
  check (fixture, "Interviewer, Ana*, IAI");
}

static void
answer (Fixture *fixture, const char *key, const char *name)
{
  GListModel      *toplevels = gtk_window_get_toplevels ();
  g_autofree char *target = g_strdup_printf ("'%s'", key);

  act (fixture, "review.rename-speaker", target);
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) dialog = g_list_model_get_item (toplevels, i);

      if (!ADW_IS_MESSAGE_DIALOG (dialog))
        continue;
      gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))), name);
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
      gtk_window_close (GTK_WINDOW (dialog));
    }
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  answer (fixture, "a", "INTERVIEWER");
  /* That is somebody else. */
  check (fixture, "Interviewer, Ana*, IAI");
  answer (fixture, "a", "Olga");
  check (fixture, "Interviewer, Olga*, IOI");
  undo (fixture);
  check (fixture, "Interviewer, Ana*, IAI");
}

/* The toast is about the interview in which it came, not the one that is open. */
static void
test_rename_back_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterview) other = hear_test_library_make ("Eva", "Cook", 2);
  g_autoptr(HearInterview) stored = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_add_interview (fixture->library.store, other, &error);
  g_assert_no_error (error);
  answer (fixture, "a", "Olga");
  check (fixture, "Interviewer, Olga*, IOI");
  hear_window_open_interview (fixture->window, hear_interview_get_id (other));
  hear_test_until (is_open (fixture) && is_so (fixture, "Interviewer, Eva*, IEI"));
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  check_stored (fixture, "Interviewer, Ana*, IAI");
}

/* Who was merged away does not come back without turns. */
static void
test_rename_back_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr(AdwToast) renamed = NULL;

  answer (fixture, "a", "Olga");
  check (fixture, "Interviewer, Olga*, IOI");
  renamed = g_object_ref (fixture->toast);
  act (fixture, "review.merge-speakers", "('a', 'q')");
  check (fixture, "Interviewer*, III");
  g_signal_emit_by_name (renamed, "button-clicked");
  check (fixture, "Interviewer*, III");
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, "There is no speaker “Ana”");
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  act (fixture, "review.add-speaker", NULL);
  check (fixture, "Interviewer, Ana*, Speaker 3, IAI");
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), HEAR_TYPE_SPEAKER_ROW));
  undo (fixture);
  check (fixture, "Interviewer, Ana*, IAI");
}

/* The library says no to a toast that comes too late, and goes on. */
static void
test_add_back_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr(AdwToast) added = NULL;

  act (fixture, "review.add-speaker", NULL);
  check (fixture, "Interviewer, Ana*, Speaker 3, IAI");
  added = g_object_ref (fixture->toast);
  act (fixture, "review.assign-turns", "('speaker-3', false)");
  check (fixture, "Interviewer, Ana*, Speaker 3, SSS");
  g_signal_emit_by_name (added, "button-clicked");
  g_assert_true (hear_test_wait (is_saved, fixture->session));
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, "“Speaker 3” has turns in the transcript");
  act (fixture, "review.set-part", "('q', 'candidate')");
  check (fixture, "Interviewer*, Ana*, Speaker 3, SSS");
}

/* A transcript without speakers is given some. */
static void
test_from_nothing (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter    iter;

  check (fixture, "---");
  act (fixture, "review.add-speaker", NULL);
  check (fixture, "Speaker 1, ---");
  act (fixture, "review.assign-turns", "('speaker-1', false)");
  check (fixture, "Speaker 1, SSS");
  undo (fixture);
  check (fixture, "Speaker 1, ---");
  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, 3, 2);
  gtk_text_buffer_place_cursor (buffer, &iter);
  act (fixture, "review.assign-turns", "('speaker-1', true)");
  check (fixture, "Speaker 1, -S-");
  /* The turns are still apart: there is one more to give away. */
  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, 5, 2);
  gtk_text_buffer_place_cursor (buffer, &iter);
  act (fixture, "review.new-speaker", NULL);
  hear_test_until (is_so (fixture, "Speaker 1, Speaker 2, -SS"));
  /* Who was made for it goes with it, and comes back. */
  act (fixture, "transcript.undo", NULL);
  check (fixture, "Speaker 1, -S-");
  act (fixture, "transcript.redo", NULL);
  check (fixture, "Speaker 1, Speaker 2, -SS");
  act (fixture, "transcript.undo", NULL);
  act (fixture, "transcript.redo", NULL);
  act (fixture, "transcript.undo", NULL);
  check (fixture, "Speaker 1, -S-");
}

/* A name that was given is not lost with the turn. */
static void
test_new_and_named (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter    iter;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, 3, 2);
  gtk_text_buffer_place_cursor (buffer, &iter);
  act (fixture, "review.new-speaker", NULL);
  check (fixture, "Interviewer, Ana*, Speaker 3, ISI");
  answer (fixture, "speaker-3", "Olga");
  check (fixture, "Interviewer, Ana*, Olga, IOI");
  act (fixture, "transcript.undo", NULL);
  check (fixture, "Interviewer, Ana*, Olga, IAI");
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, test, data) g_test_add ("/interview-page-speakers/" path, Fixture, data, set_up, test, tear_down)
  ADD ("part", test_part, NULL);
  ADD ("merge", test_merge, NULL);
  ADD ("merge-while-writing", test_merge_while_writing, NULL);
  ADD ("rename", test_rename, NULL);
  ADD ("rename-back-elsewhere", test_rename_back_elsewhere, NULL);
  ADD ("rename-back-late", test_rename_back_late, NULL);
  ADD ("add", test_add, NULL);
  ADD ("add-back-late", test_add_back_late, NULL);
  ADD ("new-and-named", test_new_and_named, NULL);
  ADD ("from-nothing", test_from_nothing, "nobody");
#undef ADD

  return g_test_run ();
}
