/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

HearCueFile *hear_service_json_read_deepgram   (JsonObject *root);
HearCueFile *hear_service_json_read_assemblyai (JsonObject *root);

G_END_DECLS
