/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-peaks.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

/* Nobody among the speakers. */
#define HEAR_IMPORT_SPEAKERS_NONE G_MAXUINT

gboolean hear_import_speakers_assign_channels (HearTranscript     *transcript,
                                               HearPeaks          *peaks,
                                               const char * const *names);
gboolean hear_import_speakers_find_parts      (HearTranscript     *transcript,
                                               const char         *candidate_name,
                                               const char         *speaker,
                                               GError            **error);
char   **hear_import_speakers_list            (HearTranscript     *transcript);
guint    hear_import_speakers_guess           (const char * const *names,
                                               const char         *candidate_name);

G_END_DECLS
