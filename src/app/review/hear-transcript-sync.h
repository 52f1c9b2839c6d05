/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"
#include "hear-transcript-view.h"

G_BEGIN_DECLS

#define HEAR_TYPE_TRANSCRIPT_SYNC (hear_transcript_sync_get_type ())

G_DECLARE_FINAL_TYPE (HearTranscriptSync, hear_transcript_sync, HEAR, TRANSCRIPT_SYNC, GObject)

HearTranscriptSync *hear_transcript_sync_new            (HearSession        *session,
                                                         HearTranscript     *transcript,
                                                         HearTranscriptView *view);
HearTranscript     *hear_transcript_sync_get_transcript (HearTranscriptSync *self);
void                hear_transcript_sync_push           (HearTranscriptSync *self);
gboolean            hear_transcript_sync_get_saving     (HearTranscriptSync *self);
guint               hear_transcript_sync_get_mark       (HearTranscriptSync *self);
gboolean            hear_transcript_sync_receive        (HearTranscriptSync *self,
                                                         HearTranscript     *theirs,
                                                         guint               mark);

G_END_DECLS
