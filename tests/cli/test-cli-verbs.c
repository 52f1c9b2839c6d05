/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-cli-verbs.h"

static const HearCliVerb *
find (const char *line,
      char      **next)
{
  g_auto(GStrv) words = g_strsplit (line, " ", -1);
  char             **argv = words;
  const HearCliVerb *verb = hear_cli_verbs_find (&argv);

  *next = g_strdup (*argv);

  return verb;
}

static void
test_find (void)
{
  const struct
  {
    const char *line;
    const char *name;
    const char *next;
  } cases[] = {
    { "status", "status", NULL },
    { "status --json", "status", "--json" },
    { "list roles", "list roles", NULL },
    { "transcript export abc", "transcript export", "abc" },
    { "transcript", NULL, "transcript" },
    { "transcript frob", NULL, "transcript" },
    { "Status", NULL, "Status" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char   *next = NULL;
      const HearCliVerb *verb = find (cases[i].line, &next);

      g_assert_cmpstr (verb != NULL ? verb->name : NULL, ==, cases[i].name);
      g_assert_cmpstr (next, ==, cases[i].next);
    }
}

static void
test_table (void)
{
  const HearCliVerb *const *verbs = hear_cli_verbs_get_all ();

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      g_autofree char   *next = NULL;
      const HearCliVerb *found = find (verbs[i]->name, &next);

      g_assert_true (found == verbs[i]);
      g_assert_nonnull (verbs[i]->run);
      g_assert_nonnull (verbs[i]->places);
    }
}

static void
test_options (void)
{
  g_autofree HearCliOption *import = hear_cli_verbs_list_options (&hear_cli_verb_import);
  g_autofree HearCliOption *status = hear_cli_verbs_list_options (&hear_cli_verb_status);
  guint                     n_import = 0;
  guint                     n_status = 0;

  while (import[n_import].name != NULL)
    n_import++;
  while (status[n_status].name != NULL)
    n_status++;
  g_assert_cmpuint (n_status, ==, 4);
  g_assert_cmpuint (n_import, ==, 14);
  g_assert_cmpstr (import[0].name, ==, "candidate");
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  g_test_add_func ("/cli-verbs/find", test_find);
  g_test_add_func ("/cli-verbs/table", test_table);
  g_test_add_func ("/cli-verbs/options", test_options);

  return g_test_run ();
}
