/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-library.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "hear-migrations-private.h"
#include "hear-store-private.h"

/**
 * hear_test_library_set_up:
 * @self: a fixture
 * @user_data: nothing
 *
 * Makes an empty library and opens it.
 */
void
hear_test_library_set_up (HearTestLibrary *self,
                          gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;

  self->folder = hear_test_make_folder ();
  self->clock = hear_clock_new_fixed (HEAR_TEST_NOW);
  self->store = hear_store_create (self->folder, "Rita Recruiter", self->clock, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
}

/* A thread that has just delivered a result may hold the store a moment
 * longer. */
static void
assert_goes (HearStore *store)
{
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_object_unref (store);
  while (store != NULL && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_thread_yield ();
  g_assert_null (store);
}

/**
 * hear_test_library_tear_down:
 * @self: a fixture
 * @user_data: nothing
 */
void
hear_test_library_tear_down (HearTestLibrary *self,
                             gconstpointer    user_data)
{
  if (self->store != NULL)
    assert_goes (g_steal_pointer (&self->store));
  g_clear_object (&self->clock);
  hear_test_drop_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

/**
 * hear_test_library_reopen:
 * @self: a fixture
 *
 * Closes the library if it is open, and opens it.
 */
void
hear_test_library_reopen (HearTestLibrary *self)
{
  g_autoptr(GError) error = NULL;

  g_clear_object (&self->store);
  self->store = hear_store_open (self->folder, self->clock, &error);
  g_assert_no_error (error);
}

/**
 * hear_test_library_run:
 * @self: a fixture
 * @sql: what somebody else does to the library
 */
void
hear_test_library_run (HearTestLibrary *self,
                       const char      *sql)
{
  g_autofree char *path = g_build_filename (self->folder, "library.db", NULL);
  sqlite3         *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 10000); /* the writer may be at its spare work */
  sqlite3_exec (handle, sql, NULL, NULL, NULL);
  g_assert_cmpstr (sqlite3_errmsg (handle), ==, "not an error");
  sqlite3_close (handle);
}

/**
 * hear_test_library_overwrite:
 * @self: a fixture whose library is closed
 * @from: the first byte
 * @length: how many bytes at most
 *
 * Damages the library's file.
 */
void
hear_test_library_overwrite (HearTestLibrary *self,
                             gsize            from,
                             gsize            length)
{
  g_autofree char *path = g_build_filename (self->folder, "library.db", NULL);
  g_autofree char *bytes = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize i = from; i < MIN (size, from + length); i++)
    bytes[i] = (char) (i * 7);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

/**
 * hear_test_library_damage:
 * @self: a fixture whose library is closed and holds some interviews
 *
 * Damages what the interviews say; their list can still be read, as the
 * schema and who works with the library.
 */
void
hear_test_library_damage (HearTestLibrary *self)
{
  g_autofree char *path = g_build_filename (self->folder, "library.db", NULL);
  sqlite3         *handle = NULL;
  sqlite3_stmt    *row = NULL;
  gint64           page;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, "SELECT rootpage FROM sqlite_schema WHERE name = 'interview'", -1, &row, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  page = sqlite3_column_int64 (row, 0);
  sqlite3_finalize (row);
  sqlite3_close (handle);
  hear_test_library_overwrite (self, (gsize) (page - 1) * 4096, 4096);
}

static void
run (sqlite3    *handle,
     const char *sql)
{
  sqlite3_exec (handle, sql, NULL, NULL, NULL);
  g_assert_cmpstr (sqlite3_errmsg (handle), ==, "not an error");
}

/* As many of the columns as there were then. */
static int
copy_table_cb (void  *handle,
               int    n,
               char **values,
               char **names)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO main.%s (%s) SELECT %s FROM new.%s", values[0], values[1], values[1], values[0]);

  run (handle, sql);

  return 0;
}

/**
 * hear_test_library_age:
 * @folder: a library that nobody has open
 *
 * Makes it the library of a program that knew the first schema only: made by
 * its script alone, with all rows and the media of the present one.
 */
void
hear_test_library_age (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autofree char *old = g_build_filename (folder, "old.db", NULL);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS new", path);
  g_autoptr(GPtrArray) scripts = hear_migrations_load ();
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (old, &handle), ==, SQLITE_OK);
  run (handle, g_ptr_array_index (scripts, 0));
  run (handle, attach);
  sqlite3_exec (handle,
                "SELECT name, (SELECT group_concat (name) FROM pragma_table_info (t.name))"
                " FROM main.sqlite_schema AS t WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                copy_table_cb, handle, NULL);
  g_assert_cmpstr (sqlite3_errmsg (handle), ==, "not an error");
  run (handle, "DETACH new");
  run (handle, "PRAGMA application_id = " G_STRINGIFY (HEAR_SCHEMA_APPLICATION_ID) "; PRAGMA user_version = 1; PRAGMA journal_mode = WAL");
  sqlite3_close (handle);
  g_unlink (wal);
  g_assert_cmpint (g_rename (old, path), ==, 0);
}

static gboolean
limit_size (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  return hear_database_execute (database, input, error);
}

/**
 * hear_test_library_set_full:
 * @self: a library
 * @full: whether its file can grow no more
 *
 * Lets the open store meet a full disk.
 */
void
hear_test_library_set_full (HearTestLibrary *self,
                            gboolean         full)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %d", full ? 1 : G_MAXINT32);

  g_assert_true (hear_store_run_write (self->store, limit_size, sql, NULL));
}

