/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-flags.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-card.h"
#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-enum.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-store-flags.h"
#include "hear-store-interviews.h"
#include "hear-store-scorecards.h"
#include "hear-time.h"

static const struct
{
  const char *name;
  HearQuality quality;
} ticks[] = {
  { "structure", HEAR_QUALITY_STRUCTURE },
  { "audio", HEAR_QUALITY_AUDIO },
  { "chance", HEAR_QUALITY_CHANCE },
};

static const HearCliOption tick_options[] = {
  { "structure", HEAR_CLI_TEXT, "yes|no", N_ ("whether the interview kept to its structure"), FALSE },
  { "audio", HEAR_CLI_TEXT, "yes|no", N_ ("whether the sound was good"), FALSE },
  { "chance", HEAR_CLI_TEXT, "yes|no", N_ ("whether the candidate had a fair chance"), FALSE },
  { NULL },
};

static const HearCliOption flag_options[] = {
  { "reason", HEAR_CLI_TEXT, "TEXT", N_ ("why, in words"), TRUE },
  { "at", HEAR_CLI_TEXT, "MS", N_ ("where in the recording, in milliseconds"), FALSE },
  { "competency", HEAR_CLI_TEXT, "COMPETENCY", N_ ("the competency whose wording it is about"), FALSE },
  { NULL },
};

static void
add_flag (JsonBuilder         *builder,
          const HearFlagFacts *facts,
          HearCompetency      *competency)
{
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "flag", facts->id);
  hear_cli_json_add_enum (builder, "kind", HEAR_TYPE_FLAG_KIND, (int) facts->kind);
  hear_json_add_text (builder, "competency", competency != NULL ? hear_competency_get_key (competency) : NULL);
  hear_cli_json_add_time (builder, "at_ms", facts->at_ms);
  hear_json_add_text (builder, "reason", facts->reason);
  json_builder_end_object (builder);
}

static void
print_flag (HearCliContext      *context,
            const HearFlagFacts *facts,
            HearCompetency      *competency)
{
  const char      *kind = facts->kind == HEAR_FLAG_BIAS ? C_ ("flag", "Biased") : C_ ("flag", "Trouble");
  g_autofree char *at = facts->at_ms >= 0 ? hear_time_format_position (facts->at_ms) : g_strdup ("–");

  if (competency != NULL)
    hear_cli_context_print (context, "%8s  %s (%s): %s\n", at, kind, hear_competency_get_key (competency), facts->reason);
  else
    hear_cli_context_print (context, "%8s  %s: %s\n", at, kind, facts->reason);
}

static void
print_quality (HearCliContext *context,
               HearQuality     quality)
{
  if (quality & HEAR_QUALITY_STRUCTURE)
    hear_cli_context_print (context, "✓  %s\n", _ ("It kept to its structure"));
  if (quality & HEAR_QUALITY_AUDIO)
    hear_cli_context_print (context, "✓  %s\n", _ ("The sound was good"));
  if (quality & HEAR_QUALITY_CHANCE)
    hear_cli_context_print (context, "✓  %s\n", _ ("The candidate had a fair chance"));
}

/**
 * hear_cli_flags_print:
 * @context: what is asked
 * @card: my card of an interview
 * @builder: the object to add them to
 *
 * Adds the ticks and flags of a card, and prints them unless JSON is asked for.
 */
void
hear_cli_flags_print (HearCliContext *context,
                      HearScorecard  *card,
                      JsonBuilder    *builder)
{
  GListModel *flags;

  g_return_if_fail (context != NULL);
  g_return_if_fail (HEAR_IS_SCORECARD (card));

  hear_cli_json_open_object (builder, "quality");
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    hear_cli_json_add_bool (builder, ticks[i].name, (hear_scorecard_get_quality (card) & ticks[i].quality) != 0);
  json_builder_end_object (builder);
  if (!context->json)
    print_quality (context, hear_scorecard_get_quality (card));

  flags = G_LIST_MODEL (hear_scorecard_get_flags (card));
  hear_json_open_array (builder, "flags");
  for (guint i = 0; i < g_list_model_get_n_items (flags); i++)
    {
      g_autoptr(HearFlag) flag = g_list_model_get_item (flags, i);
      const HearFlagFacts *facts = hear_flag_get_facts (flag);
      HearCompetency      *competency = hear_rubric_find_competency_by_id (hear_scorecard_get_rubric (card), facts->competency_id);

      add_flag (builder, facts, competency);
      if (!context->json)
        print_flag (context, facts, competency);
    }
  json_builder_end_array (builder);
}

static gboolean
read_tick (HearCliContext *context,
           const char     *name,
           HearQuality     tick,
           HearQuality    *quality,
           GError        **error)
{
  const char *text = hear_cli_arguments_get (context->arguments, name);

  if (g_strcmp0 (text, "yes") == 0)
    *quality |= tick;
  else if (g_strcmp0 (text, "no") == 0)
    *quality &= ~tick;
  else if (text != NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("“%s” is neither yes nor no"), text);

  return text == NULL || g_str_equal (text, "yes") || g_str_equal (text, "no");
}

