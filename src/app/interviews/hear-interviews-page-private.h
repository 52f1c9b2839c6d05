/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-banner.h"
#include "hear-interview-columns.h"
#include "hear-interview-list.h"
#include "hear-interviews-page.h"
#include "hear-layout.h"

G_BEGIN_DECLS

struct _HearInterviewsPage
{
  GtkWidget parent_instance;

  HearSession       *session;
  HearInterviewList *list;
  HearInterviewColumns *columns;
  GCancellable      *closing;
  GCancellable      *listing;
  guint              reload_id;
  gboolean           folded;
  gboolean           rows_changed_only; /* since the last reload */

  HearBanner         *banner;
  GtkLabel           *count;
  GtkWidget          *filters;
  AdwButtonContent   *import_content;
  HearLayout         *layout;
  GtkListView        *list_view;
  GtkWidget          *menu_button;
  GtkWidget          *popover;
  GtkDropDown        *role_drop_down;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkSingleSelection *selection;
  GtkStack           *stack;
  GtkDropDown        *state_drop_down;
};

void hear_interviews_page_install_rows   (GtkWidgetClass     *widget_class);
void hear_interviews_page_add_row_menu   (HearInterviewsPage *self);
void hear_interviews_page_make_popover   (HearInterviewsPage *self);
void hear_interviews_page_retry          (HearInterviewsPage *self);
void hear_interviews_page_watch          (HearInterviewsPage *self);
void hear_interviews_page_reload         (HearInterviewsPage *self);
void hear_interviews_page_load_roles     (HearInterviewsPage *self);
void hear_interviews_page_load           (HearInterviewList  *list,
                                          const char * const *ids,
                                          guint               n,
                                          gpointer            user_data);

G_END_DECLS
