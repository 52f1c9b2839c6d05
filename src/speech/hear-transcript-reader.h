/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript-parser.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

/**
 * HearTranscriptInfo:
 * @format: what the file turned out to be: vtt, srt, txt, csv, json,
 *   whisper.cpp, openai, whisperx, deepgram or assemblyai
 * @encoding: what it was encoded in
 * @warnings: (element-type utf8): what a person should know
 *
 * What was found out while reading a transcript file.
 */
typedef struct
{
  char      *format;
  char      *encoding;
  GPtrArray *warnings;
} HearTranscriptInfo;

void            hear_transcript_info_free (HearTranscriptInfo  *self);
HearTranscript *hear_transcript_read      (GBytes              *bytes,
                                           const char          *file_name,
                                           HearTranscriptInfo **info,
                                           GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearTranscriptInfo, hear_transcript_info_free)

G_END_DECLS
