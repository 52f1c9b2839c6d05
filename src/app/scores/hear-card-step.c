/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-step.h"

/* What is typed without such a pause is one step. */
#define PAUSE_US (G_GINT64_CONSTANT (1000000))

static HearCardStep *
step_new (HearCardPart part, HearRating *rating)
{
  HearCardStep *self = g_new0 (HearCardStep, 1);

  self->part = part;
  self->at = g_get_monotonic_time ();
  if (rating != NULL)
    self->rating = g_object_ref (rating);

  return self;
}

static void
set_texts (HearCardStep *self, const char *before, const char *after)
{
  self->old_text = g_strdup (before != NULL ? before : "");
  self->new_text = g_strdup (after);
}

/**
 * hear_card_step_new_level:
 * @rating: a rating as it is
 * @level: its level to be
 *
 * Returns: (transfer full): the step
 */
HearCardStep *
hear_card_step_new_level (HearRating *rating, int level)
{
  HearCardStep *self = step_new (HEAR_CARD_LEVEL, rating);

  self->before = hear_rating_get_level (rating);
  self->after = level;

  return self;
}

/**
 * hear_card_step_new_note:
 * @rating: a rating as it is
 * @note: its note to be
 *
 * Returns: (transfer full): the step
 */
HearCardStep *
hear_card_step_new_note (HearRating *rating, const char *note)
{
  HearCardStep *self = step_new (HEAR_CARD_NOTE, rating);

  set_texts (self, hear_rating_get_note (rating), note);

  return self;
}

/**
 * hear_card_step_new_quote:
 * @rating: a rating
 * @quote: a quote
 * @added: whether the quote comes to the rating, or goes
 *
 * Returns: (transfer full): the step
 */
HearCardStep *
hear_card_step_new_quote (HearRating *rating, HearQuote *quote, gboolean added)
{
  HearCardStep *self = step_new (HEAR_CARD_QUOTE, rating);

  self->quote = g_object_ref (quote);
  self->before = !added;
  self->after = added;

  return self;
}

/**
 * hear_card_step_new_recommendation:
 * @card: a scorecard as it is
 * @recommendation: its recommendation to be
 *
 * Returns: (transfer full): the step
 */
HearCardStep *
hear_card_step_new_recommendation (HearScorecard *card, HearRecommendation recommendation)
{
  HearCardStep *self = step_new (HEAR_CARD_RECOMMENDATION, NULL);

  self->before = (int) hear_scorecard_get_recommendation (card);
  self->after = (int) recommendation;

  return self;
}

/**
 * hear_card_step_new_feedback:
 * @card: a scorecard as it is
 * @feedback: its line of feedback to be
 *
 * Returns: (transfer full): the step
 */
HearCardStep *
hear_card_step_new_feedback (HearScorecard *card, const char *feedback)
{
  HearCardStep *self = step_new (HEAR_CARD_FEEDBACK, NULL);

  set_texts (self, hear_scorecard_get_feedback (card), feedback);

  return self;
}

/**
 * hear_card_step_new_quality:
 * @card: a scorecard as it is
 * @quality: its ticks to be
 *
 * Returns: (transfer full): the step
 */
HearCardStep *
hear_card_step_new_quality (HearScorecard *card, HearQuality quality)
{
  HearCardStep *self = step_new (HEAR_CARD_QUALITY, NULL);

  self->before = (int) hear_scorecard_get_quality (card);
  self->after = (int) quality;

  return self;
}

/**
 * hear_card_step_new_flag:
 * @flag: a flag
 * @added: whether it comes to the card, or goes
 *
 * Returns: (transfer full): the step
 */
HearCardStep *
hear_card_step_new_flag (HearFlag *flag, gboolean added)
{
  HearCardStep *self = step_new (HEAR_CARD_FLAG, NULL);

  self->flag = g_object_ref (flag);
  self->before = !added;
  self->after = added;

  return self;
}

/**
 * hear_card_step_free:
 * @self: (transfer full): a step
 */
void
hear_card_step_free (HearCardStep *self)
{
  g_clear_object (&self->rating);
  g_clear_object (&self->quote);
  g_clear_object (&self->flag);
  g_clear_pointer (&self->old_text, g_free);
  g_clear_pointer (&self->new_text, g_free);
  g_free (self);
}

/**
 * hear_card_step_join:
 * @self: the step that was taken last
 * @next: the one that follows it
 *
 * Makes one step of two if both are parts of the same typing.
 *
 * Returns: whether @self now stands for both
 */
gboolean
hear_card_step_join (HearCardStep *self, const HearCardStep *next)
{
  g_return_val_if_fail (self != NULL && next != NULL, FALSE);

  if (self->part != next->part || self->rating != next->rating || self->new_text == NULL || next->at - self->at > PAUSE_US)
    return FALSE;

  g_free (self->new_text);
  self->new_text = g_strdup (next->new_text);
  self->at = next->at;

  return TRUE;
}

static void
move_quote (const HearCardStep *self, gboolean is_there)
{
  if (is_there)
    hear_rating_add_quote (self->rating, self->quote);
  else
    hear_rating_remove_quote (self->rating, self->quote);
}

static void
move_flag (const HearCardStep *self, HearScorecard *card, gboolean is_there)
{
  if (is_there)
    hear_flag_put (hear_scorecard_get_flags (card), self->flag);
  else
    hear_flag_drop (hear_scorecard_get_flags (card), hear_flag_get_facts (self->flag)->id);
}

