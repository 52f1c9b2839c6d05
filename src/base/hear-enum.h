/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *hear_enum_get_nick  (GType       type,
                                 int         value);
int         hear_enum_from_nick (GType       type,
                                 const char *nick,
                                 int         fallback);

G_END_DECLS
