/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-participant.h"
#include "hear-segment.h"

G_BEGIN_DECLS

/**
 * HearTranscriptTimes:
 * @HEAR_TRANSCRIPT_TIMES_WORDS: the words' times were measured
 * @HEAR_TRANSCRIPT_TIMES_CUES: the segments' times were measured, the words'
 *   are interpolated
 * @HEAR_TRANSCRIPT_TIMES_ESTIMATED: the text came without times and was spread
 *   over the recording
 * @HEAR_TRANSCRIPT_TIMES_NONE: there are no times (a text interview)
 *
 * How far the times of a transcript can be trusted.
 */
typedef enum
{
  HEAR_TRANSCRIPT_TIMES_WORDS,
  HEAR_TRANSCRIPT_TIMES_CUES,
  HEAR_TRANSCRIPT_TIMES_ESTIMATED,
  HEAR_TRANSCRIPT_TIMES_NONE,
} HearTranscriptTimes;

#define HEAR_TYPE_TRANSCRIPT_TIMES (hear_transcript_times_get_type ())

GType hear_transcript_times_get_type (void);

/**
 * HearVerbatim:
 * @HEAR_VERBATIM_UNKNOWN: nobody said
 * @HEAR_VERBATIM_YES: every "um" is written down
 * @HEAR_VERBATIM_NO: the text was cleaned
 *
 * Whether a transcript keeps fillers and false starts.
 */
typedef enum
{
  HEAR_VERBATIM_UNKNOWN,
  HEAR_VERBATIM_YES,
  HEAR_VERBATIM_NO,
} HearVerbatim;

#define HEAR_TYPE_VERBATIM (hear_verbatim_get_type ())

GType hear_verbatim_get_type (void);

/**
 * HearTurn:
 * @first: index of its first segment
 * @n_segments: how many segments it has, at least one
 *
 * Segments of one speaker in a row.
 */
typedef struct
{
  guint first;
  guint n_segments;
} HearTurn;

#define HEAR_TYPE_TRANSCRIPT (hear_transcript_get_type ())

G_DECLARE_FINAL_TYPE (HearTranscript, hear_transcript, HEAR, TRANSCRIPT, GObject)

HearTranscript      *hear_transcript_new                (void);
const char          *hear_transcript_get_id             (HearTranscript     *self);
void                 hear_transcript_set_id             (HearTranscript     *self,
                                                         const char         *id);
const char          *hear_transcript_get_language       (HearTranscript     *self);
void                 hear_transcript_set_language       (HearTranscript     *self,
                                                         const char         *language);
const char          *hear_transcript_get_engine         (HearTranscript     *self);
void                 hear_transcript_set_engine         (HearTranscript     *self,
                                                         const char         *engine);
HearTranscriptTimes  hear_transcript_get_times          (HearTranscript     *self);
void                 hear_transcript_set_times          (HearTranscript     *self,
                                                         HearTranscriptTimes times);
HearVerbatim         hear_transcript_get_verbatim       (HearTranscript     *self);
void                 hear_transcript_set_verbatim       (HearTranscript     *self,
                                                         HearVerbatim        verbatim);
guint                hear_transcript_get_n_segments     (HearTranscript     *self);
HearSegment         *hear_transcript_get_segment        (HearTranscript     *self,
                                                         guint               index);
void                 hear_transcript_insert_segment     (HearTranscript     *self,
                                                         guint               index,
                                                         HearSegment        *segment);
void                 hear_transcript_append_segment     (HearTranscript     *self,
                                                         HearSegment        *segment);
void                 hear_transcript_remove_segment     (HearTranscript     *self,
                                                         guint               index);
guint                hear_transcript_count_words        (HearTranscript     *self);
GListModel          *hear_transcript_get_speakers       (HearTranscript     *self);
HearParticipant     *hear_transcript_find_speaker       (HearTranscript     *self,
                                                         const char         *key);
HearParticipant     *hear_transcript_add_speaker        (HearTranscript     *self,
                                                         const char         *key,
                                                         const char         *name);
void                 hear_transcript_remove_speaker     (HearTranscript     *self,
                                                         const char         *key);
void                 hear_transcript_move_speaker       (HearTranscript     *self,
                                                         const char         *key,
                                                         guint               position);
const char          *hear_transcript_get_speaker_name   (HearTranscript     *self,
                                                         HearSegment        *segment);
GArray              *hear_transcript_list_turns         (HearTranscript     *self);

G_END_DECLS
