/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-note-list.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

/* An interview with one note, “a”, and the list that shows it. */
typedef struct
{
  HearTestSession base;
  HearNoteList   *list;
  char           *interview_id;
} Fixture;

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (hear_note_list_get_model (fixture->list));
}

static void
store_note (Fixture *fixture, const char *text, gint64 at_ms)
{
  g_autoptr(HearNote) note = hear_note_new ();
  g_autoptr(GError) error = NULL;

  hear_note_set_interview_id (note, fixture->interview_id);
  hear_note_set_text (note, text);
  hear_note_set_at_ms (note, at_ms);
  hear_store_save_note (fixture->base.store, note, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autoptr(GError) error = NULL;

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  hear_interview_set_candidate_name (interview, "Ana");
  hear_interview_set_role_title (interview, "Cook");
  hear_interview_set_held_at (interview, 1);
  hear_interview_set_consent_text (interview, "Agreed by mail");
  hear_store_add_interview (fixture->base.store, interview, &error);
  g_assert_no_error (error);
  fixture->interview_id = g_strdup (hear_interview_get_id (interview));
  store_note (fixture, "a", 0);
  fixture->list = hear_note_list_new (fixture->base.session);
  hear_note_list_set_interview (fixture->list, fixture->interview_id);
  hear_test_until (count (fixture) == 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->list));
  g_free (fixture->interview_id);
  hear_test_session_tear_down (&fixture->base);
}

static HearNote *
get_note (Fixture *fixture)
{
  g_autoptr(HearNote) note = g_list_model_get_item (hear_note_list_get_model (fixture->list), 0);

  return note;
}

static void
save (Fixture *fixture, const char *text)
{
  hear_note_set_text (get_note (fixture), text);
  hear_note_list_save (fixture->list, get_note (fixture));
}

/* What is read before it is saved does not put an older text in its place. */
static void
test_saving_is_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) stored = NULL;

  hear_test_session_hold_saves (&fixture->base);
  save (fixture, "a b");
  store_note (fixture, "another", 1000);
  hear_test_until (count (fixture) == 2);
  g_assert_cmpstr (hear_note_get_text (get_note (fixture)), ==, "a b");
  hear_test_session_let_saves_go (&fixture->base);
  stored = hear_store_list_notes (fixture->base.store, fixture->interview_id, NULL);
  g_assert_cmpuint (stored->len, ==, 2);
  g_assert_cmpstr (hear_note_get_text (stored->pdata[0]), ==, "a b");
}

static void
went_back_cb (HearNote *note, GParamSpec *pspec, guint *length)
{
  guint now = (guint) strlen (hear_note_get_text (note));

  g_assert_cmpuint (now, >=, *length);
  *length = now;
}

/* However saves and answers meet, no text goes back. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GString) text = g_string_new ("a");
  g_autoptr(GPtrArray) stored = NULL;
  guint length = 1;

  g_signal_connect (get_note (fixture), "notify::text", G_CALLBACK (went_back_cb), &length);
  for (guint i = 0; i < 60; i++)
    {
      g_string_append (text, " b");
      save (fixture, text->str);
      for (guint j = 0; j < i % 7; j++)
        g_main_context_iteration (NULL, FALSE);
    }
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (fixture->base.session)));
  g_assert_cmpstr (hear_note_get_text (get_note (fixture)), ==, text->str);
  stored = hear_store_list_notes (fixture->base.store, fixture->interview_id, NULL);
  g_assert_cmpstr (hear_note_get_text (stored->pdata[0]), ==, text->str);
  g_signal_handlers_disconnect_by_data (get_note (fixture), &length);
}

/* What another program wrote shows where nothing is being saved. */
static void
test_follows_the_store (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearNote) note = hear_note_new ();

  hear_note_set_id (note, hear_note_get_id (get_note (fixture)));
  hear_note_set_interview_id (note, fixture->interview_id);
  hear_note_set_text (note, "c");
  g_assert_true (hear_store_save_note (fixture->base.store, note, NULL));
  hear_test_until (g_strcmp0 (hear_note_get_text (get_note (fixture)), "c") == 0);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/note-list/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("saving-is-newer", test_saving_is_newer);
  ADD ("typing", test_typing);
  ADD ("follows-the-store", test_follows_the_store);

  return g_test_run ();
}
