/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-banner.h"
#include "hear-rubric-draft.h"
#include "hear-rubric-page.h"
#include "hear-typing.h"

G_BEGIN_DECLS

struct _HearRubricPage
{
  GtkWidget parent_instance;

  HearSession  *session;
  GCancellable *loading;
  char         *key;
  HearRubric   *draft;    /* what is being written, if something is */
  GPtrArray    *versions; /* HearRubric, the newest first */
  HearRubric   *shown;    /* the draft or one of the versions */
  GPtrArray    *undo;     /* drafts as they were, as text */
  GPtrArray    *redo;
  char         *kept; /* the draft as it is saved */
  HearTyping    typing;
  guint         reload_id;
  gboolean      is_behind; /* the store knows more, or will soon */
  gboolean      checked;   /* somebody wants to publish it */
  gboolean      showing;

  GtkWidget      *add;
  HearBanner     *banner;
  AdwComboRow    *choice;
  GtkWidget      *edit;
  GtkListBox     *list_box;
  GtkWidget      *publish;
  GtkStack       *stack;
  AdwWindowTitle *title;
  AdwEntryRow    *title_row;
  GtkLabel       *wrong;
};

void hear_rubric_page_load         (HearRubricPage *self);
void hear_rubric_page_catch_up     (HearRubricPage *self);
void hear_rubric_page_show         (HearRubricPage *self);
void hear_rubric_page_choose       (HearRubricPage *self,
                                    HearRubric     *rubric);
void hear_rubric_page_begin        (HearRubricPage *self);
void hear_rubric_page_commit       (HearRubricPage *self);
void hear_rubric_page_allow_undo   (HearRubricPage *self);
void hear_rubric_page_touch        (HearRubricPage *self);
void hear_rubric_page_move         (HearRubricPage *self,
                                    guint           from,
                                    guint           to);
void hear_rubric_page_remove       (HearRubricPage *self,
                                    guint           position);
void hear_rubric_page_install      (GtkWidgetClass *widget_class);
void hear_rubric_page_install_undo (GtkWidgetClass *widget_class);

G_END_DECLS
