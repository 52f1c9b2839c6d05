/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double hear_window_watch_start (const char * const *argv,
                                GError            **error);

G_END_DECLS
