/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearBackup:
 * @path: the file
 * @made_at: when it was made, in milliseconds since 1970
 * @interviews: how many interviews it holds
 * @saves: how many saves its audit log knows
 * @bytes: its size
 * @kept: whether it was the library until a backup took its place
 *
 * An automatic backup of a library's database.
 */
typedef struct
{
  char   *path;
  gint64  made_at;
  guint64 interviews;
  gint64  saves;
  guint64 bytes;
  gboolean kept;
} HearBackup;

void        hear_backup_free              (HearBackup *self);
HearBackup *hear_store_find_newest_backup (const char *directory);
GPtrArray  *hear_store_list_backups       (const char *directory);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearBackup, hear_backup_free)

G_END_DECLS
