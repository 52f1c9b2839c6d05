/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-json.h"

static JsonObject *
find_item (CliRun     *run,
           const char *competency)
{
  JsonArray *items = hear_json_get_array (run->json, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    if (g_strcmp0 (hear_json_get_string (hear_json_get_item (items, i), "competency"), competency) == 0)
      return hear_json_get_item (items, i);

  return NULL;
}

/* What was handed in stays; the amendment stands beside it. */
static void
test_amend (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  JsonObject      *amendment;

  cli_fixture_refuse (self, 1, "invalid", "card", "amend", id, "structure", "4", "--reason", "too early", NULL);
  g_autoptr(CliRun) set = cli_fixture_ok (self, "card", "set", id, "structure", "3", NULL);
  g_autoptr(CliRun) done = cli_fixture_ok (self, "card", "hand-in", id, "--recommendation", "yes", "--feedback", "You named the cost.", NULL);
  cli_fixture_refuse (self, 2, "usage", "card", "amend", id, "structure", "4", NULL);
  cli_fixture_refuse (self, 2, "usage", "card", "amend", id, "structure", "9", "--reason", "x", NULL);
  cli_fixture_refuse (self, 1, "not-found", "card", "amend", id, "courage", "4", "--reason", "x", NULL);
  cli_fixture_refuse (self, 1, "invalid", "card", "amend", id, "structure", "3", "--reason", "the same", NULL);
  g_autoptr(CliRun) run = cli_fixture_ok (self, "card", "amend", id, "structure", "4", "--reason", "Heard the answer again", NULL);

  g_assert_cmpint (hear_json_get_int (find_item (run, "structure"), "level", -1), ==, 3);
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (run->json, "amendments")), ==, 1);
  amendment = hear_json_get_item (hear_json_get_array (run->json, "amendments"), 0);
  g_assert_cmpstr (hear_json_get_string (amendment, "competency"), ==, "structure");
  g_assert_cmpstr (hear_json_get_string (amendment, "part"), ==, "level");
  g_assert_cmpint (hear_json_get_int (amendment, "before", -1), ==, 3);
  g_assert_cmpint (hear_json_get_int (amendment, "after", -1), ==, 4);
  g_assert_cmpstr (hear_json_get_string (amendment, "reason"), ==, "Heard the answer again");
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-amendments/amend", test_amend);

  return g_test_run ();
}
