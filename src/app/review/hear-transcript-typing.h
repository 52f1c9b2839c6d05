/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript-edit.h"
#include "hear-transcript-layout.h"

G_BEGIN_DECLS

/* What typing into a turn's line does to its segments. */
GPtrArray   *hear_transcript_typing_list_segments (HearTranscriptLayout *layout,
                                                   guint                 turn,
                                                   const char           *line);
gboolean     hear_transcript_typing_is_blank      (const char           *text);
GPtrArray   *hear_transcript_typing_replace       (HearTranscriptLayout    *layout,
                                                   guint                    turn,
                                                   const HearTranscriptHit *hits,
                                                   guint                    n_hits,
                                                   const char              *with);
HearSegment *hear_transcript_typing_join          (HearSegment          *one,
                                                   HearSegment          *two);

G_END_DECLS
