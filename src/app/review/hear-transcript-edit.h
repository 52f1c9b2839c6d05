/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript-layout.h"

G_BEGIN_DECLS

/**
 * HearTranscriptHit:
 * @turn: a turn
 * @start: a character of its line
 * @end: the character after the last
 *
 * A place in the text that was looked for.
 */
typedef struct
{
  guint turn;
  guint start;
  guint end;
} HearTranscriptHit;

#define HEAR_TYPE_TRANSCRIPT_EDIT (hear_transcript_edit_get_type ())

G_DECLARE_FINAL_TYPE (HearTranscriptEdit, hear_transcript_edit, HEAR, TRANSCRIPT_EDIT, GObject)

HearTranscriptEdit *hear_transcript_edit_type         (HearTranscriptLayout *layout,
                                                       guint                 turn,
                                                       const char * const   *lines);
HearTranscriptEdit *hear_transcript_edit_split        (HearTranscriptLayout *layout,
                                                       guint                 turn,
                                                       guint                 offset);
HearTranscriptEdit *hear_transcript_edit_merge        (HearTranscriptLayout *layout,
                                                       guint                 turn);
HearTranscriptEdit *hear_transcript_edit_speaker      (HearTranscriptLayout *layout,
                                                       guint                 turn,
                                                       guint                 n_turns,
                                                       const char           *key);
HearTranscriptEdit *hear_transcript_edit_replace      (HearTranscriptLayout *layout,
                                                       GArray               *hits,
                                                       const char           *with);
HearTranscriptEdit *hear_transcript_edit_between      (GPtrArray            *before,
                                                       GPtrArray            *after);
gboolean            hear_transcript_edit_get_foreign  (HearTranscriptEdit   *self);
void                hear_transcript_edit_set_foreign  (HearTranscriptEdit   *self,
                                                       gboolean              foreign);
void                hear_transcript_edit_apply_list   (HearTranscriptEdit   *self,
                                                       GPtrArray            *segments,
                                                       gboolean              undo);
void                hear_transcript_edit_apply        (HearTranscriptEdit   *self,
                                                       HearTranscript       *transcript,
                                                       gboolean              undo);
void                hear_transcript_edit_name         (HearTranscriptEdit   *self,
                                                       gint64                unix_ms);
gint64              hear_transcript_edit_get_made_at  (HearTranscriptEdit   *self);
GPtrArray          *hear_transcript_edit_list_changed (HearTranscriptEdit   *self,
                                                       gboolean              undo);
char *             *hear_transcript_edit_list_removed (HearTranscriptEdit   *self,
                                                       gboolean              undo);

G_END_DECLS
