/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-record-writer-private.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

/* How far apart two segments of a new transcript stand, so that a row can be
 * put between them some forty times. */
#define HEAR_SEGMENT_GAP (G_GINT64_CONSTANT (1) << 40)

/* Whose transcript it is. */
typedef struct
{
  const char *interview_id;
  const char *recording_id;
  const char *candidate_id;
} HearTranscriptOwner;

/* A segment with its place. */
typedef struct
{
  HearSegment     *segment;
  const char      *transcript_id;
  const char      *candidate_id;
  gint64           seq;
  gboolean         edited;
  HearRecordBatch *batch;
} HearSegmentRow;

gboolean        hear_transcript_rows_save             (HearDatabase              *database,
                                                       HearTranscript            *transcript,
                                                       const HearTranscriptOwner *owner,
                                                       GError                   **error);
gboolean        hear_transcript_rows_save_segment     (HearDatabase              *database,
                                                       const HearSegmentRow      *row,
                                                       GError                   **error);
gboolean        hear_transcript_rows_save_participant (HearDatabase              *database,
                                                       HearParticipant           *participant,
                                                       const HearTranscriptOwner *owner,
                                                       gint64                     position,
                                                       GError                   **error);
GPtrArray      *hear_transcript_rows_list_segments    (HearDatabase              *database,
                                                       const char                *transcript_id,
                                                       GError                   **error);
HearTranscript *hear_transcript_rows_load             (HearDatabase              *database,
                                                       const char                *transcript_id,
                                                       const char                *interview_id,
                                                       GError                   **error);

G_END_DECLS
