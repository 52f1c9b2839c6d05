/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-role.h"
#include "hear-session.h"

G_BEGIN_DECLS

void     hear_role_steps_add        (HearSession *session,
                                     const char  *title,
                                     GtkWidget   *view);
void     hear_role_steps_save       (HearSession *session,
                                     HearRole    *change);
gboolean hear_role_steps_apply      (HearSession *session,
                                     HearRole    *role,
                                     const char  *id);
void     hear_role_steps_set_rubric (HearSession *session,
                                     HearRole    *role,
                                     const char  *rubric);

G_END_DECLS
