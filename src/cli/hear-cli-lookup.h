/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

gboolean hear_cli_lookup_role      (HearStore  *store,
                                    const char *text,
                                    char      **id,
                                    GError    **error);
gboolean hear_cli_lookup_candidate (HearStore  *store,
                                    const char *text,
                                    char      **id,
                                    GError    **error);

G_END_DECLS
