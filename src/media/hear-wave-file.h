/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearWaveFile:
 * @said_ms: how long its header says that it is
 * @there_ms: how much of that is there
 * @stray_bytes: how many bytes stand behind the sound that belong to nothing
 *
 * What a WAV file promises and what it holds.
 */
typedef struct
{
  gint64  said_ms;
  gint64  there_ms;
  guint64 stray_bytes;
} HearWaveFile;

gboolean hear_wave_file_look (const char   *path,
                              HearWaveFile *file);

G_END_DECLS
