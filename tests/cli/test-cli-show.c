/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-json.h"

static void
test_show (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *prefix = g_strndup (id, 20);
  g_autoptr(CliRun) run = cli_fixture_ok (self, "show", prefix, NULL);
  JsonObject *recording = hear_json_get_object (run->json, "recording");
  JsonObject *transcript = hear_json_get_item (hear_json_get_array (run->json, "transcripts"), 0);
  JsonArray  *participants = hear_json_get_array (run->json, "participants");

  g_assert_cmpstr (hear_json_get_string (run->json, "interview"), ==, id);
  g_assert_cmpstr (hear_json_get_string (run->json, "candidate_name"), ==, "Ana Lima");
  g_assert_cmpint (hear_json_get_int (recording, "duration_ms", -1), ==, 2000);
  g_assert_cmpint (hear_json_get_int (recording, "channels", -1), ==, 1);
  g_assert_cmpstr (hear_json_get_string (transcript, "times"), ==, "cues");
  g_assert_cmpint (hear_json_get_int (transcript, "segments", -1), ==, 2);
  g_assert_cmpuint (json_array_get_length (participants), ==, 2);
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (participants, 0), "part"), ==, "interviewer");
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (participants, 1), "part"), ==, "candidate");
  g_assert_cmpstr (hear_json_get_string (hear_json_get_object (run->json, "consent"), "recording"), ==, "agreed");
  g_assert_cmpstr (hear_json_get_string (run->json, "card"), ==, "none");
  g_assert_cmpint (hear_json_get_int (run->json, "of", -1), ==, 5);
}

static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *one = cli_fixture_import (self, "one");
  g_autofree char *two = cli_fixture_import (self, "two");
  g_autofree char *three = NULL;
  g_autofree char *shared = g_strndup (two, 8);

  g_assert_cmpstr (one, !=, two);
  /* They are the clock's, and change once a minute. */
  if (!g_str_has_prefix (one, shared))
    three = cli_fixture_import (self, "three");
  cli_fixture_refuse (self, 1, "ambiguous", "show", shared, NULL);
  cli_fixture_refuse (self, 1, "not-found", "show", "ffffffff", NULL);
  cli_fixture_refuse (self, 1, "invalid", "show", "%", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-show/show", test_show);
  cli_fixture_add ("/cli-show/refused", test_refused);

  return g_test_run ();
}
