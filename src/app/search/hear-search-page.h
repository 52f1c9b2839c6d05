/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SEARCH_PAGE (hear_search_page_get_type ())

G_DECLARE_FINAL_TYPE (HearSearchPage, hear_search_page, HEAR, SEARCH_PAGE, GtkWidget)

GtkWidget *hear_search_page_new     (HearSession    *session);
void       hear_search_page_look    (HearSearchPage *self);
void       hear_search_page_look_for (HearSearchPage *self,
                                     const char     *text);
void       hear_search_page_restore (HearSearchPage *self);

G_END_DECLS
