/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-note-list.h"

G_BEGIN_DECLS

#define HEAR_TYPE_NOTES_PANE (hear_notes_pane_get_type ())

G_DECLARE_FINAL_TYPE (HearNotesPane, hear_notes_pane, HEAR, NOTES_PANE, GtkWidget)

GtkWidget *hear_notes_pane_new       (HearSession   *session);
void       hear_notes_pane_set_notes (HearNotesPane *self,
                                      HearNoteList  *notes);
void       hear_notes_pane_begin     (HearNotesPane *self);
void       hear_notes_pane_save      (HearNotesPane *self);
void       hear_notes_pane_clear     (HearNotesPane *self);

G_END_DECLS
