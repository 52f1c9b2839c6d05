/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-transcript.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SPEAKERS_PANE (hear_speakers_pane_get_type ())

G_DECLARE_FINAL_TYPE (HearSpeakersPane, hear_speakers_pane, HEAR, SPEAKERS_PANE, GtkWidget)

GtkWidget      *hear_speakers_pane_new            (void);
HearTranscript *hear_speakers_pane_get_transcript (HearSpeakersPane *self);
void            hear_speakers_pane_set_transcript (HearSpeakersPane *self,
                                                   HearTranscript   *transcript);
void            hear_speakers_pane_start_renaming (HearSpeakersPane *self,
                                                   const char       *key);

G_END_DECLS
