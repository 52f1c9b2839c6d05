/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-quote.h"

G_BEGIN_DECLS

#define HEAR_TYPE_QUOTE_ROW (hear_quote_row_get_type ())

G_DECLARE_FINAL_TYPE (HearQuoteRow, hear_quote_row, HEAR, QUOTE_ROW, GtkWidget)

GtkWidget *hear_quote_row_new          (HearQuote    *quote);
HearQuote *hear_quote_row_get_quote    (HearQuoteRow *self);
void       hear_quote_row_set_editable (HearQuoteRow *self,
                                        gboolean      editable);

G_END_DECLS
