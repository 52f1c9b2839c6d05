/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-peaks.h"

G_BEGIN_DECLS

typedef struct _HearPeaksBuilder HearPeaksBuilder;

HearPeaksBuilder *hear_peaks_builder_new         (guint             n_channels,
                                                  guint             rate);
void              hear_peaks_builder_free        (HearPeaksBuilder *self);
void              hear_peaks_builder_skip        (HearPeaksBuilder *self,
                                                  guint64           n_frames);
void              hear_peaks_builder_add_s16     (HearPeaksBuilder *self,
                                                  const gint16     *samples,
                                                  gsize             n_frames);
void              hear_peaks_builder_add_f32     (HearPeaksBuilder *self,
                                                  const float      *samples,
                                                  gsize             n_frames);
void              hear_peaks_builder_add_silence (HearPeaksBuilder *self,
                                                  guint64           n_frames);
guint64           hear_peaks_builder_get_frames  (HearPeaksBuilder *self);
HearPeaks        *hear_peaks_builder_build       (HearPeaksBuilder *self,
                                                  gint64            duration_ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearPeaksBuilder, hear_peaks_builder_free)

G_END_DECLS
