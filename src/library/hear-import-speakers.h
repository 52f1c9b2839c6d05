/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-peaks.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

gboolean hear_import_speakers_assign_channels (HearTranscript     *transcript,
                                               HearPeaks          *peaks,
                                               const char * const *names);
gboolean hear_import_speakers_find_parts      (HearTranscript     *transcript,
                                               const char         *candidate_name,
                                               const char         *speaker,
                                               GError            **error);

G_END_DECLS
