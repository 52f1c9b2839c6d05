/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEAR_TYPE_DATE_ROW (hear_date_row_get_type ())

G_DECLARE_FINAL_TYPE (HearDateRow, hear_date_row, HEAR, DATE_ROW, AdwActionRow)

GtkWidget *hear_date_row_new         (void);
gint64     hear_date_row_get_instant (HearDateRow *self);
void       hear_date_row_set_instant (HearDateRow *self,
                                      gint64       instant);

G_END_DECLS
