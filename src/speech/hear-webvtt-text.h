/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-node.h"

G_BEGIN_DECLS

HearCueNode *hear_webvtt_text_parse (const char *text);

G_END_DECLS
