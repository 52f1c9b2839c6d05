/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript.h"

G_BEGIN_DECLS

gboolean         hear_speaker_names_is_taken (HearTranscript  *transcript,
                                              HearParticipant *speaker,
                                              const char      *name);
HearParticipant *hear_speaker_names_add      (HearTranscript  *transcript);

G_END_DECLS
