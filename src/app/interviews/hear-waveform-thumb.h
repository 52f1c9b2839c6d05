/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEAR_WAVEFORM_THUMB_BARS 70

#define HEAR_TYPE_WAVEFORM_THUMB (hear_waveform_thumb_get_type ())

G_DECLARE_FINAL_TYPE (HearWaveformThumb, hear_waveform_thumb, HEAR, WAVEFORM_THUMB, GtkWidget)

GtkWidget *hear_waveform_thumb_new        (void);
void       hear_waveform_thumb_set_bars   (HearWaveformThumb *self,
                                           GBytes            *bars);
void       hear_waveform_thumb_set_played (HearWaveformThumb *self,
                                           double             played);

G_END_DECLS
