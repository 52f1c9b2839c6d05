/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEAR_DIGEST_LENGTH 64

#define HEAR_TYPE_DIGEST (hear_digest_get_type ())

G_DECLARE_FINAL_TYPE (HearDigest, hear_digest, HEAR, DIGEST, GObject)

HearDigest *hear_digest_new      (void);
void        hear_digest_update   (HearDigest *self,
                                  const void *data,
                                  gsize       length);
char       *hear_digest_finish   (HearDigest *self);
char       *hear_digest_of_data  (const void *data,
                                  gsize       length);
char       *hear_digest_of_text  (const char *text);

G_END_DECLS
