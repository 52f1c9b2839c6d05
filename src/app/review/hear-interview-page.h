/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_INTERVIEW_PAGE (hear_interview_page_get_type ())

G_DECLARE_FINAL_TYPE (HearInterviewPage, hear_interview_page, HEAR, INTERVIEW_PAGE, GtkWidget)

GtkWidget    *hear_interview_page_new         (HearSession       *session);
const char   *hear_interview_page_get_id      (HearInterviewPage *self);
void          hear_interview_page_open        (HearInterviewPage *self,
                                               const char        *id);
void          hear_interview_page_play_from   (HearInterviewPage *self,
                                               gint64             position_ms);
void          hear_interview_page_save        (HearInterviewPage *self);
void          hear_interview_page_close       (HearInterviewPage *self);
void          hear_interview_page_search      (HearInterviewPage *self);
GActionGroup *hear_interview_page_get_actions (HearInterviewPage *self);
const char   *hear_interview_page_get_part    (HearInterviewPage *self);
void          hear_interview_page_set_part    (HearInterviewPage *self,
                                               const char        *name);
void          hear_interview_page_get_panes   (HearInterviewPage *self,
                                               int               *left,
                                               int               *right);
void          hear_interview_page_set_panes   (HearInterviewPage *self,
                                               int                left,
                                               int                right);
void          hear_interview_page_show_part   (HearInterviewPage *self,
                                               const char        *name);

G_END_DECLS
