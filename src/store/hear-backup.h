/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-backup-list.h"
#include "hear-store.h"

G_BEGIN_DECLS

char     *hear_store_backup_database        (HearStore           *self,
                                             GError             **error);
void      hear_store_backup_database_async  (HearStore           *self,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
char     *hear_store_backup_database_finish (HearStore           *self,
                                             GAsyncResult        *result,
                                             GError             **error);
gboolean  hear_store_copy_database          (HearStore           *self,
                                             const char          *path,
                                             GError             **error);
gboolean  hear_store_recover                (const char          *directory,
                                             const char          *backup,
                                             GError             **error);

G_END_DECLS
