/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

/**
 * HearToken:
 * @text: the word as the engine gave it, spaces included
 * @speaker: (nullable): who said it
 * @start_ms: when it begins, %HEAR_CUE_TIME_NONE if the engine does not know
 * @end_ms: when it ends, %HEAR_CUE_TIME_NONE if the engine does not know
 * @confidence: 0 to 1, -1 if the engine does not say
 * @estimated: whether its times were interpolated
 *
 * A word that an engine recognized.
 */
typedef struct
{
  char    *text;
  char    *speaker;
  gint64   start_ms;
  gint64   end_ms;
  float    confidence;
  gboolean estimated;
} HearToken;

#define hear_tokens_index(tokens, i) g_array_index ((tokens), HearToken, (i))

GArray  *hear_tokens_new          (void);
void     hear_tokens_read         (GArray      *tokens,
                                   JsonArray   *words,
                                   double       ms_per_unit);
void     hear_tokens_name         (GArray      *tokens,
                                   const char  *speaker);
char    *hear_tokens_name_speaker (JsonObject  *item);
HearCue *hear_tokens_to_cue       (GArray      *tokens,
                                   const char  *text,
                                   gint64       start_ms,
                                   gint64       end_ms);
void     hear_tokens_add_to_file  (GArray      *tokens,
                                   HearCueFile *file);
float    hear_tokens_clamp_confidence (double confidence);

G_END_DECLS
