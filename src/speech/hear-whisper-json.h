/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

HearCueFile *hear_whisper_json_read (JsonObject *root);

G_END_DECLS
