/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-generator.h"
#include "hear-json.h"
#include "hear-store-interviews.h"
#include "hear-store-rubrics.h"

#define GENERAL "general"

static const HearCliOption options[] = {
  { "interviews", HEAR_CLI_TEXT, "N", N_ ("how many interviews the library shall have of them"), TRUE },
  { "seed", HEAR_CLI_TEXT, "S", N_ ("a number from which everything follows"), TRUE },
  { "planted", HEAR_CLI_FLAG, NULL, N_ ("hide a biased rater, a useless and a reliable question in it") },
  { NULL },
};

static void
show_progress (guint    done,
               guint    n,
               gpointer user_data)
{
  hear_cli_context_progress (_ ("Making up interviews"), (double) done / n, NULL);
}

static gboolean
read_request (HearCliArguments     *arguments,
              HearGeneratorRequest *request,
              GError              **error)
{
  gint64 n = 0;
  gint64 seed = 0;

  if (!hear_cli_arguments_get_int (arguments, "interviews", 1, &n, error) ||
      !hear_cli_arguments_get_int (arguments, "seed", 0, &seed, error))
    return FALSE;

  if (seed > G_MAXUINT32)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("The seed is %u at most"), G_MAXUINT32);
      return FALSE;
    }

  request->n_interviews = (guint) MIN (n, G_MAXINT32);
  request->seed = (guint32) seed;
  request->planted = hear_cli_arguments_has (arguments, "planted");
  request->progress = show_progress;

  return TRUE;
}

/* What is made up would be found among real interviews for ever: none of it can
 * be told from them. */
static gboolean
check_library (HearGenerator *generator,
               HearStore     *store,
               GError       **error)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(HearMadeUp) first = hear_generator_make (generator, 0);
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (store, &all, error);

  if (ids == NULL)
    return FALSE;
  if (ids->len == 0 || g_ptr_array_find_with_equal_func (ids, hear_interview_get_id (first->interview), g_str_equal, NULL))
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS,
               _ ("The library holds other interviews: those that are made up go into a library of their own"));

  return FALSE;
}

static void
add_truth (JsonBuilder *builder,
           const char  *kind,
           const char  *question,
           const char  *competency)
{
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "kind", kind);
  hear_json_add_text (builder, "question", question);
  hear_json_add_text (builder, "competency", competency);
  json_builder_end_object (builder);
}

static void
add_truths (JsonBuilder               *builder,
            const HearGeneratorTruths *truths)
{
  json_builder_set_member_name (builder, "planted");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "kind", "biased_rater");
  hear_json_add_text (builder, "user", truths->rater_id);
  hear_json_add_text (builder, "name", truths->rater_name);
  json_builder_set_member_name (builder, "shift");
  json_builder_add_double_value (builder, truths->shift);
  json_builder_end_object (builder);
  add_truth (builder, "useless_question", truths->useless, truths->useless_competency);
  add_truth (builder, "reliable_question", truths->reliable, truths->reliable_competency);
  json_builder_end_array (builder);
}

static void
print_truths (HearCliContext            *context,
              const HearGeneratorTruths *truths)
{
  hear_cli_context_print (context, _ ("Biased rater: %s, %.1f levels\n"), truths->rater_name, truths->shift);
  hear_cli_context_print (context, _ ("Useless question: %s\n"), truths->useless);
  hear_cli_context_print (context, _ ("Reliable question: %s\n"), truths->reliable);
}

static void
print_result (HearCliContext *context,
              HearGenerator  *generator,
              guint           n,
              guint           added)
{
  const HearGeneratorTruths *truths = hear_generator_get_truths (generator);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!context->json)
    {
      hear_cli_context_print (context, ngettext ("%u interview, of which %u is new\n", "%u interviews, of which %u are new\n", n), n, added);
      if (truths != NULL)
        print_truths (context, truths);
      return;
    }

  json_builder_begin_object (builder);
  hear_json_add_int (builder, "interviews", n);
  hear_json_add_int (builder, "added", added);
  if (truths != NULL)
    add_truths (builder, truths);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
}

static gboolean
run_generate (HearCliContext *context,
              GError        **error)
{
  HearGeneratorRequest request = { 0 };
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearRubric) rubric = NULL;
  g_autoptr(HearGenerator) generator = NULL;
  int added;

  if (!read_request (context->arguments, &request, error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  rubric = store != NULL ? hear_store_load_rubric (store, GENERAL, error) : NULL;
  if (rubric == NULL)
    return FALSE;
  generator = hear_generator_new (rubric, &request);
  added = check_library (generator, store, error) ? hear_generator_fill (generator, store, error) : -1;
  if (added < 0)
    return FALSE;
  print_result (context, generator, request.n_interviews, (guint) added);

  return TRUE;
}

const HearCliVerb hear_cli_verb_generate = {
  "generate", "", N_ ("make up interviews with transcripts and cards, to try things out and to measure"), run_generate, options
};
