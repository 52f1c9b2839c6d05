/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-transcript.h"

G_BEGIN_DECLS

char  *hear_speaker_menu_make_label (HearParticipant *speaker);
GMenu *hear_speaker_menu_new        (HearTranscript  *transcript,
                                     HearParticipant *speaker,
                                     gboolean         with_turns);

G_END_DECLS
