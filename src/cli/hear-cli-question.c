/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-cli-text.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-store-answers.h"
#include "hear-store-interviews.h"
#include "hear-time.h"

static const HearCliOption place_options[] = {
  { "at", HEAR_CLI_TEXT, "MS", N_ ("where in the recording, in milliseconds"), FALSE },
  { "nowhere", HEAR_CLI_FLAG, NULL, N_ ("take it off the timeline"), FALSE },
  { NULL },
};

static void
add_answer (JsonBuilder *builder,
            HearAnswer  *answer,
            guint        number)
{
  json_builder_begin_object (builder);
  hear_json_add_int (builder, "number", number);
  hear_json_add_text (builder, "answer", hear_answer_get_id (answer));
  hear_json_add_text (builder, "question", hear_answer_get_question (answer));
  hear_cli_json_add_time (builder, "start_ms", hear_answer_get_start_ms (answer));
  json_builder_end_object (builder);
}

static gboolean
print_answers (HearCliContext *context,
               HearStore      *store,
               const char     *interview_id,
               GError        **error)
{
  g_autoptr(GPtrArray) answers = hear_store_list_answers (store, interview_id, error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (answers == NULL)
    return FALSE;

  json_builder_begin_object (builder);
  hear_json_open_array (builder, "items");
  for (guint i = 0; i < answers->len; i++)
    {
      HearAnswer      *answer = answers->pdata[i];
      gint64           start_ms = hear_answer_get_start_ms (answer);
      g_autofree char *at = start_ms >= 0 ? hear_time_format_position (start_ms) : g_strdup ("–");

      add_answer (builder, answer, i + 1);
      if (!context->json)
        hear_cli_context_print (context, "%3u  %8s  %s\n", i + 1, at, hear_answer_get_question (answer));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (context->json)
    hear_cli_context_print_json (context, builder);

  return TRUE;
}

static HearInterview *
load (HearCliContext *context,
      HearStore      *store,
      GError        **error)
{
  return hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error);
}

static gboolean
run_list (HearCliContext *context,
          GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearInterview) interview = store != NULL ? load (context, store, error) : NULL;

  return interview != NULL && print_answers (context, store, hear_interview_get_id (interview), error);
}

static gboolean
run_add (HearCliContext *context,
         GError        **error)
{
  g_autofree char *text = NULL;
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearInterview) interview = NULL;
  g_auto(GStrv) questions = NULL;

  text = hear_cli_text_read (hear_cli_arguments_get_place (context->arguments, 1), error);
  if (text == NULL)
    return FALSE;
  store = hear_cli_context_open (context, error);
  interview = store != NULL ? load (context, store, error) : NULL;
  questions = g_strsplit (text, "\n", -1);

  return interview != NULL &&
         hear_store_add_questions (store, hear_interview_get_id (interview), (const char *const *) questions, error) &&
         print_answers (context, store, hear_interview_get_id (interview), error);
}

/* By the number that the list shows. */
static char *
find_answer (HearCliContext *context,
             HearStore      *store,
             const char     *interview_id,
             GError        **error)
{
  const char *text = hear_cli_arguments_get_place (context->arguments, 1);
  guint64     number;
  g_autoptr(GPtrArray) answers = hear_store_list_answers (store, interview_id, error);

  if (answers == NULL)
    return NULL;
  if (!g_ascii_string_to_unsigned (text, 10, 1, answers->len, &number, NULL))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no question “%s”: “question list” counts them"), text);
      return NULL;
    }

  return g_strdup (hear_answer_get_id (answers->pdata[number - 1]));
}

static gboolean
run_place (HearCliContext *context,
           GError        **error)
{
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearInterview) interview = NULL;
  g_autofree char *id = NULL;
  gint64           at_ms = -1;

  if (!hear_cli_arguments_get_int (context->arguments, "at", 0, &at_ms, error))
    return FALSE;
  if (hear_cli_arguments_has (context->arguments, "at") == hear_cli_arguments_has (context->arguments, "nowhere"))
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("Say where with “--at”, or take the question off with “--nowhere”"));
      return FALSE;
    }
  store = hear_cli_context_open (context, error);
  interview = store != NULL ? load (context, store, error) : NULL;
  id = interview != NULL ? find_answer (context, store, hear_interview_get_id (interview), error) : NULL;

  return id != NULL &&
         hear_store_place_answer (store, id, at_ms, error) &&
         print_answers (context, store, hear_interview_get_id (interview), error);
}

static gboolean
run_remove (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearInterview) interview = store != NULL ? load (context, store, error) : NULL;
  g_autofree char *id = interview != NULL ? find_answer (context, store, hear_interview_get_id (interview), error) : NULL;

  return id != NULL &&
         hear_store_remove_answer (store, id, error) &&
         print_answers (context, store, hear_interview_get_id (interview), error);
}

const HearCliVerb hear_cli_verb_question_add = {
  "question add", "ID FILE", N_ ("add what an interview asked: a file with one question a line"), run_add, NULL
};
const HearCliVerb hear_cli_verb_question_list = { "question list", "ID", N_ ("list what an interview asked"), run_list, NULL };
const HearCliVerb hear_cli_verb_question_place = {
  "question place", "ID NUMBER", N_ ("say where the answer to a question begins"), run_place, place_options
};
const HearCliVerb hear_cli_verb_question_remove = {
  "question remove", "ID NUMBER", N_ ("remove a question from an interview"), run_remove, NULL
};
