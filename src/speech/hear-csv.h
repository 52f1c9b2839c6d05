/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

gboolean     hear_csv_is_likely (const char     *text);
HearCueFile *hear_csv_read      (const char     *text);
char        *hear_csv_write     (HearTranscript *transcript);

G_END_DECLS
