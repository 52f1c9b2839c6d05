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

/* A run of words of the interview's transcript. */
static char *
find_words (LibraryFixture *self,
            const char     *id)
{
  g_autoptr(CliRun) run = cli_fixture_ok (self, "transcript", "export", id, "--format", "json", NULL);
  JsonObject *segment = hear_json_get_item (hear_json_get_array (run->json, "segments"), 0);
  JsonArray  *words = hear_json_get_array (segment, "words");

  return g_strdup_printf ("%s %s", hear_json_get_string (hear_json_get_item (words, 0), "text"),
                          hear_json_get_string (hear_json_get_item (words, 1), "text"));
}

static void
test_open (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "card", "show", id, NULL);

  g_assert_cmpstr (hear_json_get_string (run->json, "state"), ==, "draft");
  g_assert_cmpstr (hear_json_get_string (run->json, "rubric"), ==, "general");
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (run->json, "items")), ==, 5);
  g_assert_true (json_object_get_null_member (find_item (run, "structure"), "level"));
}

static void
test_set (LibraryFixture *self,
          gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *words = find_words (self, id);
  g_autoptr(CliRun) first = cli_fixture_ok (self, "card", "set", id, "structure", "4", "--note", "Names the cost", "--quote", words, NULL);
  g_autoptr(CliRun) again = cli_fixture_ok (self, "card", "set", id, "structure", "5", "--quote", words, NULL);
  g_autoptr(CliRun) none = cli_fixture_ok (self, "card", "set", id, "engagement", "0", NULL);
  JsonObject *item = find_item (again, "structure");
  JsonObject *quote = hear_json_get_item (hear_json_get_array (item, "quotes"), 0);

  g_assert_cmpint (hear_json_get_int (find_item (first, "structure"), "level", -1), ==, 4);
  g_assert_cmpint (hear_json_get_int (item, "level", -1), ==, 5);
  g_assert_cmpstr (hear_json_get_string (item, "note"), ==, "Names the cost");
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (item, "quotes")), ==, 1);
  g_assert_cmpstr (hear_json_get_string (quote, "text"), ==, words);
  g_assert_cmpstr (hear_json_get_string (quote, "state"), ==, "exact");
  g_assert_cmpint (hear_json_get_int (quote, "end_ms", 0), >, hear_json_get_int (quote, "start_ms", 0));
  g_assert_cmpint (hear_json_get_int (find_item (none, "engagement"), "level", -1), ==, 0);
}

static void
test_hand_in (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) set = cli_fixture_ok (self, "card", "set", id, "structure", "4", NULL);
  g_autoptr(CliRun) done = cli_fixture_ok (self, "card", "hand-in", id, "--recommendation", "strong_yes", "--feedback", "You named the cost.", NULL);

  g_assert_cmpstr (hear_json_get_string (done->json, "state"), ==, "submitted");
  g_assert_cmpstr (hear_json_get_string (done->json, "recommendation"), ==, "strong_yes");
  g_assert_cmpstr (hear_json_get_string (done->json, "feedback"), ==, "You named the cost.");
  cli_fixture_refuse (self, 1, "final", "card", "set", id, "structure", "1", NULL);
  cli_fixture_refuse (self, 1, "final", "card", "hand-in", id, "--recommendation", "no", NULL);
  g_autoptr(CliRun) still = cli_fixture_ok (self, "card", "show", id, NULL);
  g_assert_cmpstr (still->out, ==, done->out);
}

static void
test_warns_without_feedback (LibraryFixture *self,
                             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "card", "hand-in", id, "--recommendation", "no", NULL);

  g_assert_nonnull (strstr (run->err, "no line of feedback"));
}

static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) run = NULL;

  cli_fixture_refuse (self, 2, "usage", "card", "set", id, "structure", "9", NULL);
  cli_fixture_refuse (self, 2, "usage", "card", "set", id, "structure", "good", NULL);
  cli_fixture_refuse (self, 1, "not-found", "card", "set", id, "courage", "3", NULL);
  cli_fixture_refuse (self, 1, "not-found", "card", "set", id, "structure", "3", "--quote", "I never said this at all", NULL);
  cli_fixture_refuse (self, 2, "usage", "card", "hand-in", id, "--recommendation", "maybe", NULL);
  cli_fixture_refuse (self, 2, "usage", "card", "hand-in", id, NULL);
  run = cli_fixture_ok (self, "card", "show", id, NULL);
  g_assert_true (json_object_get_null_member (find_item (run, "structure"), "level"));
}

static void
test_role_with_a_rubric (LibraryFixture *self,
                         gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *path = g_build_filename (self->root, "job.txt", NULL);
  g_autoptr(CliRun) roles = cli_fixture_ok (self, "list", "roles", NULL);
  JsonObject *role = hear_json_get_item (hear_json_get_array (roles->json, "items"), 0);

  g_assert_cmpstr (hear_json_get_string (role, "rubric"), ==, "general");
  g_assert_true (g_file_set_contents (path, "Runs the queue.\n", -1, NULL));
  g_autoptr(CliRun) added = cli_fixture_ok (self, "role", "add", hear_json_get_string (role, "title"), "--rubric", "technical", "--job-text", path, NULL);
  g_autoptr(CliRun) card = cli_fixture_ok (self, "card", "show", id, NULL);

  g_assert_cmpstr (hear_json_get_string (added->json, "role"), ==, hear_json_get_string (role, "role"));
  g_assert_cmpstr (hear_json_get_string (card->json, "rubric"), ==, "technical");
  cli_fixture_refuse (self, 1, "not-found", "role", "add", "Other", "--rubric", "nothing", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-card/open", test_open);
  cli_fixture_add ("/cli-card/set", test_set);
  cli_fixture_add ("/cli-card/hand-in", test_hand_in);
  cli_fixture_add ("/cli-card/warns-without-feedback", test_warns_without_feedback);
  cli_fixture_add ("/cli-card/refused", test_refused);
  cli_fixture_add ("/cli-card/role-with-a-rubric", test_role_with_a_rubric);

  return g_test_run ();
}
