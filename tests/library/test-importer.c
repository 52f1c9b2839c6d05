/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-importer.h"
#include "hear-store-interviews.h"
#include "hear-test.h"
#include "hear-time.h"
#include "library-fixture.h"

static HearImportResult *
import (LibraryFixture    *self,
        HearImportRequest *request)
{
  g_autoptr(GError) error = NULL;
  HearImportResult *result = hear_import (self->store, request, NULL, &error);

  g_assert_no_error (error);

  return result;
}

static guint64
count_interviews (LibraryFixture *self)
{
  g_autoptr(HearStoreStatus) status = hear_store_get_status (self->store, NULL);

  return status->interviews;
}

static void
assert_refused (LibraryFixture    *self,
                HearImportRequest *request,
                HearError          code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_import (self->store, request, NULL, &error));
  g_assert_error (error, HEAR_ERROR, (int) code);
  g_assert_cmpuint (count_interviews (self), ==, 0);
}

static void
test_whole (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(GError) error = NULL;
  HearTranscript *transcript;

  interview = hear_store_load_interview (self->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hear_interview_get_candidate_name (interview), ==, "Ana Lima");
  g_assert_cmpstr (hear_interview_get_role_title (interview), ==, "Backend engineer");
  g_assert_cmpint (hear_interview_get_duration_ms (interview), ==, 4000);
  g_assert_nonnull (hear_interview_get_recording (interview));
  transcript = hear_interview_get_transcript (interview);
  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 2);
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_CUES);
  g_assert_cmpint (hear_participant_get_part (hear_transcript_find_speaker (transcript, "s1")), ==,
                   HEAR_PARTICIPANT_PART_INTERVIEWER);
  g_assert_cmpint (hear_participant_get_part (hear_transcript_find_speaker (transcript, "s2")), ==,
                   HEAR_PARTICIPANT_PART_CANDIDATE);
}

static void
test_text_only (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write (self, "ana.txt", "Interviewer: Why here?\nCandidate: The work.\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, NULL, "ana.txt");
  g_autoptr(HearImportResult) result = import (self, request);
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, result->interview_id, NULL);

  g_assert_cmpint (result->duration_ms, ==, -1);
  g_assert_cmpstr (result->format, ==, "txt");
  g_assert_cmpstr (result->times, ==, "none");
  g_assert_cmpint (hear_interview_get_duration_ms (interview), ==, -1);
  g_assert_null (hear_interview_get_recording (interview));
  g_assert_cmpuint (hear_transcript_get_n_segments (hear_interview_get_transcript (interview)), ==, 2);
}

static void
test_media_only (LibraryFixture *self,
                 gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write_sound (self, "ana.wav", 1, 2);
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(HearImportResult) result = import (self, request);
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, result->interview_id, NULL);

  g_assert_cmpint (result->duration_ms, ==, 2000);
  g_assert_null (result->format);
  g_assert_cmpuint (result->words, ==, 0);
  g_assert_null (hear_interview_get_transcript (interview));
}

static void
test_spread (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 4);
  g_autofree char *text = library_fixture_write (self, "ana.txt", "one two three four five six seven eight\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", "ana.txt");
  g_autoptr(HearImportResult) result = import (self, request);
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, result->interview_id, NULL);
  HearTranscript *transcript = hear_interview_get_transcript (interview);

  g_assert_cmpstr (result->times, ==, "estimated");
  g_assert_cmpuint (result->words, ==, 8);
  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_ESTIMATED);
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (transcript, 0)), <=, 4000);
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (transcript, 0)), >, 0);
}

static void
test_channels (LibraryFixture *self,
               gconstpointer   unused)
{
  const char *const names[] = { "Mara Lindt", "Ana Lima" };
  g_autofree char  *media = library_fixture_write_sound (self, "ana.wav", 2, 4);
  g_autofree char  *text = library_fixture_write (self, "ana.srt",
                                                  "1\n00:00:00,200 --> 00:00:00,900\none\n\n2\n00:00:01,200 --> 00:00:01,900\ntwo\n\n"
                                                   "3\n00:00:02,200 --> 00:00:02,900\nthree\n\n4\n00:00:03,200 --> 00:00:03,900\nfour\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", "ana.srt");
  g_autoptr(HearImportResult) result = NULL;
  g_autoptr(HearInterview) interview = NULL;
  HearTranscript *transcript;

  request->channels = g_strsplit ("Mara Lindt,Ana Lima", ",", -1);
  result = import (self, request);
  interview = hear_store_load_interview (self->store, result->interview_id, NULL);
  transcript = hear_interview_get_transcript (interview);
  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, i)), ==, names[i % 2]);
}

static void
test_channels_of_mono (LibraryFixture *self,
                       gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 2);
  g_autofree char *text = library_fixture_write (self, "ana.txt", "one two\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", "ana.txt");
  g_autoptr(HearImportResult) result = NULL;

  request->channels = g_strsplit ("Mara,Ana", ",", -1);
  result = import (self, request);
  g_assert_cmpuint (result->warnings->len, ==, 1);
}

static void
test_twice (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *first = library_fixture_import (self, "ana");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(HearImportResult) result = import (self, request);

  g_assert_true (result->media_was_there);
  g_assert_cmpuint (result->warnings->len, ==, 1);
  g_assert_nonnull (g_strstr_len (g_ptr_array_index (result->warnings, 0), -1, "Ana Lima"));
  g_assert_cmpuint (count_interviews (self), ==, 2);
}

