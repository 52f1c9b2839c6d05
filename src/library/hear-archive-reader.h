/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-archive-manifest.h"

G_BEGIN_DECLS

gboolean hear_archive_reader_unpack (const char    *file,
                                     const char    *folder,
                                     GCancellable  *cancellable,
                                     GError       **error);

G_END_DECLS
