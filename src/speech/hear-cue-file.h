/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

/**
 * HearCueFile:
 * @format: the format's name; static
 * @encoding: what it was encoded in
 * @language: (nullable): its language
 * @engine: (nullable): what made it
 * @verbatim: whether it keeps fillers
 * @times: how far its times can be trusted
 * @has_times: whether the file itself says @times
 * @n_regions: how many WebVTT regions it defines
 * @cues: (element-type HearCue): its entries in order
 * @warnings: (element-type utf8): what a person should know
 *
 * What a reader found in a transcript file.
 */
typedef struct
{
  const char         *format;
  char               *encoding;
  char               *language;
  char               *engine;
  HearVerbatim        verbatim;
  HearTranscriptTimes times;
  gboolean            has_times;
  guint               n_regions;
  GPtrArray          *cues;
  GPtrArray          *warnings;
} HearCueFile;

HearCueFile *hear_cue_file_new     (const char  *format);
void         hear_cue_file_free    (HearCueFile *self);
void         hear_cue_file_add     (HearCueFile *self,
                                    HearCue     *cue);
void         hear_cue_file_warn    (HearCueFile *self,
                                    const char  *warning);
void         hear_cue_file_read_meta (HearCueFile *self,
                                      JsonObject  *meta);
HearTranscript *hear_cue_file_to_transcript (HearCueFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearCueFile, hear_cue_file_free)

G_END_DECLS
