/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize hear_clock_time_parse (const char *text,
                             gint64     *ms);

G_END_DECLS
