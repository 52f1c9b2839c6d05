/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

#define HEAR_TYPE_CARD_REVIEW (hear_card_review_get_type ())

G_DECLARE_FINAL_TYPE (HearCardReview, hear_card_review, HEAR, CARD_REVIEW, GtkWidget)

const char *hear_card_review_describe (HearRecommendation recommendation);
GtkWidget  *hear_card_review_new      (HearMyCard        *card);
void        hear_card_review_commit   (HearCardReview    *self);
void        hear_card_review_present  (HearMyCard        *card,
                                       GtkWindow         *parent);

G_END_DECLS
