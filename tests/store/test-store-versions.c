/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
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
  g_autoptr(GError) error = NULL;
  const char *id = hear_interview_get_id (interview);

  check (library, interview, "Interviewer: Tell me about a hard bug. (2)");
  g_assert_false (hear_store_return_transcript (library->store, id, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  hear_clock_advance (library->clock, 60000);
  hear_transcript_add_speaker (other, "q", "Mara");
  hear_transcript_append_segment (other, segment);
  g_assert_true (hear_store_set_transcript (library->store, id, other, &error));
  check (library, interview, "Mara: Something else. (1)");
  g_assert_true (hear_store_return_transcript (library->store, id, &error));
  check (library, interview, "Interviewer: Tell me about a hard bug. (2)");
  g_assert_true (hear_store_return_transcript (library->store, id, &error));
  check (library, interview, "Mara: Something else. (1)");
}

static void
test_nowhere (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_store_return_transcript (library->store, "nobody", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-versions/there-and-back", test_there_and_back);
  hear_test_library_add_test ("/store-versions/nowhere", test_nowhere);

  return g_test_run ();
}
