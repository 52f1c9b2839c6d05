/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_INTERVIEWS_PAGE (hear_interviews_page_get_type ())

G_DECLARE_FINAL_TYPE (HearInterviewsPage, hear_interviews_page, HEAR, INTERVIEWS_PAGE, GtkWidget)

GtkWidget *hear_interviews_page_new         (HearSession        *session);
void       hear_interviews_page_set_session (HearInterviewsPage *self,
                                             HearSession        *session);
void       hear_interviews_page_search      (HearInterviewsPage *self);
void       hear_interviews_page_restore     (HearInterviewsPage *self,
                                             const char         *id);

G_END_DECLS
