/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-error.h"
#include "hear-json.h"
#include "hear-person-data.h"
#include "hear-store-answers.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-scorecards.h"
#include "hear-test.h"
#include "library-fixture.h"

/* What was said, agreed to, noted and stored; what was judged once it is handed
 * in. */
static void
test_all (LibraryFixture *self,
          gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (self->store, id, NULL);
  g_autoptr(HearNote) note = hear_note_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *judged = NULL;
  const char      *questions[] = { "Why us?", NULL };
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object;
  JsonObject *first;

  hear_note_set_interview_id (note, id);
  hear_note_set_text (note, "asks for the stop line");
  g_assert_true (hear_store_save_note (self->store, note, &error));
  g_assert_true (hear_store_add_questions (self->store, id, questions, &error));
  hear_rating_set_note (hear_scorecard_find_rating (card, "communication"), "a verdict");
  g_assert_true (hear_store_save_rating (self->store, id, hear_scorecard_find_rating (card, "communication"), &error));

  text = hear_person_data_write (self->store, hear_interview_get_candidate_id (interview), &error);
  g_assert_no_error (error);
  root = hear_json_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  object = json_node_get_object (root);
  g_assert_cmpstr (hear_json_get_string (object, "name"), ==, "Ana Lima");
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (object, "consents")), ==, 2);
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (object, "files")), ==, 1);
  first = hear_json_get_item (hear_json_get_array (object, "interviews"), 0);
  g_assert_cmpstr (hear_json_get_string (first, "interview"), ==, id);
  g_assert_nonnull (hear_json_get_object (first, "transcript"));
  g_assert_nonnull (strstr (text, "asks for the stop line"));
  g_assert_null (strstr (text, "a verdict"));
  g_assert_true (json_object_get_null_member (first, "card"));
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (first, "questions")), ==, 1);
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (first, "other_transcripts")), ==, 0);

  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (self->store, card, &error));
  judged = hear_person_data_write (self->store, hear_interview_get_candidate_id (interview), &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (judged, "a verdict"));
  g_assert_nonnull (strstr (judged, "\"recommendation\" : \"yes\""));
  g_assert_null (hear_person_data_write (self->store, "nobody", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add ("/person-data/all", LibraryFixture, NULL, library_fixture_set_up, test_all, library_fixture_tear_down);

  return g_test_run ();
}
