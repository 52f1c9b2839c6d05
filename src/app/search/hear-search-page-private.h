/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-layout.h"
#include "hear-search-facets.h"
#include "hear-search-page.h"
#include "hear-search-shelf.h"

G_BEGIN_DECLS

struct _HearSearchPage
{
  GtkWidget parent_instance;

  HearSession  *session;
  GListStore   *hits;
  char         *next;      /* where the next page begins */
  GCancellable *searching; /* the search that is newest */
  GCancellable *updating;  /* the index, while it is brought up to date */
  gboolean      loading_more;
  gboolean      wants_more; /* asked for and not come yet */
  guint         again_id;
  gboolean      folded;

  HearLayout         *layout;
  HearSearchFacets   *facets;
  GtkSearchEntry     *entry;
  GtkListView        *list_view;
  GtkWidget          *back_button;
  GtkSingleSelection *selection;
  HearSearchShelf    *shelf;
  GtkStack           *stack;
  GtkLabel           *waiting;
};

void hear_search_page_search    (HearSearchPage *self);
void hear_search_page_load_more (HearSearchPage *self);
void hear_search_page_watch     (HearSearchPage *self);
void hear_search_page_stop      (HearSearchPage *self);

G_END_DECLS
