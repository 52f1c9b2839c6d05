/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-card-state.h"

G_BEGIN_DECLS

char *hear_cli_text_describe_card (HearCardState card);
char *hear_cli_text_read          (const char   *path,
                                   GError      **error);

G_END_DECLS
