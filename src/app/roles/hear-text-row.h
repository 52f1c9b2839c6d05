/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEAR_TYPE_TEXT_ROW (hear_text_row_get_type ())

G_DECLARE_FINAL_TYPE (HearTextRow, hear_text_row, HEAR, TEXT_ROW, GtkListBoxRow)

GtkWidget *hear_text_row_new          (const char  *label);
char      *hear_text_row_get_text     (HearTextRow *self);
void       hear_text_row_set_text     (HearTextRow *self,
                                       const char  *text);
void       hear_text_row_set_editable (HearTextRow *self,
                                       gboolean     editable);
void       hear_text_row_set_missing  (HearTextRow *self,
                                       const char  *missing);
void       hear_text_row_focus        (HearTextRow *self);

G_END_DECLS
