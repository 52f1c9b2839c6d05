/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-scorecard.h"
#include "hear-store.h"

G_BEGIN_DECLS

HearScorecard *hear_store_load_scorecard           (HearStore          *self,
                                                    const char         *interview_id,
                                                    GError            **error);
void           hear_store_load_scorecard_async     (HearStore          *self,
                                                    const char         *interview_id,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
HearScorecard *hear_store_load_scorecard_finish    (HearStore          *self,
                                                    GAsyncResult       *result,
                                                    GError            **error);
gboolean       hear_store_save_rating              (HearStore          *self,
                                                    const char         *interview_id,
                                                    HearRating         *rating,
                                                    GError            **error);
void           hear_store_save_rating_async        (HearStore          *self,
                                                    const char         *interview_id,
                                                    HearRating         *rating,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
gboolean       hear_store_save_rating_finish       (HearStore          *self,
                                                    GAsyncResult       *result,
                                                    GError            **error);
gboolean       hear_store_save_scorecard           (HearStore          *self,
                                                    HearScorecard      *card,
                                                    GError            **error);
void           hear_store_save_scorecard_async     (HearStore          *self,
                                                    HearScorecard      *card,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
gboolean       hear_store_save_scorecard_finish    (HearStore          *self,
                                                    GAsyncResult       *result,
                                                    GError            **error);
gboolean       hear_store_hand_in_scorecard        (HearStore          *self,
                                                    HearScorecard      *card,
                                                    GError            **error);
void           hear_store_hand_in_scorecard_async  (HearStore          *self,
                                                    HearScorecard      *card,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
gboolean       hear_store_hand_in_scorecard_finish (HearStore          *self,
                                                    GAsyncResult       *result,
                                                    GError            **error);

G_END_DECLS
