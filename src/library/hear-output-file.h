/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean hear_output_file_write (const char *path,
                                 const char *text,
                                 gsize       length,
                                 gboolean    overwrite,
                                 GError    **error);

G_END_DECLS
