/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

HearCueFile *hear_transcript_json_read  (const char      *text,
                                         GError         **error);
char        *hear_transcript_json_write (HearTranscript  *transcript);
void         hear_transcript_json_set_meta (JsonObject     *object,
                                            HearTranscript *transcript);

G_END_DECLS
