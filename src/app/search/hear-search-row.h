/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-search-hit.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SEARCH_ROW (hear_search_row_get_type ())

G_DECLARE_FINAL_TYPE (HearSearchRow, hear_search_row, HEAR, SEARCH_ROW, GtkWidget)

GtkWidget *hear_search_row_new     (void);
void       hear_search_row_set_hit (HearSearchRow *self,
                                    HearSearchHit *hit,
                                    gboolean       is_first,
                                    gint64         now_ms);

G_END_DECLS
