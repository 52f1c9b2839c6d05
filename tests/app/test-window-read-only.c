/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-candidate-page-private.h"
#include "hear-interview-page-private.h"
#include "hear-note-row.h"
#include "hear-role-page-private.h"
#include "hear-roles-page-private.h"
#include "hear-rubric-page-private.h"
#include "hear-store-answers.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-rubrics.h"
#include "hear-test-menu.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* A library with one interview, in a folder that cannot be written. */
static char    *folder;
static gboolean is_read_only;

typedef struct
{
  HearClock   *clock;
  HearStore   *store;
  HearSession *session;
  HearWindow  *window;
  GPtrArray   *toasts;
} Fixture;

static void
make_library (void)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearStore) store = hear_store_create (folder, "Mara", clock, NULL);
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 900, "c", "The work.");
  g_autoptr(HearSegment) second = hear_segment_new (900, 1800, "q", "Which one?");
  g_autoptr(HearNote) note = hear_note_new ();
  g_autoptr(GError) error = NULL;
  const char *const questions[] = { "Which one?", NULL };

  hear_transcript_add_speaker (transcript, "c", "Ana Lima");
  hear_transcript_add_speaker (transcript, "q", "Olga");
  hear_transcript_append_segment (transcript, segment);
  hear_transcript_append_segment (transcript, second);
  hear_interview_set_candidate_name (interview, "Ana Lima");
  hear_interview_set_role_title (interview, "Engineer");
  hear_interview_set_held_at (interview, hear_clock_now (clock));
  hear_interview_set_consent_text (interview, "Agreed by mail");
  hear_interview_set_transcript (interview, transcript);
  hear_store_add_interview (store, interview, &error);
  g_assert_no_error (error);
  hear_note_set_interview_id (note, hear_interview_get_id (interview));
  hear_note_set_text (note, "Knows her work");
  hear_store_save_note (store, note, &error);
  g_assert_no_error (error);
  hear_store_add_questions (store, hear_interview_get_id (interview), questions, &error);
  g_assert_no_error (error);
  hear_store_close (store);
}

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_ptr_array_add (fixture->toasts, g_strdup (adw_toast_get_title (toast)));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->toasts = g_ptr_array_new_with_free_func (g_free);
  fixture->clock = hear_clock_new ();
  fixture->store = hear_store_open (folder, fixture->clock, &error);
  g_assert_no_error (error);
  fixture->session = hear_session_new (fixture->store, fixture->clock);
  g_signal_connect_swapped (fixture->session, "toast", G_CALLBACK (toast_cb), fixture);
  fixture->window = hear_window_new (NULL);
  hear_window_set_session (fixture->window, fixture->session, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  hear_test_until (gtk_window_list_toplevels () == NULL);
  g_clear_object (&fixture->session);
  hear_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->clock);
  g_ptr_array_unref (fixture->toasts);
}

static gboolean
is_enabled (Fixture *fixture, const char *name)
{
  return g_action_group_get_action_enabled (hear_window_get_review (fixture->window), name);
}

/* It says so, offers what can be done, and nothing else; no error comes of
 * looking around and closing. */
static void
test_reads (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) ids = NULL;
  HearInterviewFilter all = { 0 };
  const char         *off[] = { "note", "edit", "replace", "transcript", "rename", "remove", "erase", "level", "quote", "hand-in", "amend",
                                "rename-speaker", "set-part", "merge-speakers", "assign-turns", "add-speaker", "new-speaker" };
  const char         *on[] = { "export", "follow", "turn" };
  HearInterviewPage  *page;
  GtkWidget          *row;

  if (!is_read_only)
    {
      g_test_skip ("no folder can be made read-only here");
      return;
    }
  g_assert_true (hear_store_is_read_only (fixture->store));
  g_assert_true (hear_banner_is_on (fixture->window->read_only_banner));
  g_assert_nonnull (strstr (hear_banner_get_title (fixture->window->read_only_banner), folder));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.interviews", NULL);
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "read-only-list");

  ids = hear_store_list_interview_ids (fixture->store, &all, NULL);
  hear_window_open_interview (fixture->window, g_ptr_array_index (ids, 0));
  hear_test_until (hear_session_get_interview (fixture->session) != NULL);
  page = fixture->window->interview_page;
  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    g_assert_false (is_enabled (fixture, off[i]));
  for (guint i = 0; i < G_N_ELEMENTS (on); i++)
    g_assert_true (is_enabled (fixture, on[i]));
  hear_test_until (hear_my_card_get_scorecard (page->card) != NULL);
  g_assert_false (hear_my_card_is_open (page->card));
  hear_test_until ((row = hear_test_window_find (GTK_WIDGET (page->notes_pane), HEAR_TYPE_NOTE_ROW)) != NULL);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (hear_test_window_find (row, GTK_TYPE_TEXT_VIEW))));
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "read-only-interview");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpuint (fixture->toasts->len, ==, 0);
}

static HearInterviewPage *
open_interview (Fixture *fixture)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (fixture->store, &all, NULL);

  hear_window_open_interview (fixture->window, g_ptr_array_index (ids, 0));
  hear_test_until (hear_session_get_interview (fixture->session) != NULL);

  return fixture->window->interview_page;
}

