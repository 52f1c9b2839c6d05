/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test-library.h"

static void
test_round_trip (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(HearInterview) added = hear_test_library_add (library, "Ana Lima", "Backend", 1000);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearInterview) loaded = hear_store_load_interview (library->store, hear_interview_get_id (added), &error);
  HearTranscript *transcript;
  HearRecording  *recording;

  g_assert_no_error (error);
  g_assert_cmpstr (hear_interview_get_candidate_name (loaded), ==, "Ana Lima");
  g_assert_cmpstr (hear_interview_get_candidate_id (loaded), ==, hear_interview_get_candidate_id (added));
  g_assert_cmpstr (hear_interview_get_role_title (loaded), ==, "Backend");
  g_assert_cmpstr (hear_interview_get_role_id (loaded), ==, hear_interview_get_role_id (added));
  g_assert_cmpint (hear_interview_get_held_at (loaded), ==, 1000);
  g_assert_cmpint (hear_interview_get_duration_ms (loaded), ==, 90000);
  g_assert_cmpint (hear_interview_get_position_ms (loaded), ==, -1);
  g_assert_cmpuint (hear_interview_get_segments (loaded), ==, 3);
  g_assert_cmpstr (hear_interview_get_consent_text (loaded), ==, "Agreed by mail on 1 March");
  g_assert_true (hear_interview_get_assessment_allowed (loaded));

  recording = hear_interview_get_recording (loaded);
  g_assert_nonnull (recording);
  g_assert_cmpuint (hear_recording_get_width (recording), ==, 640);
  g_assert_cmpint (hear_recording_get_bytes (recording), ==, 12345);
  g_assert_cmpstr (hear_recording_get_container (recording), ==, "video/webm");
  g_assert_null (hear_recording_get_channel_map (recording));

  transcript = hear_interview_get_transcript (loaded);
  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 3);
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_CUES);
  g_assert_cmpint (hear_transcript_get_verbatim (transcript), ==, HEAR_VERBATIM_YES);
  g_assert_cmpstr (hear_transcript_get_language (transcript), ==, "en");
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (transcript, 1)), ==, "It was a race in the cache.");
  g_assert_cmpuint (hear_segment_get_words (hear_transcript_get_segment (transcript, 1))->len, ==, 7);
  g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, 1)), ==, "Ana Lima");
  g_assert_cmpint (hear_participant_get_part (hear_transcript_find_speaker (transcript, "a")), ==, HEAR_PARTICIPANT_PART_CANDIDATE);
}

