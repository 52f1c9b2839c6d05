/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-quote.h"
#include "hear-timeline-scale.h"

G_BEGIN_DECLS

#define HEAR_TYPE_QUOTE_LAYER (hear_quote_layer_get_type ())

G_DECLARE_FINAL_TYPE (HearQuoteLayer, hear_quote_layer, HEAR, QUOTE_LAYER, GtkWidget)

GtkWidget *hear_quote_layer_new         (HearTimelineScale *scale);
void       hear_quote_layer_set_quotes  (HearQuoteLayer    *self,
                                         GListModel        *quotes);
HearQuote *hear_quote_layer_find_quote  (HearQuoteLayer    *self,
                                         double             x);
guint      hear_quote_layer_get_n_draws (HearQuoteLayer    *self);

G_END_DECLS
