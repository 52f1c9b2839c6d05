/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-backup.h"
#include "hear-database-private.h"

G_BEGIN_DECLS

char *hear_backup_write (HearDatabase *database,
                         gint64        now,
                         GError      **error);

G_END_DECLS
