/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-database-private.h"

G_BEGIN_DECLS

/* "HrBk": marks the file as a library. */
#define HEAR_SCHEMA_APPLICATION_ID 0x4872426b

GPtrArray *hear_migrations_load        (void);
int        hear_migrations_get_version (void);
gboolean   hear_migrations_is_library  (const char   *path);
gboolean   hear_migrations_look        (const char   *path,
                                        GError      **error);
gboolean   hear_migrations_check       (HearDatabase *database,
                                        gint64       *version,
                                        GError      **error);
gboolean   hear_migrations_apply       (HearDatabase *database,
                                        GPtrArray    *scripts,
                                        GError      **error);
gboolean   hear_migrations_guard       (HearDatabase *database,
                                        GError      **error);
void       hear_migrations_refuse      (const char   *path,
                                        gint64        version,
                                        GError      **error);

G_END_DECLS
