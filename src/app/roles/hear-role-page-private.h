/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-banner.h"
#include "hear-role-page.h"
#include "hear-role.h"
#include "hear-typing.h"

G_BEGIN_DECLS

struct _HearRolePage
{
  GtkWidget parent_instance;

  HearSession  *session;
  GCancellable *loading;
  char         *id;
  HearRole     *role;    /* as it is saved, or is about to be */
  GPtrArray    *rubrics; /* HearRubric */
  GPtrArray    *titles;  /* of the other roles, folded */
  GPtrArray    *lines;
  guint         limit; /* of interviews */
  HearTyping    typing;
  guint         reload_id;
  gboolean      is_behind; /* the store knows more, or will soon */
  gboolean      compact;
  gboolean      showing;

  GtkWidget      *back;
  HearBanner     *banner;
  AdwActionRow   *competencies;
  GtkListBox     *interviews;
  GtkTextBuffer  *job_text;
  GtkTextView    *job_view;
  GtkWidget      *more;
  AdwComboRow    *rubric;
  GtkStack       *stack;
  AdwWindowTitle *title;
  AdwEntryRow    *title_row;
  GtkLabel       *wrong;
};

void     hear_role_page_load     (HearRolePage *self);
void     hear_role_page_catch_up (HearRolePage *self);
void     hear_role_page_show     (HearRolePage *self);
void     hear_role_page_write    (HearRolePage *self);
gboolean hear_role_page_check    (HearRolePage *self);

G_END_DECLS
