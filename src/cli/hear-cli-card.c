/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-card.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-amendments.h"
#include "hear-cli-flags.h"
#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-enum.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-quote-finder.h"
#include "hear-store-amendments.h"
#include "hear-store-interviews.h"
#include "hear-store-scorecards.h"
#include "hear-text.h"
#include "hear-time.h"

static const HearCliOption set_options[] = {
  { "note", HEAR_CLI_TEXT, "TEXT", N_ ("why, in words"), FALSE },
  { "quote", HEAR_CLI_TEXT, "TEXT", N_ ("words of the transcript that show it"), FALSE },
  { NULL },
};

static const HearCliOption hand_in_options[] = {
  { "recommendation", HEAR_CLI_TEXT, "definitely_not|no|no_decision|yes|strong_yes", N_ ("overall, from all that was heard"), TRUE },
  { "feedback", HEAR_CLI_TEXT, "LINE", N_ ("the line of feedback to the candidate"), FALSE },
  { NULL },
};

static const HearCliOption amend_options[] = {
  { "reason", HEAR_CLI_TEXT, "TEXT", N_ ("why, in words"), TRUE },
  { NULL },
};

static void
add_quote (JsonBuilder *builder,
           HearQuote   *quote)
{
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "quote", hear_quote_get_id (quote));
  hear_json_add_text (builder, "text", hear_quote_get_text (quote));
  hear_json_add_int (builder, "start_ms", hear_quote_get_start_ms (quote));
  hear_json_add_int (builder, "end_ms", hear_quote_get_end_ms (quote));
  hear_cli_json_add_enum (builder, "state", HEAR_TYPE_QUOTE_STATE, (int) hear_quote_get_state (quote));
  json_builder_end_object (builder);
}

static void
add_item (JsonBuilder    *builder,
          HearCompetency *competency,
          HearRating     *rating)
{
  GListModel *quotes = hear_rating_get_quotes (rating);
  int         level = hear_rating_get_level (rating);
  const char *note = hear_rating_get_note (rating);

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "competency", hear_competency_get_key (competency));
  hear_json_add_text (builder, "name", hear_competency_get_name (competency));
  json_builder_set_member_name (builder, "level");
  if (level == HEAR_RATING_OPEN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, level);
  hear_json_add_text (builder, "note", note != NULL ? note : "");
  hear_json_open_array (builder, "quotes");
  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (quotes, i);

      add_quote (builder, quote);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_item (HearCliContext *context,
            HearCompetency *competency,
            HearRating     *rating)
{
  GListModel      *quotes = hear_rating_get_quotes (rating);
  int              level = hear_rating_get_level (rating);
  const char      *note = hear_rating_get_note (rating);
  g_autofree char *shown = level > HEAR_RATING_NO_EVIDENCE ? g_strdup_printf ("%d", level) : g_strdup (level == HEAR_RATING_OPEN ? "–" : "0");

  hear_cli_context_print (context, "%s  %s (%s)\n", shown, hear_competency_get_name (competency), hear_competency_get_key (competency));
  if (note != NULL && *note != '\0')
    hear_cli_context_print (context, "      %s\n", note);
  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (quotes, i);
      g_autofree char *at = hear_time_format_position (hear_quote_get_start_ms (quote));

      hear_cli_context_print (context, "%8s  “%s”\n", at, hear_quote_get_text (quote));
    }
}

static void
print_items (HearCliContext *context,
             HearScorecard  *card,
             JsonBuilder    *builder)
{
  GListModel *competencies = hear_rubric_get_competencies (hear_scorecard_get_rubric (card));
  GListModel *ratings = hear_scorecard_get_ratings (card);

  hear_json_open_array (builder, "items");
  for (guint i = 0; i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);
      g_autoptr(HearRating) rating = g_list_model_get_item (ratings, i);

      add_item (builder, competency, rating);
      if (!context->json)
        print_item (context, competency, rating);
    }
  json_builder_end_array (builder);
}

/**
 * hear_cli_card_print:
 * @context: what is asked
 * @store: a store
 * @interview_id: an interview
 * @error: where to put what SQLite says
 *
 * Prints my card of it.
 *
 * Returns: whether it could be read
 */
