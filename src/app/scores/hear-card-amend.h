/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

#define HEAR_TYPE_CARD_AMEND (hear_card_amend_get_type ())

G_DECLARE_FINAL_TYPE (HearCardAmend, hear_card_amend, HEAR, CARD_AMEND, GtkWidget)

void hear_card_amend_present (HearMyCard *card,
                              GPtrArray  *amendments,
                              HearRating *rating,
                              GtkWindow  *parent);

G_END_DECLS
