/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-cli-context.h"
#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-json.h"

static HearCliContext *
make (const char *line)
{
  g_auto(GStrv) argv = g_strsplit (line, " ", -1);
  HearCliContext *context = hear_cli_context_new ();

  hear_cli_arguments_take (context->arguments, hear_cli_verbs_get_common (), argv, FALSE, NULL);
  hear_cli_context_take_common (context);

  return context;
}

static void
test_directory (void)
{
  g_autofree char *here = g_get_current_dir ();
  g_autofree char *relative = g_build_filename (here, "somewhere", NULL);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "hearback", NULL);
  g_autoptr(HearCliContext) absolute = make ("--library /a/b/../c");
  g_autoptr(HearCliContext) beside = make ("--library somewhere/");
  g_autoptr(HearCliContext) none = make ("one");

  g_assert_cmpstr (absolute->directory, ==, "/a/c");
  g_assert_cmpstr (beside->directory, ==, relative);
  g_assert_cmpstr (none->directory, ==, own);
}

static void
test_json (void)
{
  g_autoptr(HearCliContext) with = make ("--json");
  g_autoptr(HearCliContext) without = make ("one");
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  g_assert_true (with->json);
  g_assert_false (without->json);
  hear_cli_context_print (with, "%s", "will be replaced");
  json_builder_begin_object (builder);
  hear_json_add_int (builder, "n", 4);
  json_builder_end_object (builder);
  hear_cli_context_print_json (with, builder);
  g_assert_cmpstr (with->out->str, ==, "{\"n\":4}\n");
}

static void
test_open_nothing (void)
{
  g_autoptr(HearCliContext) context = make ("--library /nowhere/at/all");
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_cli_context_open (context, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY);
}

static void
test_say (void)
{
  if (g_test_subprocess ())
    {
      hear_cli_context_say ("it broke\nin two: mend it\xff");
      hear_cli_context_warn ("mind the gap");
      hear_cli_context_progress ("Reading", .5, NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*hearbackctl: it broke in two: mend it*\nhearbackctl: note: mind the gap\n*");
  g_test_trap_assert_stderr_unmatched ("*Reading*");
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  g_test_add_func ("/cli-context/directory", test_directory);
  g_test_add_func ("/cli-context/json", test_json);
  g_test_add_func ("/cli-context/open-nothing", test_open_nothing);
  g_test_add_func ("/cli-context/say", test_say);

  return g_test_run ();
}
