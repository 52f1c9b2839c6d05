/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-candidate.h"
#include "hear-cli-json.h"
#include "hear-cli-lookup.h"
#include "hear-cli-text.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-interview.h"
#include "hear-json.h"
#include "hear-role.h"
#include "hear-store-interviews.h"
#include "hear-store-people.h"
#include "hear-time.h"

#define DEFAULT_LIMIT 50
#define MAX_LIMIT 1000

static const HearCliOption interview_options[] = {
  { "role", HEAR_CLI_TEXT, "TITLE", N_ ("only of this role, by title or id"), FALSE },
  { "candidate", HEAR_CLI_TEXT, "NAME", N_ ("only of this candidate, by name or id"), FALSE },
  { "state", HEAR_CLI_TEXT, "card-open|card-submitted|not-heard|heard|no-transcript", N_ ("only in this state; heard: to the end"), FALSE },
  { "limit", HEAR_CLI_TEXT, "N", N_ ("how many to list at most"), FALSE },
  { "after", HEAR_CLI_TEXT, "CURSOR", N_ ("continue where the “next” of an earlier list says"), FALSE },
  { NULL },
};

static const HearCliOption page_options[] = {
  { "limit", HEAR_CLI_TEXT, "N", N_ ("how many to list at most"), FALSE },
  { "after", HEAR_CLI_TEXT, "CURSOR", N_ ("continue where the “next” of an earlier list says"), FALSE },
  { NULL },
};

static const char *const states[] = { "card-open", "card-submitted", "not-heard", "heard", "no-transcript", NULL };

typedef void (*PrintItem) (JsonBuilder *builder,
                           gpointer     item);

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

static gboolean
check_state (const char *state,
             GError    **error)
{
  if (state == NULL || g_strv_contains (states, state))
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("There is no state “%s”"), state);

  return FALSE;
}

