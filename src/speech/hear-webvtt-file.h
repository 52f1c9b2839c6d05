/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

gboolean     hear_webvtt_file_has_signature (const char *text);
HearCueFile *hear_webvtt_file_parse         (const char *text);

G_END_DECLS
