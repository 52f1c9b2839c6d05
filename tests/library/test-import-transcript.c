/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-import-transcript.h"
#include "hear-importer.h"
#include "hear-store-interviews.h"
#include "hear-test.h"
#include "library-fixture.h"

static HearTranscript *
load (LibraryFixture *self,
      const char     *id)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);

  return g_object_ref (hear_interview_get_transcript (interview));
}

static void
test_replace (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *path = library_fixture_write (self, "new.txt", "Candidate: one two three\n");
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(HearTranscript) transcript = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_import_transcript (self->store, id, path, &info, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (info->format, ==, "txt");
  transcript = load (self, id);
  g_assert_cmpuint (hear_transcript_count_words (transcript), ==, 3);
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_ESTIMATED);
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (transcript, 0)), <=, 4000);
}

/* The import said who speaks on which channel; a later transcript knows. */
static void
test_channels (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 2, 2);
  g_autofree char *path = library_fixture_write (self, "ana.srt", "1\n00:00:00,200 --> 00:00:00,900\none\n\n2\n00:00:01,200 --> 00:00:01,900\ntwo\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(HearImportResult) result = NULL;
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(HearTranscript) transcript = NULL;
  g_autoptr(GError) error = NULL;

  request->channels = g_strsplit ("Mara Lindt,Ana Lima", ",", -1);
  result = hear_import (self->store, request, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->warnings->len, ==, 0);
  g_assert_true (hear_import_transcript (self->store, result->interview_id, path, &info, NULL, &error));
  transcript = load (self, result->interview_id);
  g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, 0)), ==, "Mara Lindt");
  g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, 1)), ==, "Ana Lima");
}

static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *path = library_fixture_write (self, "bad.vtt", "no signature");
  g_autofree char *missing = library_fixture_path (self, "missing.vtt");
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(HearTranscript) transcript = NULL;
  g_autoptr(GError) bad = NULL;
  g_autoptr(GError) gone = NULL;
  g_autoptr(GError) nobody = NULL;

  g_assert_false (hear_import_transcript (self->store, id, path, &info, NULL, &bad));
  g_assert_error (bad, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_assert_false (hear_import_transcript (self->store, id, missing, &info, NULL, &gone));
  g_assert_error (gone, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (hear_import_transcript (self->store, "ffffffff", path, &info, NULL, &nobody));
  g_assert_error (nobody, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  transcript = load (self, id);
  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 2);
}

static void
test_async (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *path = library_fixture_write (self, "new.txt", "one two three\n");
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(GError) error = NULL;

  hear_import_transcript_async (self->store, id, path, hear_test_result_ready, &result);
  g_assert_true (hear_import_transcript_finish (self->store, hear_test_await (&result), &info, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (info->format, ==, "txt");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/import-transcript/replace", test_replace);
  ADD ("/import-transcript/channels", test_channels);
  ADD ("/import-transcript/refused", test_refused);
  ADD ("/import-transcript/async", test_async);

  return g_test_run ();
}
