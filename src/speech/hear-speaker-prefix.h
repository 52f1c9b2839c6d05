/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

gsize hear_speaker_prefix_find  (const char  *line,
                                 char       **name);
gboolean hear_speaker_prefix_is_role (const char *name);
void  hear_speaker_prefix_split (HearCueFile *file);

G_END_DECLS
