/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store-duties.h"

G_BEGIN_DECLS

#define HEAR_TYPE_DUTIES (hear_duties_get_type ())

G_DECLARE_FINAL_TYPE (HearDuties, hear_duties, HEAR, DUTIES, GObject)

HearDuties          *hear_duties_new       (HearStore  *store);
const HearDutyCount *hear_duties_get_count (HearDuties *self);
void                 hear_duties_recount   (HearDuties *self);

G_END_DECLS
