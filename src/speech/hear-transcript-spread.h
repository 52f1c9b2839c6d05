/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-span.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

void hear_transcript_spread (HearTranscript *transcript,
                             GArray         *voiced,
                             gint64          duration_ms);

G_END_DECLS