static HearScorecard *
load_card (HearCliContext *context,
           HearStore      *store,
           HearInterview **interview,
           GError        **error)
{
  *interview = store != NULL ? hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error) : NULL;

  return *interview != NULL ? hear_store_load_scorecard (store, hear_interview_get_id (*interview), error) : NULL;
}

static gboolean
run_tick (HearCliContext *context,
          GError        **error)
{
  HearQuality yes = 0;
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearScorecard) card = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    if (!read_tick (context, ticks[i].name, ticks[i].quality, &yes, error))
      return FALSE;
  store = hear_cli_context_open (context, error);
  card = load_card (context, store, &interview, error);
  if (card == NULL)
    return FALSE;
  yes = hear_scorecard_get_quality (card);
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    read_tick (context, ticks[i].name, ticks[i].quality, &yes, NULL);
  hear_scorecard_set_quality (card, yes);

  return hear_store_save_scorecard (store, card, error) &&
         hear_cli_card_print (context, store, hear_interview_get_id (interview), error);
}

static gboolean
check_place (HearInterview *interview,
             gint64         at_ms,
             GError       **error)
{
  gint64 duration_ms = hear_interview_get_duration_ms (interview);

  if (duration_ms < 0 || at_ms <= duration_ms)
    return TRUE;

  g_autofree char *end = hear_time_format_position (duration_ms);

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The flag lies beyond the end of the recording: it ends at %s"), end);

  return FALSE;
}

static gboolean
read_facts (HearCliContext *context,
            HearScorecard  *card,
            HearFlagFacts  *facts,
            GError        **error)
{
  const char *kind = hear_cli_arguments_get_place (context->arguments, 1);
  const char *key = hear_cli_arguments_get (context->arguments, "competency");
  HearRating *rating = key != NULL ? hear_scorecard_find_rating (card, key) : NULL;
  int         value = hear_enum_from_nick (HEAR_TYPE_FLAG_KIND, kind, -1);

  if (value < 0)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("“%s” is no flag: use trouble or bias"), kind);
  else if (key != NULL && rating == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("The card’s rubric has no competency “%s”"), key);
  if (value < 0 || (key != NULL && rating == NULL))
    return FALSE;

  facts->kind = (HearFlagKind) value;
  facts->competency_id = rating != NULL ? hear_rating_get_competency_id (rating) : NULL;
  facts->reason = hear_cli_arguments_get (context->arguments, "reason");

  return hear_cli_arguments_get_int (context->arguments, "at", 0, &facts->at_ms, error);
}

static gboolean
run_flag (HearCliContext *context,
          GError        **error)
{
  HearFlagFacts facts = { .at_ms = HEAR_FLAG_NOWHERE };
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearScorecard) card = load_card (context, store, &interview, error);
  g_autoptr(HearFlag) flag = NULL;

  if (card == NULL || !read_facts (context, card, &facts, error) || !check_place (interview, facts.at_ms, error))
    return FALSE;
  flag = hear_flag_new (&facts);

  return hear_store_save_flag (store, hear_interview_get_id (interview), flag, error) &&
         hear_cli_card_print (context, store, hear_interview_get_id (interview), error);
}

static const char *
find_flag (HearScorecard *card,
           const char    *id,
           GError       **error)
{
  GListModel *flags = G_LIST_MODEL (hear_scorecard_get_flags (card));

  for (guint i = 0; i < g_list_model_get_n_items (flags); i++)
    {
      g_autoptr(HearFlag) flag = g_list_model_get_item (flags, i);

      if (g_str_equal (hear_flag_get_facts (flag)->id, id))
        return hear_flag_get_facts (flag)->id; /* the card has it */
    }
  g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("The card has no flag “%s”: “card show --json” lists them"), id);

  return NULL;
}

static gboolean
run_unflag (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearScorecard) card = load_card (context, store, &interview, error);
  const char *id = card != NULL ? find_flag (card, hear_cli_arguments_get_place (context->arguments, 1), error) : NULL;

  return id != NULL &&
         hear_store_bury_flag (store, id, TRUE, error) &&
         hear_cli_card_print (context, store, hear_interview_get_id (interview), error);
}

const HearCliVerb hear_cli_verb_card_tick = {
  "card tick", "ID", N_ ("say on my card how the interview itself was"), run_tick, tick_options
};
const HearCliVerb hear_cli_verb_card_flag = {
  "card flag", "ID trouble|bias", N_ ("flag on my card that something went wrong, or that something is biased"), run_flag, flag_options
};
const HearCliVerb hear_cli_verb_card_unflag = { "card unflag", "ID FLAG", N_ ("take a flag off my card"), run_unflag, NULL };
