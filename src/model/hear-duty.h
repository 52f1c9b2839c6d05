/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"

G_BEGIN_DECLS

/* A card is due so many working days after its interview: what was promised
 * where nothing else was agreed on. */
#define HEAR_DUTY_CARD_DAYS 3
#define HEAR_DUTY_MINUTE_MS 60000

GDate hear_duty_find_due      (GDate          held);
int   hear_duty_count_late    (GDate          due,
                               GDate          today);
guint hear_duty_count_minutes (HearInterview *interview);

G_END_DECLS
