/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test-library.h"

static HearTranscript *
load (HearTestLibrary *library,
      HearInterview   *interview,
      GError         **error)
{
  g_autoptr(HearInterview) loaded = hear_store_load_interview (library->store, hear_interview_get_id (interview), error);

  return loaded != NULL ? g_object_ref (hear_interview_get_transcript (loaded)) : NULL;
}

static void
test_words (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 1);
  HearSegment *segment = hear_transcript_get_segment (hear_interview_get_transcript (interview), 1);
  HearWord    *word = &hear_words_index (hear_segment_get_words (segment), 2);
  g_autoptr(HearTranscript) loaded = NULL;
  HearWord *read;

  word->start_ms = 1234;
  word->end_ms = 1300;
  word->confidence = .5f;
  word->flags = HEAR_WORD_NONE;
  hear_segment_set_breaks (segment, TRUE);
  g_assert_true (hear_store_add_interview (library->store, interview, NULL));
  loaded = load (library, interview, NULL);
  segment = hear_transcript_get_segment (loaded, 1);
  read = &hear_words_index (hear_segment_get_words (segment), 2);
  g_assert_cmpint (read->start_ms, ==, 1234);
  g_assert_cmpint (read->end_ms, ==, 1300);
  g_assert_cmpfloat_with_epsilon (read->confidence, .5, .001);
  g_assert_cmpint (read->flags, ==, HEAR_WORD_NONE);
  g_assert_true (hear_segment_get_breaks (segment));
}

static void
test_damaged_words (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GError) error = NULL;

  hear_test_library_run (library, "UPDATE segment SET words = x'ffffff'");
  g_assert_null (load (library, interview, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

static void
test_newer_names (HearTestLibrary *library,
                  gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearTranscript) loaded = NULL;

  hear_test_library_run (library, "PRAGMA ignore_check_constraints = ON; UPDATE participant SET part = 'interpreter'");
  loaded = load (library, interview, NULL);
  g_assert_cmpint (hear_participant_get_part (hear_transcript_find_speaker (loaded, "a")), ==, HEAR_PARTICIPANT_PART_UNKNOWN);
}

static void
test_many (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 1);
  HearTranscript *transcript = hear_interview_get_transcript (interview);
  g_autoptr(HearTranscript) loaded = NULL;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = g_strdup_printf ("Sentence number %u is here.", i);
      g_autoptr(HearSegment) segment = hear_segment_new (i * 100, i * 100 + 90, "a", text);

      hear_transcript_append_segment (transcript, segment);
    }
  g_assert_true (hear_store_add_interview (library->store, interview, NULL));
  loaded = load (library, interview, NULL);
  g_assert_cmpuint (hear_transcript_get_n_segments (loaded), ==, 2003);
  for (guint i = 0; i < 2003; i++)
    g_assert_cmpstr (hear_segment_get_id (hear_transcript_get_segment (loaded, i)), ==,
                     hear_segment_get_id (hear_transcript_get_segment (transcript, i)));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/transcript-rows/words", test_words);
  hear_test_library_add_test ("/transcript-rows/damaged-words", test_damaged_words);
  hear_test_library_add_test ("/transcript-rows/newer-names", test_newer_names);
  hear_test_library_add_test ("/transcript-rows/many", test_many);

  return g_test_run ();
}
