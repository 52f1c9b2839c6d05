/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-timeline-scale.h"

G_BEGIN_DECLS

#define HEAR_TYPE_RULER_LAYER (hear_ruler_layer_get_type ())

G_DECLARE_FINAL_TYPE (HearRulerLayer, hear_ruler_layer, HEAR, RULER_LAYER, GtkWidget)

GtkWidget *hear_ruler_layer_new (HearTimelineScale *scale);

G_END_DECLS