static void
print_items (HearCliContext *context,
             GPtrArray      *items,
             const char     *next,
             PrintItem       print)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  hear_json_open_array (builder, "items");
  for (guint i = 0; i < items->len; i++)
    {
      json_builder_begin_object (builder);
      print (builder, g_ptr_array_index (items, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  hear_json_add_text (builder, "next", next);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
}

static void
print_next (HearCliContext *context,
            const char     *next)
{
  if (next != NULL)
    hear_cli_context_print (context, _ ("There are more: --after %s\n"), next);
}

static void
add_interview (JsonBuilder *builder,
               gpointer     item)
{
  HearInterview *interview = item;

  hear_json_add_text (builder, "interview", hear_interview_get_id (interview));
  hear_json_add_text (builder, "candidate", hear_interview_get_candidate_id (interview));
  hear_json_add_text (builder, "candidate_name", hear_interview_get_candidate_name (interview));
  hear_json_add_text (builder, "role", hear_interview_get_role_id (interview));
  hear_json_add_text (builder, "role_title", hear_interview_get_role_title (interview));
  hear_json_add_instant (builder, "held_at", hear_interview_get_held_at (interview));
  hear_cli_json_add_time (builder, "duration_ms", hear_interview_get_duration_ms (interview));
  hear_json_add_int (builder, "segments", hear_interview_get_segments (interview));
  hear_cli_json_add_card (builder, hear_interview_get_card (interview));
}

static void
print_interviews (HearCliContext *context,
                  GPtrArray      *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      HearInterview   *interview = g_ptr_array_index (items, i);
      gint64           duration_ms = hear_interview_get_duration_ms (interview);
      g_autofree char *held_at = hear_time_format_instant (hear_interview_get_held_at (interview));
      g_autofree char *length = duration_ms >= 0 ? hear_time_format_position (duration_ms) : g_strdup ("–");
      g_autofree char *card = hear_cli_text_describe_card (hear_interview_get_card (interview));

      hear_cli_context_print (context, "%s  %.10s  %8s  %s · %s · %s\n", hear_interview_get_id (interview), held_at, length,
                              hear_interview_get_candidate_name (interview), hear_interview_get_role_title (interview), card);
    }
}

static gboolean
run_interviews (HearCliContext *context,
                GError        **error)
{
  g_autoptr(HearStore) store = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autofree char    *role_id = NULL;
  g_autofree char    *candidate_id = NULL;
  g_autofree char    *next = NULL;
  HearInterviewFilter filter = { NULL };
  guint               limit;

  filter.state = hear_cli_arguments_get (context->arguments, "state");
  if (!read_limit (context, &limit, error) || !check_state (filter.state, error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  if (store == NULL ||
      !hear_cli_lookup_role (store, hear_cli_arguments_get (context->arguments, "role"), &role_id, error) ||
      !hear_cli_lookup_candidate (store, hear_cli_arguments_get (context->arguments, "candidate"), &candidate_id, error))
    return FALSE;

  filter.role_id = role_id;
  filter.candidate_id = candidate_id;
  items = hear_store_list_interviews (store, &filter, hear_cli_arguments_get (context->arguments, "after"), limit, &next, error);
  if (items == NULL)
    return FALSE;

  if (context->json)
    print_items (context, items, next, add_interview);
  else
    {
      print_interviews (context, items);
      print_next (context, next);
    }

  return TRUE;
}

static void
add_candidate (JsonBuilder *builder,
               gpointer     item)
{
  HearCandidate *candidate = item;

  hear_json_add_text (builder, "candidate", hear_candidate_get_id (candidate));
  hear_json_add_text (builder, "name", hear_candidate_get_name (candidate));
  hear_json_add_instant (builder, "created_at", hear_candidate_get_created_at (candidate));
}

static gboolean
run_candidates (HearCliContext *context,
                GError        **error)
{
  g_autoptr(HearStore) store = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autofree char *next = NULL;
  guint            limit;

  if (!read_limit (context, &limit, error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  if (store == NULL)
    return FALSE;
  items = hear_store_list_candidates (store, hear_cli_arguments_get (context->arguments, "after"), limit, &next, error);
  if (items == NULL)
    return FALSE;

  if (context->json)
    {
      print_items (context, items, next, add_candidate);
      return TRUE;
    }
  for (guint i = 0; i < items->len; i++)
    hear_cli_context_print (context, "%s  %s\n", hear_candidate_get_id (g_ptr_array_index (items, i)),
                            hear_candidate_get_name (g_ptr_array_index (items, i)));
  print_next (context, next);

  return TRUE;
}

static void
add_role (JsonBuilder *builder,
          gpointer     item)
{
  HearRole *role = item;

  hear_json_add_text (builder, "role", hear_role_get_id (role));
  hear_json_add_text (builder, "title", hear_role_get_title (role));
  hear_json_add_text (builder, "rubric", hear_role_get_rubric (role));
}

static gboolean
run_roles (HearCliContext *context,
           GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(GPtrArray) items = NULL;

  if (store == NULL)
    return FALSE;
  items = hear_store_list_roles (store, error);
  if (items == NULL)
    return FALSE;

  if (context->json)
    {
      print_items (context, items, NULL, add_role);
      return TRUE;
    }
  for (guint i = 0; i < items->len; i++)
    hear_cli_context_print (context, "%s  %s\n", hear_role_get_id (g_ptr_array_index (items, i)),
                            hear_role_get_title (g_ptr_array_index (items, i)));

  return TRUE;
}

const HearCliVerb hear_cli_verb_list_interviews = {
  "list interviews", "", N_ ("list the interviews, newest first"), run_interviews, interview_options
};
const HearCliVerb hear_cli_verb_list_candidates = {
  "list candidates", "", N_ ("list the candidates"), run_candidates, page_options
};
const HearCliVerb hear_cli_verb_list_roles = { "list roles", "", N_ ("list the roles"), run_roles, NULL };
