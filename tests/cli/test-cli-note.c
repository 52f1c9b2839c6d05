/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-json.h"

static void
test_add (LibraryFixture *self,
          gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) first = cli_fixture_ok (self, "note", "add", id, "--at", "1500", "Names the cost – “twice”", NULL);
  g_autoptr(CliRun) second = cli_fixture_ok (self, "note", "add", id, "--at", "0", "--private", "--", "--asks back", NULL);
  g_autoptr(CliRun) list = cli_fixture_ok (self, "note", "list", id, NULL);
  JsonArray  *items = hear_json_get_array (list->json, "items");
  JsonObject *early = hear_json_get_item (items, 0);
  JsonObject *late = hear_json_get_item (items, 1);

  g_assert_cmpuint (json_array_get_length (items), ==, 2);
  g_assert_cmpint (hear_json_get_int (early, "at_ms", -1), ==, 0);
  g_assert_cmpstr (hear_json_get_string (early, "text"), ==, "--asks back");
  g_assert_true (json_object_get_boolean_member (early, "private"));
  g_assert_cmpint (hear_json_get_int (late, "at_ms", -1), ==, 1500);
  g_assert_cmpstr (hear_json_get_string (late, "text"), ==, "Names the cost – “twice”");
  g_assert_false (json_object_get_boolean_member (late, "private"));
  g_assert_nonnull (hear_json_get_string (late, "user"));
}

static void
test_prefix (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *prefix = g_strndup (id, 13);
  g_autofree char *tiny = g_strndup (id, 7);
  g_autoptr(CliRun) run = cli_fixture_ok (self, "note", "list", prefix, NULL);

  g_assert_cmpstr (run->out, ==, "{\"items\":[]}\n");
  cli_fixture_refuse (self, 1, "invalid", "note", "list", tiny, NULL);
}

static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");

  cli_fixture_refuse (self, 2, "usage", "note", "add", id, "text", NULL);
  cli_fixture_refuse (self, 2, "usage", "note", "add", id, "--at", "-5", "text", NULL);
  cli_fixture_refuse (self, 2, "usage", "note", "add", id, "--at", "soon", "text", NULL);
  cli_fixture_refuse (self, 2, "usage", "note", "add", id, "--at", "5", " ", NULL);
  cli_fixture_refuse (self, 1, "invalid", "note", "add", id, "--at", "99999999", "text", NULL);
  cli_fixture_refuse (self, 1, "not-found", "note", "add", "01234567-nothing", "--at", "5", "text", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-note/add", test_add);
  cli_fixture_add ("/cli-note/prefix", test_prefix);
  cli_fixture_add ("/cli-note/refused", test_refused);

  return g_test_run ();
}