static void
test_without_consent (HearTestLibrary *library,
                      gconstpointer    user_data)
{
  const char *const texts[] = { NULL, "", "  \n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 5);
      g_autoptr(GError) error = NULL;
      g_autoptr(HearStoreStatus) status = NULL;

      hear_interview_set_consent_text (interview, texts[i]);
      g_assert_false (hear_store_add_interview (library->store, interview, &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_CONSENT);
      status = hear_store_get_status (library->store, NULL);
      g_assert_cmpuint (status->candidates, ==, 0);
    }
}

static void
test_same_people (HearTestLibrary *library,
                  gconstpointer    user_data)
{
  g_autoptr(HearInterview) first = hear_test_library_add (library, "Ana Lima", "Backend", 1);
  g_autoptr(HearInterview) second = hear_test_library_add (library, " ana  LIMA", "BACKEND", 2);
  g_autoptr(HearInterview) third = hear_test_library_add (library, "Bo", "Backend", 3);

  g_assert_cmpstr (hear_interview_get_candidate_id (first), ==, hear_interview_get_candidate_id (second));
  g_assert_cmpstr (hear_interview_get_role_id (first), ==, hear_interview_get_role_id (second));
  g_assert_cmpstr (hear_interview_get_candidate_id (first), !=, hear_interview_get_candidate_id (third));
}

static void
test_nameless (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_make (" ", "Cook", 5);
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_store_add_interview (library->store, interview, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

static void
test_text_interview (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 0);
  g_autoptr(HearInterview) loaded = NULL;
  g_autoptr(GError) error = NULL;

  hear_interview_set_recording (interview, NULL);
  hear_interview_set_assessment_allowed (interview, FALSE);
  g_assert_true (hear_store_add_interview (library->store, interview, &error));
  loaded = hear_store_load_interview (library->store, hear_interview_get_id (interview), &error);
  g_assert_no_error (error);
  g_assert_null (hear_interview_get_recording (loaded));
  g_assert_cmpint (hear_interview_get_duration_ms (loaded), ==, -1);
  g_assert_cmpint (hear_interview_get_held_at (loaded), ==, HEAR_TEST_NOW);
  g_assert_false (hear_interview_get_assessment_allowed (loaded));
}

static void
test_prefix (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 5);
  g_autoptr(HearInterview) other = hear_test_library_make ("Ana", "Cook", 5);
  g_autoptr(HearInterview) loaded = NULL;
  g_autoptr(GError) error = NULL;

  hear_interview_set_id (interview, "01234567-89ab-7cde-8f01-23456789abcd");
  hear_interview_set_id (other, "01234567-89ac-7cde-8f01-23456789abcd");
  g_assert_true (hear_store_add_interview (library->store, interview, &error));
  g_assert_true (hear_store_add_interview (library->store, other, &error));
  loaded = hear_store_load_interview (library->store, "01234567-89ab", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hear_interview_get_id (loaded), ==, hear_interview_get_id (interview));
  g_assert_null (hear_store_load_interview (library->store, "01234567", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  g_assert_null (hear_store_load_interview (library->store, "0123456", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hear_store_load_interview (library->store, "01234568", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_remove (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 5);
  const char *id = hear_interview_get_id (interview);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearInterview) loaded = NULL;
  g_autoptr(GPtrArray) ids = NULL;

  g_assert_true (hear_store_remove_interview (library->store, id, &error));
  g_assert_null (hear_store_load_interview (library->store, id, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  ids = hear_store_list_interview_ids (library->store, NULL, &error);
  g_assert_cmpuint (ids->len, ==, 0);
  g_assert_true (hear_store_restore_interview (library->store, id, &error));
  loaded = hear_store_load_interview (library->store, id, &error);
  g_assert_nonnull (loaded);
  g_assert_false (hear_store_remove_interview (library->store, "00000000-0000-7000-8000-000000000000", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_position (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 5);
  g_autoptr(HearInterview) loaded = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_set_position (library->store, hear_interview_get_id (interview), 4321, &error));
  hear_test_library_reopen (library);
  loaded = hear_store_load_interview (library->store, hear_interview_get_id (interview), &error);
  g_assert_no_error (error);
  g_assert_cmpint (hear_interview_get_position_ms (loaded), ==, 4321);
}

static void
test_of_blob (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) first = hear_test_library_add (library, "Ana", "Cook", 5);
  g_autoptr(HearInterview) second = hear_test_library_add (library, "Bo", "Cook", 6);
  const char *blob = hear_recording_get_blob (hear_interview_get_recording (first));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ids = hear_store_find_interviews_of_blob (library->store, blob, &error);
  g_autoptr(GPtrArray) none = hear_store_find_interviews_of_blob (library->store, "c", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, hear_interview_get_id (second));
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-interviews/round-trip", test_round_trip);
  hear_test_library_add_test ("/store-interviews/without-consent", test_without_consent);
  hear_test_library_add_test ("/store-interviews/same-people", test_same_people);
  hear_test_library_add_test ("/store-interviews/nameless", test_nameless);
  hear_test_library_add_test ("/store-interviews/text-interview", test_text_interview);
  hear_test_library_add_test ("/store-interviews/prefix", test_prefix);
  hear_test_library_add_test ("/store-interviews/remove", test_remove);
  hear_test_library_add_test ("/store-interviews/position", test_position);
  hear_test_library_add_test ("/store-interviews/of-blob", test_of_blob);

  return g_test_run ();
}
