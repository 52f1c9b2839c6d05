/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-speakers.h"
#include "hear-store-transcripts.h"
#include "hear-store-versions.h"
#include "hear-test-library.h"

/* The text of the first segment, and who says it. */
static char *
describe (HearTestLibrary *library,
          HearInterview   *interview)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearInterview) stored = hear_store_load_interview (library->store, hear_interview_get_id (interview), &error);
  HearTranscript *transcript = hear_interview_get_transcript (stored);
  HearSegment    *segment = hear_transcript_get_segment (transcript, 0);

  g_assert_no_error (error);

  return g_strdup_printf ("%s: %s (%u)", hear_transcript_get_speaker_name (transcript, segment), hear_segment_get_text (segment),
                          g_list_model_get_n_items (hear_transcript_get_speakers (transcript)));
}

static void
check (HearTestLibrary *library,
       HearInterview   *interview,
       const char      *expected)
{
  g_autofree char *text = describe (library, interview);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_there_and_back (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearTranscript) other = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 900, "q", "Something else.");
  g_autoptr(GPtrArray) others = NULL;
  g_autoptr(GError) error = NULL;
  const char *id = hear_interview_get_id (interview);

  check (library, interview, "Interviewer: Tell me about a hard bug. (2)");
  g_assert_false (hear_store_has_other_transcript (library->store, id, &error));
  g_assert_no_error (error);
  g_assert_false (hear_store_return_transcript (library->store, id, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  hear_clock_advance (library->clock, 60000);
  hear_transcript_add_speaker (other, "q", "Mara");
  hear_transcript_append_segment (other, segment);
  g_assert_true (hear_store_set_transcript (library->store, id, other, &error));
  check (library, interview, "Mara: Something else. (1)");
  g_assert_true (hear_store_has_other_transcript (library->store, id, &error));
  others = hear_store_list_other_transcripts (library->store, id, &error);
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_cmpuint (hear_transcript_get_n_segments (others->pdata[0]), ==, 3);
  g_assert_true (hear_store_return_transcript (library->store, id, NULL, &error));
  check (library, interview, "Interviewer: Tell me about a hard bug. (2)");
  g_assert_true (hear_store_return_transcript (library->store, id, NULL, &error));
  check (library, interview, "Mara: Something else. (1)");
}

static guint
count (HearTestLibrary *library,
       const char      *id)
{
  g_autoptr(HearInterview) stored = hear_store_load_interview (library->store, id, NULL);

  return g_list_model_get_n_items (hear_transcript_get_speakers (hear_interview_get_transcript (stored)));
}

static void
add_speaker (HearTestLibrary *library,
             const char      *id,
             const char      *key)
{
  g_autoptr(HearParticipant) speaker = hear_participant_new ();

  hear_participant_set_key (speaker, key);
  hear_participant_set_name (speaker, key);
  g_assert_true (hear_store_save_participant (library->store, id, speaker, NULL));
}

/* Who was merged into another stays so; who only said nothing yet comes back. */
static void
test_merged (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearTranscript) other = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 900, "x", "Something else.");
  g_autoptr(HearInterview) stored = NULL;
  g_autoptr(HearParticipant) one = NULL;
  g_autoptr(HearParticipant) two = NULL;
  const char *id = hear_interview_get_id (interview);
  GListModel *speakers;

  add_speaker (library, id, "silent");
  stored = hear_store_load_interview (library->store, id, NULL);
  speakers = hear_transcript_get_speakers (hear_interview_get_transcript (stored));
  one = g_list_model_get_item (speakers, 0);
  two = g_list_model_get_item (speakers, 1);
  g_assert_true (hear_store_merge_speakers (library->store, id, hear_participant_get_id (two), hear_participant_get_id (one), NULL, NULL));
  g_assert_cmpuint (count (library, id), ==, 2);

  hear_clock_advance (library->clock, 60000);
  hear_transcript_add_speaker (other, "x", "Mara");
  hear_transcript_append_segment (other, segment);
  g_assert_true (hear_store_set_transcript (library->store, id, other, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (count (library, id), ==, 1);
      hear_clock_advance (library->clock, 60000);
      g_assert_true (hear_store_return_transcript (library->store, id, NULL, NULL));
      g_assert_cmpuint (count (library, id), ==, 2);
      hear_clock_advance (library->clock, 60000);
      g_assert_true (hear_store_return_transcript (library->store, id, NULL, NULL));
    }
}

static char *
replace (HearTestLibrary *library,
         const char      *id,
         const char      *text)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 900, "q", text);

  hear_clock_advance (library->clock, 60000);
  hear_transcript_add_speaker (transcript, "q", "Mara");
  hear_transcript_append_segment (transcript, segment);
  g_assert_true (hear_store_set_transcript (library->store, id, transcript, NULL));

  return g_strdup (hear_transcript_get_id (transcript));
}

/* Of three, the one that is asked for; one of another interview is none. */
static void
test_one_of_three (HearTestLibrary *library,
                   gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) other = hear_test_library_add (library, "Bo", "Cook", 1);
  const char      *id = hear_interview_get_id (interview);
  const char      *first = hear_transcript_get_id (hear_interview_get_transcript (interview));
  g_autofree char *second = replace (library, id, "Two.");
  g_autofree char *third = replace (library, id, "Three.");
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_return_transcript (library->store, id, first, &error));
  check (library, interview, "Interviewer: Tell me about a hard bug. (2)");
  g_assert_true (hear_store_return_transcript (library->store, id, first, &error));
  check (library, interview, "Interviewer: Tell me about a hard bug. (2)");
  g_assert_true (hear_store_return_transcript (library->store, id, second, &error));
  check (library, interview, "Mara: Two. (1)");
  g_assert_true (hear_store_return_transcript (library->store, id, third, &error));
  check (library, interview, "Mara: Three. (1)");
  g_assert_no_error (error);
  g_assert_false (hear_store_return_transcript (library->store, hear_interview_get_id (other), second, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_nowhere (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_store_return_transcript (library->store, "nobody", NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-versions/there-and-back", test_there_and_back);
  hear_test_library_add_test ("/store-versions/merged", test_merged);
  hear_test_library_add_test ("/store-versions/one-of-three", test_one_of_three);
  hear_test_library_add_test ("/store-versions/nowhere", test_nowhere);

  return g_test_run ();
}
