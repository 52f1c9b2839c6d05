/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-span.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

/**
 * HearPlacedWord:
 * @segment: the segment it belongs to
 * @turn: the turn it belongs to
 * @start: its first character in the turn's line
 * @end: the character after its last
 * @start_ms: when it begins
 * @end_ms: when it ends
 * @confidence: 0 to 1, or -1 if unknown
 *
 * Where a word stands in the text that is shown.
 */
typedef struct
{
  guint  segment;
  guint  turn;
  guint  start;
  guint  end;
  gint64 start_ms;
  gint64 end_ms;
  float  confidence;
} HearPlacedWord;

/**
 * HearPlacedTurn:
 * @first: its first segment
 * @n_segments: how many segments it has
 * @first_word: its first word, counted through the transcript
 * @n_words: how many words it has
 * @text: its segments on one line, a [type@GLib.RefString]
 * @name: (nullable): who speaks, a [type@GLib.RefString]
 *
 * A turn as it is shown: a header line and a line of text.
 */
typedef struct
{
  guint first;
  guint n_segments;
  guint first_word;
  guint n_words;
  char *text;
  char *name;
} HearPlacedTurn;

#define HEAR_TYPE_TRANSCRIPT_LAYOUT (hear_transcript_layout_get_type ())

G_DECLARE_FINAL_TYPE (HearTranscriptLayout, hear_transcript_layout, HEAR, TRANSCRIPT_LAYOUT, GObject)

HearTranscriptLayout *hear_transcript_layout_new            (HearTranscript       *transcript);
HearTranscriptLayout *hear_transcript_layout_new_after      (HearTranscript       *transcript,
                                                             HearTranscriptLayout *old);
guint                 hear_transcript_layout_get_n_turns    (HearTranscriptLayout *self);
const HearPlacedTurn *hear_transcript_layout_get_turn       (HearTranscriptLayout *self,
                                                             guint                 turn);
guint                 hear_transcript_layout_get_n_words    (HearTranscriptLayout *self);
const HearPlacedWord *hear_transcript_layout_get_word       (HearTranscriptLayout *self,
                                                             guint                 word);
guint                 hear_transcript_layout_get_n_segments (HearTranscriptLayout *self);
HearSegment          *hear_transcript_layout_get_segment    (HearTranscriptLayout *self,
                                                             guint                 segment);
int                   hear_transcript_layout_find_time      (HearTranscriptLayout *self,
                                                             gint64                position_ms,
                                                             HearSpan             *valid);
int                   hear_transcript_layout_find_word      (HearTranscriptLayout *self,
                                                             guint                 turn,
                                                             guint                 offset);
char                 *hear_transcript_layout_make_line      (const char           *text);
const char           *hear_transcript_layout_get_separator  (const char           *before,
                                                             const char           *after);

G_END_DECLS
