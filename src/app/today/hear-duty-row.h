/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-interview-item.h"

G_BEGIN_DECLS

#define HEAR_TYPE_DUTY_ROW (hear_duty_row_get_type ())

G_DECLARE_FINAL_TYPE (HearDutyRow, hear_duty_row, HEAR, DUTY_ROW, AdwActionRow)

GtkWidget         *hear_duty_row_new           (HearInterviewItem *item);
HearInterviewItem *hear_duty_row_get_item      (HearDutyRow       *self);
void               hear_duty_row_show          (HearDutyRow       *self,
                                                gint64             now_ms,
                                                gboolean           compact);
void               hear_duty_row_set_suggested (HearDutyRow       *self,
                                                gboolean           suggested);

G_END_DECLS
