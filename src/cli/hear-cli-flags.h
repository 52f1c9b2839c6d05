/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cli-context.h"
#include "hear-scorecard.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void hear_cli_flags_print (HearCliContext *context,
                           HearScorecard  *card,
                           JsonBuilder    *builder);

G_END_DECLS