/**
 * hear_test_library_make:
 * @candidate: a name
 * @role: a title
 * @held_at: when it took place
 *
 * Returns: (transfer full): an interview with a recording and a transcript of
 *   three segments by two speakers
 */
HearInterview *
hear_test_library_make (const char *candidate,
                        const char *role,
                        gint64      held_at)
{
  static const char *const texts[] = { "Tell me about a hard bug.", "It was a race in the cache.", "How did you find it?" };
  HearInterview           *interview = hear_interview_new ();
  g_autoptr(HearRecording) recording = hear_recording_new ();
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autofree char *blob = g_strnfill (64, 'b');

  hear_recording_set_blob (recording, blob);
  hear_recording_set_duration_ms (recording, 90000);
  hear_recording_set_width (recording, 640);
  hear_recording_set_height (recording, 360);
  hear_recording_set_channels (recording, 2);
  hear_recording_set_container (recording, "video/webm");
  hear_recording_set_bytes (recording, 12345);
  hear_recording_set_source_name (recording, "ana.webm");
  hear_transcript_set_language (transcript, "en");
  hear_transcript_set_engine (transcript, "import");
  hear_transcript_set_times (transcript, HEAR_TRANSCRIPT_TIMES_CUES);
  hear_transcript_set_verbatim (transcript, HEAR_VERBATIM_YES);
  hear_transcript_add_speaker (transcript, "q", "Interviewer");
  hear_participant_set_part (hear_transcript_add_speaker (transcript, "a", candidate), HEAR_PARTICIPANT_PART_CANDIDATE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(HearSegment) segment = hear_segment_new (i * 1000, i * 1000 + 900, i % 2 == 0 ? "q" : "a", texts[i]);

      hear_transcript_append_segment (transcript, segment);
    }
  hear_interview_set_candidate_name (interview, candidate);
  hear_interview_set_role_title (interview, role);
  hear_interview_set_held_at (interview, held_at);
  hear_interview_set_consent_text (interview, "Agreed by mail on 1 March");
  hear_interview_set_assessment_allowed (interview, TRUE);
  hear_interview_set_recording (interview, recording);
  hear_interview_set_transcript (interview, transcript);

  return interview;
}

/**
 * hear_test_library_add:
 * @self: a fixture
 * @candidate: a name
 * @role: a title
 * @held_at: when it took place
 *
 * Returns: (transfer full): an interview that is in the library
 */
HearInterview *
hear_test_library_add (HearTestLibrary *self,
                       const char      *candidate,
                       const char      *role,
                       gint64           held_at)
{
  HearInterview *interview = hear_test_library_make (candidate, role, held_at);
  g_autoptr(GError) error = NULL;

  hear_store_add_interview (self->store, interview, &error);
  g_assert_no_error (error);

  return interview;
}
