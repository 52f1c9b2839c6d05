/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript-view.h"

G_BEGIN_DECLS

#define HEAR_TYPE_TRANSCRIPT_PANE (hear_transcript_pane_get_type ())

G_DECLARE_FINAL_TYPE (HearTranscriptPane, hear_transcript_pane, HEAR, TRANSCRIPT_PANE, GtkWidget)

GtkWidget          *hear_transcript_pane_new            (void);
HearTranscriptView *hear_transcript_pane_get_view       (HearTranscriptPane *self);
HearTranscript     *hear_transcript_pane_get_transcript (HearTranscriptPane *self);
void                hear_transcript_pane_set_transcript (HearTranscriptPane *self,
                                                         HearTranscript     *transcript);
void                hear_transcript_pane_update         (HearTranscriptPane *self);
void                hear_transcript_pane_grab_text      (HearTranscriptPane *self);
void                hear_transcript_pane_start_search   (HearTranscriptPane *self);
void                hear_transcript_pane_start_replace  (HearTranscriptPane *self);

G_END_DECLS
