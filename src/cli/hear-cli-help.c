/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-help.h"

#include <glib/gi18n-lib.h>

/* Where the explanations begin. */
#define COLUMN 28

static void
add_line (GString    *text,
          const char *name,
          const char *help)
{
  glong width = g_utf8_strlen (name, -1);

  g_string_append_printf (text, "  %s", name);
  if (width + 2 < COLUMN)
    g_string_append_printf (text, "%*s", (int) (COLUMN - width - 2), "");
  else
    g_string_append_printf (text, "\n%*s", COLUMN, "");
  g_string_append_printf (text, "%s\n", help);
}

static void
add_options (GString             *text,
             const HearCliOption *options)
{
  for (guint i = 0; options[i].name != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("--", options[i].name, options[i].value != NULL ? " " : NULL,
                                           options[i].value, NULL);

      add_line (text, name, _ (options[i].help));
    }
}

/**
 * hear_cli_help_make_usage:
 * @verb: (nullable): a verb, %NULL for the program as a whole
 *
 * Returns: (transfer full): one line that says how to call it
 */
char *
hear_cli_help_make_usage (const HearCliVerb *verb)
{
  GString *text = g_string_new (_ ("Usage:"));

  if (verb == NULL)
    {
      g_string_append (text, " hearbackctl [--library DIR] [--json] VERB …");
      return g_string_free (text, FALSE);
    }

  g_string_append_printf (text, " hearbackctl %s", verb->name);
  if (*verb->places != '\0')
    g_string_append_printf (text, " %s", verb->places);
  for (guint i = 0; verb->options != NULL && verb->options[i].name != NULL; i++)
    {
      const HearCliOption *option = &verb->options[i];
      const char          *value = option->value != NULL ? option->value : "";
      const char          *space = option->value != NULL ? " " : "";

      g_string_append_printf (text, option->required ? " --%s%s%s" : " [--%s%s%s]", option->name, space, value);
    }

  return g_string_free (text, FALSE);
}

/**
 * hear_cli_help_for_program:
 *
 * Returns: (transfer full): the help of the program as a whole
 */
char *
hear_cli_help_for_program (void)
{
  const HearCliVerb *const *verbs = hear_cli_verbs_get_all ();
  g_autofree char          *usage = hear_cli_help_make_usage (NULL);
  GString                  *text = g_string_new (usage);

  g_string_append_printf (text, "\n\n%s\n\n%s\n",
                          _ ("Everything that Hearback’s window does with a library, without a window."), _ ("Verbs:"));
  for (guint i = 0; verbs[i] != NULL; i++)
    add_line (text, verbs[i]->name, _ (verbs[i]->help));
  g_string_append_printf (text, "\n%s\n", _ ("Options of every verb:"));
  add_options (text, hear_cli_verbs_get_common ());
  g_string_append_printf (text, "\n%s\n%s\n",
                          _ ("“hearbackctl VERB --help” explains a verb. The library is the one that --library or "
                             "HEARBACK_LIBRARY names, else the user’s own."),
                          _ ("Exit status: 0 success, 1 failure, 2 wrong usage."));

  return g_string_free (text, FALSE);
}

/**
 * hear_cli_help_for_verb:
 * @verb: a verb
 *
 * Returns: (transfer full): its help
 */
char *
hear_cli_help_for_verb (const HearCliVerb *verb)
{
  g_autofree HearCliOption *options = NULL;
  g_autofree char          *usage = NULL;
  GString                  *text;

  g_return_val_if_fail (verb != NULL, NULL);

  options = hear_cli_verbs_list_options (verb);
  usage = hear_cli_help_make_usage (verb);
  text = g_string_new (usage);
  g_string_append_printf (text, "\n\n%s\n\n%s\n", _ (verb->help), _ ("Options:"));
  add_options (text, options);

  return g_string_free (text, FALSE);
}
