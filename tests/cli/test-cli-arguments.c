/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-cli-arguments.h"
#include "hear-error.h"

static const HearCliOption options[] = {
  { "flag", HEAR_CLI_FLAG, NULL, "a flag", FALSE },
  { "text", HEAR_CLI_TEXT, "TEXT", "a text", FALSE },
  { "path", HEAR_CLI_PATH, "FILE", "a path", FALSE },
  { "needed", HEAR_CLI_TEXT, "TEXT", "needed", TRUE },
  { NULL },
};

static HearCliArguments *
take (const char *line,
      GError    **error)
{
  g_auto(GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr(HearCliArguments) arguments = hear_cli_arguments_new ();

  if (hear_cli_arguments_take (arguments, options, argv, FALSE, error) == NULL)
    return NULL;

  return g_steal_pointer (&arguments);
}

static void
test_take (void)
{
  const char *const lines[] = { "one --text a --flag two", "--text=a one two --flag", "--flag one --text b --text a two" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(HearCliArguments) arguments = take (lines[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (hear_cli_arguments_get (arguments, "text"), ==, "a");
      g_assert_true (hear_cli_arguments_has (arguments, "flag"));
      g_assert_false (hear_cli_arguments_has (arguments, "path"));
      g_assert_cmpstr (hear_cli_arguments_get_place (arguments, 0), ==, "one");
      g_assert_cmpstr (hear_cli_arguments_get_place (arguments, 1), ==, "two");
      g_assert_null (hear_cli_arguments_get_place (arguments, 2));
    }
}

static void
test_places_only (void)
{
  g_autoptr(HearCliArguments) arguments = take ("-- --flag -x -", NULL);

  g_assert_false (hear_cli_arguments_has (arguments, "flag"));
  g_assert_cmpstr (hear_cli_arguments_get_place (arguments, 0), ==, "--flag");
  g_assert_cmpstr (hear_cli_arguments_get_place (arguments, 1), ==, "-x");
  g_assert_cmpstr (hear_cli_arguments_get_place (arguments, 2), ==, "-");
}

static void
test_numbers_are_places (void)
{
  g_autoptr(HearCliArguments) arguments = take ("-5 -", NULL);

  g_assert_cmpstr (hear_cli_arguments_get_place (arguments, 0), ==, "-5");
}

static void
test_refused (void)
{
  const char *const lines[] = { "--unknown", "--tex a", "--text", "--flag=yes", "-x", "--text \xff", "--=a" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (take (lines[i], &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_USAGE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_path_is_bytes (void)
{
  g_autoptr(HearCliArguments) arguments = take ("--path \xff.wav", NULL);

  g_assert_cmpstr (hear_cli_arguments_get (arguments, "path"), ==, "\xff.wav");
}

static void
test_check (void)
{
  const struct
  {
    const char *line;
    const char *places;
    gboolean    good;
  } cases[] = {
    { "--needed a", "", TRUE },
    { "a", "ID", FALSE },
    { "--needed a", "ID", FALSE },
    { "--needed a b", "ID", TRUE },
    { "--needed a b c", "ID", FALSE },
    { "--needed a", "[MEDIA]", TRUE },
    { "--needed a \xff", "[MEDIA]", TRUE },
    { "--needed a \xff", "ID", FALSE },
    { "--needed a b c", "ID FILE", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearCliArguments) arguments = take (cases[i].line, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (hear_cli_arguments_check (arguments, options, cases[i].places, &error), ==, cases[i].good);
      if (!cases[i].good)
        g_assert_error (error, HEAR_ERROR, HEAR_ERROR_USAGE);
    }
}

static void
test_number (void)
{
  const struct
  {
    const char *line;
    gboolean    good;
    gint64      number;
  } cases[] = {
    { "one", TRUE, 7 },
    { "--text 12", TRUE, 12 },
    { "--text 0", FALSE, 7 },
    { "--text -3", FALSE, 7 },
    { "--text 1.5", FALSE, 7 },
    { "--text 1e3", FALSE, 7 },
    { "--text 99999999999999999999", FALSE, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearCliArguments) arguments = take (cases[i].line, NULL);
      g_autoptr(GError) error = NULL;
      gint64 number = 7;

      g_assert_cmpint (hear_cli_arguments_get_int (arguments, "text", 1, &number, &error), ==, cases[i].good);
      g_assert_cmpint (number, ==, cases[i].number);
    }
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  g_test_add_func ("/cli-arguments/take", test_take);
  g_test_add_func ("/cli-arguments/places-only", test_places_only);
  g_test_add_func ("/cli-arguments/numbers-are-places", test_numbers_are_places);
  g_test_add_func ("/cli-arguments/refused", test_refused);
  g_test_add_func ("/cli-arguments/path-is-bytes", test_path_is_bytes);
  g_test_add_func ("/cli-arguments/check", test_check);
  g_test_add_func ("/cli-arguments/number", test_number);

  return g_test_run ();
}
