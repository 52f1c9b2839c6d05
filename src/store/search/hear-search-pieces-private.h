/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-search-hit.h"

G_BEGIN_DECLS

/* A segment, a note or a quote in the text of a document: its tokens from
 * first to end. Words of one query must stand in one turn: pieces of one turn
 * follow each other and have the same speaker, -1 for none. A segment is found
 * by its seq, anything else by its id. */
typedef struct
{
  HearSearchKind kind;
  guint          first;
  guint          end;
  guint          turn;
  int            speaker;
  gint64         seq;
  const char    *id;
} HearSearchPiece;

/* What a document consists of; packed it is a BLOB of its row. Speakers are
 * named by their facets. */
typedef struct
{
  GArray       *pieces;
  GPtrArray    *speakers;
  GStringChunk *ids;
} HearSearchPieces;

HearSearchPieces *hear_search_pieces_new    (void);
void              hear_search_pieces_free   (HearSearchPieces      *self);
int               hear_search_pieces_speak  (HearSearchPieces      *self,
                                             const char            *facet);
int               hear_search_pieces_find   (HearSearchPieces      *self,
                                             const char            *facet);
void              hear_search_pieces_add    (HearSearchPieces      *self,
                                             const HearSearchPiece *piece,
                                             guint                  n_tokens);
GBytes           *hear_search_pieces_pack   (HearSearchPieces      *self);
HearSearchPieces *hear_search_pieces_unpack (GBytes                *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearSearchPieces, hear_search_pieces_free)

G_END_DECLS
