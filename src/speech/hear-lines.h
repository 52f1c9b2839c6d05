/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearLines:
 * @buffer: where the lines stand
 * @lines: (element-type utf8): the lines, and %NULL behind the last
 *
 * The lines of a text, without their ends. One allocation for all: a hostile
 * file of twenty million empty lines stays affordable.
 */
typedef struct
{
  char      *buffer;
  GPtrArray *lines;
} HearLines;

HearLines *hear_lines_new  (const char *text);
void       hear_lines_free (HearLines  *self);

#define hear_lines_get(self, i) ((char *) g_ptr_array_index ((self)->lines, (i)))
#define hear_lines_count(self) ((self)->lines->len - 1)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearLines, hear_lines_free)

G_END_DECLS
