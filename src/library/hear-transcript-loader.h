/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-peaks.h"
#include "hear-transcript-reader.h"

G_BEGIN_DECLS

HearTranscript *hear_transcript_loader_load (const char          *path,
                                             HearPeaks           *peaks,
                                             gint64               duration_ms,
                                             HearTranscriptInfo **info,
                                             GError             **error);

G_END_DECLS
