/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file on its way to its place. */
typedef struct _HearFilePart HearFilePart;

HearFilePart *hear_file_part_new      (const char   *path,
                                       GError      **error);
void          hear_file_part_free     (HearFilePart *self);
const char   *hear_file_part_get_path (HearFilePart *self);
gboolean      hear_file_part_finish   (HearFilePart *self,
                                       const char   *path,
                                       GError      **error);
void          hear_file_part_drop     (const char   *path);
void          hear_file_part_drop_all (const char   *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearFilePart, hear_file_part_free)

G_END_DECLS
