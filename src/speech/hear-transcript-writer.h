/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript.h"

G_BEGIN_DECLS

/**
 * HearTranscriptFormat:
 * @HEAR_TRANSCRIPT_FORMAT_VTT: WebVTT, with the times of words
 * @HEAR_TRANSCRIPT_FORMAT_SRT: SubRip
 * @HEAR_TRANSCRIPT_FORMAT_TXT: text, a line a turn
 * @HEAR_TRANSCRIPT_FORMAT_JSON: our own JSON, with everything
 * @HEAR_TRANSCRIPT_FORMAT_CSV: a table, a row a segment
 * @HEAR_TRANSCRIPT_FORMAT_MD: Markdown, a paragraph a turn
 *
 * What a transcript can be written as.
 */
typedef enum
{
  HEAR_TRANSCRIPT_FORMAT_VTT,
  HEAR_TRANSCRIPT_FORMAT_SRT,
  HEAR_TRANSCRIPT_FORMAT_TXT,
  HEAR_TRANSCRIPT_FORMAT_JSON,
  HEAR_TRANSCRIPT_FORMAT_CSV,
  HEAR_TRANSCRIPT_FORMAT_MD,
} HearTranscriptFormat;

#define HEAR_TYPE_TRANSCRIPT_FORMAT (hear_transcript_format_get_type ())

GType    hear_transcript_format_get_type  (void);
gboolean hear_transcript_format_from_name (const char           *name,
                                           HearTranscriptFormat *format);
char    *hear_transcript_write            (HearTranscript       *transcript,
                                           HearTranscriptFormat  format,
                                           GError              **error);

G_END_DECLS
