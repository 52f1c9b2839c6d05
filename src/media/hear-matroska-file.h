/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearMatroskaFile:
 * @has_index: whether it says where its pictures are
 *
 * What a Matroska or WebM file is good for.
 */
typedef struct
{
  gboolean has_index;
} HearMatroskaFile;

gboolean hear_matroska_file_look (const char       *path,
                                  HearMatroskaFile *file);

G_END_DECLS
