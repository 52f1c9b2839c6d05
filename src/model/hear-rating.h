/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-quote.h"

G_BEGIN_DECLS

/**
 * HEAR_RATING_OPEN:
 *
 * The level of a rating that was not made yet.
 */
#define HEAR_RATING_OPEN (-1)

/**
 * HEAR_RATING_NO_EVIDENCE:
 *
 * The level of a rating that says: nothing to judge by was heard.
 */
#define HEAR_RATING_NO_EVIDENCE 0

#define HEAR_TYPE_RATING (hear_rating_get_type ())

G_DECLARE_FINAL_TYPE (HearRating, hear_rating, HEAR, RATING, GObject)

HearRating *hear_rating_new               (void);
const char *hear_rating_get_id            (HearRating *self);
void        hear_rating_set_id            (HearRating *self,
                                           const char *id);
const char *hear_rating_get_competency_id (HearRating *self);
void        hear_rating_set_competency_id (HearRating *self,
                                           const char *competency_id);
int         hear_rating_get_level         (HearRating *self);
void        hear_rating_set_level         (HearRating *self,
                                           int         level);
const char *hear_rating_get_note          (HearRating *self);
void        hear_rating_set_note          (HearRating *self,
                                           const char *note);
GListModel *hear_rating_get_quotes        (HearRating *self);
void        hear_rating_add_quote         (HearRating *self,
                                           HearQuote  *quote);
void        hear_rating_remove_quote      (HearRating *self,
                                           HearQuote  *quote);
gboolean    hear_rating_has_quote         (HearRating *self,
                                           HearQuote  *quote);

G_END_DECLS
