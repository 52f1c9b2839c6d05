/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"

G_BEGIN_DECLS

char    *hear_format_day     (gint64         unix_ms,
                              gint64         now_ms);
char    *hear_format_moment  (gint64         unix_ms,
                              gint64         now_ms);
char    *hear_format_weekday (gint64         unix_ms);
char    *hear_format_due     (gint64         held_at,
                              gint64         now_ms,
                              gboolean      *late);
char    *hear_format_state   (HearInterview *interview);
char    *hear_format_about   (HearInterview *interview,
                              gint64         now_ms);
gboolean hear_format_parse   (const char    *text,
                              gint64        *position_ms);

G_END_DECLS
