/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-palette-item.h"

G_BEGIN_DECLS

#define HEAR_TYPE_PALETTE_ROW (hear_palette_row_get_type ())

G_DECLARE_FINAL_TYPE (HearPaletteRow, hear_palette_row, HEAR, PALETTE_ROW, GtkWidget)

GtkWidget *hear_palette_row_new      (void);
void       hear_palette_row_set_item (HearPaletteRow  *self,
                                      HearPaletteItem *item);

G_END_DECLS
