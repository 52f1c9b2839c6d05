/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test.h"
#include "hear-transcript-json.h"
#include "speech-fixture.h"

static void
test_round (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_make ();
  g_autofree char *text = hear_transcript_json_write (transcript);
  g_autoptr(HearTranscript) again = speech_fixture_read (text, "a.json");

  speech_fixture_assert_same (transcript, again, TRUE);
}

static void
test_format (void)
{
  g_autoptr(HearTranscript) transcript = speech_fixture_make ();
  g_autofree char *text = hear_transcript_json_write (transcript);
  g_autoptr(HearCueFile) file = hear_transcript_json_read (text, NULL);

  g_assert_cmpstr (file->format, ==, "json");
}

static void
test_refused (void)
{
  const char *cases[] = { "{}", "[]", "3", "{\"segments\": []}", "{\"segments\": [{\"start\": 1, \"text\": \"a", "{\"results\": {}}", "{\"transcription\": [1]}" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (hear_transcript_json_read (cases[i], &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/transcript-json/round", test_round);
  g_test_add_func ("/transcript-json/format", test_format);
  g_test_add_func ("/transcript-json/refused", test_refused);

  return g_test_run ();
}
