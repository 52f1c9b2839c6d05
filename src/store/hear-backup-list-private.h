/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-backup-list.h"
#include "hear-database-private.h"

G_BEGIN_DECLS

#define HEAR_BACKUP_PREFIX "library-"
/* In the name of what was kept when a backup took its place. */
#define HEAR_BACKUP_KEPT "-kept"

char       *hear_backup_list_get_folder  (const char   *path);
char       *hear_backup_list_format_time (gint64        at);
gint64      hear_backup_list_parse_name  (const char   *name);
GPtrArray  *hear_backup_list_names       (const char   *folder);
void        hear_backup_list_drop_twins  (const char   *path);
gboolean    hear_backup_list_count       (HearDatabase *database,
                                          HearBackup   *backup,
                                          GError      **error);
HearBackup *hear_backup_list_find_last   (const char   *folder);

G_END_DECLS
