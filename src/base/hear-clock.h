/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEAR_TYPE_CLOCK (hear_clock_get_type ())

G_DECLARE_FINAL_TYPE (HearClock, hear_clock, HEAR, CLOCK, GObject)

HearClock *hear_clock_new       (void);
HearClock *hear_clock_new_fixed (gint64     unix_ms);
gint64     hear_clock_now       (HearClock *self);
void       hear_clock_advance   (HearClock *self,
                                 gint64     ms);

G_END_DECLS
