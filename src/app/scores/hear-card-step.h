/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-scorecard.h"

G_BEGIN_DECLS

/**
 * HearCardPart:
 * @HEAR_CARD_LEVEL: a rating's level
 * @HEAR_CARD_NOTE: a rating's note
 * @HEAR_CARD_QUOTE: a quote that comes or goes
 * @HEAR_CARD_RECOMMENDATION: what I advise
 * @HEAR_CARD_FEEDBACK: the line of feedback
 * @HEAR_CARD_QUALITY: what I say of the interview itself
 * @HEAR_CARD_FLAG: a flag that comes or goes
 *
 * What a step changes.
 */
typedef enum
{
  HEAR_CARD_LEVEL,
  HEAR_CARD_NOTE,
  HEAR_CARD_QUOTE,
  HEAR_CARD_RECOMMENDATION,
  HEAR_CARD_FEEDBACK,
  HEAR_CARD_QUALITY,
  HEAR_CARD_FLAG,
} HearCardPart;

/**
 * HearCardStep:
 * @part: what it changes
 * @rating: (nullable): in which rating
 * @quote: (nullable): the quote that comes or goes
 * @flag: (nullable): the flag that comes or goes
 * @before: the level, recommendation or ticks; for a quote or a flag whether it
 *   is there
 * @after: the same, afterwards
 * @old_text: (nullable): the note or feedback
 * @new_text: (nullable): the same, afterwards
 * @at: when it was made, on the monotonic clock
 *
 * A change of a card that can be taken back.
 */
typedef struct
{
  HearCardPart part;
  HearRating  *rating;
  HearQuote   *quote;
  HearFlag    *flag;
  int          before;
  int          after;
  char        *old_text;
  char        *new_text;
  gint64       at;
} HearCardStep;

HearCardStep *hear_card_step_new_level          (HearRating         *rating,
                                                 int                 level);
HearCardStep *hear_card_step_new_note           (HearRating         *rating,
                                                 const char         *note);
HearCardStep *hear_card_step_new_quote          (HearRating         *rating,
                                                 HearQuote          *quote,
                                                 gboolean            added);
HearCardStep *hear_card_step_new_recommendation (HearScorecard      *card,
                                                 HearRecommendation  recommendation);
HearCardStep *hear_card_step_new_feedback       (HearScorecard      *card,
                                                 const char         *feedback);
HearCardStep *hear_card_step_new_quality        (HearScorecard      *card,
                                                 HearQuality         quality);
HearCardStep *hear_card_step_new_flag           (HearFlag           *flag,
                                                 gboolean            added);
void          hear_card_step_free               (HearCardStep       *self);
gboolean      hear_card_step_join               (HearCardStep       *self,
                                                 const HearCardStep *next);
void          hear_card_step_apply              (const HearCardStep *self,
                                                 HearScorecard      *card,
                                                 gboolean            back);
gboolean      hear_card_step_take_over          (HearScorecard      *card,
                                                 HearScorecard      *stored);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearCardStep, hear_card_step_free)

G_END_DECLS
