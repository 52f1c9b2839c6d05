/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-draft.h"
#include "hear-note-list.h"
#include "hear-store-state.h"
#include "hear-test-card.h"

static void
wait_until_idle (HearTestCard *self)
{
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (self->session)));
}

static char *
load (HearTestCard *self, const char *key)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  char *text;

  hear_draft_load_async (self->session, key, NULL, hear_test_result_ready, &result);
  text = hear_draft_load_finish (G_OBJECT (self->store), hear_test_await (&result), &error);
  g_assert_no_error (error);

  return text;
}

/* What is not written yet is loaded all the same. */
static void
test_newest (HearTestCard *self, gconstpointer data)
{
  g_autofree char *none = load (self, "new");
  g_autofree char *waiting = NULL;
  g_autofree char *stored = NULL;

  g_assert_null (none);
  hear_draft_save (self->session, "new", "half");
  hear_draft_save (self->session, "new", "half a thou");
  waiting = load (self, "new");
  g_assert_cmpstr (waiting, ==, "half a thou");
  wait_until_idle (self);
  stored = load (self, "new");
  g_assert_cmpstr (stored, ==, "half a thou");
}

static void
test_forgotten (HearTestCard *self, gconstpointer data)
{
  g_autofree char *waiting = NULL;
  g_autofree char *stored = NULL;

  hear_draft_save (self->session, "new", "half");
  wait_until_idle (self);
  hear_draft_save (self->session, "new", NULL);
  waiting = load (self, "new");
  g_assert_null (waiting);
  wait_until_idle (self);
  stored = load (self, "new");
  g_assert_null (stored);
}

/* A note that was written, or emptied, leaves nothing behind. */
static void
test_of_a_note (HearTestCard *self, gconstpointer data)
{
  g_autoptr(HearNoteList) notes = hear_note_list_new (self->session);
  g_autofree char *key = g_strconcat ("draft:", self->interview_id, NULL);
  g_autofree char *some = NULL;
  g_autofree char *none = NULL;

  hear_note_list_set_interview (notes, self->interview_id);
  hear_note_list_save_draft (notes, 4000, "half");
  wait_until_idle (self);
  some = hear_store_get_state (self->store, key, NULL);
  g_assert_cmpstr (some, ==, "4000\nhalf");
  hear_note_list_save_draft (notes, 4000, "");
  wait_until_idle (self);
  none = hear_store_get_state (self->store, key, NULL);
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/draft/" name, HearTestCard, NULL, hear_test_card_set_up, func, hear_test_card_tear_down)
  ADD ("newest", test_newest);
  ADD ("forgotten", test_forgotten);
  ADD ("of-a-note", test_of_a_note);

  return g_test_run ();
}
