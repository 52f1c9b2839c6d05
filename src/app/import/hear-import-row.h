/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-import-item.h"

G_BEGIN_DECLS

#define HEAR_TYPE_IMPORT_ROW (hear_import_row_get_type ())

G_DECLARE_FINAL_TYPE (HearImportRow, hear_import_row, HEAR, IMPORT_ROW, GtkWidget)

GtkWidget      *hear_import_row_new             (HearImportItem *item,
                                                 GListModel     *candidates);
HearImportItem *hear_import_row_get_item        (HearImportRow  *self);
void            hear_import_row_focus_candidate (HearImportRow  *self);

G_END_DECLS
