/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-cli-help.h"

static void
test_program (void)
{
  const HearCliVerb *const *verbs = hear_cli_verbs_get_all ();
  g_autofree char          *help = hear_cli_help_for_program ();

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      g_assert_nonnull (strstr (help, verbs[i]->name));
      g_assert_nonnull (strstr (help, verbs[i]->help));
    }
  g_assert_nonnull (strstr (help, "--library DIR"));
}

static void
test_every_verb (void)
{
  const HearCliVerb *const *verbs = hear_cli_verbs_get_all ();

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      g_autofree char *help = hear_cli_help_for_verb (verbs[i]);
      g_autofree char *usage = hear_cli_help_make_usage (verbs[i]);

      g_assert_true (g_str_has_prefix (help, usage));
      g_assert_nonnull (strstr (usage, verbs[i]->name));
      g_assert_nonnull (strstr (help, "--json"));
      for (guint j = 0; verbs[i]->options != NULL && verbs[i]->options[j].name != NULL; j++)
        g_assert_nonnull (strstr (help, verbs[i]->options[j].help));
    }
}

static void
test_usage (void)
{
  g_autofree char *usage = hear_cli_help_make_usage (&hear_cli_verb_note_add);

  g_assert_cmpstr (usage, ==, "Usage: hearbackctl note add ID TEXT --at MS [--private]");
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  g_test_add_func ("/cli-help/program", test_program);
  g_test_add_func ("/cli-help/every-verb", test_every_verb);
  g_test_add_func ("/cli-help/usage", test_usage);

  return g_test_run ();
}
