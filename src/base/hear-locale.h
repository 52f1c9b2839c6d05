/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     hear_locale_init      (void);
gboolean hear_locale_is_tag    (const char *text);
gboolean hear_locale_check_tag (const char *text,
                                GError    **error);

G_END_DECLS
