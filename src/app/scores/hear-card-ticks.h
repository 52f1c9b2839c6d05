/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

#define HEAR_TYPE_CARD_TICKS (hear_card_ticks_get_type ())

G_DECLARE_FINAL_TYPE (HearCardTicks, hear_card_ticks, HEAR, CARD_TICKS, GtkWidget)

void hear_card_ticks_set_card (HearCardTicks *self,
                               HearMyCard    *card);

G_END_DECLS
