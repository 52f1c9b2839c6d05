/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-made-up.h"
#include "hear-store.h"

G_BEGIN_DECLS

int hear_store_add_made_up (HearStore *self,
                            GPtrArray *items,
                            GError   **error);

G_END_DECLS
