/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-call-private.h"
#include "hear-interview-filter.h"
#include "hear-interview.h"

G_BEGIN_DECLS

HearCall      *hear_interview_list_make_call (const HearInterviewFilter *filter);
HearCall      *hear_interview_list_make_page (const char *const         *ids,
                                              guint                      n);
gboolean       hear_interview_list_ids       (HearDatabase              *database,
                                              gpointer                   input,
                                              GError                   **error);
gboolean       hear_interview_list_rows      (HearDatabase              *database,
                                              gpointer                   input,
                                              GError                   **error);
HearInterview *hear_interview_list_load_row  (HearDatabase              *database,
                                              const char                *id,
                                              GError                   **error);

G_END_DECLS
