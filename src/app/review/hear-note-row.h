/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-note.h"

G_BEGIN_DECLS

#define HEAR_TYPE_NOTE_ROW (hear_note_row_get_type ())

G_DECLARE_FINAL_TYPE (HearNoteRow, hear_note_row, HEAR, NOTE_ROW, GtkListBoxRow)

GtkWidget *hear_note_row_new      (HearNote    *note);
HearNote  *hear_note_row_get_note (HearNoteRow *self);
void       hear_note_row_lock     (HearNoteRow *self);
void       hear_note_row_commit   (HearNoteRow *self);
void       hear_note_row_finish   (HearNoteRow *self);

G_END_DECLS
