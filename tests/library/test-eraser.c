/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hear-backup.h"
#include "hear-eraser.h"
#include "hear-error.h"
#include "hear-importer.h"
#include "hear-media-folder.h"
#include "hear-peaks-cache.h"
#include "hear-quote-finder.h"
#include "hear-store-flags.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-people.h"
#include "hear-store-quotes.h"
#include "hear-store-scorecards.h"
#include "hear-store-search.h"
#include "hear-store-state.h"
#include "hear-test.h"
#include "hear-verifier.h"
#include "library-fixture.h"

/* Stands in everything that is known of the candidate. */
#define MARK "Zyxqvmark"

/* How often the bytes stand in a file. */
static guint
count_bytes (const char *data,
             gsize       length,
             const char *wanted,
             gsize       size)
{
  guint n = 0;

  for (const char *at = data; (at = memmem (at, length - (gsize) (at - data), wanted, size)) != NULL; at += size)
    n++;

  return n;
}

static guint
count_in_file (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (MARK, -1);
  const char      *words[] = { MARK, lower };
  const char      *codes[] = { "UTF-8", "UTF-16LE", "UTF-16BE" };
  g_autofree char *data = NULL;
  gsize            length;
  guint            n = 0;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (words) * G_N_ELEMENTS (codes); i++)
    {
      gsize            size;
      g_autofree char *wanted = g_convert (words[i % 2], -1, codes[i / 2], "UTF-8", NULL, &size, NULL);

      n += count_bytes (data, length, wanted, size);
    }
  if (n > 0)
    g_test_message ("%s: %u", path, n);

  return n;
}

/* Over every file of a folder, and their names. */
static guint
count_marks (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n += strstr (name, MARK) != NULL;
      n += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_marks (path) : count_in_file (path);
    }

  return n;
}

/* A sound that says the mark behind its samples. */
static void
write_marked_sound (LibraryFixture *self,
                    const char     *name)
{
  g_autofree char *path = library_fixture_write_sound (self, name, 1, 4);
  g_autofree char *data = NULL;
  g_autoptr(GString) marked = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  marked = g_string_new_len (data, (gssize) length);
  g_string_append (marked, MARK);
  g_assert_true (g_file_set_contents (path, marked->str, (gssize) marked->len, NULL));
}

static HearInterview *
import (LibraryFixture *self,
        const char     *candidate,
        const char     *media)
{
  g_autofree char *text_path = library_fixture_write (self, "text.srt",
                                                      "1\n00:00:00,200 --> 00:00:01,000\nInterviewer: " MARK " one?\n\n"
                                                      "2\n00:00:01,200 --> 00:00:03,000\nCandidate: " MARK " two three.\n");
  g_autofree char *other_path = library_fixture_write (self, "other.srt",
                                                       "1\n00:00:00,200 --> 00:00:01,000\nInterviewer: Why here?\n");
  gboolean         marked = strstr (candidate, MARK) != NULL;
  g_autoptr(HearImportRequest) request = library_fixture_request (self, media, marked ? "text.srt" : "other.srt");
  g_autoptr(HearImportResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_free (request->candidate_name);
  request->candidate_name = g_strdup (candidate);
  if (marked)
    {
      g_free (request->consent_text);
      request->consent_text = g_strdup (MARK " agreed");
    }
  result = hear_import (self->store, request, NULL, &error);
  g_assert_no_error (error);

  return hear_store_load_interview (self->store, result->interview_id, NULL);
}

static void
fill_card (LibraryFixture *self,
           HearInterview  *interview)
{
  const char *id = hear_interview_get_id (interview);
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (self->store, id, NULL);
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (hear_interview_get_transcript (interview));
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, MARK " two");
  g_autoptr(HearFlag) trouble = hear_flag_new (&(HearFlagFacts){ .id = "a", .reason = MARK " was cut off" });
  g_autoptr(HearFlag) removed = hear_flag_new (&(HearFlagFacts){ .id = "b", .kind = HEAR_FLAG_BIAS, .reason = MARK " was laughed at" });
  HearRating *rating = hear_scorecard_find_rating (card, "structure");

  hear_rating_set_level (rating, 4);
  hear_rating_set_note (rating, MARK " rated");
  g_assert_true (hear_store_save_rating (self->store, id, rating, NULL));
  g_assert_true (hear_store_save_quote (self->store, id, hear_rating_get_competency_id (rating), quote, NULL));
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  hear_scorecard_set_feedback (card, "You are " MARK);
  g_assert_true (hear_store_save_flag (self->store, id, trouble, NULL));
  g_assert_true (hear_store_save_flag (self->store, id, removed, NULL));
  g_assert_true (hear_store_bury_flag (self->store, "b", TRUE, NULL));
  g_assert_true (hear_store_hand_in_scorecard (self->store, card, NULL));
}

static guint
count_hits (LibraryFixture *self)
{
  HearSearchRequest request = { .text = MARK };
  g_autoptr(GError) error = NULL;
  g_autoptr(HearSearchResult) result = hear_store_search (self->store, &request, NULL, 100, &error);

  g_assert_no_error (error);

  return result->hits->len;
}

