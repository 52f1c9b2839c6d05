/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

GPtrArray *hear_sample_find          (HearStore          *store,
                                      GError            **error);
int        hear_sample_create        (HearStore          *store,
                                      GCancellable       *cancellable,
                                      GError            **error);
void       hear_sample_create_async  (HearStore          *store,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
int        hear_sample_create_finish (HearStore          *store,
                                      GAsyncResult       *result,
                                      GError            **error);
int        hear_sample_remove        (HearStore          *store,
                                      GCancellable       *cancellable,
                                      GError            **error);
gboolean   hear_sample_is_there      (HearStore          *store,
                                      GError            **error);

G_END_DECLS
