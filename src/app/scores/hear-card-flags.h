/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

#define HEAR_TYPE_CARD_FLAGS (hear_card_flags_get_type ())

G_DECLARE_FINAL_TYPE (HearCardFlags, hear_card_flags, HEAR, CARD_FLAGS, GtkWidget)

void hear_card_flags_set_card (HearCardFlags *self,
                               HearMyCard    *card);

G_END_DECLS
