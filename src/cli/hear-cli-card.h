/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cli-context.h"

G_BEGIN_DECLS

gboolean hear_cli_card_print (HearCliContext *context,
                              HearStore      *store,
                              const char     *interview_id,
                              GError        **error);

G_END_DECLS
