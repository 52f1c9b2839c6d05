/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-json.h"

static void
test_shipped (LibraryFixture *self,
              gconstpointer   unused)
{
  const char *const keys[] = { "communication", "structure", "engagement", "problem-solving", "collaboration" };
  g_autoptr(CliRun) list = cli_fixture_ok (self, "rubric", "list", NULL);
  JsonArray *items = hear_json_get_array (list->json, "items");
  JsonArray *competencies;

  g_assert_cmpuint (json_array_get_length (items), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(CliRun) show = cli_fixture_ok (self, "rubric", "show", hear_json_get_string (hear_json_get_item (items, i), "key"), NULL);

      competencies = hear_json_get_array (show->json, "competencies");
      g_assert_cmpint (hear_json_get_int (show->json, "version", 0), ==, 1);
      g_assert_nonnull (hear_json_get_string (show->json, "source"));
      g_assert_cmpuint (json_array_get_length (competencies), >=, 5);
      for (guint k = 0; k < json_array_get_length (competencies); k++)
        g_assert_cmpuint (json_array_get_length (hear_json_get_array (hear_json_get_item (competencies, k), "anchors")), ==, 5);
    }

  g_autoptr(CliRun) general = cli_fixture_ok (self, "rubric", "show", "general", NULL);
  competencies = hear_json_get_array (general->json, "competencies");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpstr (hear_json_get_string (hear_json_get_item (competencies, i), "key"), ==, keys[i]);
}

/* What is shown can be changed and imported: then it is the next version. */
static void
test_import (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *path = g_build_filename (self->root, "rubric.json", NULL);
  g_autoptr(CliRun) show = cli_fixture_ok (self, "rubric", "show", "technical", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, show->out, -1, &error));
  g_autoptr(CliRun) same = cli_fixture_ok (self, "rubric", "import", path, NULL);
  g_assert_cmpint (hear_json_get_int (same->json, "version", 0), ==, 1);

  g_auto(GStrv) parts = g_strsplit (show->out, "Care for quality", 2);
  g_autofree char *changed = g_strjoinv ("Quality", parts);
  g_assert_true (g_file_set_contents (path, changed, -1, &error));
  g_autoptr(CliRun) next = cli_fixture_ok (self, "rubric", "import", path, "--reason", "shorter", NULL);
  g_assert_cmpint (hear_json_get_int (next->json, "version", 0), ==, 2);
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (hear_json_get_array (next->json, "competencies"), 2), "name"), ==, "Quality");
  g_assert_cmpstr (hear_json_get_string (next->json, "version_id"), !=, hear_json_get_string (show->json, "version_id"));

  g_autoptr(CliRun) old = cli_fixture_ok (self, "rubric", "show", "technical", "--version", "1", NULL);
  g_assert_cmpstr (hear_json_get_string (old->json, "version_id"), ==, hear_json_get_string (show->json, "version_id"));
  cli_fixture_refuse (self, 1, "not-found", "rubric", "show", "technical", "--version", "3", NULL);
}

static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *path = g_build_filename (self->root, "rubric.json", NULL);

  g_assert_true (g_file_set_contents (path, "{\"key\":\"x\",\"title\":\"X\",\"competencies\":[]}", -1, NULL));
  cli_fixture_refuse (self, 1, "invalid", "rubric", "import", path, NULL);
  cli_fixture_refuse (self, 1, "io", "rubric", "import", "nowhere.json", NULL);
  cli_fixture_refuse (self, 1, "not-found", "rubric", "show", "nothing", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-rubric/shipped", test_shipped);
  cli_fixture_add ("/cli-rubric/import", test_import);
  cli_fixture_add ("/cli-rubric/refused", test_refused);

  return g_test_run ();
}
