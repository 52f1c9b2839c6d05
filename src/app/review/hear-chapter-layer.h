/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-answer.h"
#include "hear-timeline-scale.h"

G_BEGIN_DECLS

#define HEAR_TYPE_CHAPTER_LAYER (hear_chapter_layer_get_type ())

G_DECLARE_FINAL_TYPE (HearChapterLayer, hear_chapter_layer, HEAR, CHAPTER_LAYER, GtkWidget)

GtkWidget  *hear_chapter_layer_new         (HearTimelineScale *scale);
void        hear_chapter_layer_set_answers (HearChapterLayer  *self,
                                            GListModel        *answers);
HearAnswer *hear_chapter_layer_find_answer (HearChapterLayer  *self,
                                            double             x);

G_END_DECLS
