/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-media-info.h"
#include "hear-peaks.h"

G_BEGIN_DECLS

typedef struct _HearPeaksDecoder HearPeaksDecoder;

HearPeaksDecoder *hear_peaks_decoder_new          (const char       *path,
                                                   HearMediaInfo    *info);
void              hear_peaks_decoder_free         (HearPeaksDecoder *self);
gboolean          hear_peaks_decoder_start        (HearPeaksDecoder *self,
                                                   gboolean          parses,
                                                   GError          **error);
gboolean          hear_peaks_decoder_wait         (HearPeaksDecoder *self,
                                                   gint64            wait_us);
gboolean          hear_peaks_decoder_stop         (HearPeaksDecoder *self,
                                                   GError          **error);
gint64            hear_peaks_decoder_get_idle_us  (HearPeaksDecoder *self,
                                                   gboolean         *has_begun);
HearPeaks        *hear_peaks_decoder_build_so_far (HearPeaksDecoder *self);
HearPeaks        *hear_peaks_decoder_build        (HearPeaksDecoder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearPeaksDecoder, hear_peaks_decoder_free)

G_END_DECLS
