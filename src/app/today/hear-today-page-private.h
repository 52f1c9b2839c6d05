/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-banner.h"
#include "hear-duty-row.h"
#include "hear-layout.h"
#include "hear-today-page.h"

G_BEGIN_DECLS

/* What a window has room for: whoever waits for it waits for these alone. */
#define HEAR_TODAY_FIRST_ROWS 12

/* More than fit on a screen. */
#define HEAR_TODAY_PAGE_ROWS 30

struct _HearTodayPage
{
  GtkWidget parent_instance;

  HearSession  *session;
  HearDuties   *duties;
  GCancellable *loading;
  GListStore   *items;     /* HearInterviewItem */
  char         *next;      /* where what is not yet shown begins */
  gboolean      asked;     /* for what comes next */
  gboolean      dropped;   /* asked for, and not waited for */
  gboolean      folded;
  HearDutyRow  *suggested; /* not owned */

  HearBanner        *banner;
  AdwStatusPage     *empty;
  GtkWidget         *import;
  GtkWidget         *interviews_button;
  HearLayout        *layout;
  GtkListBox        *list_box;
  GtkWidget         *menu_button;
  GtkScrolledWindow *scroller;
  GtkStack          *stack;
  AdwWindowTitle    *title;
};

void hear_today_page_load     (HearTodayPage *self);
void hear_today_page_load_on  (HearTodayPage *self);
void hear_today_page_show_sum (HearTodayPage *self);
void hear_today_page_refresh  (HearTodayPage *self);

G_END_DECLS
