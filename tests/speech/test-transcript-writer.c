/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-test.h"
#include "hear-transcript-writer.h"
#include "speech-fixture.h"

static void
test_names (void)
{
  HearTranscriptFormat format;

  g_assert_true (hear_transcript_format_from_name ("md", &format));
  g_assert_cmpint (format, ==, HEAR_TRANSCRIPT_FORMAT_MD);
  g_assert_false (hear_transcript_format_from_name ("doc", &format));
}

/* What a format cannot hold is lost, but every reader takes what its writer
 * writes. */
static void
test_read_again (void)
{
  const char *names[] = { "vtt", "srt", "txt", "json", "csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(HearTranscript) transcript = speech_fixture_load ("teams.vtt", "vtt");
      g_autoptr(GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *file_name = g_strconcat ("a.", names[i], NULL);
      g_autoptr(HearTranscript) again = NULL;
      HearTranscriptFormat format;

      g_assert_true (hear_transcript_format_from_name (names[i], &format));
      text = hear_transcript_write (transcript, format, &error);
      g_assert_no_error (error);
      again = speech_fixture_read (text, file_name);
      speech_fixture_assert (again, 0, "Mary Smith", "Good morning. How are you?");
      speech_fixture_assert (again, 1, "Ada King", "Fine.");
      g_assert_cmpint (hear_segment_get_start_ms (hear_transcript_get_segment (again, 1)), ==, 3000);
    }
}

static void
test_empty (void)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();

  for (HearTranscriptFormat format = HEAR_TRANSCRIPT_FORMAT_VTT; format <= HEAR_TRANSCRIPT_FORMAT_MD; format++)
    {
      g_autofree char *text = hear_transcript_write (transcript, format, NULL);

      g_assert_nonnull (text);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/transcript-writer/names", test_names);
  g_test_add_func ("/transcript-writer/read-again", test_read_again);
  g_test_add_func ("/transcript-writer/empty", test_empty);

  return g_test_run ();
}
