/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-transcript.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SPEAKER_ROW (hear_speaker_row_get_type ())

G_DECLARE_FINAL_TYPE (HearSpeakerRow, hear_speaker_row, HEAR, SPEAKER_ROW, GtkListBoxRow)

GtkWidget       *hear_speaker_row_new            (HearTranscript  *transcript,
                                                  HearParticipant *speaker);
HearParticipant *hear_speaker_row_get_speaker    (HearSpeakerRow  *self);
void             hear_speaker_row_rename         (HearSpeakerRow  *self,
                                                  const char      *name);
void             hear_speaker_row_start_renaming (HearSpeakerRow  *self);
gboolean         hear_speaker_row_is_typing      (HearSpeakerRow  *self);

G_END_DECLS