static void
test_same_people (LibraryFixture *self,
                  gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write (self, "ana.txt", "Candidate: The work.\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, NULL, "ana.txt");
  g_autoptr(HearImportResult) first = import (self, request);
  g_autoptr(HearImportResult) second = NULL;

  g_free (request->candidate_name);
  request->candidate_name = g_strdup ("  ANA   lima ");
  second = import (self, request);
  g_assert_cmpstr (first->candidate_id, ==, second->candidate_id);
  g_assert_cmpstr (first->role_id, ==, second->role_id);
  g_assert_cmpstr (first->interview_id, !=, second->interview_id);
}

static void
test_date (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write (self, "ana.txt", "Candidate: The work.\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, NULL, "ana.txt");
  g_autoptr(HearImportResult) result = NULL;
  g_autoptr(HearInterview) interview = NULL;

  request->held_at = G_GINT64_CONSTANT (1700000000000);
  result = import (self, request);
  interview = hear_store_load_interview (self->store, result->interview_id, NULL);
  g_assert_cmpint (hear_interview_get_held_at (interview), ==, G_GINT64_CONSTANT (1700000000000));
}

static void
test_consent (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write_sound (self, "ana.wav", 1, 1);
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);

  g_clear_pointer (&request->consent_text, g_free);
  assert_refused (self, request, HEAR_ERROR_CONSENT);
}

static void
test_bad_transcript (LibraryFixture *self,
                     gconstpointer   unused)
{
  const char *const names[] = { "empty.vtt", "plain.vtt", "cut.json", "deep.json" };
  g_autofree char  *media = library_fixture_write_sound (self, "ana.wav", 1, 1);
  g_autofree char  *brackets = g_strnfill (100000, '[');
  const char *const texts[] = { "", "no signature", "{\"segments\": [{\"start\": 1, \"te", brackets };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = library_fixture_write (self, names[i], texts[i]);
      g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", names[i]);

      assert_refused (self, request, HEAR_ERROR_INVALID);
    }
}

static void
test_unknown_speaker (LibraryFixture *self,
                      gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write (self, "ana.txt", "Bo: Why?\nCy: The work.\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, NULL, "ana.txt");

  request->candidate_speaker = g_strdup ("Dee");
  assert_refused (self, request, HEAR_ERROR_INVALID);
}

static void
test_too_long (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 1);
  g_autofree char *text = library_fixture_write (self, "ana.srt", "1\n00:00:00,000 --> 00:10:00,000\nBo: one two\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", "ana.srt");
  g_autoptr(HearImportResult) result = import (self, request);

  g_assert_cmpuint (result->warnings->len, ==, 1);
  g_assert_nonnull (g_strstr_len (g_ptr_array_index (result->warnings, 0), -1, "10:00"));
}

static void
test_cancelled (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 1);
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hear_import (self->store, request, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_interviews (self), ==, 0);
}

static GThread *main_thread;

static void
count_cb (const char *what,
          double      fraction,
          gpointer    user_data)
{
  g_assert_true (g_thread_self () == main_thread);
  (*(guint *) user_data)++;
}

static void
test_async (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 5);
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(HearImportResult) result = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  main_thread = g_thread_self ();
  request->progress = count_cb;
  request->progress_data = &n;
  hear_import_async (self->store, request, NULL, hear_test_result_ready, &answer);
  result = hear_import_finish (self->store, hear_test_await (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpint (result->duration_ms, ==, 5000);
  g_assert_cmpuint (n, >=, 1);
}

static void
test_real_recordings (LibraryFixture *self,
                      gconstpointer   unused)
{
  const char *const names[] = { "jfk", "ami", "libri_61", "mfa_cold_corpus" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *media = g_strconcat ("speech/", names[i], ".flac", NULL);
      g_autofree char *text = g_strconcat ("speech/", names[i], ".txt", NULL);
      g_autoptr(HearImportRequest) request = library_fixture_request (self, NULL, NULL);
      g_autoptr(HearImportResult) result = NULL;

      request->media_path = hear_test_find_shared (media);
      request->transcript_path = hear_test_find_shared (text);
      if (request->media_path == NULL)
        {
          g_test_skip ("the recordings are not there");
          return;
        }
      result = import (self, request);
      g_assert_cmpint (result->duration_ms, >, 1000);
      g_assert_cmpuint (result->words, >, 5);
      g_assert_cmpstr (result->times, ==, "estimated");
      g_assert_cmpuint (result->warnings->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/importer/whole", test_whole);
  ADD ("/importer/text-only", test_text_only);
  ADD ("/importer/media-only", test_media_only);
  ADD ("/importer/spread", test_spread);
  ADD ("/importer/channels", test_channels);
  ADD ("/importer/channels-of-mono", test_channels_of_mono);
  ADD ("/importer/twice", test_twice);
  ADD ("/importer/same-people", test_same_people);
  ADD ("/importer/date", test_date);
  ADD ("/importer/consent", test_consent);
  ADD ("/importer/bad-transcript", test_bad_transcript);
  ADD ("/importer/unknown-speaker", test_unknown_speaker);
  ADD ("/importer/too-long", test_too_long);
  ADD ("/importer/cancelled", test_cancelled);
  ADD ("/importer/async", test_async);
  ADD ("/importer/real-recordings", test_real_recordings);

  return g_test_run ();
}
