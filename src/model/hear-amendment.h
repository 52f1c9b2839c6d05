/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearAmendmentPart:
 * @HEAR_AMENDMENT_LEVEL: the level of a competency
 * @HEAR_AMENDMENT_NOTE: the note on a competency
 * @HEAR_AMENDMENT_RECOMMENDATION: what the card advises
 *
 * What of a scorecard is amended.
 */
typedef enum
{
  HEAR_AMENDMENT_LEVEL,
  HEAR_AMENDMENT_NOTE,
  HEAR_AMENDMENT_RECOMMENDATION,
} HearAmendmentPart;

#define HEAR_TYPE_AMENDMENT_PART (hear_amendment_part_get_type ())

GType hear_amendment_part_get_type (void);

/**
 * HearAmendmentFacts:
 * @id: (nullable): its id, %NULL for a new one
 * @part: what is amended
 * @competency_id: (nullable): of which competency
 * @before: (nullable): what was valid until then
 * @after: what is valid since: a level in digits (“0” for no evidence, empty
 *   for none), a note, or the nick of a recommendation
 * @reason: why
 * @amended_at: when
 *
 * What an amendment says; borrows everything.
 */
typedef struct
{
  const char       *id;
  HearAmendmentPart part;
  const char       *competency_id;
  const char       *before;
  const char       *after;
  const char       *reason;
  gint64            amended_at;
} HearAmendmentFacts;

#define HEAR_TYPE_AMENDMENT (hear_amendment_get_type ())

G_DECLARE_FINAL_TYPE (HearAmendment, hear_amendment, HEAR, AMENDMENT, GObject)

HearAmendment            *hear_amendment_new        (const HearAmendmentFacts *facts);
const HearAmendmentFacts *hear_amendment_get_facts  (HearAmendment            *self);
HearAmendment            *hear_amendment_find_last  (GPtrArray                *amendments,
                                                     HearAmendmentPart         part,
                                                     const char               *competency_id);
char                     *hear_amendment_from_level (int                       level);
int                       hear_amendment_to_level   (const char               *text);

G_END_DECLS
