/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hear_webvtt_time_parse  (const char **text,
                                  gint64      *ms);
char    *hear_webvtt_time_format (gint64       ms,
                                  char         separator);

G_END_DECLS