static void
fill (LibraryFixture *self,
      HearInterview  *interview)
{
  const char      *id = hear_interview_get_id (interview);
  const char      *blob = hear_recording_get_blob (hear_interview_get_recording (interview));
  g_autofree char *draft = g_strconcat ("draft:", id, NULL);
  g_autoptr(HearNote) note = hear_note_new ();
  g_autoptr(HearPeaks) peaks = hear_peaks_cache_ensure (self->store, blob, NULL, NULL);
  g_autofree char *backup = NULL;

  g_assert_nonnull (peaks);
  hear_note_set_interview_id (note, id);
  hear_note_set_text (note, MARK " noted");
  g_assert_true (hear_store_save_note (self->store, note, NULL));
  hear_note_set_text (note, MARK " noted again");
  g_assert_true (hear_store_save_note (self->store, note, NULL));
  g_assert_true (hear_store_set_position (self->store, id, 1234, NULL));
  g_assert_true (hear_store_set_state (self->store, draft, "1\n" MARK " drafted", NULL));
  g_assert_true (hear_store_set_state (self->store, "import.consent", MARK " agreed", NULL));
  g_assert_true (hear_store_set_state (self->store, "other", "kept", NULL));
  fill_card (self, interview);
  g_assert_cmpuint (count_hits (self), >=, 4);
  backup = hear_store_backup_database (self->store, NULL);
  g_assert_nonnull (backup);
}

static char *
find_candidate (HearInterview *interview)
{
  return g_strdup (hear_interview_get_candidate_id (interview));
}

static void
assert_whole (LibraryFixture *self)
{
  g_autoptr(HearVerifyReport) report = hear_verify (self->store, NULL, NULL);

  g_assert_nonnull (report);
  g_assert_true (hear_verify_report_is_clean (report));
}

