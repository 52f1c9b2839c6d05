/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

void hear_flag_removal_offer (HearMyCard *card,
                              HearFlag   *flag);

G_END_DECLS
