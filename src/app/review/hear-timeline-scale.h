/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEAR_TYPE_TIMELINE_SCALE (hear_timeline_scale_get_type ())

G_DECLARE_FINAL_TYPE (HearTimelineScale, hear_timeline_scale, HEAR, TIMELINE_SCALE, GObject)

HearTimelineScale *hear_timeline_scale_new             (void);
gint64             hear_timeline_scale_get_duration_ms (HearTimelineScale *self);
void               hear_timeline_scale_set_duration_ms (HearTimelineScale *self,
                                                        gint64             duration_ms);
void               hear_timeline_scale_set_width       (HearTimelineScale *self,
                                                        double             width,
                                                        double             margin);
double             hear_timeline_scale_get_margin      (HearTimelineScale *self);
double             hear_timeline_scale_get_width       (HearTimelineScale *self);
double             hear_timeline_scale_get_from_ms     (HearTimelineScale *self);
double             hear_timeline_scale_get_visible_ms  (HearTimelineScale *self);
double             hear_timeline_scale_to_x            (HearTimelineScale *self,
                                                        double             position_ms);
double             hear_timeline_scale_to_ms           (HearTimelineScale *self,
                                                        double             x);
void               hear_timeline_scale_zoom            (HearTimelineScale *self,
                                                        double             factor,
                                                        double             around_x);
void               hear_timeline_scale_pan             (HearTimelineScale *self,
                                                        double             pixels);
void               hear_timeline_scale_reveal          (HearTimelineScale *self,
                                                        double             position_ms);
gint64             hear_timeline_scale_get_tick_ms     (HearTimelineScale *self,
                                                        double             min_pixels);

G_END_DECLS
