/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearTextRange:
 * @start: the first byte
 * @end: the byte after the last
 *
 * A piece of a UTF-8 text, in bytes.
 */
typedef struct
{
  guint start;
  guint end;
} HearTextRange;

gboolean hear_text_is_unspaced  (gunichar    c);
GArray  *hear_text_find_words   (const char *text);
char    *hear_text_clean        (const char *text);
char    *hear_text_fold         (const char *text);
gboolean hear_text_has_words    (const char *text,
                                 const char *words);
char    *hear_text_keep_letters (const char *text,
                                 gssize      length);

G_END_DECLS
