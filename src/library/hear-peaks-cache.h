/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-peaks.h"
#include "hear-store.h"

G_BEGIN_DECLS

HearPeaks *hear_peaks_cache_load        (HearStore           *store,
                                         const char          *sha256,
                                         GError             **error);
void       hear_peaks_cache_load_async  (HearStore           *store,
                                         const char          *sha256,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
HearPeaks *hear_peaks_cache_load_finish (HearStore           *store,
                                         GAsyncResult        *result,
                                         GError             **error);
gboolean   hear_peaks_cache_save        (HearStore           *store,
                                         const char          *sha256,
                                         HearPeaks           *peaks,
                                         GError             **error);
void       hear_peaks_cache_save_async  (HearStore           *store,
                                         const char          *sha256,
                                         HearPeaks           *peaks,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
gboolean   hear_peaks_cache_save_finish (HearStore           *store,
                                         GAsyncResult        *result,
                                         GError             **error);
HearPeaks *hear_peaks_cache_ensure      (HearStore           *store,
                                         const char          *sha256,
                                         GCancellable        *cancellable,
                                         GError             **error);

G_END_DECLS
