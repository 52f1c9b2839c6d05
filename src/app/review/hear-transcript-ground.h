/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript-view.h"

G_BEGIN_DECLS

#define HEAR_TYPE_TRANSCRIPT_GROUND (hear_transcript_ground_get_type ())

G_DECLARE_FINAL_TYPE (HearTranscriptGround, hear_transcript_ground, HEAR, TRANSCRIPT_GROUND, GtkWidget)

GtkWidget *hear_transcript_ground_new       (void);
void       hear_transcript_ground_set_child (HearTranscriptGround *self,
                                             GtkWidget            *child);
void       hear_transcript_ground_set_view  (HearTranscriptGround *self,
                                             HearTranscriptView   *view);

G_END_DECLS
