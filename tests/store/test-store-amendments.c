/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>

#include "hear-error.h"
#include "hear-store-amendments.h"
#include "hear-store-scorecards.h"
#include "hear-test-library.h"

/* A card that is handed in, with "structure" at 3. */
static HearScorecard *
hand_in (HearTestLibrary *library,
         HearInterview   *interview)
{
  HearScorecard *card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), NULL);
  HearRating    *rating = hear_scorecard_find_rating (card, "structure");
  g_autoptr(GError) error = NULL;

  hear_rating_set_level (rating, 3);
  g_assert_true (hear_store_save_rating (library->store, hear_interview_get_id (interview), rating, &error));
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_NO);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));

  return card;
}

static gboolean
amend (HearTestLibrary   *library,
       HearInterview     *interview,
       HearAmendmentFacts facts,
       GError           **error)
{
  g_autoptr(GPtrArray) amendments = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (amendments, hear_amendment_new (&facts));

  return hear_store_amend (library->store, hear_interview_get_id (interview), amendments, error);
}

static const HearAmendmentFacts *
get (GPtrArray *amendments,
     guint      i)
{
  return hear_amendment_get_facts (g_ptr_array_index (amendments, i));
}

/* The card stays; what was thought better of stands beside it, and each knows
 * what it took the place of. */
static void
test_history (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hand_in (library, interview);
  const char *competency = hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure"));
  g_autoptr(HearScorecard) stored = NULL;
  g_autoptr(GPtrArray) amendments = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (amend (library, interview, (HearAmendmentFacts){ .competency_id = competency, .after = "4", .reason = " Heard  again " }, &error));
  g_assert_true (amend (library, interview, (HearAmendmentFacts){ .competency_id = competency, .after = "0", .reason = "No example" }, &error));
  g_assert_true (amend (library, interview, (HearAmendmentFacts){ .part = HEAR_AMENDMENT_NOTE, .competency_id = competency, .after = "Note", .reason = "Was missing" }, &error));
  g_assert_true (amend (library, interview, (HearAmendmentFacts){ .part = HEAR_AMENDMENT_RECOMMENDATION, .after = "yes", .reason = "After all" }, &error));

  amendments = hear_store_list_amendments (library->store, hear_interview_get_id (interview), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (amendments->len, ==, 4);
  g_assert_cmpstr (get (amendments, 0)->before, ==, "3");
  g_assert_cmpstr (get (amendments, 0)->reason, ==, "Heard again");
  g_assert_cmpint (get (amendments, 0)->amended_at, ==, HEAR_TEST_NOW);
  g_assert_cmpstr (get (amendments, 1)->before, ==, "4");
  g_assert_cmpstr (get (amendments, 1)->after, ==, "0");
  g_assert_cmpstr (get (amendments, 2)->before, ==, "");
  g_assert_cmpstr (get (amendments, 3)->before, ==, "no");
  stored = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), &error);
  g_assert_cmpint (hear_rating_get_level (hear_scorecard_find_rating (stored, "structure")), ==, 3);
  g_assert_cmpint (hear_scorecard_get_recommendation (stored), ==, HEAR_RECOMMENDATION_NO);
}

