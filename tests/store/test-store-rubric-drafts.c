/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-error.h"
#include "hear-rubric-draft.h"
#include "hear-store-rubric-drafts.h"
#include "hear-store-rubrics.h"
#include "hear-store-scorecards.h"
#include "hear-test-library.h"

static HearRubric *
draft_of (HearTestLibrary *library,
          const char      *key)
{
  g_autoptr(HearRubric) newest = hear_store_load_rubric (library->store, key, NULL);
  g_autofree char *text = hear_rubric_draft_write (newest);

  return hear_rubric_draft_read (text, strlen (text), NULL);
}

/* Half a rubric outlives the program, and there is one of each key. */
static void
test_keep (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearRubric) draft = hear_rubric_draft_read ("{\"key\": \"own\"}", 14, NULL);
  g_autoptr(HearRubric) kept = NULL;
  g_autoptr(GPtrArray) drafts = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_store_load_rubric_draft (library->store, "own", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (hear_store_save_rubric_draft (library->store, draft, &error));
  hear_competency_set_name (hear_rubric_draft_add (draft), "Tact");
  g_assert_true (hear_store_save_rubric_draft (library->store, draft, &error));
  hear_test_library_reopen (library);
  drafts = hear_store_list_rubric_drafts (library->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (drafts->len, ==, 1);
  kept = hear_store_load_rubric_draft (library->store, "own", &error);
  g_assert_cmpuint (g_list_model_get_n_items (hear_rubric_get_competencies (kept)), ==, 1);

  g_assert_true (hear_store_drop_rubric_draft (library->store, "own", &error));
  g_assert_null (hear_store_load_rubric_draft (library->store, "own", NULL));
  g_assert_true (hear_store_drop_rubric_draft (library->store, "none", &error));
  g_assert_true (hear_store_save_rubric_draft (library->store, draft, &error));
  g_clear_object (&kept);
  kept = hear_store_load_rubric_draft (library->store, "own", &error);
  g_assert_nonnull (kept);
}

/* A draft becomes the next version, and the one before stays as it was. */
static void
test_publish (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), NULL);
  g_autoptr(HearRubric) draft = draft_of (library, "general");
  g_autoptr(HearRubric) newest = NULL;
  g_autoptr(HearScorecard) again = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(GError) error = NULL;

  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
  hear_rubric_draft_move (draft, 0, 1);
  hear_rubric_set_title (draft, "General, ours");
  g_assert_true (hear_store_save_rubric_draft (library->store, draft, &error));
  g_assert_true (hear_store_publish_rubric (library->store, draft, "moved", &error));
  g_assert_no_error (error);

  newest = hear_store_load_rubric (library->store, "general", &error);
  g_assert_cmpuint (hear_rubric_get_version (newest), ==, 2);
  g_assert_null (hear_store_load_rubric_draft (library->store, "general", NULL));
  versions = hear_store_list_rubric_versions (library->store, "general", &error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpuint (hear_rubric_get_version (versions->pdata[0]), ==, 2);
  again = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), &error);
  g_assert_cmpuint (hear_rubric_get_version (hear_scorecard_get_rubric (again)), ==, 1);

  g_clear_object (&draft);
  draft = draft_of (library, "general");
  g_assert_true (hear_store_publish_rubric (library->store, draft, NULL, &error));
  g_ptr_array_unref (versions);
  versions = hear_store_list_rubric_versions (library->store, "general", &error);
  g_assert_cmpuint (versions->len, ==, 2);
}

static void
test_refuse (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearRubric) draft = draft_of (library, "general");
  g_autoptr(HearRubric) kept = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(GError) error = NULL;

  hear_competency_set_name (hear_rubric_draft_add (draft), "Tact");
  g_assert_true (hear_store_save_rubric_draft (library->store, draft, &error));
  g_assert_false (hear_store_publish_rubric (library->store, draft, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  versions = hear_store_list_rubric_versions (library->store, "general", NULL);
  g_assert_cmpuint (versions->len, ==, 1);
  kept = hear_store_load_rubric_draft (library->store, "general", NULL);
  g_assert_nonnull (kept);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  hear_test_library_add_test ("/store-rubric-drafts/keep", test_keep);
  hear_test_library_add_test ("/store-rubric-drafts/publish", test_publish);
  hear_test_library_add_test ("/store-rubric-drafts/refuse", test_refuse);

  return g_test_run ();
}
