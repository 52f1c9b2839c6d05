/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEAR_PEAKS_MS 10
#define HEAR_PEAKS_CHANNELS 2

#define HEAR_TYPE_PEAKS (hear_peaks_get_type ())

G_DECLARE_FINAL_TYPE (HearPeaks, hear_peaks, HEAR, PEAKS, GObject)

/**
 * HearPeaksRange:
 * @min: the lowest sample
 * @max: the highest
 *
 * How far the sound swings in a stretch. A value.
 */
typedef struct
{
  gint8 min;
  gint8 max;
} HearPeaksRange;

HearPeaks   *hear_peaks_new_from_pairs    (guint           n_channels,
                                           GArray *const  *pairs);
HearPeaks   *hear_peaks_new_with_duration (guint           n_channels,
                                           GArray *const  *pairs,
                                           gint64          duration_ms);
HearPeaks   *hear_peaks_new_from_bytes    (GBytes         *bytes,
                                           GError        **error);
GBytes      *hear_peaks_to_bytes          (HearPeaks      *self);
guint        hear_peaks_get_n_channels    (HearPeaks      *self);
guint        hear_peaks_get_length        (HearPeaks      *self);
gint64       hear_peaks_get_duration_ms   (HearPeaks      *self);
const gint8 *hear_peaks_get_pairs         (HearPeaks      *self,
                                           guint           channel,
                                           gsize          *n);
HearPeaksRange hear_peaks_get_range       (HearPeaks      *self,
                                           int             channel,
                                           double          from_ms,
                                           double          to_ms);

G_END_DECLS
