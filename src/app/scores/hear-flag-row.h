/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-scorecard.h"

G_BEGIN_DECLS

#define HEAR_TYPE_FLAG_ROW (hear_flag_row_get_type ())

G_DECLARE_FINAL_TYPE (HearFlagRow, hear_flag_row, HEAR, FLAG_ROW, GtkWidget)

GtkWidget *hear_flag_row_new      (HearFlag      *flag,
                                   HearScorecard *card,
                                   gboolean       editable);
HearFlag  *hear_flag_row_get_flag (HearFlagRow   *self);

G_END_DECLS
