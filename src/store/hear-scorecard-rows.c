/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scorecard-rows-private.h"

#include "hear-enum.h"
#include "hear-quote-finder.h"
#include "hear-rubric-rows-private.h"
#include "hear-transcript-rows-private.h"

#define SQL_FIND                                                    \
  "SELECT id FROM scorecard WHERE interview_id = ? AND user_id = ?" \
  " AND deleted_at IS NULL ORDER BY id LIMIT 1"
#define SQL_USER "SELECT display_name FROM user WHERE id = ?"
#define SQL_TRANSCRIPT "SELECT transcript_id FROM interview WHERE id = ?"
#define SQL_CARD                                                                        \
  "SELECT rubric_version_id, state, recommendation, feedback, opened_at, submitted_at," \
  " structure, audio, chance FROM scorecard WHERE id = ?"
#define SQL_FLAGS                                            \
  "SELECT id, kind, rubric_item_id, at_ms, reason FROM flag" \
  " WHERE scorecard_id = ? AND deleted_at IS NULL ORDER BY id"
#define SQL_RATINGS                                                    \
  "SELECT id, rubric_item_id, level, evidence_state, note FROM rating" \
  " WHERE scorecard_id = ? AND deleted_at IS NULL ORDER BY id"
#define SQL_QUOTES                                                                          \
  "SELECT rating.rubric_item_id, quote.id, segment_id, start_off, end_segment_id, end_off," \
  " start_ms, end_ms, text FROM rating"                                                     \
  " JOIN evidence ON owner_id = rating.id AND evidence.deleted_at IS NULL"                  \
  " JOIN quote ON quote.id = quote_id AND quote.deleted_at IS NULL"                         \
  " WHERE rating.scorecard_id = ? AND rating.deleted_at IS NULL ORDER BY start_ms, quote.id"

static gboolean
load_ratings (HearDatabase  *database,
              HearScorecard *card,
              GError       **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_RATINGS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, hear_scorecard_get_id (card));
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearRating *rating = hear_scorecard_rows_find_rating (card, hear_statement_get_text (row, 1));

      if (rating == NULL)
        continue;
      hear_rating_set_id (rating, hear_statement_get_text (row, 0));
      if (!hear_statement_is_null (row, 2))
        hear_rating_set_level (rating, (int) hear_statement_get_int (row, 2));
      else if (g_strcmp0 (hear_statement_get_text (row, 3), "none") == 0)
        hear_rating_set_level (rating, HEAR_RATING_NO_EVIDENCE);
      hear_rating_set_note (rating, hear_statement_get_text (row, 4));
    }

  return step == HEAR_STEP_DONE;
}

static HearQuote *
read_quote (HearStatement *row)
{
  HearQuote *quote = hear_quote_new ();

  hear_quote_set_id (quote, hear_statement_get_text (row, 1));
  hear_quote_set_segment_id (quote, hear_statement_get_text (row, 2));
  hear_quote_set_start (quote, (guint) hear_statement_get_int (row, 3));
  hear_quote_set_end_segment_id (quote, hear_statement_get_text (row, 4));
  hear_quote_set_end (quote, (guint) hear_statement_get_int (row, 5));
  hear_quote_set_start_ms (quote, hear_statement_get_int (row, 6));
  hear_quote_set_end_ms (quote, hear_statement_get_int (row, 7));
  hear_quote_set_text (quote, hear_statement_get_text (row, 8));

  return quote;
}

static gboolean
load_quotes (HearDatabase  *database,
             HearScorecard *card,
             GPtrArray     *quotes,
             GError       **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_QUOTES, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, hear_scorecard_get_id (card));
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearRating *rating = hear_scorecard_rows_find_rating (card, hear_statement_get_text (row, 0));
      g_autoptr(HearQuote) quote = read_quote (row);

      if (rating == NULL)
        continue;
      hear_rating_add_quote (rating, quote);
      g_ptr_array_add (quotes, g_steal_pointer (&quote));
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
load_flags (HearDatabase  *database,
            HearScorecard *card,
            GError       **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_FLAGS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, hear_scorecard_get_id (card));
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearFlagFacts facts = {
        .id = hear_statement_get_text (row, 0),
        .kind = (HearFlagKind) hear_enum_from_nick (HEAR_TYPE_FLAG_KIND, hear_statement_get_text (row, 1), 0),
        .competency_id = hear_statement_get_text (row, 2),
        .at_ms = hear_statement_is_null (row, 3) ? HEAR_FLAG_NOWHERE : hear_statement_get_int (row, 3),
        .reason = hear_statement_get_text (row, 4),
      };
      g_autoptr(HearFlag) flag = hear_flag_new (&facts);

      hear_flag_put (hear_scorecard_get_flags (card), flag);
    }

  return step == HEAR_STEP_DONE;
}

static HearQuality
read_quality (HearStatement *row,
              int            column)
{
  static const HearQuality ticks[] = { HEAR_QUALITY_STRUCTURE, HEAR_QUALITY_AUDIO, HEAR_QUALITY_CHANCE };
  HearQuality              quality = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    if (hear_statement_get_int (row, column + (int) i) != 0)
      quality |= ticks[i];

  return quality;
}

