/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_ROLE_PAGE (hear_role_page_get_type ())

G_DECLARE_FINAL_TYPE (HearRolePage, hear_role_page, HEAR, ROLE_PAGE, GtkWidget)

void        hear_role_page_set_session (HearRolePage *self,
                                        HearSession  *session);
void        hear_role_page_set_compact (HearRolePage *self,
                                        gboolean      compact);
void        hear_role_page_open        (HearRolePage *self,
                                        const char   *id);
const char *hear_role_page_get_id      (HearRolePage *self);
void        hear_role_page_save        (HearRolePage *self);
void        hear_role_page_restore     (HearRolePage *self,
                                        const char   *id);

G_END_DECLS
