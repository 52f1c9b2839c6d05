/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

gboolean     hear_subrip_is_likely (const char     *text);
HearCueFile *hear_subrip_read      (const char     *text);
char        *hear_subrip_write     (HearTranscript *transcript);

G_END_DECLS
