/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-span.h"
#include "hear-words.h"

G_BEGIN_DECLS

GArray *hear_rewording_apply (GArray     *words,
                              const char *text,
                              const char *corrected,
                              HearSpan    span);

G_END_DECLS
