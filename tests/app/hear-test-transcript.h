/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript.h"

G_BEGIN_DECLS

HearTranscript *hear_test_transcript_new       (void);
HearTranscript *hear_test_transcript_new_drawn (void);
HearTranscript *hear_test_transcript_new_long  (guint           n_turns,
                                                guint           n_words);
char           *hear_test_transcript_dump      (HearTranscript *transcript);
char           *hear_test_transcript_dump_turn (HearTranscript *transcript,
                                                guint           turn);

G_END_DECLS
