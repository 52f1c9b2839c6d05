/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-timeline-scale.h"

G_BEGIN_DECLS

#define HEAR_TYPE_PAUSE_LAYER (hear_pause_layer_get_type ())

G_DECLARE_FINAL_TYPE (HearPauseLayer, hear_pause_layer, HEAR, PAUSE_LAYER, GtkWidget)

GtkWidget *hear_pause_layer_new        (HearTimelineScale *scale);
void       hear_pause_layer_set_pauses (HearPauseLayer    *self,
                                        GArray            *pauses);

G_END_DECLS
