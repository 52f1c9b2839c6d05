/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"

G_BEGIN_DECLS

HearInterview  *hear_interview_copy            (HearInterview  *interview);
HearTranscript *hear_interview_copy_transcript (HearTranscript *transcript);

G_END_DECLS