gboolean
hear_cli_card_print (HearCliContext *context,
                     HearStore      *store,
                     const char     *interview_id,
                     GError        **error)
{
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (store, interview_id, error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  gboolean submitted;

  if (card == NULL)
    return FALSE;
  submitted = hear_scorecard_get_state (card) == HEAR_SCORECARD_STATE_SUBMITTED;

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "card", hear_scorecard_get_id (card));
  hear_json_add_text (builder, "interview", interview_id);
  hear_json_add_text (builder, "rubric", hear_rubric_get_key (hear_scorecard_get_rubric (card)));
  hear_json_add_int (builder, "version", hear_rubric_get_version (hear_scorecard_get_rubric (card)));
  hear_cli_json_add_enum (builder, "state", HEAR_TYPE_SCORECARD_STATE, (int) hear_scorecard_get_state (card));
  if (hear_scorecard_get_recommendation (card) != HEAR_RECOMMENDATION_OPEN)
    hear_cli_json_add_enum (builder, "recommendation", HEAR_TYPE_RECOMMENDATION, (int) hear_scorecard_get_recommendation (card));
  else
    hear_json_add_text (builder, "recommendation", NULL);
  hear_json_add_text (builder, "feedback", hear_scorecard_get_feedback (card));
  print_items (context, card, builder);
  hear_cli_flags_print (context, card, builder);
  if (!hear_cli_amendments_print (context, store, card, builder, error))
    return FALSE;
  json_builder_end_object (builder);
  if (context->json)
    hear_cli_context_print_json (context, builder);
  else
    hear_cli_context_print (context, "%s\n", submitted ? _ ("handed in") : _ ("not handed in yet"));

  return TRUE;
}

static gboolean
run_show (HearCliContext *context,
          GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearInterview) interview = NULL;

  if (store == NULL)
    return FALSE;
  interview = hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error);

  return interview != NULL && hear_cli_card_print (context, store, hear_interview_get_id (interview), error);
}

static gboolean
read_level (const char *text,
            int        *level,
            GError    **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, HEAR_LEVEL_MAX, &number, NULL))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE,
                   _ ("“%s” is no level: it goes from 1 to 5, and 0 says that nothing was heard"), text);
      return FALSE;
    }
  *level = (int) number;

  return TRUE;
}

/* Adds what the transcript says to a rating, unless it has it. */
static gboolean
quote_text (HearRating    *rating,
            HearInterview *interview,
            const char    *text,
            GError       **error)
{
  HearTranscript *transcript = hear_interview_get_transcript (interview);
  g_autoptr(HearQuoteFinder) finder = transcript != NULL ? hear_quote_finder_new (transcript) : NULL;
  g_autoptr(HearQuote) quote = finder != NULL ? hear_quote_finder_find (finder, text) : NULL;
  GListModel *quotes = hear_rating_get_quotes (rating);

  if (quote == NULL)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("The transcript does not say “%s”"), text);
      return FALSE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr(HearQuote) known = g_list_model_get_item (quotes, i);

      if (hear_quote_get_start_ms (known) == hear_quote_get_start_ms (quote) &&
          hear_quote_get_end_ms (known) == hear_quote_get_end_ms (quote))
        return TRUE;
    }
  hear_rating_add_quote (rating, quote);

  return TRUE;
}

static HearRating *
find_rating (HearScorecard *card,
             const char    *key,
             GError       **error)
{
  HearRating *rating = hear_scorecard_find_rating (card, key);

  if (rating == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("The card’s rubric has no competency “%s”"), key);

  return rating;
}

static gboolean
run_set (HearCliContext *context,
         GError        **error)
{
  const char *note = hear_cli_arguments_get (context->arguments, "note");
  const char *text = hear_cli_arguments_get (context->arguments, "quote");
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearScorecard) card = NULL;
  HearRating *rating;
  int         level;

  if (!read_level (hear_cli_arguments_get_place (context->arguments, 2), &level, error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  interview = store != NULL ? hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error) : NULL;
  card = interview != NULL ? hear_store_load_scorecard (store, hear_interview_get_id (interview), error) : NULL;
  rating = card != NULL ? find_rating (card, hear_cli_arguments_get_place (context->arguments, 1), error) : NULL;
  if (rating == NULL)
    return FALSE;

  hear_rating_set_level (rating, level);
  if (note != NULL)
    hear_rating_set_note (rating, note);
  if (text != NULL && !quote_text (rating, interview, text, error))
    return FALSE;

  return hear_store_save_rating (store, hear_interview_get_id (interview), rating, error) &&
         hear_cli_card_print (context, store, hear_interview_get_id (interview), error);
}

