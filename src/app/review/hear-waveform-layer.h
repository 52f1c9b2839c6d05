/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-peaks.h"
#include "hear-timeline-scale.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

#define HEAR_TYPE_WAVEFORM_LAYER (hear_waveform_layer_get_type ())

G_DECLARE_FINAL_TYPE (HearWaveformLayer, hear_waveform_layer, HEAR, WAVEFORM_LAYER, GtkWidget)

GtkWidget *hear_waveform_layer_new            (HearTimelineScale *scale);
void       hear_waveform_layer_set_peaks      (HearWaveformLayer *self,
                                               HearPeaks         *peaks);
void       hear_waveform_layer_set_transcript (HearWaveformLayer *self,
                                               HearTranscript    *transcript);
guint      hear_waveform_layer_get_n_draws    (HearWaveformLayer *self);

G_END_DECLS
