/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-manual.h"

#include "hear-cli-verbs.h"

static const char about[] =
  "Everything that the window of \\fBhearback\\fR(1) does with a library, done without one: for scripts, for "
  "batches, and for those who would rather type. A verb is one transaction: killed at any moment, it happened or "
  "it did not. The window may have the same library open; each sees what the other changes.\n"
  ".PP\n"
  "Where a verb takes an \\fIID\\fR, its first eight characters are enough if no other begins like that.\n";

static const char behind[] =
  ".SH EXIT STATUS\n"
  ".TP\n.B 0\nIt was done.\n"
  ".TP\n.B 1\nIt could not be done: standard error says in a line what happened and what to do.\n"
  ".TP\n.B 2\nThe command line was wrong.\n"
  ".SH ENVIRONMENT\n"
  ".TP\n.B HEARBACK_LIBRARY\nThe library\\(cqs folder, where \\fB\\-\\-library\\fR does not name one.\n"
  ".SH FILES\n"
  ".TP\n.I $XDG_DATA_HOME/hearback\n"
  "The user\\(cqs own library: one SQLite file, \\fIlibrary.db\\fR, beside the folders \\fImedia\\fR, \\fIderived\\fR "
  "and \\fIbackups\\fR.\n"
  ".SH EXAMPLES\n"
  ".PP\nA library, an interview, and what was said in it:\n.PP\n.nf\n.RS\n"
  "hearbackctl init\n"
  "hearbackctl import talk.webm \\-\\-transcript talk.vtt \\-\\-candidate \"Ana Lima\" \\e\n"
  "    \\-\\-role \"Backend engineer\" \\-\\-consent \"Agreed by mail\"\n"
  "hearbackctl search cache\n.RE\n.fi\n"
  ".PP\nThe ids of all interviews that nobody has rated yet:\n.PP\n.nf\n.RS\n"
  "hearbackctl \\-\\-json list interviews \\-\\-state card\\-open | jq \\-r \\(aq.items[].interview\\(aq\n.RE\n.fi\n"
  ".SH SEE ALSO\n"
  ".BR hearback (1)\n";

/* A dash, a backslash, and a dot that begins a line mean something else to
 * roff. */
static void
add_text (GString    *page,
          const char *text)
{
  if (*text == '.' || *text == '\'')
    g_string_append (page, "\\&");
  for (; *text != '\0'; text++)
    {
      if (*text == '\\')
        g_string_append (page, "\\e");
      else if (*text == '-')
        g_string_append (page, "\\-");
      else
        g_string_append_c (page, *text);
    }
}

static void
add_styled (GString    *page,
            const char *style,
            const char *text)
{
  g_string_append_printf (page, "\\f%s", style);
  add_text (page, text);
  g_string_append (page, "\\fR");
}

static void
add_options (GString             *page,
             const HearCliOption *options)
{
  for (guint i = 0; options != NULL && options[i].name != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("--", options[i].name, NULL);

      g_string_append (page, ".TP\n");
      add_styled (page, "B", name);
      if (options[i].value != NULL)
        {
          g_string_append_c (page, ' ');
          add_styled (page, "I", options[i].value);
        }
      g_string_append_c (page, '\n');
      add_text (page, options[i].help);
      g_string_append (page, options[i].required ? " (needed)\n" : "\n");
    }
}

static void
add_verb (GString           *page,
          const HearCliVerb *verb)
{
  g_string_append (page, ".TP\n");
  add_styled (page, "B", verb->name);
  if (*verb->places != '\0')
    {
      g_string_append_c (page, ' ');
      add_styled (page, "I", verb->places);
    }
  g_string_append_c (page, '\n');
  add_text (page, verb->help);
  g_string_append_c (page, '\n');
  if (verb->options == NULL || verb->options[0].name == NULL)
    return;

  g_string_append (page, ".RS\n");
  add_options (page, verb->options);
  g_string_append (page, ".RE\n");
}

/**
 * hear_cli_manual_make:
 *
 * Writes the manual page from the table of verbs, so that it says what there
 * is. It is in English, as the names of verbs and options are.
 *
 * Returns: (transfer full): the page, in roff's man macros
 */
char *
hear_cli_manual_make (void)
{
  const HearCliVerb *const *verbs = hear_cli_verbs_get_all ();
  GString                  *page = g_string_new (".TH HEARBACKCTL 1 \"\" \"Hearback " HEAR_VERSION "\" \"Hearback\"\n");

  g_string_append (page, ".SH NAME\nhearbackctl \\- review and file recorded interviews from the command line\n"
                         ".SH SYNOPSIS\n.B hearbackctl\n"
                         "[\\fB\\-\\-library\\fR \\fIDIR\\fR] [\\fB\\-\\-json\\fR] \\fIVERB\\fR \\&...\n"
                         ".SH DESCRIPTION\n");
  g_string_append (page, about);
  g_string_append (page, ".SH VERBS\n");
  for (guint i = 0; verbs[i] != NULL; i++)
    add_verb (page, verbs[i]);
  g_string_append (page, ".SH OPTIONS OF EVERY VERB\n");
  add_options (page, hear_cli_verbs_get_common ());
  g_string_append (page, behind);

  return g_string_free (page, FALSE);
}
