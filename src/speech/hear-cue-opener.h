/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-file.h"

G_BEGIN_DECLS

HearCueFile *hear_cue_opener_open (GBytes      *bytes,
                                   const char  *file_name,
                                   GError     **error);

G_END_DECLS
