/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-chapter-layer.h"
#include "hear-note-layer.h"
#include "hear-pause-layer.h"
#include "hear-playhead-layer.h"
#include "hear-quote-layer.h"
#include "hear-timeline.h"
#include "hear-transcript-layout.h"

G_BEGIN_DECLS

struct _HearTimeline
{
  GtkWidget parent_instance;

  HearTimelineScale    *scale;
  HearTranscript       *transcript;
  HearTranscriptLayout *layout; /* of it, once somebody points at the sound */
  GtkWidget            *chapters;
  GtkWidget            *waveform;
  GtkWidget            *pauses;
  GtkWidget            *notes;
  GtkWidget            *quotes;
  GtkWidget            *ruler;
  GtkWidget            *playhead;
  GtkWidget            *hover;
  GtkWidget            *hover_label;

  gint64   position_ms;
  gint64   told_second; /* what assistive technology was told last */
  gboolean compact;
  gboolean dragging;
  double   pointer_x;
};

void hear_timeline_init_input  (HearTimeline   *self);
void hear_timeline_class_input (GtkWidgetClass *widget_class);
void hear_timeline_emit        (HearTimeline   *self,
                                const char     *name,
                                gint64          position_ms);
void hear_timeline_emit_note   (HearTimeline   *self,
                                HearNote       *note);
void hear_timeline_emit_quote  (HearTimeline   *self,
                                HearQuote      *quote);

G_END_DECLS
