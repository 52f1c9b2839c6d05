/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char      *hear_import_guess_candidate  (const char         *path);
GPtrArray *hear_import_guess_candidates (const char * const *paths);
char      *hear_import_find_transcript  (const char         *media_path);

G_END_DECLS
