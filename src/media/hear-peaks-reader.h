/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-peaks.h"

G_BEGIN_DECLS

/**
 * HearPeaksProgress:
 * @so_far: what is known by now
 * @fraction: how much of the recording that is, 0 to 1, or -1 if unknown
 * @user_data: the one of the callback
 */
typedef void (*HearPeaksProgress) (HearPeaks *so_far,
                                   double     fraction,
                                   gpointer   user_data);

HearPeaks *hear_peaks_read           (const char           *path,
                                      GCancellable         *cancellable,
                                      GError              **error);
HearPeaks *hear_peaks_read_patiently (const char           *path,
                                      guint                 patience_ms,
                                      GCancellable         *cancellable,
                                      GError              **error);
void       hear_peaks_read_async     (const char           *path,
                                      HearPeaksProgress     progress,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
HearPeaks *hear_peaks_read_finish    (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
