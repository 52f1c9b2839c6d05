/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-audit.h"
#include "hear-erasure-record-private.h"
#include "hear-store-private.h"
#include "hear-test-library.h"

static void
test_round_trip (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(HearDatabase) database = hear_database_open (path, HEAR_DATABASE_WRITE, NULL);
  HearErasure      erasure = { .id = (char *) "1", .pseudonym = (char *) "p", .candidate_id = (char *) "c", .at = 5, .notes = 2, .cards = 3 };
  HearAuditReport  report;
  HearErasure     *stored;
  g_autofree char *hash = NULL;
  g_autofree char *blobs = NULL;
  g_autofree char *none = NULL;
  g_autoptr(GPtrArray) open = NULL;
  g_autoptr(GPtrArray) closed = NULL;

  hear_database_set_identity (database, hear_store_get_identity (library->store));
  g_assert_true (hear_erasure_record_write (database, &erasure, "[\"b\"]", NULL));
  hash = erasure.audit_hash;
  open = hear_erasure_record_list (database, NULL);
  g_assert_cmpuint (open->len, ==, 1);
  stored = g_ptr_array_index (open, 0);
  g_assert_cmpstr (stored->candidate_id, ==, "c");
  g_assert_cmpstr (stored->audit_hash, ==, hash);
  g_assert_cmpuint (stored->notes, ==, 2);
  g_assert_cmpuint (stored->cards, ==, 3);
  g_assert_false (stored->finished);
  blobs = hear_erasure_record_blobs (database, "1", NULL);
  g_assert_cmpstr (blobs, ==, "[\"b\"]");

  g_assert_true (hear_erasure_record_close (database, "1", NULL));
  closed = hear_erasure_record_list (database, NULL);
  stored = g_ptr_array_index (closed, 0);
  g_assert_true (stored->finished);
  g_assert_null (stored->candidate_id);
  none = hear_erasure_record_blobs (database, "1", NULL);
  g_assert_null (none);
  g_assert_true (hear_store_verify_audit (library->store, &report, NULL));
  g_assert_cmpint (report.first_broken, ==, -1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/erasure-record/round-trip", test_round_trip);

  return g_test_run ();
}
