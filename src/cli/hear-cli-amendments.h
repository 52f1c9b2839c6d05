/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cli-context.h"
#include "hear-scorecard.h"

G_BEGIN_DECLS

gboolean hear_cli_amendments_print (HearCliContext *context,
                                    HearStore      *store,
                                    HearScorecard  *card,
                                    JsonBuilder    *builder,
                                    GError        **error);

G_END_DECLS