static void
test_no_word_left (LibraryFixture *self,
                   gconstpointer   unused)
{
  g_autoptr(HearInterview) ana = NULL;
  g_autoptr(HearInterview) bo = NULL;
  g_autoptr(HearErasure) plan = NULL;
  g_autoptr(HearErasure) receipt = NULL;
  g_autofree char *candidate = NULL;
  g_autofree char *blob = NULL;
  g_autofree char *derived = NULL;
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  write_marked_sound (self, MARK ".wav");
  g_free (library_fixture_write_sound (self, "bo.wav", 1, 3));
  bo = import (self, "Bo Berg", "bo.wav");
  ana = import (self, MARK " Lima", MARK ".wav");
  fill (self, ana);
  candidate = find_candidate (ana);
  blob = hear_store_get_blob_path (self->store, hear_recording_get_blob (hear_interview_get_recording (ana)));
  derived = hear_store_get_derived_path (self->store, hear_recording_get_blob (hear_interview_get_recording (ana)), "peaks");
  g_assert_true (g_file_test (blob, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (derived, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_marks (self->directory), >, 10);

  plan = hear_store_plan_erasure (self->store, candidate, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plan->name, ==, MARK " Lima");
  g_assert_cmpuint (plan->backups, ==, 1);
  g_assert_null (plan->id);
  receipt = hear_erase_candidate (self->store, candidate, &error);
  g_assert_no_error (error);
  g_assert_true (receipt->finished);
  g_assert_cmpuint (receipt->interviews, ==, 1);
  g_assert_cmpuint (receipt->recordings, ==, 1);
  g_assert_cmpuint (receipt->transcripts, ==, 1);
  g_assert_cmpuint (receipt->consents, ==, 2);
  g_assert_cmpuint (receipt->notes, ==, 1);
  g_assert_cmpuint (receipt->cards, ==, 1);
  g_assert_cmpuint (receipt->quotes, ==, 1);
  g_assert_cmpuint (receipt->backups, ==, 1);

  g_assert_cmpuint (count_marks (self->directory), ==, 0);
  g_assert_false (g_file_test (blob, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (derived, G_FILE_TEST_EXISTS));
  assert_whole (self);
  g_assert_cmpuint (count_hits (self), ==, 0);
  kept = hear_store_get_state (self->store, "other", NULL);
  g_assert_cmpstr (kept, ==, "kept");
  g_clear_object (&bo);
  hear_store_close (self->store);
  g_assert_cmpuint (count_marks (self->directory), ==, 0);
}

/* What others have stays: in the library and in its backups. */
static void
test_others_stay (LibraryFixture *self,
                  gconstpointer   unused)
{
  g_autoptr(HearInterview) bo = NULL;
  g_autoptr(HearInterview) ana = NULL;
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(HearBackup) backup = NULL;
  g_autoptr(HearStore) recovered = NULL;
  g_autofree char *candidate = NULL;
  g_autofree char *blob = NULL;
  g_autoptr(GError) error = NULL;

  write_marked_sound (self, "shared.wav");
  bo = import (self, "Bo Berg", "shared.wav");
  ana = import (self, MARK " Lima", "shared.wav");
  fill (self, ana);
  candidate = find_candidate (ana);
  blob = hear_store_get_blob_path (self->store, hear_recording_get_blob (hear_interview_get_recording (ana)));
  receipt = hear_erase_candidate (self->store, candidate, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (blob, G_FILE_TEST_EXISTS));
  assert_whole (self);

  backup = hear_store_find_newest_backup (self->directory);
  g_assert_nonnull (backup);
  g_assert_cmpuint (backup->interviews, ==, 1);
  hear_store_close (self->store);
  g_clear_object (&self->store);
  g_assert_true (hear_store_recover (self->directory, backup->path, &error));
  g_assert_no_error (error);
  self->store = hear_store_open (self->directory, self->clock, &error);
  g_assert_no_error (error);
  assert_whole (self);
  recovered = g_object_ref (self->store);
  g_clear_object (&ana);
  ana = hear_store_load_interview (recovered, hear_interview_get_id (bo), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hear_interview_get_candidate_name (ana), ==, "Bo Berg");
}

static void
test_receipt (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);
  g_autofree char *candidate = find_candidate (interview);
  g_autoptr(HearErasure) receipt = hear_erase_candidate (self->store, candidate, NULL);
  g_autoptr(HearErasure) again = NULL;
  g_autoptr(GPtrArray) receipts = hear_store_list_erasures (self->store, NULL);
  g_autoptr(GError) error = NULL;
  HearErasure *kept;

  g_assert_cmpuint (receipts->len, ==, 1);
  kept = g_ptr_array_index (receipts, 0);
  g_assert_cmpstr (kept->id, ==, receipt->id);
  g_assert_cmpstr (kept->pseudonym, ==, receipt->pseudonym);
  g_assert_cmpuint (strlen (kept->pseudonym), ==, 64);
  g_assert_cmpstr (kept->audit_hash, ==, receipt->audit_hash);
  g_assert_cmpint (kept->audit_n, >, 1);
  g_assert_cmpuint (kept->interviews, ==, 1);
  g_assert_true (kept->finished);
  g_assert_null (kept->candidate_id);

  again = hear_erase_candidate (self->store, candidate, &error);
  g_assert_null (again);
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

/* A file that was damaged and moved aside, and a backup that was cut short. */
static void
test_leftovers (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);
  g_autofree char *candidate = find_candidate (interview);
  g_autofree char *aside = g_build_filename (self->directory, "library.db.damaged-20260101-000000", NULL);
  g_autofree char *folder = g_build_filename (self->directory, "backups", NULL);
  g_autofree char *part = g_build_filename (folder, "library-20260101-000000.db.part", NULL);
  g_autofree char *broken = g_build_filename (folder, "library-20260102-000000.db", NULL);
  g_autoptr(HearErasure) receipt = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (aside, MARK, -1, NULL));
  g_assert_true (g_file_set_contents (part, MARK, -1, NULL));
  g_assert_true (g_file_set_contents (broken, MARK, -1, NULL));
  receipt = hear_erase_candidate (self->store, candidate, NULL);
  g_assert_true (receipt->finished);
  g_assert_cmpuint (count_marks (self->directory), ==, 0);
}

/* Cut off behind the commit: opening does the rest. */
static void
test_finished_on_opening (LibraryFixture *self,
                          gconstpointer   unused)
{
  g_autoptr(HearInterview) ana = NULL;
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(GPtrArray) receipts = NULL;
  g_autofree char *candidate = NULL;
  g_autofree char *draft = NULL;

  write_marked_sound (self, MARK ".wav");
  ana = import (self, MARK " Lima", MARK ".wav");
  fill (self, ana);
  candidate = find_candidate (ana);
  receipt = hear_store_erase_candidate (self->store, candidate, NULL);
  g_assert_false (receipt->finished);
  g_assert_cmpuint (count_marks (self->directory), >, 0);

  /* A window that still shows it. */
  draft = g_strconcat ("draft:", hear_interview_get_id (ana), NULL);
  g_assert_true (hear_store_set_state (self->store, draft, MARK " drafted", NULL));
  g_assert_true (hear_store_set_position (self->store, hear_interview_get_id (ana), 1, NULL));

  hear_store_close (self->store);
  g_clear_object (&self->store);
  self->store = hear_store_open (self->directory, self->clock, NULL);
  g_assert_cmpuint (count_marks (self->directory), ==, 0);
  receipts = hear_store_list_erasures (self->store, NULL);
  g_assert_true (((HearErasure *) g_ptr_array_index (receipts, 0))->finished);
  assert_whole (self);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/eraser/no-word-left", test_no_word_left);
  ADD ("/eraser/others-stay", test_others_stay);
  ADD ("/eraser/receipt", test_receipt);
  ADD ("/eraser/leftovers", test_leftovers);
  ADD ("/eraser/finished-on-opening", test_finished_on_opening);

  return g_test_run ();
}
