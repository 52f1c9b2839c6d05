/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-my-card-private.h"

#include "hear-flag-removal.h"
#include "hear-id.h"
#include "hear-quote-removal.h"

/**
 * hear_my_card_set_level:
 * @self: my card, open
 * @rating: one of its ratings
 * @level: 1 to 5, %HEAR_RATING_NO_EVIDENCE or %HEAR_RATING_OPEN
 */
void
hear_my_card_set_level (HearMyCard *self, HearRating *rating, int level)
{
  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (HEAR_IS_RATING (rating));

  if (hear_rating_get_level (rating) != level)
    hear_my_card_take_step (self, hear_card_step_new_level (rating, level));
}

/**
 * hear_my_card_set_note:
 * @self: my card, open
 * @rating: one of its ratings
 * @note: why, in words
 */
void
hear_my_card_set_note (HearMyCard *self, HearRating *rating, const char *note)
{
  const char *before;

  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (HEAR_IS_RATING (rating) && note != NULL);

  before = hear_rating_get_note (rating);
  if (g_strcmp0 (before != NULL ? before : "", note) != 0)
    hear_my_card_take_step (self, hear_card_step_new_note (rating, note));
}

/**
 * hear_my_card_add_quote:
 * @self: my card, open
 * @rating: one of its ratings
 * @quote: a new quote of the interview's transcript
 */
void
hear_my_card_add_quote (HearMyCard *self, HearRating *rating, HearQuote *quote)
{
  g_autofree char *id = NULL;

  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (HEAR_IS_RATING (rating) && HEAR_IS_QUOTE (quote));

  id = hear_id_new (hear_clock_now (hear_session_get_clock (hear_my_card_get_session (self))));
  hear_quote_set_id (quote, id);
  hear_my_card_take_step (self, hear_card_step_new_quote (rating, quote, TRUE));
}

/**
 * hear_my_card_remove_quote:
 * @self: my card, open
 * @rating: one of its ratings
 * @quote: one of its quotes
 */
void
hear_my_card_remove_quote (HearMyCard *self, HearRating *rating, HearQuote *quote)
{
  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (HEAR_IS_RATING (rating) && HEAR_IS_QUOTE (quote));

  hear_my_card_take_step (self, hear_card_step_new_quote (rating, quote, FALSE));
  hear_quote_removal_offer (self, hear_my_card_get_session (self), rating, quote);
}

/**
 * hear_my_card_restore_quote:
 * @self: my card, open
 * @rating: one of its ratings
 * @quote: a quote that was removed
 *
 * Brings a quote back, whatever was done since.
 */
void
hear_my_card_restore_quote (HearMyCard *self, HearRating *rating, HearQuote *quote)
{
  const HearCardStep *last;

  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (HEAR_IS_RATING (rating) && HEAR_IS_QUOTE (quote));

  last = hear_my_card_get_last_step (self);
  if (last != NULL && last->quote == quote && last->after == 0)
    hear_my_card_undo (self);
  else if (!hear_rating_has_quote (rating, quote))
    hear_my_card_take_step (self, hear_card_step_new_quote (rating, quote, TRUE));
}

/**
 * hear_my_card_set_recommendation:
 * @self: my card, open
 * @recommendation: what I advise
 */
void
hear_my_card_set_recommendation (HearMyCard *self, HearRecommendation recommendation)
{
  HearScorecard *scorecard;

  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));

  scorecard = hear_my_card_get_scorecard (self);
  if (hear_scorecard_get_recommendation (scorecard) != recommendation)
    hear_my_card_take_step (self, hear_card_step_new_recommendation (scorecard, recommendation));
}

/**
 * hear_my_card_set_feedback:
 * @self: my card, open
 * @feedback: the line of feedback to the candidate
 */
void
hear_my_card_set_feedback (HearMyCard *self, const char *feedback)
{
  HearScorecard *scorecard;
  const char    *before;

  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (feedback != NULL);

  scorecard = hear_my_card_get_scorecard (self);
  before = hear_scorecard_get_feedback (scorecard);
  if (g_strcmp0 (before != NULL ? before : "", feedback) != 0)
    hear_my_card_take_step (self, hear_card_step_new_feedback (scorecard, feedback));
}

/**
 * hear_my_card_set_quality:
 * @self: my card, open
 * @quality: what I say of the interview itself
 */
void
hear_my_card_set_quality (HearMyCard *self, HearQuality quality)
{
  HearScorecard *scorecard;

  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));

  scorecard = hear_my_card_get_scorecard (self);
  if (hear_scorecard_get_quality (scorecard) != quality)
    hear_my_card_take_step (self, hear_card_step_new_quality (scorecard, quality));
}

/**
 * hear_my_card_add_flag:
 * @self: my card, open
 * @facts: what a new flag says; its id is made here
 */
void
hear_my_card_add_flag (HearMyCard *self, const HearFlagFacts *facts)
{
  HearFlagFacts    with_id;
  g_autofree char *id = NULL;
  g_autoptr(HearFlag) flag = NULL;

  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (facts != NULL);

  id = hear_id_new (hear_clock_now (hear_session_get_clock (hear_my_card_get_session (self))));
  with_id = *facts;
  with_id.id = id;
  flag = hear_flag_new (&with_id);
  hear_my_card_take_step (self, hear_card_step_new_flag (flag, TRUE));
}

/**
 * hear_my_card_remove_flag:
 * @self: my card, open
 * @flag: one of its flags
 *
 * Takes it off, and offers to bring it back.
 */
void
hear_my_card_remove_flag (HearMyCard *self, HearFlag *flag)
{
  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (HEAR_IS_FLAG (flag));

  hear_my_card_take_step (self, hear_card_step_new_flag (flag, FALSE));
  hear_flag_removal_offer (self, flag);
}

/**
 * hear_my_card_restore_flag:
 * @self: my card, open
 * @flag: a flag that was removed
 *
 * Brings a flag back, whatever was done since.
 */
void
hear_my_card_restore_flag (HearMyCard *self, HearFlag *flag)
{
  const HearCardStep *last;

  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (HEAR_IS_FLAG (flag));

  last = hear_my_card_get_last_step (self);
  if (last != NULL && last->flag == flag && last->after == 0)
    hear_my_card_undo (self);
  else if (hear_flag_find (hear_scorecard_get_flags (hear_my_card_get_scorecard (self)), hear_flag_get_facts (flag)->id) == NULL)
    hear_my_card_take_step (self, hear_card_step_new_flag (flag, TRUE));
}
