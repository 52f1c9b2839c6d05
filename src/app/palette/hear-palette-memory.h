/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

#define HEAR_PALETTE_STATE "palette"

GStrv hear_palette_memory_read  (const char        *text);
GStrv hear_palette_memory_add   (const char *const *names,
                                 const char        *name);
char *hear_palette_memory_write (const char *const *names);
void  hear_palette_memory_keep  (HearStore         *store,
                                 const char        *name);
guint hear_palette_memory_rank  (const char *const *names,
                                 const char        *name);

G_END_DECLS
