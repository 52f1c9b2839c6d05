/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-card-step.h"
#include "hear-saver.h"

G_BEGIN_DECLS

void hear_card_save_step    (HearSaver          *saver,
                             HearScorecard      *card,
                             const HearCardStep *step,
                             gboolean            back);
void hear_card_save_hand_in (HearSaver          *saver,
                             HearScorecard      *card);

G_END_DECLS
