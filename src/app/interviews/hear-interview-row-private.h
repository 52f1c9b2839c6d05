/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview-row.h"

G_BEGIN_DECLS

struct _HearInterviewRow
{
  GtkWidget parent_instance;

  HearSession          *session;
  HearInterviewColumns *columns;
  HearInterviewItem    *item;
  GCancellable         *cancellable;

  /* What is drawn. */
  char       *name;
  char       *cells[HEAR_INTERVIEW_N_CELLS];
  char       *label;
  GBytes     *bars;
  double      played;
  GdkTexture *thumb;
  int         thumb_width;
};

void hear_interview_row_install_drawing (GtkWidgetClass   *widget_class);
void hear_interview_row_forget_drawing  (HearInterviewRow *self);

G_END_DECLS
