/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-search-index-private.h"
#include "hear-store-notes.h"
#include "hear-store-private.h"
#include "hear-store-scorecards.h"
#include "hear-store-transcripts.h"
#include "hear-test-search.h"

static gboolean
count_waiting (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  return hear_search_index_count_waiting (database, input, error);
}

static gint64
get_waiting (HearTestLibrary *library)
{
  gint64 waiting = -1;

  g_assert_true (hear_store_run_read (library->store, count_waiting, &waiting, NULL));

  return waiting;
}

/* SQLite checks that the index says what the documents say. */
static void
assert_sound (HearTestLibrary *library)
{
  hear_test_library_run (library, "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
}

static void
test_remove_and_restore (HearTestLibrary *library,
                         gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "A race");
  const char *id = hear_interview_get_id (interview);

  hear_test_search_assert (library, "race", "Ana: A [race]|");
  g_assert_true (hear_store_remove_interview (library->store, id, NULL));
  hear_test_search_assert (library, "race", "");
  g_assert_true (hear_store_restore_interview (library->store, id, NULL));
  hear_test_search_assert (library, "race", "Ana: A [race]|");
  assert_sound (library);
}

static void
test_edits (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "A race|in it");
  HearTranscript *transcript = hear_interview_get_transcript (interview);
  g_autoptr(GPtrArray) changed = g_ptr_array_new ();
  g_autoptr(GPtrArray) base = g_ptr_array_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 900, "a", "A grace");
  g_autoptr(GError) error = NULL;

  hear_test_search_assert (library, "it", "Ana: in [it]|");
  g_ptr_array_add (base, hear_transcript_get_segment (transcript, 0));
  g_ptr_array_add (base, hear_transcript_get_segment (transcript, 1));
  hear_segment_set_id (segment, hear_segment_get_id (hear_transcript_get_segment (transcript, 0)));
  g_ptr_array_add (changed, segment);
  hear_store_save_segments (library->store, hear_transcript_get_id (transcript), base, changed, NULL, &error);
  g_assert_no_error (error);
  hear_test_search_assert (library, "race", "");
  hear_test_search_assert (library, "it", "");
  hear_test_search_assert (library, "grace", "Ana: A [grace]|");
  assert_sound (library);
}

static void
test_notes (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "A race");
  g_autoptr(HearNote) note = hear_test_search_note (library, interview, "Ask about the race");

  hear_test_search_assert (library, "race", "Ana: A [race]|Rita Recruiter: Ask about the [race]|");
  hear_note_set_text (note, "Never mind");
  g_assert_true (hear_store_save_note (library->store, note, NULL));
  hear_test_search_assert (library, "race", "Ana: A [race]|");
  hear_test_search_assert (library, "mind", "Rita Recruiter: Never [mind]|");
  g_assert_true (hear_store_remove_note (library->store, hear_note_get_id (note), NULL));
  hear_test_search_assert (library, "mind", "");
  g_assert_true (hear_store_restore_note (library->store, hear_note_get_id (note), NULL));
  hear_test_search_assert (library, "mind", "Rita Recruiter: Never [mind]|");
  assert_sound (library);
}

/* Mine are found, somebody else's never; what they do not keep to themselves is
 * once my card is handed in. */
static void
test_private_notes (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "A race");
  g_autoptr(HearNote) note = hear_test_search_note (library, interview, "secret");
  g_autoptr(HearScorecard) card = NULL;

  hear_note_set_private (note, TRUE);
  g_assert_true (hear_store_save_note (library->store, note, NULL));
  hear_test_search_assert (library, "secret", "Rita Recruiter: [secret]|");
  hear_test_library_run (library, "INSERT INTO user (id, display_name, author) VALUES ('u', 'Otto', 'u');"
                                  "UPDATE note SET user_id = 'u'");
  hear_test_search_assert (library, "secret", "");
  hear_test_library_run (library, "UPDATE note SET private = 0");
  hear_test_search_assert (library, "secret", "");
  card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), NULL);
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (library->store, card, NULL));
  hear_test_search_assert (library, "secret", "Otto: [secret]|");
}

