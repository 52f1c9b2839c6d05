/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hear_text_decoder_decode       (GBytes   *bytes,
                                      char    **encoding,
                                      GError  **error);
char *hear_text_decoder_decode_utf8  (GBytes   *bytes,
                                      char    **encoding,
                                      GError  **error);

G_END_DECLS
