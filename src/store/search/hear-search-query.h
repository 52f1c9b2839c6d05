/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More phrases than this in one query are not looked for. */
#define HEAR_SEARCH_MAX_PHRASES 32

char *hear_search_query_write (const char *text,
                               gboolean    typing,
                               guint      *n_phrases);

G_END_DECLS
