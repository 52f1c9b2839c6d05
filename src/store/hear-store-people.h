/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-candidate.h"
#include "hear-role.h"
#include "hear-store.h"

G_BEGIN_DECLS

GPtrArray  *hear_store_list_candidates        (HearStore          *self,
                                               const char         *after,
                                               guint               limit,
                                               char              **next,
                                               GError            **error);
void        hear_store_list_candidates_async  (HearStore          *self,
                                               const char         *after,
                                               guint               limit,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GPtrArray  *hear_store_list_candidates_finish (HearStore          *self,
                                               GAsyncResult       *result,
                                               char              **next,
                                               GError            **error);
GPtrArray  *hear_store_list_roles             (HearStore          *self,
                                               GError            **error);
void        hear_store_list_roles_async       (HearStore          *self,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GPtrArray  *hear_store_list_roles_finish      (HearStore          *self,
                                               GAsyncResult       *result,
                                               GError            **error);
gboolean    hear_store_add_role               (HearStore          *self,
                                               HearRole           *role,
                                               GError            **error);
gboolean    hear_store_rename_candidate       (HearStore          *self,
                                               const char         *id,
                                               const char         *name,
                                               GError            **error);
char       *hear_store_find_role              (HearStore          *self,
                                               const char         *title,
                                               GError            **error);
char       *hear_store_find_candidate         (HearStore          *self,
                                               const char         *name,
                                               GError            **error);

G_END_DECLS
