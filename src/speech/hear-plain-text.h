/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

HearCueFile *hear_plain_text_read           (const char     *text);
char        *hear_plain_text_write          (HearTranscript *transcript);
char        *hear_plain_text_write_markdown (HearTranscript *transcript);

G_END_DECLS
