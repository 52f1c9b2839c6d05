/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-database-private.h"
#include "hear-store-health.h"

G_BEGIN_DECLS

gboolean hear_store_health_look_over (HearDatabase *database,
                                      HearDatabase *named,
                                      GError      **error);

G_END_DECLS
