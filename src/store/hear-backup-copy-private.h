/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-backup-restore.h"
#include "hear-database-private.h"

G_BEGIN_DECLS

/* Who looks on while a copy is made, and may stop it. */
typedef struct
{
  HearBackupProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
} HearBackupWatch;

gboolean hear_backup_copy_into (HearDatabase          *from,
                                const char            *path,
                                const HearBackupWatch *watch,
                                GError               **error);
gboolean hear_backup_copy      (HearDatabase          *database,
                                const char            *part,
                                GError               **error);
gboolean hear_backup_put       (const char            *part,
                                const char            *path,
                                GError               **error);
gboolean hear_backup_sync      (const char            *path);

G_END_DECLS
