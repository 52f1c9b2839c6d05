/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-cli-lookup.h"
#include "hear-cli-text.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-role.h"
#include "hear-store-people.h"
#include "hear-store-roles.h"
#include "hear-text.h"

static const HearCliOption add_options[] = {
  { "rubric", HEAR_CLI_TEXT, "KEY", N_ ("by which its interviews are judged"), FALSE },
  { "job-text", HEAR_CLI_PATH, "FILE", N_ ("what the position is about, as plain text"), FALSE },
  { "language", HEAR_CLI_TEXT, "TAG", N_ ("the language of its interviews, as in “de”"), FALSE },
  { NULL },
};

static gboolean
read_job_text (HearRole   *role,
               const char *path,
               GError    **error)
{
  g_autofree char *text = NULL;

  if (path == NULL)
    return TRUE;
  text = hear_cli_text_read (path, error);
  if (text == NULL)
    return FALSE;
  hear_role_set_job_text (role, g_strstrip (text));

  return TRUE;
}

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
  if (!hear_cli_arguments_check_language (context->arguments, error) ||
      !read_job_text (role, hear_cli_arguments_get (context->arguments, "job-text"), error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  hear_role_set_title (role, title);
  hear_role_set_rubric (role, hear_cli_arguments_get (context->arguments, "rubric"));
  hear_role_set_language (role, hear_cli_arguments_get (context->arguments, "language"));
  if (store == NULL || !hear_store_add_role (store, role, error))
    return FALSE;

  if (!context->json)
    {
      hear_cli_context_print (context, "%s  %s\n", hear_role_get_id (role), title);
      return TRUE;
    }

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "role", hear_role_get_id (role));
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);

  return TRUE;
}

const HearCliVerb hear_cli_verb_role_add = { "role add", "TITLE", N_ ("add a role"), run_add, add_options };

static const HearCliOption set_options[] = {
  { "title", HEAR_CLI_TEXT, "TITLE", N_ ("what it is called"), FALSE },
  { "rubric", HEAR_CLI_TEXT, "KEY", N_ ("by which its interviews are judged"), FALSE },
  { "job-text", HEAR_CLI_PATH, "FILE", N_ ("what the position is about, as plain text"), FALSE },
  { "language", HEAR_CLI_TEXT, "TAG", N_ ("the language of its interviews, as in “de”"), FALSE },
  { NULL },
};

static HearRole *
load (HearCliContext *context,
      HearStore      *store,
      GError        **error)
{
  g_autofree char *id = NULL;

  if (!hear_cli_lookup_role (store, hear_cli_arguments_get_place (context->arguments, 0), &id, error))
    return NULL;

  return hear_store_load_role (store, id, error);
}

static void
print_role (HearCliContext *context,
            HearRole       *role)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!context->json)
    {
      hear_cli_context_print (context, "%s  %s\n", hear_role_get_id (role), hear_role_get_title (role));
      return;
    }

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "role", hear_role_get_id (role));
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
}

static gboolean
run_set (HearCliContext *context,
         GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_arguments_check_language (context->arguments, error) ? hear_cli_context_open (context, error) : NULL;
  g_autoptr(HearRole) role = store != NULL ? load (context, store, error) : NULL;
  g_autoptr(HearRole) change = hear_role_new ();
  const char *title = hear_cli_arguments_get (context->arguments, "title");

  if (role == NULL || !read_job_text (change, hear_cli_arguments_get (context->arguments, "job-text"), error))
    return FALSE;
  hear_role_set_id (change, hear_role_get_id (role));
  hear_role_set_title (change, title);
  hear_role_set_rubric (change, hear_cli_arguments_get (context->arguments, "rubric"));
  hear_role_set_language (change, hear_cli_arguments_get (context->arguments, "language"));
  if (!hear_store_save_role (store, change, error))
    return FALSE;
  if (title != NULL)
    hear_role_set_title (role, title);
  print_role (context, role);

  return TRUE;
}

static gboolean
run_remove (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearRole) role = store != NULL ? load (context, store, error) : NULL;

  if (role == NULL || !hear_store_remove_role (store, hear_role_get_id (role), error))
    return FALSE;
  print_role (context, role);

  return TRUE;
}

const HearCliVerb hear_cli_verb_role_set = { "role set", "ROLE", N_ ("change a role"), run_set, set_options };
const HearCliVerb hear_cli_verb_role_remove = { "role remove", "ROLE", N_ ("remove a role that has no interviews"), run_remove, NULL };
