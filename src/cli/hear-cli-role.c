/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-role.h"
#include "hear-store-people.h"
#include "hear-text.h"

static gboolean
run_add (HearCliContext *context,
         GError        **error)
{
  g_autofree char *title = hear_text_clean (hear_cli_arguments_get_place (context->arguments, 0));
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearRole) role = hear_role_new ();
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (*title == '\0')
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("The title is empty"));
      return FALSE;
    }
  store = hear_cli_context_open (context, error);
  hear_role_set_title (role, title);
  if (store == NULL || !hear_store_add_role (store, role, error))
    return FALSE;

  if (!context->json)
    {
      hear_cli_context_print (context, "%s  %s\n", hear_role_get_id (role), title);
      return TRUE;
    }

  json_builder_begin_object (builder);
  hear_cli_json_add_text (builder, "role", hear_role_get_id (role));
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);

  return TRUE;
}

const HearCliVerb hear_cli_verb_role_add = { "role add", "TITLE", N_ ("add a role"), run_add, NULL };
