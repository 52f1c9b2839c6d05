/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-library.h"

#include "hear-bench-media.h"
#include "hear-folder.h"
#include "hear-importer.h"
#include "hear-store-interviews.h"

/* An hour apart, from the first of March 2026 backwards. */
#define NEWEST G_GINT64_CONSTANT (1772359200000)
#define APART_MS (60 * 60 * 1000)

/* As somebody says who answers at length. */
#define TURN_WORDS 20

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

/**
 * hear_bench_library_create:
 * @self: a library
 *
 * Makes an empty library.
 */
void
hear_bench_library_create (HearBenchLibrary *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *root = NULL;

  g_return_if_fail (self != NULL);

  root = g_dir_make_tmp ("hearback-bench-XXXXXX", &error);
  check (error);
  self->folder = g_build_filename (root, "library", NULL);
  self->clock = hear_clock_new ();
  self->store = hear_store_create (self->folder, "Rita Recruiter", self->clock, &error);
  check (error);
}

/**
 * hear_bench_library_close:
 * @self: a library
 *
 * Lets go of it, so that the program can open it.
 */
void
hear_bench_library_close (HearBenchLibrary *self)
{
  g_return_if_fail (self != NULL);

  if (self->store != NULL)
    hear_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
}

/**
 * hear_bench_library_drop:
 * @self: a library
 *
 * Removes it.
 */
void
hear_bench_library_drop (HearBenchLibrary *self)
{
  g_autofree char *root = NULL;

  g_return_if_fail (self != NULL);

  hear_bench_library_close (self);
  root = g_path_get_dirname (self->folder);
  hear_folder_drop (root, NULL);
  g_clear_pointer (&self->folder, g_free);
}

static HearInterview *
make_interview (HearRecording *recording,
                guint          index)
{
  static const char *const names[] = { "Ana Lima", "Jonas Weber", "Mei Tanaka", "Noor Haddad", "Ola Nowak", "Priya Nair", "Tom Reed" };
  static const char *const roles[] = { "Backend engineer", "Designer", "Recruiter" };
  HearInterview           *interview = hear_interview_new ();
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autofree char *name = g_strdup_printf ("%s %u", names[index % G_N_ELEMENTS (names)], index);

  hear_transcript_add_speaker (transcript, "q", "Mara Lindt");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(HearSegment) segment = hear_segment_new (i * 1000, i * 1000 + 900, "q", "Tell me about a hard bug.");

      hear_transcript_append_segment (transcript, segment);
    }
  hear_interview_set_candidate_name (interview, name);
  hear_interview_set_role_title (interview, roles[index % G_N_ELEMENTS (roles)]);
  hear_interview_set_held_at (interview, NEWEST - (gint64) index * APART_MS);
  hear_interview_set_consent_text (interview, "Agreed by mail");
  hear_interview_set_recording (interview, recording);
  hear_interview_set_transcript (interview, transcript);

  return interview;
}

/**
 * hear_bench_library_fill:
 * @self: a library
 * @n: how many
 *
 * Adds interviews with short transcripts that share one recording.
 */
void
hear_bench_library_fill (HearBenchLibrary *self,
                         guint             n)
{
  g_autofree char *media = hear_bench_media_make ("short.flac");
  g_autofree char *id = hear_bench_library_import (self, media, 60, 20000);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearInterview) first = hear_store_load_interview (self->store, id, &error);
  HearRecording *real;

  check (error);
  real = hear_interview_get_recording (first);
  for (guint i = 1; i < n; i++)
    {
      g_autoptr(HearRecording) recording = hear_recording_new ();
      g_autoptr(HearInterview) interview = NULL;

      hear_recording_set_blob (recording, hear_recording_get_blob (real));
      hear_recording_set_duration_ms (recording, hear_recording_get_duration_ms (real));
      hear_recording_set_channels (recording, 1);
      hear_recording_set_container (recording, "audio/flac");
      hear_recording_set_bytes (recording, hear_recording_get_bytes (real));
      interview = make_interview (recording, i);
      hear_store_add_interview (self->store, interview, &error);
      check (error);
    }
}

static char *
write_time (gint64 ms)
{
  return g_strdup_printf ("%02d:%02d:%02d.%03d", (int) (ms / 3600000), (int) (ms / 60000 % 60), (int) (ms / 1000 % 60), (int) (ms % 1000));
}

static char *
write_transcript (guint  n_words,
                  gint64 duration_ms)
{
  static const char *const names[] = { "Mara Lindt", "Ana Lima" };
  guint                    n_turns = MAX (n_words / TURN_WORDS, 1);
  gint64                   turn_ms = duration_ms / n_turns;
  GString                 *text = g_string_new ("WEBVTT\n\n");

  for (guint i = 0; i < n_turns; i++)
    {
      g_autofree char *from = write_time (i * turn_ms);
      g_autofree char *to = write_time ((i + 1) * turn_ms);

      g_string_append_printf (text, "%s --> %s\n<v %s>", from, to, names[i % 2]);
      for (guint j = 0; j < TURN_WORDS; j++)
        g_string_append_printf (text, "%sword%u", j > 0 ? " " : "", (i * 31 + j * 7) % 997);
      g_string_append (text, "\n\n");
    }

  return g_string_free (text, FALSE);
}

/**
 * hear_bench_library_import:
 * @self: a library
 * @media: a recording
 * @n_words: how many words its transcript has
 * @duration_ms: how long they take
 *
 * Returns: (transfer full): the id of the interview that was brought in
 */
char *
hear_bench_library_import (HearBenchLibrary *self,
                           const char       *media,
                           guint             n_words,
                           gint64            duration_ms)
{
  g_autoptr(HearImportRequest) request = hear_import_request_new ();
  g_autoptr(HearImportResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = write_transcript (n_words, duration_ms);
  g_autofree char *path = g_strconcat (self->folder, ".vtt", NULL);

  g_file_set_contents (path, text, -1, &error);
  check (error);
  request->media_path = g_strdup (media);
  request->transcript_path = g_strdup (path);
  request->candidate_name = g_strdup ("Ana Lima");
  request->role_title = g_strdup ("Backend engineer");
  request->consent_text = g_strdup ("Agreed by mail");
  request->held_at = NEWEST;
  result = hear_import (self->store, request, NULL, &error);
  check (error);

  return g_strdup (result->interview_id);
}
