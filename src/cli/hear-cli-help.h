/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cli-verbs.h"

G_BEGIN_DECLS

char *hear_cli_help_make_usage   (const HearCliVerb *verb);
char *hear_cli_help_for_program  (void);
char *hear_cli_help_for_verb     (const HearCliVerb *verb);

G_END_DECLS
