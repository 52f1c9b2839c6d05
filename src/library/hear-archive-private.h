/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Held by whoever unpacks into a folder; the system lets go for one that was
 * killed. It stays with the folder when its name changes. */
typedef int HearArchiveHold;

void       hear_archive_hold_clear    (HearArchiveHold *fd);
char      *hear_archive_build_folder  (const char      *directory);
GPtrArray *hear_archive_unpack_beside (const char      *file,
                                       const char      *directory,
                                       HearArchiveHold *fd,
                                       GCancellable    *cancellable,
                                       GError         **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HearArchiveHold, hear_archive_hold_clear)

G_END_DECLS
