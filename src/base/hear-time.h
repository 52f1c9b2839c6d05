/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *hear_time_format_position (gint64      position_ms);
gint64   hear_time_round_progress  (gint64      position_ms,
                                    gint64      duration_ms);
char    *hear_time_format_duration (gint64      duration_ms);
char    *hear_time_format_instant  (gint64      unix_ms);
gboolean hear_time_parse_instant   (const char *text,
                                    gint64     *unix_ms,
                                    GError    **error);

G_END_DECLS
