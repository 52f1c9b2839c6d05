/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-peaks.h"
#include "hear-timeline-scale.h"
#include "hear-transcript.h"
#include "hear-waveform-layer.h"

G_BEGIN_DECLS

#define HEAR_TYPE_TIMELINE (hear_timeline_get_type ())

G_DECLARE_FINAL_TYPE (HearTimeline, hear_timeline, HEAR, TIMELINE, GtkWidget)

GtkWidget         *hear_timeline_new             (void);
gint64             hear_timeline_get_duration_ms (HearTimeline   *self);
void               hear_timeline_set_duration_ms (HearTimeline   *self,
                                                  gint64          duration_ms);
gint64             hear_timeline_get_position_ms (HearTimeline   *self);
void               hear_timeline_set_position_ms (HearTimeline   *self,
                                                  gint64          position_ms);
gboolean           hear_timeline_get_compact     (HearTimeline   *self);
void               hear_timeline_set_compact     (HearTimeline   *self,
                                                  gboolean        compact);
void               hear_timeline_set_peaks       (HearTimeline   *self,
                                                  HearPeaks      *peaks);
void               hear_timeline_set_pauses      (HearTimeline   *self,
                                                  GArray         *pauses);
void               hear_timeline_set_transcript  (HearTimeline   *self,
                                                  HearTranscript *transcript);
void               hear_timeline_set_notes       (HearTimeline   *self,
                                                  GListModel     *notes);
void               hear_timeline_set_quotes      (HearTimeline   *self,
                                                  GListModel     *quotes);
HearTimelineScale *hear_timeline_get_scale       (HearTimeline   *self);
HearWaveformLayer *hear_timeline_get_waveform    (HearTimeline   *self);
char              *hear_timeline_describe        (HearTimeline   *self,
                                                  gint64          position_ms);
void               hear_timeline_set_answers     (HearTimeline   *self,
                                                  GListModel     *answers);

G_END_DECLS
