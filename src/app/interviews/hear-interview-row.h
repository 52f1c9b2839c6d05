/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-interview-columns.h"
#include "hear-interview-item.h"
#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_INTERVIEW_ROW (hear_interview_row_get_type ())

G_DECLARE_FINAL_TYPE (HearInterviewRow, hear_interview_row, HEAR, INTERVIEW_ROW, GtkWidget)

GtkWidget         *hear_interview_row_new       (HearSession          *session,
                                                 HearInterviewColumns *columns);
HearInterviewItem *hear_interview_row_get_item  (HearInterviewRow     *self);
void               hear_interview_row_set_item  (HearInterviewRow     *self,
                                                 HearInterviewItem    *item);
const char        *hear_interview_row_get_label (HearInterviewRow     *self);

G_END_DECLS
