/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HearBackupProgress:
 * @fraction: how much is done, from 0 to 1
 * @user_data: as given
 *
 * Told now and then, on the thread that works.
 */
typedef void (*HearBackupProgress) (double   fraction,
                                    gpointer user_data);

gboolean hear_store_prepare_backup (const char        *directory,
                                    const char        *backup,
                                    HearBackupProgress progress,
                                    gpointer           user_data,
                                    GCancellable      *cancellable,
                                    GError           **error);
char    *hear_store_swap_backup    (const char        *directory,
                                    GError           **error);
void     hear_store_drop_prepared  (const char        *directory,
                                    gboolean           all);

G_END_DECLS
