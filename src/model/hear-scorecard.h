/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-flag.h"
#include "hear-rating.h"
#include "hear-rubric.h"

G_BEGIN_DECLS

/**
 * HearScorecardState:
 * @HEAR_SCORECARD_STATE_DRAFT: its author is still at it
 * @HEAR_SCORECARD_STATE_SUBMITTED: it is handed in and stays as it is
 *
 * Whether a scorecard can still be changed.
 */
typedef enum
{
  HEAR_SCORECARD_STATE_DRAFT,
  HEAR_SCORECARD_STATE_SUBMITTED,
} HearScorecardState;

#define HEAR_TYPE_SCORECARD_STATE (hear_scorecard_state_get_type ())

GType hear_scorecard_state_get_type (void);

/**
 * HearRecommendation:
 * @HEAR_RECOMMENDATION_OPEN: nothing yet
 * @HEAR_RECOMMENDATION_DEFINITELY_NOT: not at all
 * @HEAR_RECOMMENDATION_NO: not
 * @HEAR_RECOMMENDATION_NO_DECISION: cannot say
 * @HEAR_RECOMMENDATION_YES: to go on
 * @HEAR_RECOMMENDATION_STRONG_YES: to go on by all means
 *
 * What the author of a scorecard advises.
 */
typedef enum
{
  HEAR_RECOMMENDATION_OPEN,
  HEAR_RECOMMENDATION_DEFINITELY_NOT,
  HEAR_RECOMMENDATION_NO,
  HEAR_RECOMMENDATION_NO_DECISION,
  HEAR_RECOMMENDATION_YES,
  HEAR_RECOMMENDATION_STRONG_YES,
} HearRecommendation;

#define HEAR_TYPE_RECOMMENDATION (hear_recommendation_get_type ())

GType hear_recommendation_get_type (void);

/**
 * HearQuality:
 * @HEAR_QUALITY_STRUCTURE: it kept to its structure
 * @HEAR_QUALITY_AUDIO: the sound was good
 * @HEAR_QUALITY_CHANCE: the candidate had a fair chance
 *
 * What the author of a scorecard says of the interview itself.
 */
typedef enum
{
  HEAR_QUALITY_STRUCTURE = 1 << 0,
  HEAR_QUALITY_AUDIO = 1 << 1,
  HEAR_QUALITY_CHANCE = 1 << 2,
} HearQuality;

#define HEAR_TYPE_QUALITY (hear_quality_get_type ())

GType hear_quality_get_type (void);

#define HEAR_TYPE_SCORECARD (hear_scorecard_get_type ())

G_DECLARE_FINAL_TYPE (HearScorecard, hear_scorecard, HEAR, SCORECARD, GObject)

HearScorecard     *hear_scorecard_new                (void);
const char        *hear_scorecard_get_id             (HearScorecard     *self);
void               hear_scorecard_set_id             (HearScorecard     *self,
                                                      const char        *id);
const char        *hear_scorecard_get_interview_id   (HearScorecard     *self);
void               hear_scorecard_set_interview_id   (HearScorecard     *self,
                                                      const char        *interview_id);
const char        *hear_scorecard_get_user_name      (HearScorecard     *self);
void               hear_scorecard_set_user_name      (HearScorecard     *self,
                                                      const char        *user_name);
HearScorecardState hear_scorecard_get_state          (HearScorecard     *self);
void               hear_scorecard_set_state          (HearScorecard     *self,
                                                      HearScorecardState state);
HearRecommendation hear_scorecard_get_recommendation (HearScorecard     *self);
void               hear_scorecard_set_recommendation (HearScorecard     *self,
                                                      HearRecommendation recommendation);
const char        *hear_scorecard_get_feedback       (HearScorecard     *self);
void               hear_scorecard_set_feedback       (HearScorecard     *self,
                                                      const char        *feedback);
HearQuality        hear_scorecard_get_quality        (HearScorecard     *self);
void               hear_scorecard_set_quality        (HearScorecard     *self,
                                                      HearQuality        quality);
GListStore        *hear_scorecard_get_flags          (HearScorecard     *self);
gint64             hear_scorecard_get_opened_at      (HearScorecard     *self);
void               hear_scorecard_set_opened_at      (HearScorecard     *self,
                                                      gint64             opened_at);
gint64             hear_scorecard_get_submitted_at   (HearScorecard     *self);
void               hear_scorecard_set_submitted_at   (HearScorecard     *self,
                                                      gint64             submitted_at);
HearRubric        *hear_scorecard_get_rubric         (HearScorecard     *self);
void               hear_scorecard_set_rubric         (HearScorecard     *self,
                                                      HearRubric        *rubric);
GListModel        *hear_scorecard_get_ratings        (HearScorecard     *self);
HearRating        *hear_scorecard_find_rating        (HearScorecard     *self,
                                                      const char        *key);
guint              hear_scorecard_count_rated        (HearScorecard     *self);

G_END_DECLS
