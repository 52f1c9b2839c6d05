/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *hear_fixture_make     (const char *folder,
                             const char *name,
                             const char *description);
char *hear_fixture_video    (const char *folder);
char *hear_fixture_sound    (const char *folder);
char *hear_fixture_write    (const char *folder,
                             const char *name,
                             const void *data,
                             gsize       size);
char *hear_fixture_cut      (const char *path,
                             const char *name,
                             double      part);
void  hear_fixture_hide     (const char *feature);
void  hear_fixture_show     (const char *feature);

G_END_DECLS
