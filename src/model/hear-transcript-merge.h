/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-segment.h"

G_BEGIN_DECLS

/**
 * HearMergeConflict:
 * @segment_id: (nullable): the segment in which @mine stands; %NULL if it is
 *   new
 * @mine: the words that stand in the text
 * @theirs: what somebody else made of the same words
 *
 * Words that both sides changed, each in another way.
 */
typedef struct
{
  char *segment_id;
  char *mine;
  char *theirs;
} HearMergeConflict;

/**
 * HearTranscriptMerge:
 * @segments: (element-type HearSegment): the segments after the merge
 * @conflicts: (element-type HearMergeConflict): what could not stand in them
 *
 * What comes of two people who changed the same transcript.
 */
typedef struct
{
  GPtrArray *segments;
  GPtrArray *conflicts;
} HearTranscriptMerge;

HearTranscriptMerge *hear_transcript_merge_new  (GPtrArray           *base,
                                                 GPtrArray           *mine,
                                                 GPtrArray           *theirs);
void                 hear_transcript_merge_free (HearTranscriptMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearTranscriptMerge, hear_transcript_merge_free)

G_END_DECLS