/* Many at the same minute have ids of their own, and so has what moves there. */
static void
test_same_minute (HearTestLibrary *library,
                  gconstpointer    user_data)
{
  g_autoptr(HearInterview) other = hear_test_search_add (library, "Bo", HEAR_TEST_NOW + 120000, "race");

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("Ana %u", i);
      g_autoptr(HearInterview) interview = hear_test_search_add (library, name, HEAR_TEST_NOW, "race");
      g_autoptr(HearNote) note = hear_test_search_note (library, interview, "noted");
    }
  g_autofree char *before = hear_test_search_find (library, "race");
  g_assert_true (g_str_has_prefix (before, "Bo: [race]|Ana "));
  g_assert_cmpuint (strlen (before), ==, strlen ("Bo: [race]|") + 5 * strlen ("Ana 0: [race]|"));
  hear_test_library_run (library, "UPDATE interview SET started_at = 1772359200001");
  g_autofree char *after = hear_test_search_find (library, "race");
  g_assert_cmpuint (strlen (before), ==, strlen (after));
  assert_sound (library);
}

/* What could not be indexed before the program ended is found later. */
static void
test_reopen (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "A race");

  hear_test_library_reopen (library);
  hear_test_search_assert (library, "race", "Ana: A [race]|");
  g_assert_cmpint (get_waiting (library), ==, 0);
}

static gboolean
is_done (gpointer user_data)
{
  return get_waiting (user_data) == 0;
}

/* Nobody has to search for it. */
static void
test_by_itself (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "A race");

  g_assert_true (hear_test_wait (is_done, library));
  hear_test_search_assert (library, "race", "Ana: A [race]|");
}

static void
test_two_processes (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  HearTestLibrary other = { .folder = library->folder, .clock = library->clock };
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "A race");

  other.store = hear_store_open (library->folder, library->clock, &error);
  g_assert_no_error (error);
  hear_test_search_assert (&other, "race", "Ana: A [race]|");
  g_assert_true (hear_store_remove_interview (other.store, hear_interview_get_id (interview), NULL));
  hear_test_search_assert (library, "race", "");
  g_clear_object (&other.store);
}

static gboolean
remove_candidate (HearDatabase *database,
                  gpointer      input,
                  GError      **error)
{
  return hear_search_index_remove_candidate (database, input, error) &&
         hear_search_index_optimize (database, error);
}

/* After this the file knows the words from the interview alone. */
static void
test_erase (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "xylophones");
  g_autoptr(HearInterview) other = hear_test_search_add (library, "Bo", 1, "trumpets");
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autofree char *bytes = NULL;
  gsize            length;

  hear_test_search_assert (library, "xylophones", "Ana: [xylophones]|");
  g_assert_true (hear_store_run_write (library->store, remove_candidate, (gpointer) hear_interview_get_candidate_id (interview), NULL));
  hear_test_search_assert (library, "xylophones", "");
  hear_test_search_assert (library, "trumpets", "Bo: [trumpets]|");
  hear_test_library_run (library, "UPDATE segment SET text = 'gone' WHERE text = 'xylophones'; PRAGMA wal_checkpoint (TRUNCATE)");
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, "xylo", 4));
  assert_sound (library);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/search-index/remove-and-restore", test_remove_and_restore);
  hear_test_library_add_test ("/search-index/edits", test_edits);
  hear_test_library_add_test ("/search-index/notes", test_notes);
  hear_test_library_add_test ("/search-index/private-notes", test_private_notes);
  hear_test_library_add_test ("/search-index/same-minute", test_same_minute);
  hear_test_library_add_test ("/search-index/reopen", test_reopen);
  hear_test_library_add_test ("/search-index/by-itself", test_by_itself);
  hear_test_library_add_test ("/search-index/two-processes", test_two_processes);
  hear_test_library_add_test ("/search-index/erase", test_erase);

  return g_test_run ();
}
