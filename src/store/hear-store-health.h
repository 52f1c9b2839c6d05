/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

gboolean hear_store_check_database   (HearStore           *self,
                                      GError             **error);
gboolean hear_store_look_over        (HearStore           *self,
                                      GError             **error);
void     hear_store_look_over_async  (HearStore           *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean hear_store_look_over_finish (HearStore           *self,
                                      GAsyncResult        *result,
                                      GError             **error);

G_END_DECLS