/* Whether a button is there for it, and can be pressed. */
static gboolean
is_offered (GtkWidget *widget, const char *action)
{
  gboolean offered = GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0 &&
                     gtk_widget_get_visible (widget) && gtk_widget_is_sensitive (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    offered = is_offered (child, action) || offered;

  return offered;
}

/* Neither a key nor a menu does anything to the turns, the speakers or the
 * questions. */
static void
test_transcript (Fixture *fixture, gconstpointer data)
{
  HearInterviewPage  *page;
  HearTranscriptView *view;
  GtkTextBuffer      *buffer;
  GtkTextIter         iter;
  guint               serial;
  const char         *texts[] = { "Correct the Text", "Split Turn Here", "Join with the Turn Before" };

  if (!is_read_only)
    {
      g_test_skip ("no folder can be made read-only here");
      return;
    }
  page = open_interview (fixture);
  view = hear_transcript_pane_get_view (page->transcript_pane);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  serial = hear_transcript_view_get_serial (view);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, 3, 6);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_widget_activate_action (GTK_WIDGET (view), "transcript.split", NULL);
  gtk_widget_activate_action (GTK_WIDGET (view), "transcript.merge", NULL);
  gtk_widget_activate_action (GTK_WIDGET (view), "transcript.speaker", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (view), "transcript.rename-speaker", NULL);
  gtk_widget_activate_action (GTK_WIDGET (view), "search.replace", NULL);
  g_assert_cmpuint (hear_transcript_view_get_serial (view), ==, serial);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (view), "menu.popup", NULL);
  hear_test_until (hear_test_menu_get (GTK_WIDGET (view)) != NULL && hear_test_menu_find (GTK_WIDGET (view), "Copy") != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (gtk_widget_is_sensitive (hear_test_menu_find (GTK_WIDGET (view), texts[i])));
  hear_test_menu_close (GTK_WIDGET (view));
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "read-only-transcript");
  hear_test_until (g_list_model_get_n_items (hear_questions_pane_get_answers (page->questions_pane)) == 1);
  g_assert_false (is_offered (GTK_WIDGET (page->questions_pane), "questions.ask"));
  g_assert_false (is_offered (GTK_WIDGET (page->questions_pane), "questions.place"));
}

static void
check_entry (gpointer entry)
{
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
}

/* Roles, rubrics and candidates can be looked at. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  HearWindow *window = fixture->window;
  g_autoptr(HearInterview) interview = NULL;
  HearCandidatePage *candidate;
  HearRolePage      *role;
  HearRubricPage    *rubric;

  if (!is_read_only)
    {
      g_test_skip ("no folder can be made read-only here");
      return;
    }
  open_interview (fixture);
  interview = g_object_ref (hear_session_get_interview (fixture->session));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-candidate", "s", hear_interview_get_candidate_id (interview));
  candidate = window->candidate_page;
  hear_test_until (candidate->dossier != NULL);
  check_entry (candidate->name);
  check_entry (candidate->email);
  check_entry (candidate->phone);
  g_assert_false (is_offered (GTK_WIDGET (candidate), "candidate.erase"));
  hear_test_window_draw (GTK_WINDOW (window));
  hear_test_window_save (GTK_WINDOW (window), "read-only-candidate");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.roles", NULL);
  g_assert_false (is_offered (GTK_WIDGET (window->roles_page), "roles.add"));
  role = window->roles_page->role;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-role", "s", hear_interview_get_role_id (interview));
  hear_test_until (role->role != NULL);
  check_entry (role->title_row);
  g_assert_false (gtk_text_view_get_editable (role->job_view));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (role->rubric)));
  hear_test_window_draw (GTK_WINDOW (window));
  hear_test_window_save (GTK_WINDOW (window), "read-only-role");

  rubric = window->roles_page->rubric;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-rubric", "s", hear_role_get_rubric (role->role));
  hear_test_until (rubric->shown != NULL);
  check_entry (rubric->title_row);
  g_assert_false (is_offered (GTK_WIDGET (rubric), "rubric.edit"));
  g_assert_false (is_offered (GTK_WIDGET (rubric), "rubric.publish"));
  hear_test_window_draw (GTK_WINDOW (window));
  hear_test_window_save (GTK_WINDOW (window), "read-only-rubric");
  g_assert_cmpuint (fixture->toasts->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  int result;

  /* Before any thread starts: all of them have to see the folder so. */
  folder = hear_test_make_folder ();
  make_library ();
  is_read_only = hear_test_make_read_only (folder);
  hear_test_window_init (&argc, &argv);
  g_test_add ("/window-read-only/reads", Fixture, NULL, set_up, test_reads, tear_down);
  g_test_add ("/window-read-only/transcript", Fixture, NULL, set_up, test_transcript, tear_down);
  g_test_add ("/window-read-only/pages", Fixture, NULL, set_up, test_pages, tear_down);
  result = g_test_run ();
  if (is_read_only)
    hear_test_make_writable (folder);
  hear_test_drop_folder (folder);
  g_free (folder);

  return result;
}
