/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearQuoteState:
 * @HEAR_QUOTE_STATE_EXACT: it stands there, word by word
 * @HEAR_QUOTE_STATE_STALE: the text has changed since
 *
 * Whether a transcript says what a quote says.
 */
typedef enum
{
  HEAR_QUOTE_STATE_EXACT,
  HEAR_QUOTE_STATE_STALE,
} HearQuoteState;

#define HEAR_TYPE_QUOTE_STATE (hear_quote_state_get_type ())

GType hear_quote_state_get_type (void);

#define HEAR_TYPE_QUOTE (hear_quote_get_type ())

G_DECLARE_FINAL_TYPE (HearQuote, hear_quote, HEAR, QUOTE, GObject)

HearQuote     *hear_quote_new                (void);
const char    *hear_quote_get_id             (HearQuote      *self);
void           hear_quote_set_id             (HearQuote      *self,
                                              const char     *id);
const char    *hear_quote_get_segment_id     (HearQuote      *self);
void           hear_quote_set_segment_id     (HearQuote      *self,
                                              const char     *segment_id);
guint          hear_quote_get_start          (HearQuote      *self);
void           hear_quote_set_start          (HearQuote      *self,
                                              guint           start);
const char    *hear_quote_get_end_segment_id (HearQuote      *self);
void           hear_quote_set_end_segment_id (HearQuote      *self,
                                              const char     *end_segment_id);
guint          hear_quote_get_end            (HearQuote      *self);
void           hear_quote_set_end            (HearQuote      *self,
                                              guint           end);
gint64         hear_quote_get_start_ms       (HearQuote      *self);
void           hear_quote_set_start_ms       (HearQuote      *self,
                                              gint64          start_ms);
gint64         hear_quote_get_end_ms         (HearQuote      *self);
void           hear_quote_set_end_ms         (HearQuote      *self,
                                              gint64          end_ms);
const char    *hear_quote_get_text           (HearQuote      *self);
void           hear_quote_set_text           (HearQuote      *self,
                                              const char     *text);
HearQuoteState hear_quote_get_state          (HearQuote      *self);
void           hear_quote_set_state          (HearQuote      *self,
                                              HearQuoteState  state);

G_END_DECLS
