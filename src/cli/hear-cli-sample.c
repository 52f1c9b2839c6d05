/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-sample.h"

static gboolean
print_count (HearCliContext *context,
             int             n)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (n < 0)
    return FALSE;
  if (!context->json)
    {
      hear_cli_context_print (context, ngettext ("%d interview\n", "%d interviews\n", (gulong) n), n);
      return TRUE;
    }

  json_builder_begin_object (builder);
  hear_cli_json_add_int (builder, "interviews", n);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);

  return TRUE;
}

static gboolean
run_create (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);

  return store != NULL && print_count (context, hear_sample_create (store, NULL, error));
}

static gboolean
run_remove (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);

  return store != NULL && print_count (context, hear_sample_remove (store, NULL, error));
}

const HearCliVerb hear_cli_verb_sample_create = {
  "sample create", "", N_ ("add the sample interviews to the library"), run_create, NULL
};
const HearCliVerb hear_cli_verb_sample_remove = {
  "sample remove", "", N_ ("remove the sample interviews from the library"), run_remove, NULL
};
