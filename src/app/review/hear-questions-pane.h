/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_QUESTIONS_PANE (hear_questions_pane_get_type ())

G_DECLARE_FINAL_TYPE (HearQuestionsPane, hear_questions_pane, HEAR, QUESTIONS_PANE, GtkWidget)

GtkWidget  *hear_questions_pane_new         (HearSession       *session);
GListModel *hear_questions_pane_get_answers (HearQuestionsPane *self);
void        hear_questions_pane_add         (HearQuestionsPane *self,
                                             const char        *text);

G_END_DECLS
