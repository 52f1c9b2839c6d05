/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-peaks.h"

G_BEGIN_DECLS

GArray *hear_pause_finder_find (HearPeaks *peaks,
                                gint64     least_ms);

G_END_DECLS
