/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-store-transcripts.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

/* A page on an interview of the sample. */
typedef struct
{
  HearTestSession    base;
  HearInterviewPage *page;
  GtkWindow         *window;
  char              *id;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = NULL;

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, NULL), >, 0);
  ids = hear_store_list_interview_ids (fixture->base.store, &all, NULL);
  for (guint i = 0; i < ids->len && fixture->id == NULL; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (fixture->base.store, ids->pdata[i], NULL);

      if (hear_interview_get_transcript (interview) != NULL)
        fixture->id = g_strdup (ids->pdata[i]);
    }
  fixture->page = HEAR_INTERVIEW_PAGE (hear_interview_page_new (fixture->base.session));
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->page), 1000, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_interview_page_close (fixture->page);
  hear_test_window_close (fixture->window);
  g_free (fixture->id);
  hear_test_session_tear_down (&fixture->base);
}

static void
replace (Fixture *fixture)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 1000, "s1", "Anew.");
  g_autoptr(GError) error = NULL;

  hear_transcript_add_speaker (transcript, "s1", "Ana");
  hear_transcript_append_segment (transcript, segment);
  g_assert_true (hear_store_set_transcript (fixture->base.store, fixture->id, transcript, &error));
  g_assert_no_error (error);
}

static gboolean
can_return (Fixture *fixture)
{
  return g_action_group_get_action_enabled (hear_interview_page_get_actions (fixture->page), "earlier-transcript");
}

static gboolean
says (Fixture *fixture, const char *text)
{
  HearTranscript *transcript = hear_transcript_view_get_transcript (hear_transcript_pane_get_view (fixture->page->transcript_pane));

  return transcript != NULL && hear_transcript_get_n_segments (transcript) == 1 &&
         g_str_equal (hear_segment_get_text (hear_transcript_get_segment (transcript, 0)), text);
}

static gboolean
says_anew (Fixture *fixture)
{
  return says (fixture, "Anew.");
}

static void
act (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (hear_interview_page_get_actions (fixture->page), action, NULL);
}

static gboolean
is_saved (Fixture *fixture)
{
  return hear_saver_is_idle (hear_session_get_saver (fixture->base.session));
}

/* Back, and forth again; not where there is nothing to go back to. */
static void
test_return (Fixture *fixture, gconstpointer data)
{
  hear_interview_page_open (fixture->page, fixture->id);
  hear_test_until (fixture->page->interview != NULL);
  g_assert_false (can_return (fixture));
  g_assert_false (says_anew (fixture));
  replace (fixture);
  hear_test_until (says_anew (fixture) && can_return (fixture));
  g_action_group_activate_action (hear_interview_page_get_actions (fixture->page), "earlier-transcript", NULL);
  hear_test_until (!says_anew (fixture) && can_return (fixture));
  hear_test_until (hear_session_undo (fixture->base.session));
  hear_test_until (says_anew (fixture));
}

/* As after a restart: nothing of the replacement is remembered but in the
 * library. */
static void
test_later (Fixture *fixture, gconstpointer data)
{
  replace (fixture);
  hear_interview_page_open (fixture->page, fixture->id);
  hear_test_until (can_return (fixture));
  g_assert_true (says_anew (fixture));
  g_action_group_activate_action (hear_interview_page_get_actions (fixture->page), "earlier-transcript", NULL);
  hear_test_until (!says_anew (fixture));
}

/* A press before the page shows where the first one went. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  hear_interview_page_open (fixture->page, fixture->id);
  hear_test_until (fixture->page->interview != NULL);
  replace (fixture);
  hear_test_until (says_anew (fixture) && can_return (fixture));
  act (fixture, "earlier-transcript");
  g_assert_false (can_return (fixture));
  act (fixture, "earlier-transcript");
  hear_test_until (is_saved (fixture) && can_return (fixture));
  g_assert_false (says_anew (fixture));
}

/* While something is being saved the page stays as it is, and no longer. */
static void
test_while_saving (Fixture *fixture, gconstpointer data)
{
  hear_interview_page_open (fixture->page, fixture->id);
  hear_test_until (fixture->page->interview != NULL);
  hear_test_session_hold_saves (&fixture->base);
  replace (fixture);
  hear_test_until (fixture->page->looking);
  hear_test_until (!fixture->page->looking);
  g_assert_false (says_anew (fixture));
  hear_test_session_let_saves_go (&fixture->base);
  hear_test_until (says_anew (fixture));
}

static void
import (Fixture *fixture, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "new.srt", NULL);
  g_autofree char *content = g_strdup_printf ("1\n00:00:01,000 --> 00:00:02,000\n%s\n", text);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  /* The text shows before its undo is offered. */
  hear_session_forget_undo (fixture->base.session);
  hear_test_window_choose (path);
  act (fixture, "transcript");
  hear_test_window_choose (NULL);
  hear_test_until (says (fixture, text));
}

/* What is undone is the last step, whatever else there is. */
static void
test_three (Fixture *fixture, gconstpointer data)
{
  HearTranscriptView *view;
  g_autofree char    *id = NULL;

  hear_interview_page_open (fixture->page, fixture->id);
  hear_test_until (fixture->page->interview != NULL);
  view = hear_transcript_pane_get_view (fixture->page->transcript_pane);
  id = g_strdup (hear_transcript_get_id (hear_transcript_view_get_transcript (view)));
  import (fixture, "Two.");
  hear_test_until (can_return (fixture));
  act (fixture, "earlier-transcript");
  hear_test_until (!says (fixture, "Two.") && can_return (fixture));
  import (fixture, "Three.");
  hear_test_until (hear_session_undo (fixture->base.session));
  hear_test_until (is_saved (fixture) && !says (fixture, "Three."));
  g_assert_cmpstr (hear_transcript_get_id (hear_transcript_view_get_transcript (view)), ==, id);

  hear_test_until (can_return (fixture));
  act (fixture, "earlier-transcript");
  hear_test_until (says (fixture, "Three."));
  hear_test_until (hear_session_undo (fixture->base.session));
  hear_test_until (is_saved (fixture) && !says (fixture, "Three."));
  g_assert_cmpstr (hear_transcript_get_id (hear_transcript_view_get_transcript (view)), ==, id);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/interview-page-versions/return", Fixture, NULL, set_up, test_return, tear_down);
  g_test_add ("/interview-page-versions/later", Fixture, NULL, set_up, test_later, tear_down);
  g_test_add ("/interview-page-versions/twice", Fixture, NULL, set_up, test_twice, tear_down);
  g_test_add ("/interview-page-versions/while-saving", Fixture, NULL, set_up, test_while_saving, tear_down);
  g_test_add ("/interview-page-versions/three", Fixture, NULL, set_up, test_three, tear_down);

  return g_test_run ();
}
