/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-peaks.h"

G_BEGIN_DECLS

#define HEAR_TYPE_PAUSE_SKIP (hear_pause_skip_get_type ())

G_DECLARE_FINAL_TYPE (HearPauseSkip, hear_pause_skip, HEAR, PAUSE_SKIP, GObject)

HearPauseSkip *hear_pause_skip_new        (void);
void           hear_pause_skip_set_peaks  (HearPauseSkip *self,
                                           HearPeaks     *peaks);
GArray        *hear_pause_skip_get_pauses (HearPauseSkip *self);
gint64         hear_pause_skip_measure    (HearPauseSkip *self);
gboolean       hear_pause_skip_get_active (HearPauseSkip *self);
void           hear_pause_skip_set_active (HearPauseSkip *self,
                                           gboolean       active);
gint64         hear_pause_skip_find       (HearPauseSkip *self,
                                           gint64         position_ms);
gboolean       hear_pause_skip_was_to     (HearPauseSkip *self,
                                           gint64         position_ms);

G_END_DECLS
