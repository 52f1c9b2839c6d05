/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HEAR_TEST_LOCALE "de_DE.UTF-8"

gboolean hear_test_locale_make (const char *folder);

G_END_DECLS