static gboolean
read_recommendation (const char    *text,
                     HearScorecard *card,
                     GError       **error)
{
  int value = hear_enum_from_nick (HEAR_TYPE_RECOMMENDATION, text, HEAR_RECOMMENDATION_OPEN);

  if (value == HEAR_RECOMMENDATION_OPEN)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE,
                   _ ("“%s” is no recommendation: use definitely_not, no, no_decision, yes or strong_yes"), text);
      return FALSE;
    }
  hear_scorecard_set_recommendation (card, (HearRecommendation) value);

  return TRUE;
}

static gboolean
run_hand_in (HearCliContext *context,
             GError        **error)
{
  const char      *feedback = hear_cli_arguments_get (context->arguments, "feedback");
  g_autofree char *line = feedback != NULL ? hear_text_clean (feedback) : NULL;
  g_autoptr(HearScorecard) named = hear_scorecard_new ();
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearScorecard) card = NULL;

  if (!read_recommendation (hear_cli_arguments_get (context->arguments, "recommendation"), named, error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  interview = store != NULL ? hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error) : NULL;
  card = interview != NULL ? hear_store_load_scorecard (store, hear_interview_get_id (interview), error) : NULL;
  if (card == NULL)
    return FALSE;

  hear_scorecard_set_recommendation (card, hear_scorecard_get_recommendation (named));
  if (line != NULL)
    hear_scorecard_set_feedback (card, line);
  if (!hear_store_hand_in_scorecard (store, card, error))
    return FALSE;
  feedback = hear_scorecard_get_feedback (card);
  if (feedback == NULL || *feedback == '\0')
    hear_cli_context_warn (_ ("The card has no line of feedback to the candidate. The decision will ask for one"));

  return hear_cli_card_print (context, store, hear_interview_get_id (interview), error);
}

static gboolean
run_amend (HearCliContext *context,
           GError        **error)
{
  HearAmendmentFacts facts = { .part = HEAR_AMENDMENT_LEVEL, .after = hear_cli_arguments_get_place (context->arguments, 2) };
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearScorecard) card = NULL;
  g_autoptr(GPtrArray) amendments = g_ptr_array_new_with_free_func (g_object_unref);
  HearRating *rating;
  int         level;

  if (!read_level (facts.after, &level, error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  interview = store != NULL ? hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error) : NULL;
  card = interview != NULL ? hear_store_load_scorecard (store, hear_interview_get_id (interview), error) : NULL;
  rating = card != NULL ? find_rating (card, hear_cli_arguments_get_place (context->arguments, 1), error) : NULL;
  if (rating == NULL)
    return FALSE;

  facts.competency_id = hear_rating_get_competency_id (rating);
  facts.reason = hear_cli_arguments_get (context->arguments, "reason");
  g_ptr_array_add (amendments, hear_amendment_new (&facts));

  return hear_store_amend (store, hear_interview_get_id (interview), amendments, error) &&
         hear_cli_card_print (context, store, hear_interview_get_id (interview), error);
}

const HearCliVerb hear_cli_verb_card_show = { "card show", "ID", N_ ("show my card of an interview"), run_show, NULL };
const HearCliVerb hear_cli_verb_card_set = {
  "card set", "ID COMPETENCY LEVEL", N_ ("rate a competency, from 1 to 5; 0: nothing was heard"), run_set, set_options
};
const HearCliVerb hear_cli_verb_card_hand_in = { "card hand-in", "ID", N_ ("hand my card in"), run_hand_in, hand_in_options };
const HearCliVerb hear_cli_verb_card_amend = {
  "card amend", "ID COMPETENCY LEVEL", N_ ("rate a competency anew after my card was handed in; the card stays as it was"), run_amend, amend_options
};
