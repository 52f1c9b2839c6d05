/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-transcript.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SPEAKER_DOT (hear_speaker_dot_get_type ())

G_DECLARE_FINAL_TYPE (HearSpeakerDot, hear_speaker_dot, HEAR, SPEAKER_DOT, GtkWidget)

void hear_speaker_dot_set_speaker (HearSpeakerDot *self,
                                   HearTranscript *transcript,
                                   const char     *key);

G_END_DECLS
