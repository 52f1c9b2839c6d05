/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes  *hear_foreign_file_read  (const char *path,
                                  const char *name,
                                  GError    **error);
gboolean hear_foreign_file_check (const char *path,
                                  gint64     *modified_at,
                                  GError    **error);

G_END_DECLS
