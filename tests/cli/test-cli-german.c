/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-test-locale.h"
#include "hear-test.h"

/* The program as it is built, with the translation as it is built. */

#define ABOUT "Alles, was das Fenster von Hearback mit einer Bibliothek macht, ohne Fenster."

static const char *program;
static gboolean    has_locale;

static gboolean
speaks_german (void)
{
  if (!has_locale)
    g_test_skip ("the machine cannot make a German locale");

  return has_locale;
}

static void
test_help (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autoptr(CliRun) run = NULL;

  if (!speaks_german ())
    return;

  run = cli_fixture_run (self, "--help", NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "Aufruf: hearbackctl"));
  g_assert_nonnull (strstr (run->out, ABOUT));
  g_assert_nonnull (strstr (run->out, "die Bewerbenden auflisten"));
  g_assert_null (strstr (run->out, "Usage"));
}

static void
test_error (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autoptr(CliRun) run = NULL;

  if (!speaks_german ())
    return;

  run = cli_fixture_run (self, "show", "0123456789abcdef", NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err, "Es gibt kein Gespräch „0123456789abcdef“: siehe „hearbackctl list interviews“"));
}

/* As somebody reads it, not another program. */
static char *
read_output (LibraryFixture *self,
             const char     *noun,
             const char     *verb)
{
  const char *const argv[] = { program, "--library", self->directory, noun, verb, NULL };
  char             *out = NULL;
  g_autoptr(GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);

  return out;
}

static void
test_plural (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *none = NULL;
  g_autofree char *many = NULL;

  if (!speaks_german ())
    return;

  none = read_output (self, "sample", "remove");
  g_assert_cmpstr (none, ==, "0 Gespräche\n");
  many = read_output (self, "sample", "create");
  g_assert_true (g_str_has_suffix (many, " Gespräche\n"));
}

/* Columns are as wide as words look, not as many bytes as they take. */
static void
test_columns (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *out = NULL;

  if (!speaks_german ())
    return;

  out = read_output (self, "status", NULL);
  g_assert_nonnull (strstr (out, "Gespräche         0\nBewerbende        0\n"));
}

/* What other programs read stays as it is. */
static void
test_json (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autoptr(CliRun) run = NULL;

  if (!speaks_german ())
    return;

  run = cli_fixture_run (self, "status", "--json", NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (json_object_has_member (run->json, "interviews"));
}

static void
test_other_language (LibraryFixture *self,
                     gconstpointer   unused)
{
  g_autoptr(CliRun) run = NULL;

  g_setenv ("LANGUAGE", "tlh", TRUE);
  run = cli_fixture_run (self, "--help", NULL);
  g_setenv ("LANGUAGE", "de", TRUE);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "Usage: hearbackctl"));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  int              status;

  cli_fixture_init (&argc, &argv);
  program = argv[1];
  folder = hear_test_make_folder ();
  has_locale = hear_test_locale_make (folder);
  if (has_locale)
    {
      g_setenv ("LOCPATH", folder, TRUE);
      g_setenv ("LC_ALL", HEAR_TEST_LOCALE, TRUE);
    }
  g_setenv ("LANGUAGE", "de", TRUE);

  cli_fixture_add ("/cli-german/help", test_help);
  cli_fixture_add ("/cli-german/error", test_error);
  cli_fixture_add ("/cli-german/plural", test_plural);
  cli_fixture_add ("/cli-german/columns", test_columns);
  cli_fixture_add ("/cli-german/json", test_json);
  cli_fixture_add ("/cli-german/other-language", test_other_language);
  status = g_test_run ();
  hear_test_drop_folder (folder);

  return status;
}
