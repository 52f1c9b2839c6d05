/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"

#include <string.h>

#include "hear-json.h"
#include "hear-test.h"

static char *program;

/* Prepares a test program that was given the path of hearbackctl. */
void
cli_fixture_init (int    *argc,
                  char ***argv)
{
  hear_test_init (argc, argv);
  /* Under the sanitizer, GLib's own table of quarks is told by its caller. */
  g_setenv ("ASAN_OPTIONS", "fast_unwind_on_malloc=0", FALSE);
  program = g_strdup (*argc > 1 ? (*argv)[1] : "hearbackctl");
}

/* Makes a library by the program itself. */
void
cli_fixture_set_up (LibraryFixture *self,
                    gconstpointer   unused)
{
  g_autoptr(CliRun) run = NULL;

  self->root = hear_test_make_folder ();
  self->directory = g_build_filename (self->root, "library", NULL);
  run = cli_fixture_ok (self, "init", NULL);
}

static CliRun *
run_argv (const char *const *argv)
{
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  CliRun *run = g_new0 (CliRun, 1);

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run->out, &run->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run->status = g_subprocess_get_exit_status (process);
  g_assert_null (strstr (run->err, "CRITICAL"));
  g_assert_null (strstr (run->err, "WARNING"));
  if (run->out[0] == '{')
    run->node = hear_json_parse (run->out, strlen (run->out), NULL);
  if (run->node != NULL)
    run->json = json_node_get_object (run->node);

  return run;
}

/* The command line: the program on this library, in JSON, and what follows. */
GStrv
cli_fixture_make_argv (LibraryFixture *self,
                       const char     *first,
                       va_list         rest)
{
  g_autoptr(GStrvBuilder) argv = g_strv_builder_new ();

  g_strv_builder_add_many (argv, program, "--library", self->directory, "--json", NULL);
  for (const char *argument = first; argument != NULL; argument = va_arg (rest, const char *))
    g_strv_builder_add (argv, argument);

  return g_strv_builder_end (argv);
}

/* Runs the program to its end. */
CliRun *
cli_fixture_run (LibraryFixture *self,
                 const char     *first,
                 ...)
{
  g_auto(GStrv) argv = NULL;
  va_list rest;

  va_start (rest, first);
  argv = cli_fixture_make_argv (self, first, rest);
  va_end (rest);

  return run_argv ((const char *const *) argv);
}

/* Runs the program, which must succeed and print one JSON object. */
CliRun *
cli_fixture_ok (LibraryFixture *self,
                const char     *first,
                ...)
{
  g_auto(GStrv) argv = NULL;
  va_list rest;
  CliRun *run;

  va_start (rest, first);
  argv = cli_fixture_make_argv (self, first, rest);
  va_end (rest);
  run = run_argv ((const char *const *) argv);
  if (run->status != 0)
    g_test_message ("%s: %s", first, run->err);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (run->json);
  g_assert_true (g_str_has_suffix (run->out, "}\n"));

  return run;
}

/* Runs the program, which must succeed, as a person does: without JSON. */
CliRun *
cli_fixture_run_plain (LibraryFixture *self,
                       const char     *first,
                       ...)
{
  g_auto(GStrv) argv = NULL;
  va_list rest;
  CliRun *run;

  va_start (rest, first);
  argv = cli_fixture_make_argv (self, first, rest);
  va_end (rest);
  g_assert_cmpstr (argv[3], ==, "--json");
  g_free (argv[3]);
  for (guint i = 3; argv[i] != NULL; i++)
    argv[i] = argv[i + 1];
  run = run_argv ((const char *const *) argv);
  g_assert_cmpint (run->status, ==, 0);

  return run;
}

/* Starts the program and does not wait for it. */
GSubprocess *
cli_fixture_start (LibraryFixture *self,
                   const char     *first,
                   ...)
{
  g_auto(GStrv) argv = NULL;
  g_autoptr(GError) error = NULL;
  GSubprocess *process;
  va_list      rest;

  va_start (rest, first);
  argv = cli_fixture_make_argv (self, first, rest);
  va_end (rest);
  process = g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  g_assert_no_error (error);

  return process;
}

/* Runs the program, which must fail with @status: one line (two if the call
 * was wrong) on standard error, and an error with @code as JSON. */
void
cli_fixture_refuse (LibraryFixture *self,
                    int             status,
                    const char     *code,
                    ...)
{
  g_auto(GStrv) argv = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(CliRun) run = NULL;
  JsonObject *error;
  const char *first;
  va_list     rest;

  va_start (rest, code);
  first = va_arg (rest, const char *);
  argv = cli_fixture_make_argv (self, first, rest);
  va_end (rest);
  run = run_argv ((const char *const *) argv);
  g_assert_cmpint (run->status, ==, status);
  g_assert_nonnull (run->json);
  error = hear_json_get_object (run->json, "error");
  g_assert_cmpstr (hear_json_get_string (error, "code"), ==, code);
  g_assert_nonnull (hear_json_get_string (error, "message"));
  g_assert_nonnull (hear_json_get_string (error, "domain"));

  lines = g_strsplit (run->err, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, status == 1 ? 2 : 3);
  g_assert_true (g_str_has_prefix (lines[0], "hearbackctl: "));
  g_assert_nonnull (strstr (lines[0] + strlen ("hearbackctl: "), ": "));
}

/* Imports a recording of two seconds with two turns; gives the interview's
 * id. */
char *
cli_fixture_import (LibraryFixture *self,
                    const char     *name)
{
  g_autofree char *media = g_strconcat (name, ".wav", NULL);
  g_autofree char *text = g_strconcat (name, ".srt", NULL);
  g_autofree char *media_path = library_fixture_write_sound (self, media, 1, 2);
  g_autofree char *text_path = library_fixture_write (self, text,
                                                      "1\n00:00:00,200 --> 00:00:00,900\nInterviewer: Why here?\n\n"
                                                      "2\n00:00:01,100 --> 00:00:01,900\nAna Lima: The work is “close”, isn’t it?\n");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "import", media_path, "--transcript", text_path, "--candidate", "Ana Lima",
                                           "--role", "Backend engineer", "--consent", "agreed", NULL);

  return g_strdup (hear_json_get_string (run->json, "interview"));
}

/* Frees what a run gave. */
void
cli_run_free (CliRun *run)
{
  g_free (run->out);
  g_free (run->err);
  g_clear_pointer (&run->node, json_node_unref);
  g_free (run);
}
