/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-json.h"

static void
test_generate (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autoptr(CliRun) run = cli_fixture_ok (self, "generate", "--interviews", "6", "--seed", "42", NULL);
  g_autoptr(CliRun) again = cli_fixture_ok (self, "generate", "--interviews", "6", "--seed", "42", NULL);
  g_autoptr(CliRun) status = cli_fixture_ok (self, "status", NULL);
  g_autoptr(CliRun) verify = cli_fixture_ok (self, "verify", NULL);
  g_autoptr(CliRun) hits = cli_fixture_ok (self, "search", "in", NULL);

  g_assert_cmpint (hear_json_get_int (run->json, "interviews", -1), ==, 6);
  g_assert_cmpint (hear_json_get_int (run->json, "added", -1), ==, 6);
  g_assert_false (json_object_has_member (run->json, "planted"));
  g_assert_cmpint (hear_json_get_int (again->json, "added", -1), ==, 0);
  g_assert_cmpint (hear_json_get_int (status->json, "interviews", -1), ==, 6);
  g_assert_cmpint (hear_json_get_int (status->json, "candidates", -1), ==, 5);
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (hits->json, "hits")), >, 0);
}

static void
test_planted (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autoptr(CliRun) run = cli_fixture_ok (self, "generate", "--interviews", "2", "--seed", "7", "--planted", NULL);
  g_autoptr(CliRun) plain = cli_fixture_run_plain (self, "generate", "--interviews", "2", "--seed", "7", "--planted", NULL);
  JsonArray  *truths = hear_json_get_array (run->json, "planted");
  JsonObject *rater = json_array_get_object_element (truths, 0);

  g_assert_cmpuint (json_array_get_length (truths), ==, 3);
  g_assert_cmpstr (hear_json_get_string (rater, "kind"), ==, "biased_rater");
  g_assert_cmpfloat (json_object_get_double_member (rater, "shift"), <, 0);
  g_assert_cmpstr (hear_json_get_string (json_array_get_object_element (truths, 1), "kind"), ==, "useless_question");
  g_assert_nonnull (strstr (plain->out, hear_json_get_string (rater, "name")));
  g_assert_true (g_str_has_prefix (plain->out, "2 interviews"));
}

static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  cli_fixture_refuse (self, 2, "usage", "generate", "--interviews", "2", NULL);
  cli_fixture_refuse (self, 2, "usage", "generate", "--interviews", "none", "--seed", "1", NULL);
  cli_fixture_refuse (self, 2, "usage", "generate", "--interviews", "0", "--seed", "1", NULL);
  cli_fixture_refuse (self, 2, "usage", "generate", "--interviews", "1", "--seed", "4294967296", NULL);
}

/* Nobody wants these among their own. */
static void
test_library_of_its_own (LibraryFixture *self,
                         gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) status = NULL;

  g_assert_nonnull (id);
  cli_fixture_refuse (self, 1, "exists", "generate", "--interviews", "2", "--seed", "42", NULL);
  status = cli_fixture_ok (self, "status", NULL);
  g_assert_cmpint (hear_json_get_int (status->json, "interviews", -1), ==, 1);
}

/* The largest seed, and more of the same later. */
static void
test_more (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autoptr(CliRun) two = cli_fixture_ok (self, "generate", "--interviews", "2", "--seed", "4294967295", NULL);
  g_autoptr(CliRun) three = cli_fixture_ok (self, "generate", "--interviews", "3", "--seed", "4294967295", NULL);

  g_assert_cmpint (hear_json_get_int (two->json, "added", -1), ==, 2);
  g_assert_cmpint (hear_json_get_int (three->json, "added", -1), ==, 1);
  cli_fixture_refuse (self, 1, "exists", "generate", "--interviews", "2", "--seed", "42", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-generate/generate", test_generate);
  cli_fixture_add ("/cli-generate/planted", test_planted);
  cli_fixture_add ("/cli-generate/refused", test_refused);
  cli_fixture_add ("/cli-generate/library-of-its-own", test_library_of_its_own);
  cli_fixture_add ("/cli-generate/more", test_more);

  return g_test_run ();
}
