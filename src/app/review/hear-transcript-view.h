/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-span.h"
#include "hear-transcript-history.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

#define HEAR_TYPE_TRANSCRIPT_VIEW (hear_transcript_view_get_type ())

G_DECLARE_FINAL_TYPE (HearTranscriptView, hear_transcript_view, HEAR, TRANSCRIPT_VIEW, GtkTextView)

GtkWidget             *hear_transcript_view_new               (void);
HearTranscript        *hear_transcript_view_get_transcript    (HearTranscriptView    *self);
void                   hear_transcript_view_set_transcript    (HearTranscriptView    *self,
                                                               HearTranscript        *transcript);
gint64                 hear_transcript_view_get_position_ms   (HearTranscriptView    *self);
void                   hear_transcript_view_set_position_ms   (HearTranscriptView    *self,
                                                               gint64                 position_ms);
gboolean               hear_transcript_view_get_edit_mode     (HearTranscriptView    *self);
void                   hear_transcript_view_set_edit_mode     (HearTranscriptView    *self,
                                                               gboolean               edit_mode);
gboolean               hear_transcript_view_get_following     (HearTranscriptView    *self);
void                   hear_transcript_view_set_following     (HearTranscriptView    *self,
                                                               gboolean               following);
gboolean               hear_transcript_view_get_away          (HearTranscriptView    *self);
void                   hear_transcript_view_let_go            (HearTranscriptView    *self);
void                   hear_transcript_view_follow_now        (HearTranscriptView    *self);
gboolean               hear_transcript_view_get_selected_span (HearTranscriptView    *self,
                                                               HearSpan              *span);
void                   hear_transcript_view_reveal            (HearTranscriptView    *self,
                                                               gint64                 position_ms);
int                    hear_transcript_view_get_current_word  (HearTranscriptView    *self);
int                    hear_transcript_view_find_word_at      (HearTranscriptView    *self,
                                                               double                 x,
                                                               double                 y);
gboolean               hear_transcript_view_get_word_area     (HearTranscriptView    *self,
                                                               guint                  word,
                                                               GdkRectangle          *area);
void                   hear_transcript_view_snapshot_mark     (HearTranscriptView    *self,
                                                               GtkSnapshot           *snapshot);
void                   hear_transcript_view_commit            (HearTranscriptView    *self);
gint64                 hear_transcript_view_get_undo_at       (HearTranscriptView    *self);
gboolean               hear_transcript_view_can_redo          (HearTranscriptView    *self);
guint                  hear_transcript_view_get_serial        (HearTranscriptView    *self);
gboolean               hear_transcript_view_get_can_undo      (HearTranscriptView    *self);
HearTranscriptHistory *hear_transcript_view_save_history      (HearTranscriptView    *self);
void                   hear_transcript_view_resume            (HearTranscriptView    *self,
                                                               HearTranscriptHistory *history);
gboolean               hear_transcript_view_is_waiting        (HearTranscriptView    *self);
void                   hear_transcript_view_take              (HearTranscriptView    *self,
                                                               GPtrArray             *segments);
void                   hear_transcript_view_change            (HearTranscriptView    *self,
                                                               GPtrArray             *segments);
void                   hear_transcript_view_lock              (HearTranscriptView    *self);
gboolean               hear_transcript_view_get_locked        (HearTranscriptView    *self);
gboolean               hear_transcript_view_assign            (HearTranscriptView    *self,
                                                               const char            *key,
                                                               gboolean               selected);
void                   hear_transcript_view_set_quotes        (HearTranscriptView    *self,
                                                               GListModel            *quotes);
void                   hear_transcript_view_set_quotable      (HearTranscriptView    *self,
                                                               gboolean               quotable);
guint                  hear_transcript_view_get_n_quoted      (HearTranscriptView    *self);
guint                  hear_transcript_view_search            (HearTranscriptView    *self,
                                                               const char            *text);
guint                  hear_transcript_view_replace           (HearTranscriptView    *self,
                                                               const char            *with,
                                                               gboolean               all);
guint                  hear_transcript_view_get_n_hits        (HearTranscriptView    *self);
int                    hear_transcript_view_get_hit           (HearTranscriptView    *self);
void                   hear_transcript_view_step_hit          (HearTranscriptView    *self,
                                                               int                    steps);

G_END_DECLS
