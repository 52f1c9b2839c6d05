/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

#define HEAR_TYPE_CARD_HISTORY (hear_card_history_get_type ())

G_DECLARE_FINAL_TYPE (HearCardHistory, hear_card_history, HEAR, CARD_HISTORY, GtkWidget)

void       hear_card_history_set_card       (HearCardHistory *self,
                                             HearMyCard      *card);
GPtrArray *hear_card_history_get_amendments (HearCardHistory *self);

G_END_DECLS
