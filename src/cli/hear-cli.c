/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "hear-cli-context.h"
#include "hear-cli-help.h"
#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-json.h"

#define EXIT_DONE 0
#define EXIT_FAILED 1
#define EXIT_USAGE 2

static const struct
{
  HearError   code;
  const char *hint;
} hints[] = {
  /* Translators: what can be done, behind what happened and a colon */
  { HEAR_ERROR_NO_LIBRARY, N_ ("create one with “hearbackctl init”") },
  { HEAR_ERROR_NOT_FOUND, N_ ("see “hearbackctl list interviews”") },
  { HEAR_ERROR_AMBIGUOUS, N_ ("give more characters of it") },
  { HEAR_ERROR_EXISTS, N_ ("choose another place") },
  { HEAR_ERROR_NEWER_SCHEMA, N_ ("use a newer Hearback") },
  { HEAR_ERROR_DAMAGED, N_ ("open it in the window, which offers the newest backup") },
  { HEAR_ERROR_DISK_FULL, N_ ("free some space and try again") },
  { HEAR_ERROR_BUSY, N_ ("try again in a moment") },
  { HEAR_ERROR_READ_ONLY, N_ ("allow writing to its folder") },
  { HEAR_ERROR_CONSENT, N_ ("state how it was given with “--consent TEXT”") },
  { HEAR_ERROR_UNSUPPORTED, N_ ("convert the file or install a decoder for it") },
  { HEAR_ERROR_TIMED_OUT, N_ ("check the file and try again") },
  { HEAR_ERROR_INVALID, N_ ("nothing was changed; check the file") },
};

/* What to do about an error, if its message does not say so itself. */
static const char *
find_hint (const GError *error)
{
  if (error->domain != HEAR_ERROR)
    return _ ("check the file’s name and rights");

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      if (error->code == (int) hints[i].code)
        return _ (hints[i].hint);
    }

  return _ ("nothing was changed");
}

/* What happened, a colon, what to do. Some messages say both in two sentences,
 * for a window. */
static char *
make_line (const GError *error,
           const char   *hint)
{
  const char *second = strstr (error->message, ". ");

  if (error->code != HEAR_ERROR_USAGE && second == NULL && strstr (error->message, ": ") != NULL)
    return g_strdup (error->message);
  if (second != NULL)
    return g_strdup_printf ("%.*s: %s", (int) (second - error->message), error->message, second + 2);

  return g_strdup_printf ("%s: %s", error->message, hint);
}

static void
print_error_json (HearCliContext *context,
                  const GError   *error)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *message = g_utf8_make_valid (error->message, -1);

  json_builder_begin_object (builder);
  hear_cli_json_open_object (builder, "error");
  hear_json_add_text (builder, "domain", g_quark_to_string (error->domain));
  hear_json_add_text (builder, "code", hear_error_get_code (error));
  hear_json_add_text (builder, "message", message);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
  hear_cli_context_flush (context, NULL);
}

static int
report (HearCliContext    *context,
        const HearCliVerb *verb,
        const GError      *error)
{
  gboolean         is_usage = g_error_matches (error, HEAR_ERROR, HEAR_ERROR_USAGE);
  g_autofree char *help = NULL;
  g_autofree char *line = NULL;

  if (is_usage)
    help = g_strdup_printf (_ ("see “hearbackctl %s%s--help”"), verb != NULL ? verb->name : "", verb != NULL ? " " : "");
  line = make_line (error, is_usage ? help : find_hint (error));
  hear_cli_context_say (line);

  if (is_usage)
    {
      g_autofree char *usage = hear_cli_help_make_usage (verb);

      fprintf (stderr, "%s\n", usage);
    }
  if (context->json)
    print_error_json (context, error);

  return is_usage ? EXIT_USAGE : EXIT_FAILED;
}

static gboolean
wants_json (char **argv)
{
  for (; *argv != NULL && strcmp (*argv, "--") != 0; argv++)
    {
      if (strcmp (*argv, "--json") == 0)
        return TRUE;
    }

  return FALSE;
}

static int
print_and_end (char *text)
{
  fputs (text, stdout);
  g_free (text);

  return fflush (stdout) == 0 ? EXIT_DONE : EXIT_FAILED;
}

static int
run_verb (HearCliContext    *context,
          const HearCliVerb *verb,
          char             **argv)
{
  g_autofree HearCliOption *options = hear_cli_verbs_list_options (verb);
  g_autoptr(GError) error = NULL;

  if (hear_cli_arguments_take (context->arguments, options, argv, FALSE, &error) == NULL)
    return report (context, verb, error);
  if (hear_cli_arguments_has (context->arguments, "help"))
    return print_and_end (hear_cli_help_for_verb (verb));
  if (!hear_cli_arguments_check (context->arguments, options, verb->places, &error))
    return report (context, verb, error);

  hear_cli_context_take_common (context);
  if (!verb->run (context, &error) || !hear_cli_context_flush (context, &error))
    return report (context, verb, error);

  return context->exit_status;
}

/**
 * hear_cli_run:
 * @argv: (array zero-terminated=1): the command line with the program's name
 *
 * Does what the command line says.
 *
 * Returns: the program's exit status: 0 done, 1 it could not be done, 2 the
 *   call was wrong
 */
int
hear_cli_run (char **argv)
{
  g_autoptr(HearCliContext) context = hear_cli_context_new ();
  g_autoptr(GError) error = NULL;
  const HearCliVerb *verb;

  g_return_val_if_fail (argv != NULL && argv[0] != NULL, EXIT_USAGE);

  context->json = wants_json (argv + 1);
  argv = hear_cli_arguments_take (context->arguments, hear_cli_verbs_get_common (), argv + 1, TRUE, &error);
  if (argv == NULL)
    return report (context, NULL, error);
  if (hear_cli_arguments_has (context->arguments, "version"))
    return print_and_end (g_strdup ("hearbackctl " HEAR_VERSION "\n"));
  if (*argv == NULL && hear_cli_arguments_has (context->arguments, "help"))
    return print_and_end (hear_cli_help_for_program ());

  verb = *argv != NULL ? hear_cli_verbs_find (&argv) : NULL;
  if (verb == NULL && *argv != NULL && g_strcmp0 (argv[1], "--help") == 0)
    return print_and_end (hear_cli_help_for_program ());
  if (verb == NULL)
    {
      g_autofree char *words = *argv != NULL ? g_strjoinv (" ", argv) : NULL;
      g_autofree char *shown = words != NULL ? g_filename_display_name (words) : NULL;

      if (shown != NULL)
        g_set_error (&error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("There is no verb “%s”"), shown);
      else
        g_set_error_literal (&error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("A verb is missing"));
      return report (context, NULL, error);
    }

  return run_verb (context, verb, argv);
}
