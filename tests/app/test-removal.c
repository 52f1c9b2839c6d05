/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-removal.h"
#include "hear-store-answers.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-people.h"
#include "hear-store-roles.h"
#include "hear-store-saved-searches.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

/* A session with an interview, and the last toast. */
typedef struct
{
  HearTestSession base;
  AdwToast       *toast;
  char           *interview;
} Fixture;

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_set_object (&fixture->toast, toast);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_signal_connect_swapped (fixture->base.session, "toast", G_CALLBACK (toast_cb), fixture);
  hear_interview_set_candidate_name (interview, "Ana");
  hear_interview_set_role_title (interview, "Cook");
  hear_interview_set_held_at (interview, 1);
  hear_interview_set_consent_text (interview, "Agreed");
  g_assert_true (hear_store_add_interview (fixture->base.store, interview, NULL));
  fixture->interview = g_strdup (hear_interview_get_id (interview));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->toast);
  g_free (fixture->interview);
  hear_test_session_tear_down (&fixture->base);
}

static char *
add_nothing (Fixture *fixture)
{
  return g_strdup (fixture->interview);
}

static GPtrArray *
list_interviews (Fixture *fixture)
{
  HearInterviewFilter all = { 0 };

  return hear_store_list_interview_ids (fixture->base.store, &all, NULL);
}

static char *
add_note (Fixture *fixture)
{
  g_autoptr(HearNote) note = hear_note_new ();

  hear_note_set_interview_id (note, fixture->interview);
  hear_note_set_text (note, "Calm");
  g_assert_true (hear_store_save_note (fixture->base.store, note, NULL));

  return g_strdup (hear_note_get_id (note));
}

static GPtrArray *
list_notes (Fixture *fixture)
{
  return hear_store_list_notes (fixture->base.store, fixture->interview, NULL);
}

static GPtrArray *
list_answers (Fixture *fixture)
{
  return hear_store_list_answers (fixture->base.store, fixture->interview, NULL);
}

static char *
add_question (Fixture *fixture)
{
  const char *const questions[] = { "Why us?", NULL };
  g_autoptr(GPtrArray) answers = NULL;

  g_assert_true (hear_store_add_questions (fixture->base.store, fixture->interview, questions, NULL));
  answers = list_answers (fixture);

  return g_strdup (hear_answer_get_id (g_ptr_array_index (answers, 0)));
}

/* The interview's own role stays: it is the other of two. */
static char *
add_role (Fixture *fixture)
{
  g_autoptr(HearRole) role = hear_role_new ();

  hear_role_set_title (role, "Baker");
  g_assert_true (hear_store_add_role (fixture->base.store, role, NULL));

  return g_strdup (hear_role_get_id (role));
}

static GPtrArray *
list_roles (Fixture *fixture)
{
  return hear_store_count_roles (fixture->base.store, NULL);
}

static GPtrArray *
list_searches (Fixture *fixture)
{
  return hear_store_list_searches (fixture->base.store, NULL);
}

static char *
add_search (Fixture *fixture)
{
  g_autoptr(HearSavedSearch) search = hear_saved_search_new (&(HearSavedSearchFacts){ .name = "Races", .text = "race*" });
  g_autoptr(GPtrArray) searches = NULL;

  g_assert_true (hear_store_save_search (fixture->base.store, search, NULL));
  searches = list_searches (fixture);

  return g_strdup (hear_saved_search_get_facts (g_ptr_array_index (searches, 0))->id);
}

typedef struct
{
  const char     *name;
  HearRemovalKind kind;
  const char     *said;
  char *(*add) (Fixture *fixture);
  GPtrArray *(*list) (Fixture *fixture);
} Case;

static const Case cases[] = {
  { "interview", HEAR_REMOVAL_INTERVIEW, "Interview removed", add_nothing, list_interviews },
  { "note", HEAR_REMOVAL_NOTE, "Note removed", add_note, list_notes },
  { "question", HEAR_REMOVAL_QUESTION, "Question removed", add_question, list_answers },
  { "role", HEAR_REMOVAL_ROLE, "Role removed", add_role, list_roles },
  { "search", HEAR_REMOVAL_SEARCH, "Search removed", add_search, list_searches },
};

static guint
count (Fixture *fixture, const Case *row)
{
  g_autoptr(GPtrArray) list = row->list (fixture);

  return list->len;
}

static void
assert_undone (Fixture *fixture, const Case *row, guint n)
{
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, row->said);
  g_assert_true (hear_session_undo (fixture->base.session));
  hear_test_until (count (fixture, row) == n);
}

static void
test_start (Fixture *fixture, gconstpointer data)
{
  const Case      *row = data;
  g_autofree char *id = row->add (fixture);
  guint            n = count (fixture, row);

  hear_removal_start (fixture->base.session, row->kind, id);
  hear_test_until (fixture->toast != NULL);
  g_assert_cmpuint (count (fixture, row), ==, n - 1);
  assert_undone (fixture, row, n);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  const Case      *row = data;
  g_autofree char *id = row->add (fixture);
  guint            n = count (fixture, row);

  hear_removal_save (fixture->base.session, row->kind, id);
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (fixture->base.session)));
  g_assert_cmpuint (count (fixture, row), ==, n - 1);
  assert_undone (fixture, row, n);
}

static void
test_says_why_not (Fixture *fixture, gconstpointer data)
{
  const Case *row = data;

  hear_removal_start (fixture->base.session, row->kind, "nobody");
  hear_test_until (fixture->toast != NULL);
  g_assert_nonnull (strstr (adw_toast_get_title (fixture->toast), "nobody"));
  g_assert_false (hear_session_undo (fixture->base.session));
}

static void
back_cb (guint *n_done)
{
  (*n_done)++;
}

/* However long ago; nothing needs to be remembered of the removal. */
static void
test_take_back (Fixture *fixture, gconstpointer data)
{
  const Case      *row = data;
  g_autofree char *id = row->add (fixture);
  guint            n = count (fixture, row);
  guint            n_done = 0;

  hear_removal_start (fixture->base.session, row->kind, id);
  hear_test_until (fixture->toast != NULL);
  g_clear_object (&fixture->toast);
  hear_session_forget_undo (fixture->base.session);
  hear_removal_take_back (fixture->base.session, row->kind, id, g_cclosure_new_swap (G_CALLBACK (back_cb), &n_done, NULL));
  hear_test_until (n_done == 1);
  g_assert_cmpuint (count (fixture, row), ==, n);
  g_assert_nonnull (strstr (adw_toast_get_title (fixture->toast), "brought back"));
  g_assert_cmpstr (adw_toast_get_button_label (fixture->toast), ==, row->kind == HEAR_REMOVAL_INTERVIEW ? "_Open" : NULL);
}

static void
add_test (const Case *row, const char *name, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/removal/%s/%s", row->name, name);

  g_test_add (path, Fixture, row, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_test (&cases[i], "start", test_start);
      add_test (&cases[i], "save", test_save);
      add_test (&cases[i], "says-why-not", test_says_why_not);
      add_test (&cases[i], "take-back", test_take_back);
    }

  return g_test_run ();
}
