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
  cli_fixture_add ("/cli-role/refused", test_refused);

  return g_test_run ();
}
