/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-completion.h"

#include <string.h>

#include "hear-cli-verbs.h"

static char *
list_names (const HearCliOption *options)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; options != NULL && options[i].name != NULL; i++)
    g_string_append_printf (names, "%s--%s", i > 0 ? " " : "", options[i].name);

  return g_string_free (names, FALSE);
}

/* What follows an option: FILE, words to choose from, or TEXT. */
static void
add_takes (GString             *script,
           const char          *verb,
           const HearCliOption *options)
{
  for (guint i = 0; options != NULL && options[i].name != NULL; i++)
    {
      g_autofree char *choices = g_strdup (options[i].value);
      const char      *value = "TEXT";

      if (options[i].kind == HEAR_CLI_FLAG)
        continue;

      if (options[i].kind == HEAR_CLI_PATH)
        value = "FILE";
      else if (strchr (choices, '|') != NULL)
        value = g_strdelimit (choices, "|", ' ');
      g_string_append_printf (script, "  [\"%s --%s\"]='%s'\n", verb, options[i].name, value);
    }
}

static gboolean
has_word (const HearCliVerb *verb,
          const char        *word)
{
  gsize length = strlen (word);

  return strncmp (verb->name, word, length) == 0 && (verb->name[length] == ' ' || verb->name[length] == '\0');
}

/* Each word a verb begins with, once, in the verbs' order; behind it those
 * that may follow it. */
static void
add_words (GString *script)
{
  const HearCliVerb *const *verbs = hear_cli_verbs_get_all ();
  g_autoptr(GString) firsts = g_string_new (NULL);

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (verbs[i]->name, " ", 2);
      guint before = 0;

      while (before < i && !has_word (verbs[before], words[0]))
        before++;
      if (before < i)
        continue;

      g_string_append_printf (firsts, "%s%s", i > 0 ? " " : "", words[0]);
      if (words[1] == NULL)
        continue;

      g_string_append_printf (script, "  [\"%s\"]='%s", words[0], words[1]);
      for (guint j = i + 1; verbs[j] != NULL; j++)
        {
          if (has_word (verbs[j], words[0]))
            g_string_append (script, strchr (verbs[j]->name, ' '));
        }
      g_string_append (script, "'\n");
    }
  g_string_append_printf (script, "  [\"any\"]='%s'\n", firsts->str);
}

/**
 * hear_cli_completion_make_tables:
 *
 * Writes what bash's completion must know of the verbs: their words, their
 * options, what an option takes, and which verbs take files.
 *
 * Returns: (transfer full): the beginning of a bash script
 */
char *
hear_cli_completion_make_tables (void)
{
  const HearCliVerb *const *verbs = hear_cli_verbs_get_all ();
  const HearCliOption      *common = hear_cli_verbs_get_common ();
  g_autofree char          *common_names = list_names (common);
  GString                  *script = g_string_new ("# bash completion for hearbackctl, made from its table of verbs\n");

  g_string_append_printf (script, "_hearbackctl_common='%s'\ndeclare -gA _hearbackctl_next=(\n", common_names);
  add_words (script);
  g_string_append (script, ")\ndeclare -gA _hearbackctl_options=(\n");
  for (guint i = 0; verbs[i] != NULL; i++)
    {
      g_autofree char *names = list_names (verbs[i]->options);

      g_string_append_printf (script, "  [\"%s\"]='%s'\n", verbs[i]->name, names);
    }
  g_string_append (script, ")\ndeclare -gA _hearbackctl_takes=(\n");
  add_takes (script, "any", common);
  for (guint i = 0; verbs[i] != NULL; i++)
    add_takes (script, verbs[i]->name, verbs[i]->options);
  g_string_append (script, ")\ndeclare -gA _hearbackctl_files=(\n");
  for (guint i = 0; verbs[i] != NULL; i++)
    {
      if (strstr (verbs[i]->places, "FILE") != NULL || strstr (verbs[i]->places, "MEDIA") != NULL)
        g_string_append_printf (script, "  [\"%s\"]=1\n", verbs[i]->name);
    }
  g_string_append (script, ")\n");

  return g_string_free (script, FALSE);
}
