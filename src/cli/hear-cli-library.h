/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cli-context.h"

G_BEGIN_DECLS

gboolean hear_cli_library_print_status (HearCliContext *context,
                                        HearStore      *store,
                                        GPtrArray      *left_out,
                                        GError        **error);

G_END_DECLS
