/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"

G_BEGIN_DECLS

#define HEAR_TYPE_INTERVIEW_ITEM (hear_interview_item_get_type ())

G_DECLARE_FINAL_TYPE (HearInterviewItem, hear_interview_item, HEAR, INTERVIEW_ITEM, GObject)

HearInterviewItem *hear_interview_item_new           (const char        *id);
const char        *hear_interview_item_get_id        (HearInterviewItem *self);
HearInterview     *hear_interview_item_get_interview (HearInterviewItem *self);
void               hear_interview_item_set_interview (HearInterviewItem *self,
                                                      HearInterview     *interview);
const char        *hear_interview_item_get_problem   (HearInterviewItem *self);
void               hear_interview_item_set_problem   (HearInterviewItem *self,
                                                      const char        *problem);

G_END_DECLS
