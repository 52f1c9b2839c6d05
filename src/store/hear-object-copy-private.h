/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"

G_BEGIN_DECLS

gpointer        hear_object_copy            (gpointer        object);
HearTranscript *hear_object_copy_transcript (HearTranscript *transcript);
HearInterview  *hear_object_copy_interview  (HearInterview  *interview);

G_END_DECLS
