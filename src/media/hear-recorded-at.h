/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/pbutils/pbutils.h>

G_BEGIN_DECLS

gint64 hear_recorded_at_find (GstDiscovererInfo *info);
gint64 hear_recorded_at_read (const GstTagList  *tags);

G_END_DECLS
