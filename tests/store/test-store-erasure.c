/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-audit.h"
#include "hear-error.h"
#include "hear-store-erasure.h"
#include "hear-store-people.h"
#include "hear-test-library.h"

static void
test_plan (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_autoptr(HearInterview) first = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) second = hear_test_library_add (library, "Ana", "Waiter", 2);
  const char      *id = hear_interview_get_candidate_id (first);
  g_autofree char *prefix = g_strndup (id, 30);
  g_autoptr(HearErasure) plan = NULL;
  g_autoptr(GError) error = NULL;

  /* One that was removed goes too. */
  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (second), NULL));
  plan = hear_store_plan_erasure (library->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plan->candidate_id, ==, id);
  g_assert_cmpstr (plan->name, ==, "Ana");
  g_assert_cmpuint (plan->interviews, ==, 2);
  g_assert_cmpuint (plan->applications, ==, 2);
  g_assert_cmpuint (plan->backups, ==, 0);

  g_assert_null (hear_store_plan_erasure (library->store, "Ana", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hear_store_plan_erasure (library->store, "Ana the cook", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_ambiguous (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) bo = hear_test_library_add (library, "Bo", "Cook", 2);
  g_autofree char *prefix = g_strndup (hear_interview_get_candidate_id (ana), 8);
  g_autoptr(GError) error = NULL;

  /* The clock stands: both begin with the same instant. */
  g_assert_null (hear_store_plan_erasure (library->store, prefix, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_AMBIGUOUS);
}

static void
count_cb (HearStore     *store,
          HearStoreTable table,
          const char    *id,
          gpointer       user_data)
{
  guint *n = user_data;

  n[0] += table == HEAR_STORE_INTERVIEW;
  n[1] += table == HEAR_STORE_CANDIDATE;
}

static gboolean
both (gpointer user_data)
{
  guint *n = user_data;

  return n[0] > 0 && n[1] > 0;
}

static void
test_erase (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree char *candidate = g_strdup (hear_interview_get_candidate_id (ana));
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(GPtrArray) receipts = NULL;
  g_autoptr(GError) error = NULL;
  HearAuditReport before;
  HearAuditReport after;
  guint           n[2] = { 0 };

  g_signal_connect (library->store, "changed", G_CALLBACK (count_cb), n);
  g_assert_true (hear_store_verify_audit (library->store, &before, NULL));
  receipt = hear_store_erase_candidate (library->store, candidate, &error);
  g_assert_no_error (error);
  g_assert_cmpint (receipt->at, ==, HEAR_TEST_NOW);
  g_assert_true (hear_store_verify_audit (library->store, &after, NULL));
  g_assert_cmpint (after.first_broken, ==, -1);
  g_assert_cmpuint (after.entries, ==, before.entries + 1);
  g_assert_cmpint (receipt->audit_n, ==, after.entries);
  hear_test_wait (both, n);

  g_assert_null (hear_store_load_interview (library->store, hear_interview_get_id (ana), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (hear_store_restore_interview (library->store, hear_interview_get_id (ana), &error));
  g_assert_nonnull (error);
  receipts = hear_store_list_erasures (library->store, NULL);
  g_assert_cmpuint (receipts->len, ==, 1);
  g_assert_true (hear_store_finish_erasures (library->store, NULL));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-erasure/plan", test_plan);
  hear_test_library_add_test ("/store-erasure/ambiguous", test_ambiguous);
  hear_test_library_add_test ("/store-erasure/erase", test_erase);

  return g_test_run ();
}
