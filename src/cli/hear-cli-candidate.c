/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-cli-lookup.h"
#include "hear-cli-verbs.h"
#include "hear-person-data.h"

static const HearCliOption export_options[] = {
  { "output", HEAR_CLI_PATH, "FILE", N_ ("write to this file, not to standard output"), FALSE },
  { "force", HEAR_CLI_FLAG, NULL, N_ ("overwrite a file that is there"), FALSE },
  { NULL },
};

static gboolean
run_export (HearCliContext *context,
            GError        **error)
{
  const char *output = hear_cli_arguments_get (context->arguments, "output");
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;

  if (store == NULL || !hear_cli_lookup_candidate (store, hear_cli_arguments_get_place (context->arguments, 0), &id, error))
    return FALSE;
  text = hear_person_data_write (store, id, error);
  if (text == NULL)
    return FALSE;
  if (output != NULL)
    return hear_cli_context_write (context, output, text, error);
  hear_cli_context_print (context, "%s", text);

  return TRUE;
}

const HearCliVerb hear_cli_verb_candidate_export = {
  "candidate export", "CANDIDATE", N_ ("write what the library knows of a candidate, as JSON"), run_export, export_options
};
