/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>


G_BEGIN_DECLS

#define HEAR_ID_LENGTH 36

char    *hear_id_new        (gint64      unix_ms);
char    *hear_id_new_rolled (gint64      unix_ms,
                             GRand      *dice);
gboolean hear_id_is_valid   (const char *id);

G_END_DECLS
