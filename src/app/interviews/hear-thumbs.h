/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-peaks.h"
#include "hear-store.h"

G_BEGIN_DECLS

#define HEAR_TYPE_THUMBS (hear_thumbs_get_type ())

G_DECLARE_FINAL_TYPE (HearThumbs, hear_thumbs, HEAR, THUMBS, GObject)

HearThumbs *hear_thumbs_new         (HearStore           *store);
GBytes     *hear_thumbs_peek        (HearThumbs          *self,
                                     const char          *sha256);
void        hear_thumbs_load_async  (HearThumbs          *self,
                                     const char          *sha256,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
GBytes     *hear_thumbs_load_finish (HearThumbs          *self,
                                     GAsyncResult        *result,
                                     GError             **error);
GBytes     *hear_thumbs_draw        (HearPeaks           *peaks,
                                     guint                n_bars);

G_END_DECLS
