/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-json.h"

static gint64
count (LibraryFixture *self,
       const char     *what)
{
  g_autoptr(CliRun) run = cli_fixture_ok (self, "status", NULL);

  return hear_json_get_int (run->json, what, -1);
}

static void
test_create_and_remove (LibraryFixture *self,
                        gconstpointer   unused)
{
  g_autoptr(CliRun) created = cli_fixture_ok (self, "sample", "create", NULL);
  g_autoptr(CliRun) again = cli_fixture_ok (self, "sample", "create", NULL);
  g_autoptr(CliRun) removed = NULL;
  g_autoptr(CliRun) nothing = NULL;
  g_autoptr(CliRun) plain = NULL;
  g_autoptr(CliRun) second = NULL;

  g_assert_cmpint (hear_json_get_int (created->json, "interviews", -1), ==, 4);
  g_assert_cmpint (hear_json_get_int (again->json, "interviews", -1), ==, 4);
  g_assert_cmpint (count (self, "interviews"), ==, 4);
  g_assert_cmpint (count (self, "candidates"), ==, 4);
  removed = cli_fixture_ok (self, "sample", "remove", NULL);
  g_assert_cmpint (hear_json_get_int (removed->json, "interviews", -1), ==, 4);
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (removed->json, "removed")), ==, 4);
  g_assert_cmpint (count (self, "interviews"), ==, 0);
  g_assert_cmpint (count (self, "candidates"), ==, 0);
  nothing = cli_fixture_ok (self, "sample", "remove", NULL);
  g_assert_cmpint (hear_json_get_int (nothing->json, "interviews", -1), ==, 0);

  second = cli_fixture_ok (self, "sample", "create", NULL);
  plain = cli_fixture_run_plain (self, "sample", "remove", NULL);
  g_assert_nonnull (strstr (plain->out, "Removed: "));
  g_assert_nonnull (strstr (plain->out, " · "));
  g_assert_true (g_str_has_suffix (plain->out, "4 interviews\n"));
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-sample/create-and-remove", test_create_and_remove);

  return g_test_run ();
}
