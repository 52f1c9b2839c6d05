/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

void hear_quote_removal_offer (HearMyCard  *card,
                               HearSession *session,
                               HearRating  *rating,
                               HearQuote   *quote);

G_END_DECLS
