/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-rubric.h"
#include "hear-session.h"

G_BEGIN_DECLS

void hear_rubric_steps_add     (HearSession *session,
                                const char  *title,
                                HearRubric  *like,
                                GtkWidget   *view);
void hear_rubric_steps_import  (HearSession *session,
                                GFile       *file,
                                GtkWidget   *view);
void hear_rubric_steps_export  (HearSession *session,
                                HearRubric  *rubric,
                                GFile       *file);
void hear_rubric_steps_publish (HearSession *session,
                                HearRubric  *draft);
void hear_rubric_steps_drop    (HearSession *session,
                                HearRubric  *draft);

G_END_DECLS
