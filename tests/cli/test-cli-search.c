/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-json.h"

static char *
import (LibraryFixture *self,
        const char     *candidate,
        const char     *role,
        const char     *day)
{
  g_autofree char *text = library_fixture_write (self, "text.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ida>Which cache was it?\n\n"
                                                                   "00:04.000 --> 00:06.000\n<v Candidate>It was the cache of the shop.\n");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "import", "--transcript", text, "--candidate", candidate, "--role", role,
                                           "--consent", "c", "--at", day, NULL);

  return g_strdup (hear_json_get_string (run->json, "interview"));
}

static JsonObject *
get (CliRun *run,
     guint   index)
{
  return hear_json_get_item (hear_json_get_array (run->json, "hits"), index);
}

static guint
count (CliRun *run)
{
  return json_array_get_length (hear_json_get_array (run->json, "hits"));
}

static void
test_contract (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *id = import (self, "Ana Lima", "Engineer", "2026-05-01");
  g_autoptr(CliRun) none = cli_fixture_ok (self, "search", "nowhere", NULL);
  g_autoptr(CliRun) run = NULL;
  JsonArray *mark;

  g_assert_cmpstr (none->out, ==, "{\"hits\":[],\"more\":false,\"next\":null}\n");
  run = cli_fixture_ok (self, "search", "\"cache of\"", NULL);
  g_assert_cmpuint (count (run), ==, 1);
  g_assert_cmpstr (hear_json_get_string (get (run, 0), "interview"), ==, id);
  g_assert_nonnull (hear_json_get_string (get (run, 0), "segment"));
  g_assert_cmpint (hear_json_get_int (get (run, 0), "start_ms", -1), >=, 4000);
  g_assert_cmpstr (hear_json_get_string (get (run, 0), "snippet"), ==, "It was the cache of the shop.");
  g_assert_cmpstr (hear_json_get_string (get (run, 0), "kind"), ==, "segment");
  mark = json_array_get_array_element (hear_json_get_array (get (run, 0), "marks"), 0);
  g_assert_cmpint (json_array_get_int_element (mark, 0), ==, 11);
  g_assert_cmpint (json_array_get_int_element (mark, 1), ==, 19);
}

static void
test_facets (LibraryFixture *self,
             gconstpointer   unused)
{
  static const struct
  {
    const char *option;
    const char *value;
    guint       n;
  } cases[] = {
    { "--role", "Engineer", 2 },
    { "--candidate", "Ana Lima", 4 },
    { "--speaker", "ida", 3 },
    { "--from", "2026-05-02", 4 },
    { "--to", "2026-05-01", 2 },
    { "--to", "2026-05-01T00:00:00Z", 2 },
    { "--to", "2026-04-30", 0 },
  };
  g_autofree char *one = import (self, "Ana Lima", "Engineer", "2026-05-01");
  g_autofree char *two = import (self, "Bo Ek", "Support", "2026-05-02");
  g_autofree char *three = import (self, "Ana Lima", "Support", "2026-05-03");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CliRun) run = cli_fixture_ok (self, "search", "cache", cases[i].option, cases[i].value, NULL);

      g_assert_cmpuint (count (run), ==, cases[i].n);
    }
}

static void
test_pages (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *one = import (self, "Ana Lima", "Engineer", "2026-05-01");
  g_autofree char *two = import (self, "Bo Ek", "Support", "2026-05-02");
  g_autoptr(CliRun) first = cli_fixture_ok (self, "search", "cache", "--limit", "3", NULL);
  g_autoptr(CliRun) last = NULL;

  g_assert_true (json_object_get_boolean_member (first->json, "more"));
  g_assert_cmpstr (hear_json_get_string (get (first, 0), "candidate_name"), ==, "Bo Ek");
  last = cli_fixture_ok (self, "search", "cache", "--after", hear_json_get_string (first->json, "next"), NULL);
  g_assert_cmpuint (count (last), ==, 1);
  g_assert_cmpstr (hear_json_get_string (get (last, 0), "interview"), ==, one);
  g_assert_false (json_object_get_boolean_member (last->json, "more"));
}

static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  cli_fixture_refuse (self, 2, "usage", "search", NULL);
  cli_fixture_refuse (self, 2, "usage", "search", "x", "--from", "yesterday", NULL);
  cli_fixture_refuse (self, 1, "not-found", "search", "x", "--role", "Nobody", NULL);
  cli_fixture_refuse (self, 1, "invalid", "search", "x", "--after", "x", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-search/contract", test_contract);
  cli_fixture_add ("/cli-search/facets", test_facets);
  cli_fixture_add ("/cli-search/pages", test_pages);
  cli_fixture_add ("/cli-search/refused", test_refused);

  return g_test_run ();
}
