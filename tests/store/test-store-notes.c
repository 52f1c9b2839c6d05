/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-notes.h"
#include "hear-store-scorecards.h"
#include "hear-test-library.h"

static HearNote *
make_note (HearInterview *interview,
           gint64         at_ms,
           const char    *text)
{
  HearNote *note = hear_note_new ();

  hear_note_set_interview_id (note, hear_interview_get_id (interview));
  hear_note_set_at_ms (note, at_ms);
  hear_note_set_text (note, text);

  return note;
}

static void
test_round_trip (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearNote) late = make_note (interview, 9000, "late");
  g_autoptr(HearNote) early = make_note (interview, 100, "early");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) notes = NULL;
  HearNote *first;

  hear_note_set_private (early, TRUE);
  g_assert_true (hear_store_save_note (library->store, late, &error));
  g_assert_true (hear_store_save_note (library->store, early, &error));
  g_assert_cmpstr (hear_note_get_user_name (early), ==, "Rita Recruiter");
  hear_note_set_text (early, "changed");
  g_assert_true (hear_store_save_note (library->store, early, &error));
  notes = hear_store_list_notes (library->store, hear_interview_get_id (interview), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 2);
  first = g_ptr_array_index (notes, 0);
  g_assert_cmpstr (hear_note_get_text (first), ==, "changed");
  g_assert_cmpstr (hear_note_get_id (first), ==, hear_note_get_id (early));
  g_assert_true (hear_note_get_private (first));
  g_assert_cmpstr (hear_note_get_user_name (first), ==, "Rita Recruiter");
}

static void
test_remove (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearNote) note = make_note (interview, 1, "note");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) one = NULL;

  g_assert_true (hear_store_save_note (library->store, note, &error));
  g_assert_true (hear_store_remove_note (library->store, hear_note_get_id (note), &error));
  none = hear_store_list_notes (library->store, hear_interview_get_id (interview), &error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (hear_store_restore_note (library->store, hear_note_get_id (note), &error));
  one = hear_store_list_notes (library->store, hear_interview_get_id (interview), &error);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_false (hear_store_remove_note (library->store, "nobody", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_nowhere (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autoptr(HearNote) note = NULL;
  g_autoptr(GError) error = NULL;

  hear_interview_set_id (interview, "nobody");
  note = make_note (interview, 1, "note");
  g_assert_false (hear_store_save_note (library->store, note, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearNote) note = make_note (interview, 1, "note");
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GAsyncResult) removed = NULL;
  g_autoptr(GAsyncResult) restored = NULL;
  g_autoptr(GAsyncResult) listed = NULL;
  g_autoptr(GPtrArray) notes = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_save_note_async (library->store, note, NULL, hear_test_result_ready, &saved);
  hear_note_set_text (note, "too late");
  g_assert_true (hear_store_save_note_finish (library->store, hear_test_await (&saved), &error));
  hear_store_remove_note_async (library->store, hear_note_get_id (note), NULL, hear_test_result_ready, &removed);
  g_assert_true (hear_store_remove_note_finish (library->store, hear_test_await (&removed), &error));
  hear_store_restore_note_async (library->store, hear_note_get_id (note), NULL, hear_test_result_ready, &restored);
  g_assert_true (hear_store_restore_note_finish (library->store, hear_test_await (&restored), &error));
  hear_store_list_notes_async (library->store, hear_interview_get_id (interview), NULL, hear_test_result_ready, &listed);
  notes = hear_store_list_notes_finish (library->store, hear_test_await (&listed), &error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (hear_note_get_text (g_ptr_array_index (notes, 0)), ==, "note");
}

static guint
count (HearTestLibrary *library,
       HearInterview   *interview)
{
  g_autoptr(GPtrArray) notes = hear_store_list_notes (library->store, hear_interview_get_id (interview), NULL);

  return notes->len;
}

/* What others noted would sway me: it shows once my card is handed in, and
 * what they keep to themselves never does. */
static void
test_others (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearNote) mine = make_note (interview, 1, "mine");
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), NULL);

  hear_note_set_private (mine, TRUE);
  g_assert_true (hear_store_save_note (library->store, mine, NULL));
  hear_test_library_run (library, "INSERT INTO user (id, display_name, author) VALUES ('other', 'Other', 'other');"
                                  "INSERT INTO note (id, interview_id, user_id, at_ms, text, private, author)"
                                  " SELECT 'n1', id, 'other', 1, 'seen', 0, 'other' FROM interview;"
                                  "INSERT INTO note (id, interview_id, user_id, at_ms, text, private, author)"
                                  " SELECT 'n2', id, 'other', 1, 'hidden', 1, 'other' FROM interview;");
  g_assert_cmpuint (count (library, interview), ==, 1);
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, NULL));
  g_assert_cmpuint (count (library, interview), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-notes/round-trip", test_round_trip);
  hear_test_library_add_test ("/store-notes/remove", test_remove);
  hear_test_library_add_test ("/store-notes/nowhere", test_nowhere);
  hear_test_library_add_test ("/store-notes/async", test_async);
  hear_test_library_add_test ("/store-notes/others", test_others);

  return g_test_run ();
}
