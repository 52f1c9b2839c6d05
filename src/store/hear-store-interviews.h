/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview-filter.h"
#include "hear-interview.h"
#include "hear-store.h"

G_BEGIN_DECLS

gboolean        hear_store_add_interview             (HearStore                 *self,
                                                      HearInterview             *interview,
                                                      GError                   **error);
void            hear_store_add_interview_async       (HearStore                 *self,
                                                      HearInterview             *interview,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
gboolean        hear_store_add_interview_finish      (HearStore                 *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
HearInterview  *hear_store_load_interview            (HearStore                 *self,
                                                      const char                *id_or_prefix,
                                                      GError                   **error);
void            hear_store_load_interview_async      (HearStore                 *self,
                                                      const char                *id_or_prefix,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
HearInterview  *hear_store_load_interview_finish     (HearStore                 *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
gboolean        hear_store_remove_interview          (HearStore                 *self,
                                                      const char                *id,
                                                      GError                   **error);
void            hear_store_remove_interview_async    (HearStore                 *self,
                                                      const char                *id,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
gboolean        hear_store_remove_interview_finish   (HearStore                 *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
gboolean        hear_store_restore_interview         (HearStore                 *self,
                                                      const char                *id,
                                                      GError                   **error);
void            hear_store_restore_interview_async   (HearStore                 *self,
                                                      const char                *id,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
gboolean        hear_store_restore_interview_finish  (HearStore                 *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
GPtrArray      *hear_store_list_interview_ids        (HearStore                 *self,
                                                      const HearInterviewFilter *filter,
                                                      GError                   **error);
void            hear_store_list_interview_ids_async  (HearStore                 *self,
                                                      const HearInterviewFilter *filter,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GPtrArray *     hear_store_list_interview_ids_finish (HearStore                 *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
GPtrArray      *hear_store_get_interviews            (HearStore                 *self,
                                                      const char *const         *ids,
                                                      guint                      n,
                                                      GError                   **error);
void            hear_store_get_interviews_async      (HearStore                 *self,
                                                      const char *const         *ids,
                                                      guint                      n,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
GPtrArray *     hear_store_get_interviews_finish     (HearStore                 *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
GPtrArray      *hear_store_list_interviews           (HearStore                 *self,
                                                      const HearInterviewFilter *filter,
                                                      const char                *after,
                                                      guint                      limit,
                                                      char                     **next,
                                                      GError                   **error);
gboolean        hear_store_set_position              (HearStore                 *self,
                                                      const char                *interview_id,
                                                      gint64                     position_ms,
                                                      GError                   **error);
void            hear_store_set_position_async        (HearStore                 *self,
                                                      const char                *interview_id,
                                                      gint64                     position_ms,
                                                      GCancellable              *cancellable,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
gboolean        hear_store_set_position_finish       (HearStore                 *self,
                                                      GAsyncResult              *result,
                                                      GError                   **error);
GPtrArray      *hear_store_find_interviews_of_blob   (HearStore                 *self,
                                                      const char                *sha256,
                                                      GError                   **error);

G_END_DECLS
