/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HearLine:
 * @id: what it stands for
 * @title: what comes first
 * @subtitle: (nullable): what stands below it
 * @trailing: (nullable): what stands at its end
 * @action: (nullable): where it leads, with @id as its target
 *
 * What one row of a list says.
 */
typedef struct
{
  char       *id;
  char       *title;
  char       *subtitle;
  char       *trailing;
  const char *action;
} HearLine;

#define HEAR_TYPE_LINE_ROW (hear_line_row_get_type ())

G_DECLARE_FINAL_TYPE (HearLineRow, hear_line_row, HEAR, LINE_ROW, AdwActionRow)

GPtrArray  *hear_line_row_new_lines (void);
void        hear_line_row_add       (GPtrArray      *lines,
                                     const HearLine *line);
void        hear_line_row_fill      (GtkListBox     *list_box,
                                     GPtrArray      *lines,
                                     gboolean        compact);
const char *hear_line_row_get_id    (HearLineRow    *self);
void        hear_line_row_focus     (GtkListBox     *list_box,
                                     const char     *id);

G_END_DECLS
