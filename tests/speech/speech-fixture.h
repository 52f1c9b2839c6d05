/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript-reader.h"

G_BEGIN_DECLS

HearTranscript *speech_fixture_load   (const char     *name,
                                       const char     *format);
HearTranscript *speech_fixture_read   (const char     *text,
                                       const char     *name);
void            speech_fixture_assert (HearTranscript *transcript,
                                       guint           index,
                                       const char     *speaker,
                                       const char     *text);
void            speech_fixture_assert_times (HearTranscript *transcript,
                                             guint           index,
                                             gint64          start_ms,
                                             gint64          end_ms);
void            speech_fixture_assert_same  (HearTranscript *a,
                                             HearTranscript *b,
                                             gboolean        confidence);
HearTranscript *speech_fixture_make         (void);

G_END_DECLS
