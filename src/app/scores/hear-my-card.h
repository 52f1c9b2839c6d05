/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-scorecard.h"
#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_MY_CARD (hear_my_card_get_type ())

G_DECLARE_FINAL_TYPE (HearMyCard, hear_my_card, HEAR, MY_CARD, GObject)

HearMyCard    *hear_my_card_new                (HearSession         *session);
HearSession   *hear_my_card_get_session        (HearMyCard          *self);
HearScorecard *hear_my_card_get_scorecard      (HearMyCard          *self);
const char    *hear_my_card_get_interview      (HearMyCard          *self);
void           hear_my_card_set_interview      (HearMyCard          *self,
                                                const char          *interview_id);
GListModel    *hear_my_card_get_quotes         (HearMyCard          *self);
gboolean       hear_my_card_is_open            (HearMyCard          *self);
void           hear_my_card_set_level          (HearMyCard          *self,
                                                HearRating          *rating,
                                                int                  level);
void           hear_my_card_set_note           (HearMyCard          *self,
                                                HearRating          *rating,
                                                const char          *note);
void           hear_my_card_add_quote          (HearMyCard          *self,
                                                HearRating          *rating,
                                                HearQuote           *quote);
void           hear_my_card_remove_quote       (HearMyCard          *self,
                                                HearRating          *rating,
                                                HearQuote           *quote);
void           hear_my_card_restore_quote      (HearMyCard          *self,
                                                HearRating          *rating,
                                                HearQuote           *quote);
void           hear_my_card_set_recommendation (HearMyCard          *self,
                                                HearRecommendation   recommendation);
void           hear_my_card_set_feedback       (HearMyCard          *self,
                                                const char          *feedback);
void           hear_my_card_set_quality        (HearMyCard          *self,
                                                HearQuality          quality);
void           hear_my_card_add_flag           (HearMyCard          *self,
                                                const HearFlagFacts *facts);
void           hear_my_card_remove_flag        (HearMyCard          *self,
                                                HearFlag            *flag);
void           hear_my_card_restore_flag       (HearMyCard          *self,
                                                HearFlag            *flag);
void           hear_my_card_hand_in            (HearMyCard          *self);
gint64         hear_my_card_get_undo_at        (HearMyCard          *self);
gboolean       hear_my_card_can_undo           (HearMyCard          *self);
gboolean       hear_my_card_can_redo           (HearMyCard          *self);
void           hear_my_card_undo               (HearMyCard          *self);
void           hear_my_card_redo               (HearMyCard          *self);

G_END_DECLS
