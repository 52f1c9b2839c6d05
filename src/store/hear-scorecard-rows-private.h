/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-scorecard.h"
#include "hear-statement-private.h"

G_BEGIN_DECLS

HearStep       hear_scorecard_rows_find        (HearDatabase  *database,
                                                const char    *interview_id,
                                                const char    *user_id,
                                                char         **id,
                                                GError       **error);
HearScorecard *hear_scorecard_rows_load        (HearDatabase  *database,
                                                const char    *interview_id,
                                                const char    *user_id,
                                                GError       **error);
HearRating    *hear_scorecard_rows_find_rating (HearScorecard *card,
                                                const char    *competency_id);

G_END_DECLS
