/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-search-pieces-private.h"

G_BEGIN_DECLS

/* A piece in which something was found: which one, and the tokens that were,
 * counted from the piece's first. */
typedef struct
{
  HearSearchPiece piece;
  GArray         *marks;
} HearSearchMatch;

GPtrArray *hear_search_match_find (HearSearchPieces *pieces,
                                   GBytes           *hits,
                                   guint             n_phrases,
                                   int               speaker);
void       hear_search_match_free (HearSearchMatch  *self);

G_END_DECLS
