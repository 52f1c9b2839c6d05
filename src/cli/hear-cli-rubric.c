/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-cli-json.h"
#include "hear-cli-text.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-rubric-json.h"
#include "hear-store-rubric-drafts.h"
#include "hear-store-rubrics.h"

static const HearCliOption show_options[] = {
  { "version", HEAR_CLI_TEXT, "N", N_ ("this version, not the newest"), FALSE },
  { NULL },
};

static const HearCliOption import_options[] = {
  { "reason", HEAR_CLI_TEXT, "TEXT", N_ ("why there is a new version"), FALSE },
  { NULL },
};

static void
print_competency (HearCliContext *context,
                  HearCompetency *competency)
{
  hear_cli_context_print (context, "\n%s (%s)\n%s\n", hear_competency_get_name (competency),
                          hear_competency_get_key (competency), hear_competency_get_definition (competency));
  for (int level = HEAR_LEVEL_MIN; level <= HEAR_LEVEL_MAX; level++)
    hear_cli_context_print (context, "  %d  %s\n", level, hear_competency_get_anchor (competency, level));
}

static void
print_rubric (HearCliContext *context,
              HearRubric     *rubric)
{
  GListModel *competencies = hear_rubric_get_competencies (rubric);

  if (context->json)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();

      hear_rubric_json_add (builder, rubric);
      hear_cli_context_print_json (context, builder);
      return;
    }
  hear_cli_context_print (context, _ ("%s (%s), version %u\n"), hear_rubric_get_title (rubric),
                          hear_rubric_get_key (rubric), hear_rubric_get_version (rubric));
  if (hear_rubric_get_source (rubric) != NULL)
    hear_cli_context_print (context, "%s\n", hear_rubric_get_source (rubric));
  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);

      print_competency (context, competency);
    }
}

static HearRubric *
load_version (HearStore  *store,
              const char *key,
              gint64      version,
              GError    **error)
{
  g_autoptr(GPtrArray) versions = hear_store_list_rubric_versions (store, key, error);

  if (versions == NULL)
    return NULL;
  for (guint i = 0; i < versions->len; i++)
    if (hear_rubric_get_version (versions->pdata[i]) == version)
      return g_object_ref (versions->pdata[i]);
  g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("“%s” has no version %d"), key, (int) version);

  return NULL;
}

static gboolean
run_show (HearCliContext *context,
          GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  const char *key = hear_cli_arguments_get_place (context->arguments, 0);
  g_autoptr(HearRubric) rubric = NULL;
  gint64 version = 0;

  if (store == NULL || !hear_cli_arguments_get_int (context->arguments, "version", 1, &version, error))
    return FALSE;
  rubric = version > 0 ? load_version (store, key, version, error) : hear_store_load_rubric (store, key, error);
  if (rubric == NULL)
    return FALSE;
  print_rubric (context, rubric);

  return TRUE;
}

static gboolean
run_list (HearCliContext *context,
          GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(GPtrArray) rubrics = store != NULL ? hear_store_list_rubrics (store, error) : NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (rubrics == NULL)
    return FALSE;

  json_builder_begin_object (builder);
  hear_json_open_array (builder, "items");
  for (guint i = 0; i < rubrics->len; i++)
    {
      HearRubric *rubric = g_ptr_array_index (rubrics, i);

      json_builder_begin_object (builder);
      hear_json_add_text (builder, "key", hear_rubric_get_key (rubric));
      hear_json_add_text (builder, "title", hear_rubric_get_title (rubric));
      hear_json_add_int (builder, "version", hear_rubric_get_version (rubric));
      json_builder_end_object (builder);
      if (!context->json)
        hear_cli_context_print (context, "%-20s  %s\n", hear_rubric_get_key (rubric), hear_rubric_get_title (rubric));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (context->json)
    hear_cli_context_print_json (context, builder);

  return TRUE;
}

static gboolean
run_import (HearCliContext *context,
            GError        **error)
{
  const char      *path = hear_cli_arguments_get_place (context->arguments, 0);
  g_autofree char *text = NULL;
  g_autoptr(HearRubric) rubric = NULL;
  g_autoptr(HearRubric) saved = NULL;
  g_autoptr(HearStore) store = NULL;

  text = hear_cli_text_read (path, error);
  rubric = text != NULL ? hear_rubric_json_read (text, strlen (text), error) : NULL;
  store = rubric != NULL ? hear_cli_context_open (context, error) : NULL;
  if (store == NULL ||
      !hear_store_save_rubric (store, rubric, hear_cli_arguments_get (context->arguments, "reason"), error))
    return FALSE;
  saved = hear_store_load_rubric (store, hear_rubric_get_key (rubric), error);
  if (saved == NULL)
    return FALSE;
  print_rubric (context, saved);

  return TRUE;
}

const HearCliVerb hear_cli_verb_rubric_list = { "rubric list", "", N_ ("list the rubrics"), run_list, NULL };
const HearCliVerb hear_cli_verb_rubric_show = { "rubric show", "KEY", N_ ("show a rubric with its anchors"), run_show, show_options };
const HearCliVerb hear_cli_verb_rubric_import = {
  "rubric import", "FILE", N_ ("add a rubric, or a new version of one"), run_import, import_options
};
