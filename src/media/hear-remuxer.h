/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean hear_remux (const char   *source,
                     const char   *target,
                     GCancellable *cancellable,
                     GError      **error);

G_END_DECLS
