/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

char    *hear_store_get_state        (HearStore          *self,
                                      const char         *key,
                                      GError            **error);
void     hear_store_get_state_async  (HearStore          *self,
                                      const char         *key,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
char *   hear_store_get_state_finish (HearStore          *self,
                                      GAsyncResult       *result,
                                      GError            **error);
gboolean hear_store_set_state        (HearStore          *self,
                                      const char         *key,
                                      const char         *value,
                                      GError            **error);
void     hear_store_set_state_async  (HearStore          *self,
                                      const char         *key,
                                      const char         *value,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean hear_store_set_state_finish (HearStore          *self,
                                      GAsyncResult       *result,
                                      GError            **error);

G_END_DECLS
