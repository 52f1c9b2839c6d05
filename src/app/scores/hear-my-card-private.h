/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-card-step.h"
#include "hear-my-card.h"

G_BEGIN_DECLS

void                hear_my_card_take_step     (HearMyCard   *self,
                                                HearCardStep *step);
const HearCardStep *hear_my_card_get_last_step (HearMyCard   *self);

G_END_DECLS