/* Whether the transcript still says what the quotes say. */
static gboolean
check_quotes (HearDatabase *database,
              const char   *interview_id,
              GPtrArray    *quotes,
              GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *transcript_id = NULL;
  g_autoptr(HearTranscript) transcript = NULL;
  g_autoptr(HearQuoteFinder) finder = NULL;

  if (quotes->len == 0)
    return TRUE;
  transcript_id = hear_database_get_text (database, SQL_TRANSCRIPT, interview_id, NULL, &failure);
  if (transcript_id != NULL)
    transcript = hear_transcript_rows_load (database, transcript_id, interview_id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (transcript == NULL)
    transcript = hear_transcript_new ();
  finder = hear_quote_finder_new (transcript);
  for (guint i = 0; i < quotes->len; i++)
    hear_quote_finder_check (finder, g_ptr_array_index (quotes, i));

  return TRUE;
}

static gboolean
load_stored (HearDatabase  *database,
             HearScorecard *card,
             GError       **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_CARD, error);
  g_autoptr(GPtrArray) quotes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(HearRubric) rubric = NULL;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, hear_scorecard_get_id (card));
  if (hear_statement_step (row, error) != HEAR_STEP_ROW)
    return FALSE;
  rubric = hear_rubric_rows_load (database, hear_statement_get_text (row, 0), error);
  if (rubric == NULL)
    return FALSE;

  hear_scorecard_set_rubric (card, rubric);
  hear_scorecard_set_state (card, (HearScorecardState) hear_enum_from_nick (HEAR_TYPE_SCORECARD_STATE, hear_statement_get_text (row, 1), 0));
  hear_scorecard_set_recommendation (card, (HearRecommendation) hear_enum_from_nick (HEAR_TYPE_RECOMMENDATION, hear_statement_get_text (row, 2), 0));
  hear_scorecard_set_feedback (card, hear_statement_get_text (row, 3));
  hear_scorecard_set_opened_at (card, hear_statement_get_int (row, 4));
  hear_scorecard_set_submitted_at (card, hear_statement_get_int (row, 5));
  hear_scorecard_set_quality (card, read_quality (row, 6));

  return load_ratings (database, card, error) &&
         load_flags (database, card, error) &&
         load_quotes (database, card, quotes, error) &&
         check_quotes (database, hear_scorecard_get_interview_id (card), quotes, error);
}

static gboolean
begin (HearDatabase  *database,
       HearScorecard *card,
       GError       **error)
{
  g_autofree char *version_id = hear_rubric_rows_find_version (database, hear_scorecard_get_interview_id (card), error);
  g_autoptr(HearRubric) rubric = version_id != NULL ? hear_rubric_rows_load (database, version_id, error) : NULL;

  if (rubric == NULL)
    return FALSE;
  hear_scorecard_set_rubric (card, rubric);

  return TRUE;
}

/**
 * hear_scorecard_rows_find:
 * @database: a connection
 * @interview_id: an interview
 * @user_id: who judges it
 * @id: (out) (nullable): the id of the scorecard
 * @error: where to put what SQLite says
 *
 * Returns: %HEAR_STEP_ROW if there is one
 */
HearStep
hear_scorecard_rows_find (HearDatabase *database,
                          const char   *interview_id,
                          const char   *user_id,
                          char        **id,
                          GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_FIND, error);
  HearStep step;

  if (row == NULL)
    return HEAR_STEP_FAILED;
  hear_statement_bind_text (row, 1, interview_id);
  hear_statement_bind_text (row, 2, user_id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    *id = g_strdup (hear_statement_get_text (row, 0));

  return step;
}

/**
 * hear_scorecard_rows_load:
 * @database: a connection
 * @interview_id: an interview
 * @user_id: who judges it
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the scorecard, or an empty one by the
 *   rubric of the interview's role
 */
HearScorecard *
hear_scorecard_rows_load (HearDatabase *database,
                          const char   *interview_id,
                          const char   *user_id,
                          GError      **error)
{
  g_autoptr(HearScorecard) card = hear_scorecard_new ();
  g_autofree char *id = NULL;
  g_autofree char *name = hear_database_get_text (database, SQL_USER, user_id, NULL, NULL);
  HearStep         step = hear_scorecard_rows_find (database, interview_id, user_id, &id, error);

  if (step == HEAR_STEP_FAILED)
    return NULL;
  hear_scorecard_set_id (card, id);
  hear_scorecard_set_interview_id (card, interview_id);
  hear_scorecard_set_user_name (card, name);

  if (!(id != NULL ? load_stored (database, card, error) : begin (database, card, error)))
    return NULL;

  return g_steal_pointer (&card);
}

/**
 * hear_scorecard_rows_find_rating:
 * @card: a scorecard
 * @competency_id: (nullable): a competency's id
 *
 * Returns: (transfer none) (nullable): the card's rating of that competency
 */
HearRating *
hear_scorecard_rows_find_rating (HearScorecard *card,
                                 const char    *competency_id)
{
  GListModel *ratings;

  g_return_val_if_fail (HEAR_IS_SCORECARD (card), NULL);

  ratings = hear_scorecard_get_ratings (card);
  for (guint i = 0; i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr(HearRating) rating = g_list_model_get_item (ratings, i);

      if (g_strcmp0 (hear_rating_get_competency_id (rating), competency_id) == 0)
        return rating; /* the card has it */
    }

  return NULL;
}
