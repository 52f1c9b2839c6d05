/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_RUBRIC_PAGE (hear_rubric_page_get_type ())

G_DECLARE_FINAL_TYPE (HearRubricPage, hear_rubric_page, HEAR, RUBRIC_PAGE, GtkWidget)

void        hear_rubric_page_set_session (HearRubricPage *self,
                                          HearSession    *session);
void        hear_rubric_page_open        (HearRubricPage *self,
                                          const char     *key);
const char *hear_rubric_page_get_key     (HearRubricPage *self);
void        hear_rubric_page_save        (HearRubricPage *self);
void        hear_rubric_page_restore     (HearRubricPage *self);

G_END_DECLS
