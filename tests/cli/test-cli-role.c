/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-json.h"

static void
test_add (LibraryFixture *self,
          gconstpointer   unused)
{
  g_autoptr(CliRun) made = cli_fixture_ok (self, "role", "add", "Backend engineer", NULL);
  g_autoptr(CliRun) again = cli_fixture_ok (self, "role", "add", " backend  ENGINEER", NULL);
  g_autoptr(CliRun) list = cli_fixture_ok (self, "list", "roles", NULL);
  JsonArray *items = hear_json_get_array (list->json, "items");

  g_assert_cmpstr (hear_json_get_string (made->json, "role"), ==, hear_json_get_string (again->json, "role"));
  g_assert_cmpuint (json_array_get_length (items), ==, 1);
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (items, 0), "title"), ==, "Backend engineer");
}

/* What is not named stays as it is. */
static void
test_set (LibraryFixture *self,
          gconstpointer   unused)
{
  g_autoptr(CliRun) made = cli_fixture_ok (self, "role", "add", "Cook", NULL);
  g_autoptr(CliRun) set = cli_fixture_ok (self, "role", "set", "Cook", "--title", "Head cook", "--rubric", "technical", NULL);
  g_autoptr(CliRun) again = cli_fixture_ok (self, "role", "set", hear_json_get_string (made->json, "role"), "--language", "de", NULL);
  g_autoptr(CliRun) list = cli_fixture_ok (self, "list", "roles", NULL);
  JsonObject *item = hear_json_get_item (hear_json_get_array (list->json, "items"), 0);

  g_assert_cmpstr (hear_json_get_string (set->json, "role"), ==, hear_json_get_string (made->json, "role"));
  g_assert_cmpstr (hear_json_get_string (again->json, "role"), ==, hear_json_get_string (made->json, "role"));
  g_assert_cmpstr (hear_json_get_string (item, "title"), ==, "Head cook");
  g_assert_cmpstr (hear_json_get_string (item, "rubric"), ==, "technical");
  cli_fixture_refuse (self, 1, "not-found", "role", "set", "Head cook", "--rubric", "none", NULL);
  cli_fixture_refuse (self, 2, "usage", "role", "set", "Head cook", "--language", "no such tag", NULL);
  cli_fixture_refuse (self, 1, "not-found", "role", "set", "Baker", "--title", "Cook", NULL);
}

static void
test_remove (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) made = cli_fixture_ok (self, "role", "add", "Cook", NULL);
  g_autoptr(CliRun) gone = cli_fixture_ok (self, "role", "remove", "Cook", NULL);

  g_assert_cmpstr (hear_json_get_string (gone->json, "role"), ==, hear_json_get_string (made->json, "role"));
  cli_fixture_refuse (self, 1, "not-found", "role", "remove", "Cook", NULL);
}

static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  cli_fixture_refuse (self, 2, "usage", "role", "add", NULL);
  cli_fixture_refuse (self, 2, "usage", "role", "add", "  ", NULL);
  cli_fixture_refuse (self, 2, "usage", "role", "add", "\xff", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-role/add", test_add);
  cli_fixture_add ("/cli-role/set", test_set);
  cli_fixture_add ("/cli-role/remove", test_remove);
  cli_fixture_add ("/cli-role/refused", test_refused);

  return g_test_run ();
}
