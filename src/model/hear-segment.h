/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "hear-words.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SEGMENT (hear_segment_get_type ())

G_DECLARE_FINAL_TYPE (HearSegment, hear_segment, HEAR, SEGMENT, GObject)

HearSegment *hear_segment_new            (gint64       start_ms,
                                          gint64       end_ms,
                                          const char  *speaker,
                                          const char  *text);
HearSegment *hear_segment_copy           (HearSegment *self);
gboolean     hear_segment_equal          (HearSegment *self,
                                          HearSegment *other);
const char  *hear_segment_get_id         (HearSegment *self);
void         hear_segment_set_id         (HearSegment *self,
                                          const char  *id);
gint64       hear_segment_get_start_ms   (HearSegment *self);
gint64       hear_segment_get_end_ms     (HearSegment *self);
void         hear_segment_set_times      (HearSegment *self,
                                          gint64       start_ms,
                                          gint64       end_ms);
const char  *hear_segment_get_speaker    (HearSegment *self);
void         hear_segment_set_speaker    (HearSegment *self,
                                          const char  *speaker);
const char  *hear_segment_get_text       (HearSegment *self);
gboolean     hear_segment_get_breaks     (HearSegment *self);
void         hear_segment_set_breaks     (HearSegment *self,
                                          gboolean     breaks);
GArray      *hear_segment_get_words      (HearSegment *self);
void         hear_segment_set_words      (HearSegment *self,
                                          GArray      *words);
void         hear_segment_replace_text   (HearSegment *self,
                                          const char  *text);
HearSegment *hear_segment_split          (HearSegment *self,
                                          guint        word);

G_END_DECLS
