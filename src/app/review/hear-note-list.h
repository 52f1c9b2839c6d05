/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-note.h"
#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_NOTE_LIST (hear_note_list_get_type ())

G_DECLARE_FINAL_TYPE (HearNoteList, hear_note_list, HEAR, NOTE_LIST, GObject)

HearNoteList *hear_note_list_new           (HearSession  *session);
GListModel   *hear_note_list_get_model     (HearNoteList *self);
const char   *hear_note_list_get_interview (HearNoteList *self);
void          hear_note_list_set_interview (HearNoteList *self,
                                            const char   *interview_id);
void          hear_note_list_add           (HearNoteList *self,
                                            gint64        at_ms,
                                            const char   *text);
void          hear_note_list_save          (HearNoteList *self,
                                            HearNote     *note);
void          hear_note_list_remove        (HearNoteList *self,
                                            HearNote     *note);
void          hear_note_list_save_draft    (HearNoteList *self,
                                            gint64        at_ms,
                                            const char   *text);

G_END_DECLS
