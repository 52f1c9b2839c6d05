/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     hear_markdown_append      (GString    *out,
                                    const char *text);
void     hear_markdown_unescape    (char       *text);
gboolean hear_markdown_read_header (const char *line,
                                    char      **name,
                                    gint64     *ms);

G_END_DECLS
