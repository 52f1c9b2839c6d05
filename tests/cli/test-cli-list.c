/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-json.h"

static void
import (LibraryFixture *self,
        const char     *candidate,
        const char     *role,
        const char     *day)
{
  g_autofree char *text = library_fixture_write (self, "text.txt", "Candidate: The work.\n");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "import", "--transcript", text, "--candidate", candidate, "--role", role,
                                           "--consent", "c", "--at", day, NULL);
}

static void
fill (LibraryFixture *self)
{
  import (self, "Ana Lima", "Engineer", "2026-05-01");
  import (self, "Bo Ek", "Support", "2026-05-02");
  import (self, "Ana Lima", "Support", "2026-05-03");
}

static const char *
get (CliRun     *run,
     guint       index,
     const char *key)
{
  return hear_json_get_string (hear_json_get_item (hear_json_get_array (run->json, "items"), index), key);
}

static guint
count (CliRun *run)
{
  return json_array_get_length (hear_json_get_array (run->json, "items"));
}

static void
test_empty (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autoptr(CliRun) run = cli_fixture_ok (self, "list", "interviews", NULL);

  g_assert_cmpstr (run->out, ==, "{\"items\":[],\"next\":null}\n");
}

static void
test_interviews (LibraryFixture *self,
                 gconstpointer   unused)
{
  g_autoptr(CliRun) run = NULL;
  g_autoptr(CliRun) plain = NULL;

  fill (self);
  run = cli_fixture_ok (self, "list", "interviews", NULL);
  g_assert_cmpuint (count (run), ==, 3);
  g_assert_cmpstr (get (run, 0, "held_at"), ==, "2026-05-03T00:00:00.000Z");
  g_assert_cmpstr (get (run, 0, "candidate_name"), ==, "Ana Lima");
  g_assert_cmpstr (get (run, 0, "role_title"), ==, "Support");
  g_assert_cmpstr (get (run, 2, "held_at"), ==, "2026-05-01T00:00:00.000Z");
  plain = cli_fixture_run_plain (self, "list", "interviews", NULL);
  g_assert_nonnull (strstr (plain->out, "Ana Lima · Engineer · not begun\n"));
}

static void
test_filter (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autoptr(CliRun) role = NULL;
  g_autoptr(CliRun) candidate = NULL;
  g_autoptr(CliRun) both = NULL;
  g_autoptr(CliRun) id = NULL;
  g_autoptr(CliRun) heard = NULL;

  fill (self);
  role = cli_fixture_ok (self, "list", "interviews", "--role", "support", NULL);
  g_assert_cmpuint (count (role), ==, 2);
  candidate = cli_fixture_ok (self, "list", "interviews", "--candidate", "Bo Ek", NULL);
  g_assert_cmpuint (count (candidate), ==, 1);
  both = cli_fixture_ok (self, "list", "interviews", "--candidate", "Ana Lima", "--role", "Engineer", NULL);
  g_assert_cmpuint (count (both), ==, 1);
  id = cli_fixture_ok (self, "list", "interviews", "--role", get (both, 0, "role"), NULL);
  g_assert_cmpuint (count (id), ==, 1);
  heard = cli_fixture_ok (self, "list", "interviews", "--state", "heard", NULL);
  g_assert_cmpuint (count (heard), ==, 0);
  cli_fixture_refuse (self, 1, "not-found", "list", "interviews", "--role", "Nobody", NULL);
  cli_fixture_refuse (self, 2, "usage", "list", "interviews", "--state", "frob", NULL);
}

/* The state of my card, in the list and beside the interview. */
static void
test_cards (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *begun = cli_fixture_import (self, "ana");
  g_autofree char *done = cli_fixture_import (self, "bo");
  g_autoptr(CliRun) set = cli_fixture_ok (self, "card", "set", begun, "structure", "4", NULL);
  g_autoptr(CliRun) hand_in = cli_fixture_ok (self, "card", "hand-in", done, "--recommendation", "yes", "--feedback", "f", NULL);
  g_autofree char *fresh = cli_fixture_import (self, "cem");
  g_autoptr(CliRun) open = cli_fixture_ok (self, "list", "interviews", "--state", "card-open", NULL);
  g_autoptr(CliRun) submitted = cli_fixture_ok (self, "list", "interviews", "--state", "card-submitted", NULL);
  g_autoptr(CliRun) show_fresh = cli_fixture_ok (self, "show", fresh, NULL);
  g_autoptr(CliRun) show_begun = cli_fixture_ok (self, "show", begun, NULL);

  g_assert_cmpuint (count (open), ==, 2);
  g_assert_cmpuint (count (submitted), ==, 1);
  g_assert_cmpstr (get (submitted, 0, "interview"), ==, done);
  g_assert_cmpstr (get (submitted, 0, "card"), ==, "submitted");
  g_assert_cmpstr (hear_json_get_string (show_fresh->json, "card"), ==, "none");
  g_assert_cmpint (hear_json_get_int (show_fresh->json, "rated", -1), ==, 0);
  g_assert_cmpstr (hear_json_get_string (show_begun->json, "card"), ==, "draft");
  g_assert_cmpint (hear_json_get_int (show_begun->json, "rated", -1), ==, 1);
  g_assert_cmpint (hear_json_get_int (show_begun->json, "of", -1), ==, 5);
}

static void
test_pages (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autoptr(CliRun) first = NULL;
  g_autoptr(CliRun) second = NULL;

  fill (self);
  first = cli_fixture_ok (self, "list", "interviews", "--limit", "2", NULL);
  g_assert_cmpuint (count (first), ==, 2);
  second = cli_fixture_ok (self, "list", "interviews", "--limit", "2", "--after", hear_json_get_string (first->json, "next"), NULL);
  g_assert_cmpuint (count (second), ==, 1);
  g_assert_true (json_object_get_null_member (second->json, "next"));
  g_assert_cmpstr (get (second, 0, "held_at"), ==, "2026-05-01T00:00:00.000Z");
  cli_fixture_refuse (self, 2, "usage", "list", "interviews", "--limit", "0", NULL);
  cli_fixture_refuse (self, 2, "usage", "list", "interviews", "--limit", "many", NULL);
}

static void
test_people (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autoptr(CliRun) candidates = NULL;
  g_autoptr(CliRun) roles = NULL;

  fill (self);
  candidates = cli_fixture_ok (self, "list", "candidates", NULL);
  g_assert_cmpuint (count (candidates), ==, 2);
  g_assert_cmpstr (get (candidates, 0, "name"), ==, "Ana Lima");
  roles = cli_fixture_ok (self, "list", "roles", NULL);
  g_assert_cmpuint (count (roles), ==, 2);
  g_assert_cmpstr (get (roles, 0, "title"), ==, "Engineer");
  g_assert_nonnull (get (roles, 0, "role"));
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-list/empty", test_empty);
  cli_fixture_add ("/cli-list/interviews", test_interviews);
  cli_fixture_add ("/cli-list/filter", test_filter);
  cli_fixture_add ("/cli-list/cards", test_cards);
  cli_fixture_add ("/cli-list/pages", test_pages);
  cli_fixture_add ("/cli-list/people", test_people);

  return g_test_run ();
}
