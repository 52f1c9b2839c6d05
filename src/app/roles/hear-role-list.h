/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_ROLE_LIST (hear_role_list_get_type ())

G_DECLARE_FINAL_TYPE (HearRoleList, hear_role_list, HEAR, ROLE_LIST, GtkWidget)

void hear_role_list_set_session (HearRoleList *self,
                                 HearSession  *session);
void hear_role_list_set_compact (HearRoleList *self,
                                 gboolean      compact);
void hear_role_list_restore     (HearRoleList *self,
                                 const char   *id);

G_END_DECLS
