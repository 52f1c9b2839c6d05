/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scorecard-edit-private.h"
#include "hear-store-private.h"
#include "hear-store-scorecards.h"
#include "hear-test-library.h"

static HearScorecard *
load (HearTestLibrary *library,
      HearInterview   *interview)
{
  g_autoptr(GError) error = NULL;
  HearScorecard *card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), &error);

  g_assert_no_error (error);

  return card;
}

/* Whether the database itself refuses what the program never does. */
static gboolean
is_refused (HearDatabase *database,
            gpointer      sql,
            GError      **error)
{
  return sqlite3_exec (hear_database_get_handle (database), sql, NULL, NULL, NULL) == SQLITE_CONSTRAINT_TRIGGER;
}

static void
test_the_database_keeps_what_is_handed_in (HearTestLibrary *library,
                                           gconstpointer    user_data)
{
  const char *const orders[] = {
    "UPDATE scorecard SET feedback = 'x'",
    "UPDATE scorecard SET state = 'draft', submitted_at = NULL",
    "UPDATE rating SET level = 1",
    "UPDATE rating SET note = 'x'",
    "UPDATE rubric_item SET name = 'x'",
    "UPDATE anchor SET text = 'x'",
    "UPDATE rubric_version SET n = 9",
  };
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = load (library, interview);
  HearRating *rating = hear_scorecard_find_rating (card, "structure");
  g_autoptr(GError) error = NULL;

  hear_rating_set_level (rating, 4);
  g_assert_true (hear_store_save_rating (library->store, hear_interview_get_id (interview), rating, &error));
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (!hear_store_run_write (library->store, is_refused, (gpointer) orders[i], &error))
      g_error ("not refused: %s", orders[i]);
}

static void
test_one_card_for_two_beginnings (HearTestLibrary *library,
                                  gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) one = load (library, interview);
  g_autoptr(HearScorecard) other = load (library, interview);
  g_autoptr(HearScorecard) stored = NULL;
  HearRating *first = hear_scorecard_find_rating (one, "structure");
  HearRating *second = hear_scorecard_find_rating (other, "structure");
  g_autoptr(GError) error = NULL;

  hear_rating_set_level (first, 2);
  hear_rating_set_level (second, 4);
  g_assert_true (hear_store_save_rating (library->store, hear_interview_get_id (interview), first, &error));
  g_assert_true (hear_store_save_rating (library->store, hear_interview_get_id (interview), second, &error));
  stored = load (library, interview);
  g_assert_cmpuint (hear_scorecard_count_rated (stored), ==, 1);
  g_assert_cmpint (hear_rating_get_level (hear_scorecard_find_rating (stored, "structure")), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/scorecard-edit/the-database-keeps-what-is-handed-in", test_the_database_keeps_what_is_handed_in);
  hear_test_library_add_test ("/scorecard-edit/one-card-for-two-beginnings", test_one_card_for_two_beginnings);

  return g_test_run ();
}
