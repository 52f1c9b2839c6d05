/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hear_file_removal_remove     (const char *path,
                                       GError    **error);
gboolean hear_file_removal_remove_all (const char *folder,
                                       const char *prefix,
                                       const char *suffix,
                                       GError    **error);

G_END_DECLS