static void
test_undo (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hand_in (library, interview);
  g_autoptr(GPtrArray) gone = NULL;
  g_autoptr(GPtrArray) back = NULL;
  g_autoptr(GError) error = NULL;
  const char *const a[] = { "a", NULL };
  const char *const both[] = { "a", "b", NULL };

  g_assert_true (amend (library, interview, (HearAmendmentFacts){ .id = "a", .part = HEAR_AMENDMENT_RECOMMENDATION, .after = "yes", .reason = "x" }, &error));
  g_assert_true (hear_store_bury_amendments (library->store, a, TRUE, &error));
  gone = hear_store_list_amendments (library->store, hear_interview_get_id (interview), &error);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_true (hear_store_bury_amendments (library->store, a, FALSE, &error));
  back = hear_store_list_amendments (library->store, hear_interview_get_id (interview), &error);
  g_assert_cmpuint (back->len, ==, 1);
  g_assert_false (hear_store_bury_amendments (library->store, both, TRUE, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_ptr_array_unref (back);
  back = hear_store_list_amendments (library->store, hear_interview_get_id (interview), NULL);
  g_assert_cmpuint (back->len, ==, 1);
}

/* All or nothing. */
static void
test_together (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hand_in (library, interview);
  const char        *competency = hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure"));
  HearAmendmentFacts level = { .competency_id = competency, .after = "4", .reason = "Heard again" };
  HearAmendmentFacts same = { .part = HEAR_AMENDMENT_RECOMMENDATION, .after = "no", .reason = "Heard again" };
  g_autoptr(GPtrArray) amendments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) stored = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (amendments, hear_amendment_new (&level));
  g_ptr_array_add (amendments, hear_amendment_new (&same));
  g_assert_false (hear_store_amend (library->store, hear_interview_get_id (interview), amendments, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  stored = hear_store_list_amendments (library->store, hear_interview_get_id (interview), NULL);
  g_assert_cmpuint (stored->len, ==, 0);
}

static void
test_refused (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) open = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hand_in (library, interview);
  const char              *competency = hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure"));
  const HearAmendmentFacts cases[] = {
    { .competency_id = competency, .after = "4", .reason = " " },
    { .competency_id = competency, .after = "3", .reason = "the same" },
    { .competency_id = competency, .after = "6", .reason = "too much" },
    { .competency_id = competency, .after = "", .reason = "nothing" },
    { .part = HEAR_AMENDMENT_RECOMMENDATION, .after = "maybe", .reason = "x" },
    { .part = HEAR_AMENDMENT_RECOMMENDATION, .competency_id = competency, .after = "yes", .reason = "x" },
  };
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_false (amend (library, interview, cases[i], &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
      g_clear_error (&error);
    }
  g_assert_false (amend (library, interview, (HearAmendmentFacts){ .competency_id = "nobody", .after = "4", .reason = "x" }, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (amend (library, open, (HearAmendmentFacts){ .part = HEAR_AMENDMENT_RECOMMENDATION, .after = "yes", .reason = "x" }, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

static void
assert_refused (HearTestLibrary *library,
                const char      *sql,
                const char      *message)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  sqlite3         *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 10000);
  sqlite3_exec (handle, sql, NULL, NULL, NULL);
  g_assert_cmpstr (sqlite3_errmsg (handle), ==, message);
  sqlite3_close (handle);
}

/* Not even whoever writes past the store changes one, or amends a draft. */
static void
test_triggers (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hand_in (library, interview);
  g_autoptr(GError) error = NULL;

  g_assert_true (amend (library, interview, (HearAmendmentFacts){ .id = "a", .part = HEAR_AMENDMENT_RECOMMENDATION, .after = "yes", .reason = "x" }, &error));
  assert_refused (library, "UPDATE amendment SET reason = 'y'", "an amendment never changes");
  assert_refused (library, "UPDATE rating SET level = 5", "a scorecard that was handed in never changes");
  assert_refused (library, "UPDATE scorecard SET recommendation = 'yes'", "a scorecard that was handed in never changes");
}

/* A clock that is set back changes no order. */
static void
test_clock (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hand_in (library, interview);
  const char *competency = hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure"));
  g_autoptr(GPtrArray) amendments = NULL;

  g_assert_true (amend (library, interview, (HearAmendmentFacts){ .competency_id = competency, .after = "4", .reason = "x" }, NULL));
  hear_clock_advance (library->clock, -3600000);
  g_assert_true (amend (library, interview, (HearAmendmentFacts){ .competency_id = competency, .after = "5", .reason = "x" }, NULL));
  g_assert_true (amend (library, interview, (HearAmendmentFacts){ .competency_id = competency, .after = "1", .reason = "x" }, NULL));
  amendments = hear_store_list_amendments (library->store, hear_interview_get_id (interview), NULL);
  g_assert_cmpstr (get (amendments, 0)->after, ==, "4");
  g_assert_cmpstr (get (amendments, 1)->after, ==, "5");
  g_assert_cmpstr (get (amendments, 2)->before, ==, "5");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  hear_test_library_add_test ("/store-amendments/history", test_history);
  hear_test_library_add_test ("/store-amendments/undo", test_undo);
  hear_test_library_add_test ("/store-amendments/together", test_together);
  hear_test_library_add_test ("/store-amendments/refused", test_refused);
  hear_test_library_add_test ("/store-amendments/triggers", test_triggers);
  hear_test_library_add_test ("/store-amendments/clock", test_clock);

  return g_test_run ();
}
