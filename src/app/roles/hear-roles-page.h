/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_ROLES_PAGE (hear_roles_page_get_type ())

G_DECLARE_FINAL_TYPE (HearRolesPage, hear_roles_page, HEAR, ROLES_PAGE, GtkWidget)

GtkWidget *hear_roles_page_new         (HearSession   *session);
void       hear_roles_page_show_list   (HearRolesPage *self);
void       hear_roles_page_open_role   (HearRolesPage *self,
                                        const char    *id);
void       hear_roles_page_open_rubric (HearRolesPage *self,
                                        const char    *key);
gboolean   hear_roles_page_go_back     (HearRolesPage *self);
void       hear_roles_page_save        (HearRolesPage *self);
void       hear_roles_page_restore     (HearRolesPage *self,
                                        const char    *id);

G_END_DECLS
