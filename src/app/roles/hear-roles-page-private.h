/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-layout.h"
#include "hear-role-list.h"
#include "hear-role-page.h"
#include "hear-roles-page.h"
#include "hear-rubric-page.h"

G_BEGIN_DECLS

struct _HearRolesPage
{
  GtkWidget parent_instance;

  HearSession *session;
  gboolean     folded;
  gboolean     from_role; /* the rubric was opened from there */

  HearLayout   *layout;
  HearRoleList *list;
  HearRolePage *role;
  HearRubricPage *rubric;
  GtkStack     *stack;
};

G_END_DECLS
