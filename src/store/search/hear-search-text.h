/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "hear-text.h"

G_BEGIN_DECLS

gboolean hear_search_text_is_letter (gunichar    c);
char    *hear_search_text_spread    (const char *text);
guint    hear_search_text_unspread  (const char *text,
                                     guint       at);
char    *hear_search_text_cut       (const char *text,
                                     GArray     *marks);

G_END_DECLS
