/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-search-pieces-private.h"
#include "hear-search-tokens-private.h"
#include "hear-statement-private.h"

G_BEGIN_DECLS

/* The documents of an interview. The transcript's id is the higher one, so that
 * it comes first. */
typedef enum
{
  HEAR_SEARCH_REMARKS,
  HEAR_SEARCH_TRANSCRIPT,
} HearSearchPart;

/* What kind of facet a token of a document's facets is. */
#define HEAR_SEARCH_ROLE      'r'
#define HEAR_SEARCH_CANDIDATE 'c'
#define HEAR_SEARCH_SPEAKER   's'

/* What one row of the index says. */
typedef struct
{
  GString          *text;
  GString          *facets;
  HearSearchPieces *pieces;
} HearSearchDocument;

char               *hear_search_document_write_facet (char                kind,
                                                      const char         *value);
HearSearchDocument *hear_search_document_load        (HearDatabase       *database,
                                                      HearSearchTokens   *tokens,
                                                      const char         *interview_id,
                                                      HearSearchPart      part,
                                                      GError            **error);
void                hear_search_document_free        (HearSearchDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearSearchDocument, hear_search_document_free)

G_END_DECLS
