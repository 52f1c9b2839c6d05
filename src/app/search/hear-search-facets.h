/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-saved-search.h"
#include "hear-session.h"
#include "hear-store-search.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SEARCH_FACETS (hear_search_facets_get_type ())

G_DECLARE_FINAL_TYPE (HearSearchFacets, hear_search_facets, HEAR, SEARCH_FACETS, GtkWidget)

void     hear_search_facets_set_session (HearSearchFacets  *self,
                                         HearSession       *session);
void     hear_search_facets_fill        (HearSearchFacets  *self,
                                         HearSearchRequest *request);
gboolean hear_search_facets_get_active  (HearSearchFacets  *self);
guint    hear_search_facets_get_days    (HearSearchFacets  *self);
void     hear_search_facets_choose      (HearSearchFacets  *self,
                                         const HearSavedSearchFacts *facts);
void     hear_search_facets_clear       (HearSearchFacets  *self);
void     hear_search_facets_set_narrow  (HearSearchFacets  *self,
                                         gboolean           narrow);

G_END_DECLS
