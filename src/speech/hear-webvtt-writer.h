/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript.h"

G_BEGIN_DECLS

char *hear_webvtt_writer_write (HearTranscript *transcript);

G_END_DECLS
