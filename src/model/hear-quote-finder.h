/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-quote.h"
#include "hear-span.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

typedef struct _HearQuoteFinder HearQuoteFinder;

HearQuoteFinder *hear_quote_finder_new         (HearTranscript  *transcript);
void             hear_quote_finder_free        (HearQuoteFinder *self);
guint            hear_quote_finder_count_words (HearQuoteFinder *self);
HearQuote       *hear_quote_finder_make        (HearQuoteFinder *self,
                                                guint            first,
                                                guint            last);
HearQuote       *hear_quote_finder_make_span   (HearQuoteFinder *self,
                                                HearSpan         span);
HearQuote       *hear_quote_finder_find        (HearQuoteFinder *self,
                                                const char      *text);
void             hear_quote_finder_check       (HearQuoteFinder *self,
                                                HearQuote       *quote);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearQuoteFinder, hear_quote_finder_free)

G_END_DECLS
