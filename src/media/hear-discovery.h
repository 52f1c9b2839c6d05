/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <gst/pbutils/pbutils.h>

G_BEGIN_DECLS

GstDiscovererInfo *hear_discovery_run (const char   *uri,
                                       GCancellable *cancellable,
                                       GError      **failure,
                                       GError      **error);

G_END_DECLS
