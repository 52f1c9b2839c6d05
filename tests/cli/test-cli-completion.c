/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-cli-completion.h"
#include "hear-cli-verbs.h"
#include "hear-folder.h"
#include "hear-test.h"

static char *script;

/* What bash offers for a command line, its last word unfinished: one a line. */
static char *
complete (const char *folder,
          const char *line)
{
  static const char driver[] = "set -u; source \"$0\"; read -ra COMP_WORDS <<<\"$1\"\n"
                               "[[ $1 != *' ' ]] || COMP_WORDS+=('')\n"
                               "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _hearbackctl; printf '%s\\n' \"${COMPREPLY[@]}\"";
  const char *const argv[] = { "bash", "--norc", "-c", driver, script, line, NULL };
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr(GSubprocess) bash = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *err = NULL;
  char            *out = NULL;

  g_subprocess_launcher_set_cwd (launcher, folder);
  bash = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (bash, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (err, ==, "");

  return g_strchomp (out);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *line;
    const char *offered;
  } cases[] = {
    { "hearbackctl ver", "verify" },
    { "hearbackctl tr", "transcript" },
    { "hearbackctl sample ", "create\nremove" },
    { "hearbackctl --library sample card ha", "hand-in" },
    { "hearbackctl --json list inter", "interviews" },
    { "hearbackctl import --cand", "--candidate\n--candidate-speaker" },
    { "hearbackctl import talk.webm --verbatim ", "yes\nno" },
    { "hearbackctl card hand-in 0123 --recommendation strong", "strong_yes" },
    { "hearbackctl transcript export 0123 --format s", "srt" },
    { "hearbackctl import --candidate ", "" },
    { "hearbackctl verify --js", "--json" },
    { "hearbackctl --lib", "--library" },
    { "hearbackctl --library ta", "talk.webm" },
    { "hearbackctl import ta", "talk.webm" },
    { "hearbackctl import --transcript ta", "talk.webm" },
    { "hearbackctl show ta", "" },
    { "hearbackctl nonsense ", "" },
  };
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *file = g_build_filename (folder, "talk.webm", NULL);

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *offered = complete (folder, cases[i].line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpstr (offered, ==, cases[i].offered);
    }
  g_assert_true (hear_folder_drop (folder, NULL));
}

static void
test_every_verb (void)
{
  const HearCliVerb *const *verbs = hear_cli_verbs_get_all ();
  g_autofree char          *tables = hear_cli_completion_make_tables ();

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      g_autofree char *entry = g_strdup_printf ("  [\"%s\"]='", verbs[i]->name);

      g_assert_nonnull (strstr (tables, entry));
    }
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  g_assert_cmpint (argc, >, 2);
  script = g_canonicalize_filename (argv[2], NULL);
  g_test_add_func ("/cli-completion/lines", test_lines);
  g_test_add_func ("/cli-completion/every-verb", test_every_verb);

  return g_test_run ();
}
