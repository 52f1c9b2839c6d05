/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *hear_bench_media_make   (const char *name);
void      hear_bench_media_decode (const char *path);
GArray   *hear_bench_media_seek   (const char *path,
                                   GArray     *positions);

G_END_DECLS
