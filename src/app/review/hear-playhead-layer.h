/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-timeline-scale.h"

G_BEGIN_DECLS

#define HEAR_TYPE_PLAYHEAD_LAYER (hear_playhead_layer_get_type ())

G_DECLARE_FINAL_TYPE (HearPlayheadLayer, hear_playhead_layer, HEAR, PLAYHEAD_LAYER, GtkWidget)

GtkWidget *hear_playhead_layer_new             (HearTimelineScale *scale);
void       hear_playhead_layer_set_position_ms (HearPlayheadLayer *self,
                                                gint64             position_ms);
void       hear_playhead_layer_set_waveform    (HearPlayheadLayer *self,
                                                double             top,
                                                double             bottom);
void       hear_playhead_layer_set_compact     (HearPlayheadLayer *self,
                                                gboolean           compact);

G_END_DECLS
