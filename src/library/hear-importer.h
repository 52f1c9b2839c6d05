/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-request.h"
#include "hear-import-result.h"
#include "hear-store.h"

G_BEGIN_DECLS

HearImportResult *hear_import        (HearStore               *store,
                                      const HearImportRequest *request,
                                      GCancellable            *cancellable,
                                      GError                 **error);
void              hear_import_async  (HearStore               *store,
                                      const HearImportRequest *request,
                                      GCancellable            *cancellable,
                                      GAsyncReadyCallback      callback,
                                      gpointer                 user_data);
HearImportResult *hear_import_finish (HearStore               *store,
                                      GAsyncResult            *result,
                                      GError                 **error);

G_END_DECLS
