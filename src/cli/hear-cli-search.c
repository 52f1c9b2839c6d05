/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-cli-json.h"
#include "hear-cli-lookup.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-store-search.h"
#include "hear-time.h"

#define DEFAULT_LIMIT 50
#define MAX_LIMIT 1000
#define DAY_MS (24 * 60 * 60 * 1000)

static const HearCliOption options[] = {
  { "role", HEAR_CLI_TEXT, "TITLE", N_ ("only of this role, by title or id"), FALSE },
  { "candidate", HEAR_CLI_TEXT, "NAME", N_ ("only of this candidate, by name or id"), FALSE },
  { "speaker", HEAR_CLI_TEXT, "NAME", N_ ("only what this person says"), FALSE },
  { "from", HEAR_CLI_TEXT, "INSTANT", N_ ("only interviews from this day or instant on"), FALSE },
  { "to", HEAR_CLI_TEXT, "INSTANT", N_ ("only interviews up to this day or instant"), FALSE },
  { "limit", HEAR_CLI_TEXT, "N", N_ ("how many to list at most"), FALSE },
  { "after", HEAR_CLI_TEXT, "CURSOR", N_ ("continue where the “next” of an earlier list says"), FALSE },
  { NULL },
};

static gboolean
read_limit (HearCliContext *context,
            guint          *limit,
            GError        **error)
{
  gint64 number = DEFAULT_LIMIT;

  if (!hear_cli_arguments_get_int (context->arguments, "limit", 1, &number, error))
    return FALSE;

  *limit = (guint) MIN (number, MAX_LIMIT);

  return TRUE;
}

/* What cannot be read is a wrong call. A day at the end is meant as a whole. */
static gboolean
read_instant (HearCliContext *context,
              const char     *name,
              gint64         *instant,
              GError        **error)
{
  const char *text = hear_cli_arguments_get (context->arguments, name);
  g_autoptr(GError) failure = NULL;

  if (text == NULL)
    return TRUE;
  if (!hear_time_parse_instant (text, instant, &failure))
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_USAGE, failure->message);
      return FALSE;
    }
  if (strcmp (name, "to") == 0)
    *instant += strlen (text) == strlen ("2026-03-01") ? DAY_MS : 1;

  return TRUE;
}

static void
add_hit (JsonBuilder   *builder,
         HearSearchHit *hit)
{
  const HearSearchFacts *facts = hear_search_hit_get_facts (hit);
  GArray                *marks = hear_search_hit_get_marks (hit);

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "interview", facts->interview_id);
  hear_json_add_text (builder, "segment", facts->segment_id);
  hear_cli_json_add_time (builder, "start_ms", facts->start_ms);
  hear_json_add_text (builder, "speaker", facts->speaker);
  hear_json_add_text (builder, "snippet", facts->snippet);
  hear_cli_json_add_enum (builder, "kind", HEAR_TYPE_SEARCH_KIND, (int) facts->kind);
  hear_json_add_text (builder, "id", facts->id);
  hear_json_add_text (builder, "candidate_name", facts->candidate);
  hear_json_add_text (builder, "role_title", facts->role);
  hear_json_add_instant (builder, "held_at", facts->held_at);
  hear_json_open_array (builder, "marks");
  for (guint i = 0; i < marks->len; i++)
    {
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, g_array_index (marks, HearTextRange, i).start);
      json_builder_add_int_value (builder, g_array_index (marks, HearTextRange, i).end);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (HearCliContext   *context,
            HearSearchResult *result)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  hear_json_open_array (builder, "hits");
  for (guint i = 0; i < result->hits->len; i++)
    add_hit (builder, g_ptr_array_index (result->hits, i));
  json_builder_end_array (builder);
  hear_cli_json_add_bool (builder, "more", result->next != NULL);
  hear_json_add_text (builder, "next", result->next);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
}

/* One paragraph an interview, one line a hit. */
static void
print_hits (HearCliContext   *context,
            HearSearchResult *result)
{
  const char *interview = NULL;

  for (guint i = 0; i < result->hits->len; i++)
    {
      const HearSearchFacts *facts = hear_search_hit_get_facts (g_ptr_array_index (result->hits, i));
      g_autofree char       *held_at = hear_time_format_instant (facts->held_at);
      g_autofree char       *moment = hear_time_format_position (MAX (facts->start_ms, 0));

      if (g_strcmp0 (interview, facts->interview_id) != 0)
        hear_cli_context_print (context, "%s%s  %.10s  %s · %s\n", i > 0 ? "\n" : "", facts->interview_id, held_at, facts->candidate, facts->role);
      hear_cli_context_print (context, "  %8s  %s%s%s\n", moment, facts->speaker != NULL ? facts->speaker : "",
                              facts->speaker != NULL ? ": " : "", facts->snippet);
      interview = facts->interview_id;
    }
  if (result->hits->len == 0)
    hear_cli_context_print (context, "%s\n", _ ("Nothing was found"));
  if (result->next != NULL)
    hear_cli_context_print (context, _ ("There are more: --after %s\n"), result->next);
}

static gboolean
run_search (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearSearchResult) result = NULL;
  g_autofree char  *role_id = NULL;
  g_autofree char  *candidate_id = NULL;
  HearSearchRequest request = { .text = hear_cli_arguments_get_place (context->arguments, 0) };
  guint             limit;

  request.speaker = hear_cli_arguments_get (context->arguments, "speaker");
  if (!read_limit (context, &limit, error) ||
      !read_instant (context, "from", &request.from, error) ||
      !read_instant (context, "to", &request.to, error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  if (store == NULL ||
      !hear_cli_lookup_role (store, hear_cli_arguments_get (context->arguments, "role"), &role_id, error) ||
      !hear_cli_lookup_candidate (store, hear_cli_arguments_get (context->arguments, "candidate"), &candidate_id, error))
    return FALSE;

  request.role_id = role_id;
  request.candidate_id = candidate_id;
  result = hear_store_search (store, &request, hear_cli_arguments_get (context->arguments, "after"), limit, error);
  if (result == NULL)
    return FALSE;

  if (context->json)
    print_json (context, result);
  else
    print_hits (context, result);

  return TRUE;
}

const HearCliVerb hear_cli_verb_search = {
  "search", "QUERY", N_ ("search transcripts, notes and quotes"), run_search, options
};
