/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-saved-search.h"
#include "hear-store.h"

G_BEGIN_DECLS

gboolean   hear_store_save_search           (HearStore          *self,
                                             HearSavedSearch    *search,
                                             GError            **error);
gboolean   hear_store_remove_search         (HearStore          *self,
                                             const char         *id,
                                             GError            **error);
gboolean   hear_store_restore_search        (HearStore          *self,
                                             const char         *id,
                                             GError            **error);
GPtrArray *hear_store_list_searches         (HearStore          *self,
                                             GError            **error);
void       hear_store_list_searches_async   (HearStore          *self,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
GPtrArray *hear_store_list_searches_finish  (HearStore          *self,
                                             GAsyncResult       *result,
                                             GError            **error);

G_END_DECLS
