/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "hear-span.h"

G_BEGIN_DECLS

/* A pair of peaks covers this much. */
#define HEAR_VOICE_ACTIVITY_STEP_MS 10

GArray *hear_voice_activity_find (const gint8 *pairs,
                                  gsize        n_pairs);

G_END_DECLS
