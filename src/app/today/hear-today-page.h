/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-duties.h"
#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_TODAY_PAGE (hear_today_page_get_type ())

G_DECLARE_FINAL_TYPE (HearTodayPage, hear_today_page, HEAR, TODAY_PAGE, GtkWidget)

GtkWidget *hear_today_page_new     (HearSession   *session,
                                    HearDuties    *duties);
void       hear_today_page_restore (HearTodayPage *self,
                                    const char    *id);

G_END_DECLS
