/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-backup-restore.h"
#include "hear-import-request.h"
#include "hear-store.h"

G_BEGIN_DECLS

GPtrArray *hear_archive_backup    (HearStore         *store,
                                   const char        *file,
                                   HearImportProgress progress,
                                   gpointer           user_data,
                                   GCancellable      *cancellable,
                                   GError           **error);
GPtrArray *hear_archive_restore   (const char        *file,
                                   const char        *directory,
                                   gboolean           replace,
                                   GCancellable      *cancellable,
                                   GError           **error);
gboolean   hear_archive_prepare   (const char        *file,
                                   const char        *directory,
                                   HearBackupProgress progress,
                                   gpointer           user_data,
                                   GCancellable      *cancellable,
                                   GError           **error);
void       hear_archive_drop_rest (const char        *directory);

G_END_DECLS