/**
 * hear_card_step_apply:
 * @self: a step
 * @card: the scorecard that it belongs to
 * @back: whether to take it back
 */
void
hear_card_step_apply (const HearCardStep *self, HearScorecard *card, gboolean back)
{
  int         value;
  const char *text;

  g_return_if_fail (self != NULL);
  g_return_if_fail (HEAR_IS_SCORECARD (card));

  value = back ? self->before : self->after;
  text = back ? self->old_text : self->new_text;
  switch (self->part)
    {
    case HEAR_CARD_LEVEL:
      hear_rating_set_level (self->rating, value);
      break;
    case HEAR_CARD_NOTE:
      hear_rating_set_note (self->rating, text);
      break;
    case HEAR_CARD_QUOTE:
      move_quote (self, value != 0);
      break;
    case HEAR_CARD_RECOMMENDATION:
      hear_scorecard_set_recommendation (card, (HearRecommendation) value);
      break;
    case HEAR_CARD_QUALITY:
      hear_scorecard_set_quality (card, (HearQuality) value);
      break;
    case HEAR_CARD_FLAG:
      move_flag (self, card, value != 0);
      break;
    case HEAR_CARD_FEEDBACK:
    default:
      hear_scorecard_set_feedback (card, text);
    }
}

static HearQuote *
find_quote (HearRating *rating, const char *id)
{
  GListModel *quotes = hear_rating_get_quotes (rating);

  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (quotes, i);

      if (g_strcmp0 (hear_quote_get_id (quote), id) == 0)
        return quote;
    }

  return NULL;
}

static void
take_over_quotes (HearRating *rating, HearRating *stored)
{
  GListModel *mine = hear_rating_get_quotes (rating);
  GListModel *theirs = hear_rating_get_quotes (stored);

  for (guint i = g_list_model_get_n_items (mine); i > 0; i--)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (mine, i - 1);
      HearQuote *same = find_quote (stored, hear_quote_get_id (quote));

      if (same == NULL)
        hear_rating_remove_quote (rating, quote);
      else
        {
          hear_quote_set_segment_id (quote, hear_quote_get_segment_id (same));
          hear_quote_set_start (quote, hear_quote_get_start (same));
          hear_quote_set_end_segment_id (quote, hear_quote_get_end_segment_id (same));
          hear_quote_set_end (quote, hear_quote_get_end (same));
          hear_quote_set_start_ms (quote, hear_quote_get_start_ms (same));
          hear_quote_set_end_ms (quote, hear_quote_get_end_ms (same));
          hear_quote_set_state (quote, hear_quote_get_state (same));
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (theirs); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (theirs, i);

      if (find_quote (rating, hear_quote_get_id (quote)) == NULL)
        hear_rating_add_quote (rating, quote);
    }
}

/* Flags never change: they come and go. */
static void
take_over_flags (HearScorecard *card, HearScorecard *stored)
{
  GListStore *mine = hear_scorecard_get_flags (card);
  GListStore *theirs = hear_scorecard_get_flags (stored);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (mine)); i > 0; i--)
    {
      g_autoptr(HearFlag) flag = g_list_model_get_item (G_LIST_MODEL (mine), i - 1);

      if (hear_flag_find (theirs, hear_flag_get_facts (flag)->id) == NULL)
        g_list_store_remove (mine, i - 1);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (theirs)); i++)
    {
      g_autoptr(HearFlag) flag = g_list_model_get_item (G_LIST_MODEL (theirs), i);

      hear_flag_put (mine, flag);
    }
}

/**
 * hear_card_step_take_over:
 * @card: a scorecard that is shown
 * @stored: the same as it is stored
 *
 * Changes what differs, in the objects that are there.
 *
 * Returns: whether both are the same card by the same version of a rubric;
 *   otherwise nothing is changed
 */
gboolean
hear_card_step_take_over (HearScorecard *card, HearScorecard *stored)
{
  GListModel *mine;
  GListModel *theirs;

  g_return_val_if_fail (HEAR_IS_SCORECARD (card), FALSE);
  g_return_val_if_fail (HEAR_IS_SCORECARD (stored), FALSE);

  if (g_strcmp0 (hear_scorecard_get_interview_id (card), hear_scorecard_get_interview_id (stored)) != 0 ||
      g_strcmp0 (hear_rubric_get_version_id (hear_scorecard_get_rubric (card)),
                 hear_rubric_get_version_id (hear_scorecard_get_rubric (stored))) != 0)
    return FALSE;

  hear_scorecard_set_id (card, hear_scorecard_get_id (stored));
  hear_scorecard_set_recommendation (card, hear_scorecard_get_recommendation (stored));
  hear_scorecard_set_feedback (card, hear_scorecard_get_feedback (stored));
  hear_scorecard_set_quality (card, hear_scorecard_get_quality (stored));
  take_over_flags (card, stored);
  hear_scorecard_set_submitted_at (card, hear_scorecard_get_submitted_at (stored));
  hear_scorecard_set_state (card, hear_scorecard_get_state (stored));
  mine = hear_scorecard_get_ratings (card);
  theirs = hear_scorecard_get_ratings (stored);
  for (guint i = 0; i < g_list_model_get_n_items (mine); i++)
    {
      g_autoptr(HearRating) rating = g_list_model_get_item (mine, i);
      g_autoptr(HearRating) same = g_list_model_get_item (theirs, i);

      hear_rating_set_level (rating, hear_rating_get_level (same));
      hear_rating_set_note (rating, hear_rating_get_note (same));
      take_over_quotes (rating, same);
    }

  return TRUE;
}
