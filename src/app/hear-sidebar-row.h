/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEAR_TYPE_SIDEBAR_ROW (hear_sidebar_row_get_type ())

G_DECLARE_FINAL_TYPE (HearSidebarRow, hear_sidebar_row, HEAR, SIDEBAR_ROW, GtkListBoxRow)

void  hear_sidebar_row_set_count (HearSidebarRow *self,
                                  guint           count,
                                  const char     *label);
guint hear_sidebar_row_get_count (HearSidebarRow *self);

G_END_DECLS
