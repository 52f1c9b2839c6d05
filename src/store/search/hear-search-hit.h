/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "hear-text.h"

G_BEGIN_DECLS

/**
 * HearSearchKind:
 * @HEAR_SEARCH_SEGMENT: what was said
 * @HEAR_SEARCH_NOTE: a note
 * @HEAR_SEARCH_QUOTE: a quote on a scorecard
 *
 * What something was found in.
 */
typedef enum
{
  HEAR_SEARCH_SEGMENT,
  HEAR_SEARCH_NOTE,
  HEAR_SEARCH_QUOTE,
} HearSearchKind;

#define HEAR_TYPE_SEARCH_KIND (hear_search_kind_get_type ())

GType hear_search_kind_get_type (void);

/**
 * HearSearchFacts:
 * @interview_id: the interview
 * @candidate: whose it is
 * @role: for what
 * @held_at: when it took place
 * @kind: what something was found in
 * @id: the segment, note or quote
 * @segment_id: (nullable): the segment, if it belongs to one
 * @start_ms: the moment
 * @speaker: (nullable): who speaks, or who wrote the note
 * @snippet: the words around it
 *
 * What a hit says; borrows everything.
 */
typedef struct
{
  const char    *interview_id;
  const char    *candidate;
  const char    *role;
  gint64         held_at;
  HearSearchKind kind;
  const char    *id;
  const char    *segment_id;
  gint64         start_ms;
  const char    *speaker;
  const char    *snippet;
} HearSearchFacts;

#define HEAR_TYPE_SEARCH_HIT (hear_search_hit_get_type ())

G_DECLARE_FINAL_TYPE (HearSearchHit, hear_search_hit, HEAR, SEARCH_HIT, GObject)

HearSearchHit         *hear_search_hit_new       (const HearSearchFacts *facts,
                                                  GArray                *marks);
const HearSearchFacts *hear_search_hit_get_facts (HearSearchHit         *self);
GArray                *hear_search_hit_get_marks (HearSearchHit         *self);

G_END_DECLS
