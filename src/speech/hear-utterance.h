/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-words.h"

G_BEGIN_DECLS

/**
 * HearUtterance:
 * @speaker: (nullable): the speaker's name as written
 * @start_ms: when it begins
 * @end_ms: when it ends
 * @text: what was said, on one line
 * @words: (nullable) (element-type HearWord): its words if the file timed them
 * @breaks: whether a turn begins here in any case
 *
 * What one speaker says in one cue: a segment to be.
 */
typedef struct
{
  char    *speaker;
  gint64   start_ms;
  gint64   end_ms;
  char    *text;
  GArray  *words;
  gboolean breaks;
} HearUtterance;

HearUtterance *hear_utterance_new         (const char    *speaker,
                                           gint64         start_ms,
                                           gint64         end_ms,
                                           const char    *text);
void           hear_utterance_free        (HearUtterance *self);
void           hear_utterance_set_speaker (HearUtterance *self,
                                           const char    *speaker);
gboolean       hear_utterance_has_measured_words (HearUtterance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearUtterance, hear_utterance_free)

G_END_DECLS
