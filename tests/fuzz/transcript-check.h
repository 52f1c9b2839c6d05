/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int  LLVMFuzzerTestOneInput (const guint8 *data,
                             gsize         size);
void transcript_check  (const guint8 *data,
                             gsize         size,
                             const char   *file_name);

G_END_DECLS
