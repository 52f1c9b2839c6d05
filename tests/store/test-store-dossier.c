/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-dossier.h"
#include "hear-store-notes.h"
#include "hear-store-scorecards.h"
#include "hear-test-library.h"

static guint
count_events (HearDossier *dossier,
              const char  *table)
{
  guint n = 0;

  for (guint i = 0; i < dossier->events->len; i++)
    n += g_str_equal (((HearDossierEvent *) dossier->events->pdata[i])->table, table);

  return n;
}

static void
test_all (HearTestLibrary *library,
          gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) other = hear_test_library_add (library, "Bo", "Cook", 2);
  const char *id = hear_interview_get_candidate_id (interview);
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), NULL);
  g_autoptr(HearDossier) dossier = NULL;
  g_autoptr(GError) error = NULL;

  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
  dossier = hear_store_load_dossier (library->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier->name, ==, "Ana");
  g_assert_cmpuint (dossier->consents->len, ==, 2);
  g_assert_cmpstr (((HearDossierConsent *) dossier->consents->pdata[0])->purpose, ==, "recording");
  g_assert_cmpstr (((HearDossierConsent *) dossier->consents->pdata[0])->state, ==, "given");
  g_assert_nonnull (((HearDossierConsent *) dossier->consents->pdata[0])->by);
  g_assert_cmpuint (dossier->cards, ==, 1);
  g_assert_cmpuint (dossier->my_cards, ==, 1);
  g_assert_cmpuint (count_events (dossier, "candidate"), ==, 1);
  g_assert_cmpuint (count_events (dossier, "interview"), >=, 1);
  g_assert_cmpuint (count_events (dossier, "scorecard"), ==, 0);
  g_assert_null (hear_store_load_dossier (library->store, "nobody", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

/* As long as my card is not handed in I do not even learn how many others are. */
static void
test_blind (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  const char *id = hear_interview_get_candidate_id (interview);
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), NULL);
  g_autoptr(HearDossier) before = NULL;
  g_autoptr(HearDossier) after = NULL;
  g_autoptr(GError) error = NULL;

  hear_test_library_run (library, "INSERT INTO user (id, display_name, author) VALUES ('other', 'Other', 'other');"
                                  "INSERT INTO scorecard (id, interview_id, rubric_version_id, user_id, state, feedback, opened_at, submitted_at, author)"
                                  " SELECT 'theirs', interview.id, (SELECT id FROM rubric_version LIMIT 1), 'other', 'submitted', '', 1, 2, 'other' FROM interview;"
                                  "INSERT INTO note (id, interview_id, user_id, at_ms, text, private, author)"
                                  " SELECT 'n1', id, 'other', 1, 'seen', 0, 'other' FROM interview;"
                                  "INSERT INTO note (id, interview_id, user_id, at_ms, text, private, author)"
                                  " SELECT 'n2', id, 'other', 1, 'hidden', 1, 'other' FROM interview;");
  before = hear_store_load_dossier (library->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (before->cards, ==, 0);
  g_assert_cmpuint (before->notes, ==, 0);
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, &error));
  after = hear_store_load_dossier (library->store, id, &error);
  g_assert_cmpuint (after->cards, ==, 2);
  g_assert_cmpuint (after->notes, ==, 1);
}

static void
test_contact (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  HearDossier contact = { .id = (char *) hear_interview_get_candidate_id (interview),
                          .name = (char *) "Anna",
                          .email = (char *) "anna@example.org",
                          .phone = (char *) "+49 30 1" };
  g_autoptr(HearDossier) dossier = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_save_contact (library->store, &contact, &error));
  dossier = hear_store_load_dossier (library->store, contact.id, &error);
  g_assert_cmpstr (dossier->name, ==, "Anna");
  g_assert_cmpstr (dossier->email, ==, "anna@example.org");
  g_assert_cmpstr (dossier->phone, ==, "+49 30 1");
  contact.name = (char *) " ";
  contact.phone = (char *) "lost";
  g_assert_false (hear_store_save_contact (library->store, &contact, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_pointer (&dossier, hear_dossier_free);
  dossier = hear_store_load_dossier (library->store, contact.id, NULL);
  g_assert_cmpstr (dossier->phone, ==, "+49 30 1");

  /* What is not said stays as somebody else wrote it. */
  g_clear_error (&error);
  contact = (HearDossier){ .id = contact.id, .email = (char *) "" };
  g_assert_true (hear_store_save_contact (library->store, &contact, &error));
  g_clear_pointer (&dossier, hear_dossier_free);
  dossier = hear_store_load_dossier (library->store, contact.id, NULL);
  g_assert_cmpstr (dossier->name, ==, "Anna");
  g_assert_cmpstr (dossier->email, ==, "");
  g_assert_cmpstr (dossier->phone, ==, "+49 30 1");
  contact.id = (char *) "nothing";
  g_assert_false (hear_store_save_contact (library->store, &contact, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  hear_test_library_add_test ("/store-dossier/all", test_all);
  hear_test_library_add_test ("/store-dossier/blind", test_blind);
  hear_test_library_add_test ("/store-dossier/contact", test_contact);

  return g_test_run ();
}
