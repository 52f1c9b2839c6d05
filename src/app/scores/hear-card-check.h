/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-scorecard.h"

G_BEGIN_DECLS

GPtrArray  *hear_card_check_list     (HearScorecard *card);
char       *hear_card_check_progress (HearScorecard *card);
const char *hear_card_check_feedback (const char    *line);

G_END_DECLS
