/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-cli-manual.h"
#include "hear-cli-verbs.h"

static void
assert_says (const char *page,
             const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "-", -1);
  g_autofree char *written = g_strjoinv ("\\-", parts);

  g_assert_nonnull (strstr (page, written));
}

static void
test_verbs (void)
{
  const HearCliVerb *const *verbs = hear_cli_verbs_get_all ();
  g_autofree char          *page = hear_cli_manual_make ();

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      assert_says (page, verbs[i]->name);
      assert_says (page, verbs[i]->help);
      for (guint j = 0; verbs[i]->options != NULL && verbs[i]->options[j].name != NULL; j++)
        {
          assert_says (page, verbs[i]->options[j].name);
          assert_says (page, verbs[i]->options[j].help);
        }
    }
}

/* What begins with a dot is a macro that exists; an open one is closed. */
static void
test_macros (void)
{
  const char *const macros[] = { ".TH", ".SH", ".PP", ".TP", ".RS", ".RE", ".nf", ".fi", ".B", ".I", ".BR", NULL };
  g_autofree char  *page = hear_cli_manual_make ();
  g_auto(GStrv) lines = g_strsplit (page, "\n", -1);
  int depth = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], " ", 2);

      g_assert_false (g_str_has_prefix (lines[i], "'"));
      if (lines[i][0] != '.')
        continue;

      g_assert_true (g_strv_contains (macros, words[0]));
      depth += (int) g_str_equal (words[0], ".RS") - (int) g_str_equal (words[0], ".RE");
      g_assert_cmpint (depth, >=, 0);
    }
  g_assert_cmpint (depth, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  g_test_add_func ("/cli-manual/verbs", test_verbs);
  g_test_add_func ("/cli-manual/macros", test_macros);

  return g_test_run ();
}
