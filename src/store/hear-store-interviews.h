/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview-filter.h"
#include "hear-interview.h"
#include "hear-store.h"

G_BEGIN_DECLS

gboolean       hear_store_add_interview            (HearStore                 *self,
                                                    HearInterview             *interview,
                                                    GError                   **error);
HearInterview *hear_store_load_interview           (HearStore                 *self,
                                                    const char                *id_or_prefix,
                                                    GError                   **error);
gboolean       hear_store_remove_interview         (HearStore                 *self,
                                                    const char                *id,
                                                    GError                   **error);
gboolean       hear_store_restore_interview        (HearStore                 *self,
                                                    const char                *id,
                                                    GError                   **error);
GPtrArray     *hear_store_list_interview_ids       (HearStore                 *self,
                                                    const HearInterviewFilter *filter,
                                                    GError                   **error);
GPtrArray     *hear_store_get_interviews           (HearStore                 *self,
                                                    const char *const         *ids,
                                                    guint                      n,
                                                    GError                   **error);
GPtrArray     *hear_store_list_interviews          (HearStore                 *self,
                                                    const HearInterviewFilter *filter,
                                                    const char                *after,
                                                    guint                      limit,
                                                    char                     **next,
                                                    GError                   **error);
gboolean       hear_store_set_position             (HearStore                 *self,
                                                    const char                *interview_id,
                                                    gint64                     position_ms,
                                                    GError                   **error);
GPtrArray     *hear_store_find_interviews_of_blob  (HearStore                 *self,
                                                    const char                *sha256,
                                                    GError                   **error);

G_END_DECLS
