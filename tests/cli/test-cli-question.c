/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-json.h"

static JsonObject *
get (CliRun *run,
     guint   position)
{
  return hear_json_get_item (hear_json_get_array (run->json, "items"), position);
}

static void
test_all (LibraryFixture *self,
          gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_write (self, "questions.txt", "\xef\xbb\xbfTell me about a conflict\n\nWhy us?\n");
  g_autoptr(CliRun) added = cli_fixture_ok (self, "question", "add", id, file, NULL);
  g_autoptr(CliRun) placed = cli_fixture_ok (self, "question", "place", id, "2", "--at", "500", NULL);
  g_autoptr(CliRun) listed = cli_fixture_ok (self, "question", "list", id, NULL);
  g_autoptr(CliRun) off = cli_fixture_ok (self, "question", "place", id, "2", "--nowhere", NULL);
  g_autoptr(CliRun) removed = cli_fixture_ok (self, "question", "remove", id, "1", NULL);

  g_assert_cmpuint (json_array_get_length (hear_json_get_array (added->json, "items")), ==, 2);
  g_assert_cmpstr (hear_json_get_string (get (added, 0), "question"), ==, "Tell me about a conflict");
  g_assert_true (json_object_get_null_member (get (added, 1), "start_ms"));
  g_assert_cmpint (hear_json_get_int (get (placed, 1), "start_ms", -1), ==, 500);
  g_assert_cmpstr (hear_json_get_string (get (listed, 1), "question"), ==, "Why us?");
  g_assert_true (json_object_get_null_member (get (off, 1), "start_ms"));
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (removed->json, "items")), ==, 1);
  g_assert_cmpstr (hear_json_get_string (get (removed, 0), "question"), ==, "Why us?");
  cli_fixture_refuse (self, 1, "not-found", "question", "place", id, "2", "--at", "1", NULL);
  cli_fixture_refuse (self, 2, "usage", "question", "place", id, "1", NULL);
  cli_fixture_refuse (self, 2, "usage", "question", "place", id, "1", "--at", "1", "--nowhere", NULL);
  cli_fixture_refuse (self, 1, "invalid", "question", "add", id, "/dev/zero", NULL);
  cli_fixture_refuse (self, 1, "not-found", "question", "list", "ffffffff", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-question/all", test_all);

  return g_test_run ();
}
