/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-note.h"
#include "hear-timeline-scale.h"

G_BEGIN_DECLS

#define HEAR_TYPE_NOTE_LAYER (hear_note_layer_get_type ())

G_DECLARE_FINAL_TYPE (HearNoteLayer, hear_note_layer, HEAR, NOTE_LAYER, GtkWidget)

GtkWidget *hear_note_layer_new       (HearTimelineScale *scale);
void       hear_note_layer_set_notes (HearNoteLayer     *self,
                                      GListModel        *notes);
HearNote  *hear_note_layer_find_note (HearNoteLayer     *self,
                                      double             x);

G_END_DECLS
