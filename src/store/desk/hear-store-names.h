/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"
#include "hear-store.h"

G_BEGIN_DECLS

GPtrArray *hear_store_find_by_name (HearStore  *self,
                                    const char *text,
                                    const char *after,
                                    guint       limit,
                                    char      **next,
                                    GError    **error);

G_END_DECLS
