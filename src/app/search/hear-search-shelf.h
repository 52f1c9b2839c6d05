/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-saved-search.h"
#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SEARCH_SHELF (hear_search_shelf_get_type ())

G_DECLARE_FINAL_TYPE (HearSearchShelf, hear_search_shelf, HEAR, SEARCH_SHELF, GtkWidget)

void hear_search_shelf_set_session  (HearSearchShelf            *self,
                                     HearSession                *session);
void hear_search_shelf_set_can_save (HearSearchShelf            *self,
                                     gboolean                    can_save);
void hear_search_shelf_save         (HearSearchShelf            *self,
                                     const HearSavedSearchFacts *facts);

G_END_DECLS
