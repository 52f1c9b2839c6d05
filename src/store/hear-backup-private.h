/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-backup.h"
#include "hear-database-private.h"

G_BEGIN_DECLS

gboolean hear_backup_copy  (HearDatabase *database,
                            const char   *part,
                            GError      **error);
gboolean hear_backup_put   (const char   *part,
                            const char   *path,
                            GError      **error);
char    *hear_backup_write (HearDatabase *database,
                            gint64        now,
                            GError      **error);

G_END_DECLS
