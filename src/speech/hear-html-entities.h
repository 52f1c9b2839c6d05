/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize hear_html_entities_decode (const char *text,
                                 GString    *decoded);

G_END_DECLS
