/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-quote.h"
#include "hear-store.h"

G_BEGIN_DECLS

gboolean hear_store_save_quote           (HearStore          *self,
                                          const char         *interview_id,
                                          const char         *competency_id,
                                          HearQuote          *quote,
                                          GError            **error);
void     hear_store_save_quote_async     (HearStore          *self,
                                          const char         *interview_id,
                                          const char         *competency_id,
                                          HearQuote          *quote,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean hear_store_save_quote_finish    (HearStore          *self,
                                          GAsyncResult       *result,
                                          GError            **error);
gboolean hear_store_remove_quote         (HearStore          *self,
                                          const char         *id,
                                          GError            **error);
void     hear_store_remove_quote_async   (HearStore          *self,
                                          const char         *id,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean hear_store_remove_quote_finish  (HearStore          *self,
                                          GAsyncResult       *result,
                                          GError            **error);
gboolean hear_store_restore_quote        (HearStore          *self,
                                          const char         *id,
                                          GError            **error);
void     hear_store_restore_quote_async  (HearStore          *self,
                                          const char         *id,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean hear_store_restore_quote_finish (HearStore          *self,
                                          GAsyncResult       *result,
                                          GError            **error);

G_END_DECLS
