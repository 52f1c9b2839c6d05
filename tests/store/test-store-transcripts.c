/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-transcripts.h"
#include "hear-test-interview.h"

static char *
join (HearTranscript *transcript)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    g_string_append_printf (all, "%s|", hear_segment_get_text (hear_transcript_get_segment (transcript, i)));

  return g_string_free (all, FALSE);
}

static void
assert_text (HearTestInterview *fixture,
             const char        *expected)
{
  g_autofree char *all = NULL;

  hear_test_interview_reload (fixture);
  all = join (fixture->transcript);
  g_assert_cmpstr (all, ==, expected);
}

static void
test_no_transcript (HearTestInterview *fixture,
                    gconstpointer      user_data)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_store_save_segments (fixture->base.store, "nobody", none, none, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_set (HearTestInterview *fixture,
          gconstpointer      user_data)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 500, "x", "New words.");
  g_autoptr(GError) error = NULL;

  hear_transcript_add_speaker (transcript, "x", "Somebody");
  hear_transcript_append_segment (transcript, segment);
  g_assert_true (hear_store_set_transcript (fixture->base.store, hear_interview_get_id (fixture->interview), transcript, &error));
  g_assert_nonnull (hear_transcript_get_id (transcript));
  assert_text (fixture, "New words.|");
  g_assert_cmpuint (g_list_model_get_n_items (hear_transcript_get_speakers (fixture->transcript)), ==, 1);
  g_assert_cmpuint (hear_interview_get_segments (fixture->interview), ==, 1);
}

static void
test_participant (HearTestInterview *fixture,
                  gconstpointer      user_data)
{
  HearParticipant *speaker = hear_transcript_find_speaker (fixture->transcript, "q");
  g_autoptr(HearParticipant) other = hear_participant_new ();
  g_autoptr(GError) error = NULL;

  hear_participant_set_name (speaker, "Igor");
  hear_participant_set_part (speaker, HEAR_PARTICIPANT_PART_INTERVIEWER);
  g_assert_true (hear_store_save_participant (fixture->base.store, hear_interview_get_id (fixture->interview), speaker, &error));
  hear_participant_set_key (other, "o");
  hear_participant_set_name (other, "Olga");
  g_assert_true (hear_store_save_participant (fixture->base.store, hear_interview_get_id (fixture->interview), other, &error));
  hear_test_interview_reload (fixture);
  speaker = hear_transcript_find_speaker (fixture->transcript, "q");
  g_assert_cmpstr (hear_participant_get_name (speaker), ==, "Igor");
  g_assert_cmpint (hear_participant_get_part (speaker), ==, HEAR_PARTICIPANT_PART_INTERVIEWER);
  g_assert_nonnull (hear_transcript_find_speaker (fixture->transcript, "o"));
  g_assert_false (hear_store_save_participant (fixture->base.store, "nobody", other, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_async (HearTestInterview *fixture,
            gconstpointer      user_data)
{
  HearParticipant *speaker = hear_transcript_find_speaker (fixture->transcript, "q");
  g_autofree char *id = g_strdup (hear_interview_get_id (fixture->interview));
  g_autoptr(GAsyncResult) named = NULL;
  g_autoptr(GAsyncResult) set = NULL;
  g_autoptr(GError) error = NULL;

  hear_participant_set_name (speaker, "Igor");
  hear_store_save_participant_async (fixture->base.store, id, speaker, NULL, hear_test_result_ready, &named);
  /* The input was copied. */
  hear_participant_set_name (speaker, "Olga");
  g_assert_true (hear_store_save_participant_finish (fixture->base.store, hear_test_await (&named), &error));
  hear_test_interview_reload (fixture);
  g_assert_cmpstr (hear_participant_get_name (hear_transcript_find_speaker (fixture->transcript, "q")), ==, "Igor");
  hear_store_set_transcript_async (fixture->base.store, id, fixture->transcript, NULL, hear_test_result_ready, &set);
  hear_store_set_transcript_finish (fixture->base.store, hear_test_await (&set), &error);
  g_assert_no_error (error);
}

#define add(path, function) g_test_add (path, HearTestInterview, NULL, hear_test_interview_set_up, function, hear_test_interview_tear_down)

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  add ("/store-transcripts/no-transcript", test_no_transcript);
  add ("/store-transcripts/set", test_set);
  add ("/store-transcripts/participant", test_participant);
  add ("/store-transcripts/async", test_async);

  return g_test_run ();
}
