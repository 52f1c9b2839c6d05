/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-audit-private.h"
#include "hear-test-library.h"

#include <string.h>

#define UNLOCK "DROP TRIGGER audit_keeps_entries; DROP TRIGGER audit_keeps_all_entries;"

static HearAuditReport
verify (HearTestLibrary *library)
{
  HearAuditReport report;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_verify_audit (library->store, &report, &error));
  g_assert_no_error (error);

  return report;
}

static void
test_whole (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  HearAuditReport report = verify (library);

  g_assert_cmpint (report.first_broken, ==, -1);
  g_assert_cmpuint (report.entries, >=, 12);
  hear_test_library_reopen (library);
  g_assert_cmpint (verify (library).first_broken, ==, -1);
}

static void
test_broken (HearTestLibrary *library,
             gconstpointer    user_data)
{
  const struct
  {
    const char *sql;
    gint64      first_broken;
  } cases[] = {
    { "UPDATE audit SET actor = 'me' WHERE n = 5", 5 },
    { "UPDATE audit SET at = at + 1 WHERE n = 1", 1 },
    { "UPDATE audit SET detail = '{}' WHERE n = 7", 7 },
    { "UPDATE audit SET hash = 'x' WHERE n = 3", 3 },
    { "DELETE FROM audit WHERE n = 4", 4 },
    { "DELETE FROM audit WHERE n = 1", 1 },
    { "DELETE FROM audit WHERE n > 6", 7 },
    { "INSERT INTO audit SELECT n + 1, at, actor, device, action, object, detail, hash, hash FROM audit ORDER BY n DESC LIMIT 1", 0 },
    { "DELETE FROM audit", 1 },
  };

  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  gint64 n = (gint64) verify (library).entries;

  hear_test_library_run (library, "CREATE TABLE kept AS SELECT * FROM audit;" UNLOCK);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 expected = cases[i].first_broken > 0 ? cases[i].first_broken : n + 1;

      hear_test_library_run (library, cases[i].sql);
      g_assert_cmpint (verify (library).first_broken, ==, expected);
      hear_test_library_run (library, "DELETE FROM audit; INSERT INTO audit SELECT * FROM kept");
      g_assert_cmpint (verify (library).first_broken, ==, -1);
    }
}

static void
test_append_only (HearTestLibrary *library,
                  gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (library->folder, "library.db", NULL);
  g_autoptr(HearDatabase) database = hear_database_open (path, HEAR_DATABASE_WRITE, &error);

  g_assert_false (hear_database_execute (database, "UPDATE audit SET at = 0", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (hear_database_execute (database, "DELETE FROM audit", &error));
  g_assert_nonnull (error);
}

/* Nobody can be read out of the log. */
static void
test_no_words (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  const char *const secrets[] = { "Ana", "race", "Agreed", hear_interview_get_candidate_id (interview) };

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_autofree char *sql = g_strdup_printf ("CREATE TEMP TABLE t (n CHECK (n = 0)); INSERT INTO t SELECT count (*) FROM audit"
                                              " WHERE instr (object || detail || action, '%s')",
                                              secrets[i]);

      hear_test_library_run (library, sql);
    }
}

static void
test_seal (void)
{
  g_autoptr(GBytes) salt = g_bytes_new_static ("salt", 4);
  g_autofree char *plain = hear_audit_seal (NULL, "abc", 3);
  g_autofree char *salted = hear_audit_seal (salt, "abc", 3);

  g_assert_cmpstr (plain, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpuint (strlen (salted), ==, 64);
  g_assert_cmpstr (salted, !=, plain);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/audit/whole", test_whole);
  hear_test_library_add_test ("/audit/broken", test_broken);
  hear_test_library_add_test ("/audit/append-only", test_append_only);
  hear_test_library_add_test ("/audit/no-words", test_no_words);
  g_test_add_func ("/audit/seal", test_seal);

  return g_test_run ();
}
