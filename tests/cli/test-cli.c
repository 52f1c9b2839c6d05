/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cli-fixture.h"
#include "hear-cli.h"
#include "hear-json.h"

static void
test_usage (LibraryFixture *self,
            gconstpointer   unused)
{
  cli_fixture_refuse (self, 2, "usage", NULL, NULL);
  cli_fixture_refuse (self, 2, "usage", "frobnicate", NULL);
  cli_fixture_refuse (self, 2, "usage", "transcript", NULL);
  cli_fixture_refuse (self, 2, "usage", "status", "--frobnicate", NULL);
  cli_fixture_refuse (self, 2, "usage", "status", "-x", NULL);
  cli_fixture_refuse (self, 2, "usage", "status", "extra", NULL);
  cli_fixture_refuse (self, 2, "usage", "show", NULL);
  cli_fixture_refuse (self, 2, "usage", "import", "--candidate", NULL);
}

static void
test_no_library (LibraryFixture *self,
                 gconstpointer   unused)
{
  const char *const verbs[] = { "status", "verify", "list interviews", "list roles", "list candidates", "sample create" };
  g_autofree char  *nowhere = library_fixture_path (self, "nowhere");

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_auto(GStrv) words = g_strsplit (verbs[i], " ", 2);
      g_autoptr(CliRun) run = cli_fixture_run (self, "--library", nowhere, words[0], words[1], NULL);

      g_assert_cmpint (run->status, ==, 1);
      g_assert_nonnull (strstr (run->err, "init"));
      g_assert_cmpstr (hear_json_get_string (hear_json_get_object (run->json, "error"), "code"), ==, "no-library");
    }
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

static void
test_environment (LibraryFixture *self,
                  gconstpointer   unused)
{
  g_autofree char *other = library_fixture_path (self, "other");
  g_autoptr(CliRun) made = NULL;
  g_autoptr(CliRun) kept = NULL;

  g_setenv ("HEARBACK_LIBRARY", other, TRUE);
  made = cli_fixture_ok (self, "--library", "", "init", NULL);
  kept = cli_fixture_ok (self, "status", NULL);
  g_unsetenv ("HEARBACK_LIBRARY");
  g_assert_cmpstr (hear_json_get_string (made->json, "library"), ==, other);
  g_assert_cmpstr (hear_json_get_string (kept->json, "library"), ==, self->directory);
}

static void
test_default (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *data = library_fixture_path (self, "data");
  g_autofree char *expected = g_build_filename (data, "hearback", NULL);
  g_autofree char *before = g_strdup (g_getenv ("XDG_DATA_HOME"));
  g_autoptr(CliRun) run = NULL;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  run = cli_fixture_ok (self, "--library", "", "init", NULL);
  g_assert_cmpstr (hear_json_get_string (run->json, "library"), ==, expected);
  if (before != NULL)
    g_setenv ("XDG_DATA_HOME", before, TRUE);
}

static void
test_c_locale (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *before = g_strdup (g_getenv ("LC_ALL"));
  g_autoptr(CliRun) run = NULL;
  g_autoptr(CliRun) list = NULL;

  g_setenv ("LC_ALL", "C", TRUE);
  run = cli_fixture_ok (self, "role", "add", "Köchin für Zoë", NULL);
  list = cli_fixture_ok (self, "list", "roles", NULL);
  g_setenv ("LC_ALL", before != NULL ? before : "C.UTF-8", TRUE);
  g_assert_nonnull (strstr (list->out, "Köchin für Zoë"));
}

static void
test_help (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autoptr(CliRun) program = cli_fixture_run (self, "--help", NULL);
  g_autoptr(CliRun) verb = cli_fixture_run (self, "import", "--help", NULL);
  g_autoptr(CliRun) group = cli_fixture_run (self, "transcript", "--help", NULL);
  g_autoptr(CliRun) version = cli_fixture_run (self, "--version", NULL);

  g_assert_cmpint (program->status, ==, 0);
  g_assert_nonnull (strstr (program->out, "transcript parse"));
  g_assert_cmpint (verb->status, ==, 0);
  g_assert_nonnull (strstr (verb->out, "--consent TEXT"));
  g_assert_cmpint (group->status, ==, 0);
  g_assert_nonnull (strstr (group->out, "transcript export"));
  g_assert_cmpstr (version->out, ==, "hearbackctl " HEAR_VERSION "\n");
}

static void
test_in_process (void)
{
  char *bad[] = { (char *) "hearbackctl", (char *) "frobnicate", NULL };

  if (g_test_subprocess ())
    {
      g_assert_cmpint (hear_cli_run (bad), ==, 2);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*frobnicate*Usage:*");
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli/usage", test_usage);
  cli_fixture_add ("/cli/no-library", test_no_library);
  cli_fixture_add ("/cli/environment", test_environment);
  cli_fixture_add ("/cli/default", test_default);
  cli_fixture_add ("/cli/c-locale", test_c_locale);
  cli_fixture_add ("/cli/help", test_help);
  g_test_add_func ("/cli/in-process", test_in_process);

  return g_test_run ();
}
