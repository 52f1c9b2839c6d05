/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-rubric.h"
#include "hear-store.h"

G_BEGIN_DECLS

GPtrArray  *hear_store_list_rubrics        (HearStore          *self,
                                            GError            **error);
void        hear_store_list_rubrics_async  (HearStore          *self,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GPtrArray  *hear_store_list_rubrics_finish (HearStore          *self,
                                            GAsyncResult       *result,
                                            GError            **error);
HearRubric *hear_store_load_rubric         (HearStore          *self,
                                            const char         *key,
                                            GError            **error);
gboolean    hear_store_save_rubric         (HearStore          *self,
                                            HearRubric         *rubric,
                                            const char         *reason,
                                            GError            **error);
void        hear_store_save_rubric_async   (HearStore          *self,
                                            HearRubric         *rubric,
                                            const char         *reason,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean    hear_store_save_rubric_finish  (HearStore          *self,
                                            GAsyncResult       *result,
                                            GError            **error);

G_END_DECLS
