/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hear_folder_drop (const char *path,
                           GError    **error);
gboolean hear_folder_sync (const char *path,
                           GError    **error);

G_END_DECLS
