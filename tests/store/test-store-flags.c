/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>

#include "hear-error.h"
#include "hear-store-flags.h"
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

static gboolean
save (HearTestLibrary *library,
      HearInterview   *interview,
      HearFlagFacts    facts,
      GError         **error)
{
  g_autoptr(HearFlag) flag = hear_flag_new (&facts);

  return hear_store_save_flag (library->store, hear_interview_get_id (interview), flag, error);
}

static guint
count (HearScorecard *card)
{
  return g_list_model_get_n_items (G_LIST_MODEL (hear_scorecard_get_flags (card)));
}

static void
test_there_and_back (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) empty = load (library, interview);
  g_autoptr(HearScorecard) flagged = NULL;
  g_autoptr(HearScorecard) bare = NULL;
  g_autoptr(HearScorecard) restored = NULL;
  const char          *competency = hear_rating_get_competency_id (hear_scorecard_find_rating (empty, "structure"));
  const HearFlagFacts *facts;
  g_autoptr(GError) error = NULL;

  g_assert_true (save (library, interview, (HearFlagFacts){ .id = "a", .at_ms = 12000, .reason = " The line  broke " }, &error));
  g_assert_true (save (library, interview, (HearFlagFacts){ .id = "b", .kind = HEAR_FLAG_BIAS, .competency_id = competency, .at_ms = HEAR_FLAG_NOWHERE, .reason = "Only for some" }, &error));
  flagged = load (library, interview);
  g_assert_cmpuint (count (flagged), ==, 2);
  facts = hear_flag_get_facts (hear_flag_find (hear_scorecard_get_flags (flagged), "a"));
  g_assert_cmpint (facts->kind, ==, HEAR_FLAG_TROUBLE);
  g_assert_cmpint (facts->at_ms, ==, 12000);
  g_assert_cmpstr (facts->reason, ==, "The line broke");
  g_assert_null (facts->competency_id);
  facts = hear_flag_get_facts (hear_flag_find (hear_scorecard_get_flags (flagged), "b"));
  g_assert_cmpint (facts->kind, ==, HEAR_FLAG_BIAS);
  g_assert_cmpint (facts->at_ms, ==, HEAR_FLAG_NOWHERE);
  g_assert_cmpstr (facts->competency_id, ==, competency);

  g_assert_true (hear_store_bury_flag (library->store, "a", TRUE, &error));
  bare = load (library, interview);
  g_assert_cmpuint (count (bare), ==, 1);
  g_assert_true (save (library, interview, (HearFlagFacts){ .id = "a", .at_ms = 12000, .reason = "The line broke" }, &error));
  restored = load (library, interview);
  g_assert_cmpuint (count (restored), ==, 2);
}

static void
test_ticks (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = load (library, interview);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (hear_scorecard_get_quality (card), ==, 0);
  for (HearQuality quality = 0; quality <= (HEAR_QUALITY_STRUCTURE | HEAR_QUALITY_AUDIO | HEAR_QUALITY_CHANCE); quality++)
    {
      g_autoptr(HearScorecard) stored = NULL;

      hear_scorecard_set_quality (card, quality);
      g_assert_true (hear_store_save_scorecard (library->store, card, &error));
      stored = load (library, interview);
      g_assert_cmpint (hear_scorecard_get_quality (stored), ==, quality);
    }
}

static void
test_refused (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = load (library, interview);
  g_autoptr(GError) error = NULL;

  g_assert_false (save (library, interview, (HearFlagFacts){ .at_ms = 1, .reason = " " }, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (save (library, interview, (HearFlagFacts){ .competency_id = "nobody", .reason = "x" }, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (hear_store_bury_flag (library->store, "nobody", TRUE, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (save (library, interview, (HearFlagFacts){ .id = "a", .reason = "x" }, &error));
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_NO);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
  g_assert_false (save (library, interview, (HearFlagFacts){ .id = "b", .reason = "x" }, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FINAL);
  g_clear_error (&error);
  g_assert_false (hear_store_bury_flag (library->store, "a", TRUE, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FINAL);
}

/* What SQLite answers whoever writes past the store. */
static void
assert_answer (HearTestLibrary *library,
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

static void
test_triggers (HearTestLibrary *library,
               gconstpointer    user_data)
{
  const char *handed_in = "a scorecard that was handed in never changes";
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (save (library, interview, (HearFlagFacts){ .id = "a", .reason = "x" }, &error));
  card = load (library, interview);
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_NO);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
  assert_answer (library, "UPDATE flag SET reason = 'y'", handed_in);
  assert_answer (library, "INSERT INTO flag (id, scorecard_id, kind, reason, author) SELECT 'b', scorecard_id, kind, reason, author FROM flag", handed_in);
  assert_answer (library, "UPDATE scorecard SET audio = 1", handed_in);
}

/* Nobody sees what another rater ticked and flagged, nor takes it away. */
static void
test_others (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = load (library, interview);
  g_autoptr(HearScorecard) mine = NULL;
  g_autoptr(GError) error = NULL;

  hear_scorecard_set_quality (card, HEAR_QUALITY_AUDIO);
  g_assert_true (hear_store_save_scorecard (library->store, card, &error));
  g_assert_true (save (library, interview, (HearFlagFacts){ .id = "a", .reason = "x" }, &error));
  assert_answer (library,
                 "INSERT INTO user (id, display_name, author) VALUES ('somebody', 'Sam', 'somebody');"
                 "UPDATE scorecard SET user_id = 'somebody'",
                 "not an error");
  mine = load (library, interview);
  g_assert_cmpuint (count (mine), ==, 0);
  g_assert_cmpint (hear_scorecard_get_quality (mine), ==, 0);
  g_assert_false (hear_store_bury_flag (library->store, "a", TRUE, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  hear_test_library_add_test ("/store-flags/there-and-back", test_there_and_back);
  hear_test_library_add_test ("/store-flags/ticks", test_ticks);
  hear_test_library_add_test ("/store-flags/refused", test_refused);
  hear_test_library_add_test ("/store-flags/triggers", test_triggers);
  hear_test_library_add_test ("/store-flags/others", test_others);

  return g_test_run ();
}
